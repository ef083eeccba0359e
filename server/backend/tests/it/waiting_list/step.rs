//! The steps of a history.

use super::event_plan::Plan;
use super::party::{Party, Person};
use domain::ids::SignUpId;

/// A step of a visitor, an organizer, the programme file or the scheduler.
#[derive(Clone, Debug)]
pub enum Step {
    SignUp {
        party: Party,
        waits_for_workshops: bool,
    },
    Change {
        id: SignUpId,
        revision: i64,
        people: Vec<Person>,
    },
    Cancel(SignUpId),
    /// The contact accepts on the sign-up's page.
    Accept(SignUpId),
    /// The contact confirms by the message's link.
    Confirm(SignUpId),
    /// An organizer accepts for the contact.
    AcceptForContact(SignUpId),
    /// An organizer closes a call task with the answer of the contact.
    Call(SignUpId, Answer),
    /// The whole party is checked in.
    CheckIn(SignUpId),
    /// The scheduler lets overdue offers and held seats expire.
    Expire,
    /// All pending messages are delivered.
    DeliverMail,
    /// The programme file changes the seats or the day, or cancels or restores the event.
    Import(Plan),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No,
    GivenUp,
}
