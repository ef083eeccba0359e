//! The result of a form submission that was not accepted: the submitted data and the reasons.

use crate::page_context::PageContext;
use crate::problem::Problem;
use domain::signups::{FieldErrors, FormData, Refusal};
use leptos::prelude::use_context;
use text::say;

/// The result of a submission. The server puts it into the page's context when it renders the form again.
#[derive(Clone, Debug, Default)]
pub struct FormResult {
    pub data: FormData,
    pub errors: FieldErrors,
    pub refusal: Option<Refusal>,
    /// Why the database did not take the submission. The page must then do without the database.
    pub problem: Option<Problem>,
}

impl FormResult {
    /// Returns the result of the submission that is being answered; none on a GET request.
    pub(crate) fn get() -> Option<Self> {
        use_context::<Self>()
    }

    /// Returns the page's title, prefixed with "error" after a rejected submission (GOV.UK).
    pub(crate) fn title(&self, title: &str) -> String {
        match self.status() {
            Some(_) => say!(PageContext::get().words, "error-title", title = title.to_owned()),
            None => title.to_owned(),
        }
    }

    /// Returns the page's `data-status`; none unless the submission was rejected.
    pub(crate) fn status(&self) -> Option<&'static str> {
        match (&self.problem, &self.refusal) {
            (Some(problem), _) => problem.data_status(),
            (None, Some(refusal)) => Some(refusal_status(refusal)),
            (None, None) => (!self.errors.is_empty()).then_some("invalid"),
        }
    }
}

fn refusal_status(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Full { .. } | Refusal::TooLarge { .. } | Refusal::WorkshopFull { .. } => "full",
        Refusal::StillWaiting => "waiting",
        Refusal::Cancelled | Refusal::SignUpCancelled => "cancelled",
        Refusal::DeadlinePassed => "lapsed",
        Refusal::NotHere | Refusal::Over | Refusal::NotYetOpen(_) | Refusal::Closed => "closed",
        Refusal::FormReused | Refusal::ChangedSince | Refusal::ClaimedByAnother | Refusal::LastLead => "invalid",
    }
}
