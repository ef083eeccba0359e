//! Signing up: what was typed, what it means, whether it fits, and what is told.

mod channel;
mod contact;
mod form;
mod keeping;
mod moving_up;
mod need;
mod placement;
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
pub use moving_up::{Reach, ask_again, held_until, must_confirm, reach, reminded_at, thanked_at, time_to_answer};
pub use need::Need;
pub use placement::{Placement, UNTIL_CALLED};
pub use reading::{read_entry, read_wish};
pub use reference::Reference;
pub use refusal::{Fault, FieldError, FieldErrors, Refusal};
pub use seats::{Own, Seated, may_ever_fit, place};
pub use signup::{Participant, SignUp, Wish};
pub use sought::{Sought, Stands, State};
pub use tally::Tally;
