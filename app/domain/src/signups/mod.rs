//! Signing up: what was typed, what it means, whether it fits, and what is told.

mod channel;
mod contact;
mod form;
mod keeping;
mod need;
mod reading;
mod reference;
mod refusal;
mod seats;
mod signup;
mod sought;
mod tally;

pub use channel::{CancelReason, Channel};
pub use contact::{Contact, EmailAddress, Name, Phone, PostalAddress};
pub use form::{HONEYPOT, Typed};
pub use keeping::{KEPT_DAYS, NEEDS_DAYS, kept_until, needs_kept_until};
pub use need::Need;
pub use reading::{read_entry, read_wish};
pub use reference::Reference;
pub use refusal::{Fault, FieldError, FieldErrors, Refusal};
pub use seats::place;
pub use signup::{Participant, SignUp, Wish};
pub use sought::{Sought, State};
pub use tally::Tally;
