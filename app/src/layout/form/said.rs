//! A form as it came back: values and faults by field.

use crate::site::Site;
use domain::signups::{FieldErrors, Typed};
use leptos::prelude::*;
use text::say;

/// What was typed and what was wrong with it, as far as a form has been sent.
#[derive(Clone, Default)]
pub struct Said {
    pub typed: Typed,
    pub errors: FieldErrors,
}

impl Said {
    pub(super) fn value(&self, name: &str) -> String {
        self.typed.value(name).unwrap_or_default().to_owned()
    }

    pub(super) fn fault(&self, name: &str) -> Option<String> {
        let words = Site::here().words;
        self.errors.iter().find(|error| error.field == name).map(|error| words.fault(&error.fault))
    }
}

/// The ids that describe a control; no attribute where there is none.
pub(super) fn describing<const N: usize>(ids: [Option<String>; N]) -> Option<String> {
    let ids = ids.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(ids).filter(|ids| !ids.is_empty())
}

#[component]
pub(super) fn Optional() -> impl IntoView {
    let words = Site::here().words;
    view! { " "<span class="optional">{say!(words, "optional")}</span> }
}
