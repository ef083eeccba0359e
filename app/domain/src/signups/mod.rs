//! Sign-ups: form data and its validation, seat allocation, refusals, and retention.

mod announcement;
mod channel;
mod contact;
mod email_address;
mod fields;
mod filter;
mod form_data;
mod form_reader;
mod form_writer;
mod mail_domains;
mod need;
mod reference;
mod refusal;
mod reminders;
mod retention;
mod revision;
mod seats;
mod sign_up_query;
mod signup;
mod status;
mod tally;
pub(crate) mod typed_text;

pub use announcement::Announcement;
pub use channel::{CancelReason, Channel};
pub use contact::{Contact, Name, Phone, PostalAddress};
pub use email_address::EmailAddress;
pub use fields::{Asked, Column, Declaration, FormKind, Input, Part, PartyField, Place, TextField};
pub use filter::{SignUpFilter, StatusFilter};
pub use form_data::{
    EMAIL_AS_TYPED, FormData, HONEYPOT, MORE, NEEDS_FOR_WHOM, RESHAPING_BUTTONS, SHOWN, WORKSHOPS_FOR_EACH,
};
pub use form_reader::{read_change_form, read_entry_form, read_sign_up_form};
pub use form_writer::form_data_of;
pub use need::Need;
pub use reference::Reference;
pub use refusal::{Fault, FieldError, FieldErrors, Refusal};
pub use reminders::{host_update_due_at, reminder_due_at, thanks_due_at};
pub use retention::{NEEDS_RETENTION_DAYS, SIGN_UP_RETENTION_DAYS, delete_after, delete_needs_after};
pub use revision::Revision;
pub use seats::{Allocation, OwnSeats, allocate, check_can_ever_fit};
pub use sign_up_query::SignUpQuery;
pub use signup::{Participant, SignUp, SignUpRequest, requires_confirmation};
pub use status::SignUpStatus;
pub use tally::Tally;
