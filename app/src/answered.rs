//! What a press came back with: everything that was typed, and why it was not done.

use crate::layout::Said;
use crate::site::Site;
use domain::signups::{FieldErrors, Refusal, Typed};
use leptos::prelude::use_context;
use text::say;

/// Put into the page's context by the server's room of the same name when a form comes back.
#[derive(Clone, Debug, Default)]
pub struct Answered {
    pub typed: Typed,
    pub errors: FieldErrors,
    pub refusal: Option<Refusal>,
}

impl Answered {
    /// None when the page was opened, not pressed.
    pub(crate) fn here() -> Option<Self> {
        use_context::<Self>()
    }

    pub(crate) fn said(&self) -> Said {
        Said { typed: self.typed.clone(), errors: self.errors.clone() }
    }

    /// A page's title; it begins with the fault where its form came back with one (GOV.UK).
    pub(crate) fn head(&self, title: &str) -> String {
        match self.status() {
            Some(_) => say!(Site::here().words, "error-title", title = title.to_owned()),
            None => title.to_owned(),
        }
    }

    /// The `data-status` of a form that came back.
    pub(crate) fn status(&self) -> Option<&'static str> {
        match &self.refusal {
            Some(refusal) => Some(status_of(refusal)),
            None => (!self.errors.is_empty()).then_some("invalid"),
        }
    }
}

pub(crate) fn status_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Full { .. } | Refusal::TooLarge { .. } | Refusal::WorkshopFull { .. } => "full",
        Refusal::StillWaits => "waiting",
        Refusal::Cancelled | Refusal::SignUpCancelled => "cancelled",
        Refusal::TooLate => "lapsed",
        Refusal::NotHere | Refusal::Over | Refusal::NotYetOpen(_) | Refusal::Closed => "closed",
        Refusal::FormUsed | Refusal::ChangedSince | Refusal::TakenByAnother => "invalid",
    }
}
