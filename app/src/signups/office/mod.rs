//! Sign-ups as those see them who work here: an event's list, one person's page, entering somebody by hand, the call list.

mod calls;
mod cancel;
mod change;
mod enter;
mod history;
mod letter;
mod list;
mod needs;
mod paper;
mod person;

pub use calls::CallsPage;
pub use cancel::CancelForThemPage;
pub use change::ChangeForThemPage;
pub use enter::EnterPage;
pub use letter::LetterPage;
pub use list::ListPage;
pub use paper::PaperListPage;
pub use person::PersonPage;

use domain::ids::EventSlug;
use domain::signups::{Reference, SignUp};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use text::{Words, say};

/// Where an event's list stands.
pub(crate) fn list_path(event: &EventSlug) -> String {
    format!("/verwaltung/veranstaltungen/{event}")
}

pub(super) fn person_path(reference: &Reference) -> String {
    format!("/verwaltung/anmeldungen/{reference}")
}

/// A part of this page's address.
fn here(name: &str) -> String {
    use_params_map().get_untracked().get(name).unwrap_or_default()
}

/// Whom a sign-up is called by; who came by the door may have given no name.
fn called(words: Words, sign_up: &SignUp) -> String {
    match sign_up.wish.contact.name.as_str() {
        "" => say!(words, "office-nameless"),
        name => name.to_owned(),
    }
}
