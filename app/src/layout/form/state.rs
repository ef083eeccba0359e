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
    /// Faults that other rules than those of sign-ups find: fields, each with a sentence.
    pub sentences: Vec<(String, String)>,
}

impl FormState {
    /// Returns the value of a field, empty if it has none.
    pub(crate) fn value(&self, name: &str) -> String {
        self.data.value(name).unwrap_or_default().to_owned()
    }

    /// A form that nobody has submitted yet.
    pub(crate) fn of(data: FormData) -> Self {
        Self { data, ..Self::default() }
    }

    /// Whether a check box with this value is ticked.
    pub(crate) fn is_checked(&self, name: &str, value: &str) -> bool {
        self.data.values(name).any(|ticked| ticked == value)
    }

    /// Returns the error of a field in words.
    pub(crate) fn error(&self, name: &str) -> Option<String> {
        let words = PageContext::get().words;
        let error = self.errors.iter().find(|error| error.field == name).map(|error| words.fault(&error.fault));
        let sentence = || self.sentences.iter().find(|(field, _)| field == name).map(|(_, sentence)| sentence.clone());
        error.or_else(sentence)
    }

    /// Whether one of the fields has a fault. What is closed is then open, as the fault would not be seen.
    pub(crate) fn has_fault(&self, is_inside: impl Fn(&str) -> bool) -> bool {
        let errors = self.errors.iter().map(|error| error.field.as_str());
        errors.chain(self.sentences.iter().map(|(field, _)| field.as_str())).any(is_inside)
    }
}

impl FormResult {
    /// Returns the state of the form after this submission.
    pub(crate) fn state(&self) -> FormState {
        FormState { data: self.data.clone(), errors: self.errors.clone(), ..FormState::default() }
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
