//! The staff pages of sign-ups: the list of an event, a sign-up, entering and changing one for a contact, the call list, and
//! what is printed.

mod call_texts;
mod calls;
mod cancel;
mod change;
mod enter;
mod history;
mod letter;
mod list;
mod list_files;
mod list_filter;
mod list_row;
mod needs;
mod paper_list;
mod person;
mod person_facts;
mod person_row;
mod search;
mod search_row;

pub use calls::CallsPage;
pub use cancel::StaffCancelPage;
pub use change::StaffChangePage;
pub use enter::EnterPage;
pub use letter::LetterPage;
pub use list::SignUpListPage;
pub use paper_list::PaperListPage;
pub use person::PersonPage;
pub use search::{OfficeSearchForm, OfficeSearchPage};

use crate::events::event_path;
use domain::ids::EventSlug;
use domain::signups::{Reference, SignUp};
use text::{Words, say};

/// The path of an event's list of sign-ups.
pub(crate) fn list_path(event: &EventSlug) -> String {
    event_path(event.as_str())
}

/// The path of a sign-up's page.
fn person_path(reference: &Reference) -> String {
    format!("/verwaltung/anmeldungen/{reference}")
}

/// The name of the contact, or a placeholder for a walk-in who gave none.
fn contact_name(words: Words, sign_up: &SignUp) -> String {
    match sign_up.request.contact.name.as_str() {
        "" => say!(words, "office-nameless"),
        name => name.to_owned(),
    }
}
