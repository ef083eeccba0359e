//! A place is asked for, changed and given back: each use case one function, one transaction.

mod answering;
mod calendar;
mod calls;
mod cancel;
#[cfg(feature = "testing")]
pub mod careless;
mod change;
mod desk;
mod draft;
mod letters;
mod list;
mod mailbox;
mod move_up;
mod overview;
mod own_page;
mod person;
mod release;
mod reminding;
mod rescheduling;
mod run_out;
mod sign_up;
mod store;
mod turn;
mod why;

pub(crate) use answering::come;
pub use answering::{accept, send_again};
pub use calendar::own_calendar;
pub use calls::{Call, Called, calls, came_back, claim_call, end_call};
pub use cancel::cancel;
pub(crate) use cancel::take_back;
pub use change::{change, typed_again, without_own};
pub use desk::Desk;
pub(crate) use draft::Draft;
pub use list::{EventList, list};
pub use mailbox::{confirm_mailbox, is_confirmed, mailbox_of};
pub use overview::{Overview, Row, overview};
pub use own_page::{Lines, OwnPage, own_data, own_page};
pub use person::{Person, person, reference_of};
pub(crate) use release::release;
pub use reminding::remind;
pub(crate) use reminding::thank;
pub(crate) use rescheduling::{News, announce};
pub use run_out::run_out;
pub(crate) use sign_up::enter;
pub use sign_up::{Form, Pressed, may_sign_up, sign_up};
pub(crate) use store::largest as largest_waiting;
pub use store::{CallToMake, Released, keep_until_after};
pub(crate) use turn::Turn;

/// The privacy notice that people are shown today.
const NOTICE_VERSION: i64 = 1;
