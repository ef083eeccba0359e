//! The rules of the house: no I/O, no async, no clock. Every floor above speaks these words.
//!
//! | word | is |
//! |---|---|
//! | Programme | a series such as the dementia week, by one or many hosts |
//! | Event | one or more dates at a venue, and how one signs up for it |
//! | Workshop | a part of an event, in a slot, with seats of its own |
//! | Host, Venue | who invites, and where |
//! | `SignUp` | one contact and one or more participants |
//! | Placement | what became of a wish: confirmed, waiting, held, offered |
//! | Contact | who hears from us; need not take part |
//! | Participant | who comes; may be unnamed |
//! | Need | a measure that helps somebody take part, never a diagnosis |
//! | Press | somebody at the door says that a participant came, or takes it back |
//! | Organizer | who works here: a login with a role |
//! | Refusal, `FieldErrors` | every way in which the house says no |
#![forbid(unsafe_code)]

pub mod attendance;
pub mod events;
pub mod folding;
pub mod ids;
pub mod organizers;
pub mod partners;
pub mod plain;
pub mod signups;
pub mod time;
pub mod working_hours;
