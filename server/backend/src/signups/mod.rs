//! Sign-ups: signing up, changing, cancelling, and the waiting list's promotions. Each use case is one function and one
//! transaction.

mod accept;
mod calendar;
mod call_tasks;
mod cancel;
mod change;
mod decline_reminders;
mod doubles;
mod draft;
mod dropped_workshops;
mod event_change;
mod examples;
mod expire_offers;
mod host_message;
mod host_updates;
mod idempotency;
mod insert;
mod list;
mod mailbox;
mod notices;
mod notifications;
mod notify;
mod overview;
mod own_page;
mod people_search;
mod person;
mod promote_waiting;
mod promotion;
mod queue_position;
mod refresh_people_index;
mod reminders;
mod resend;
mod save_change;
mod sight;
mod sign_up;
mod slot_moves;
mod store;

pub use accept::accept;
pub(crate) use accept::confirm_on_arrival;
pub use call_tasks::{Call, CallResult, call_tasks, claim_call_task, close_call_task, report_bounce};
pub use cancel::cancel;
pub(crate) use cancel::revoke_walk_in;
pub use change::{change, listing_without_own_seats};
pub use decline_reminders::decline_reminders;
use doubles::doubles_of;
pub(crate) use draft::Draft;
pub(crate) use dropped_workshops::{KnownBefore, WorkshopDrops, drop_workshops};
pub(crate) use event_change::{Announced, announce_event_change};
pub use examples::example_messages;
pub use expire_offers::expire_offers;
pub use host_updates::send_host_updates;
pub use idempotency::IdempotencyKey;
pub use list::{SignUpList, sign_up_list};
pub use mailbox::{confirm_mailbox, is_mailbox_confirmed, mailbox_of};
pub use notices::{EventChange, Notices};
pub use notifications::SignUpMessage;
pub use overview::{Overview, OverviewRow, ToDo, Waiting, overview};
pub use own_page::{OwnData, OwnPage, QueuePositions, own_calendar, own_page};
pub use people_search::{PeopleFound, find_people};
pub use person::{History, Person, person, reference_of, sign_up_of_reference};
pub(crate) use person::{event_of, event_of_reference};
pub(crate) use promote_waiting::promote_waiting;
pub use reminders::send_reminders;
pub(crate) use reminders::send_thanks_to;
pub use resend::resend;
pub use sight::Use;
pub(crate) use sign_up::submit_draft;
pub use sign_up::{Submission, check_may_sign_up, sign_up};
pub(crate) use slot_moves::{SlotMoves, move_people, slot_moves};
pub use store::{CallTask, move_deletion_date};
pub(crate) use store::{count_people, count_people_in_workshop, forget_choices};

/// The parts of [`sign_up()`], for the test that puts them together without the event's lock.
#[cfg(feature = "testing")]
pub mod parts {
    pub use super::draft::Draft;
    pub use super::idempotency::FORM_LIFETIME;
    pub use super::store::{IdempotencyRecord, find_by_form_id, insert};
}

/// The version of the privacy notice that visitors are shown today.
const NOTICE_VERSION: i64 = 3;
