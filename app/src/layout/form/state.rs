//! The state of a form: its values and errors by field.

use crate::form_result::FormResult;
use crate::page_context::PageContext;
use domain::signups::{FieldErrors, FormData};
use leptos::prelude::*;
use text::say;

/// The values that a form shows and the errors of its last submission.
#[derive(Clone, Default)]
pub struct FormState {
    pub data: FormData,
    pub errors: FieldErrors,
}

impl FormState {
    /// Returns the value of a field, empty if it has none.
    pub(super) fn value(&self, name: &str) -> String {
        self.data.value(name).unwrap_or_default().to_owned()
    }

    /// Returns the error of a field in words.
    pub(super) fn error(&self, name: &str) -> Option<String> {
        let words = PageContext::get().words;
        self.errors.iter().find(|error| error.field == name).map(|error| words.fault(&error.fault))
    }
}

impl FormResult {
    /// Returns the state of the form after this submission.
    pub(crate) fn state(&self) -> FormState {
        FormState { data: self.data.clone(), errors: self.errors.clone() }
    }
}

/// Returns the value of `aria-describedby`; none if nothing describes the control.
pub(super) fn described_by_ids<const N: usize>(ids: [Option<String>; N]) -> Option<String> {
    let ids = ids.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(ids).filter(|ids| !ids.is_empty())
}

/// The mark "optional" beside a label.
#[component]
pub(super) fn Optional() -> impl IntoView {
    let words = PageContext::get().words;
    view! { " "<span class="optional">{say!(words, "optional")}</span> }
}
