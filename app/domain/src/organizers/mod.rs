//! Who works here, what each may see, and for how long they are let in.

mod coming_in;
mod organizer;
mod right;

pub use coming_in::{CODES_TRIED, LETTERS_AN_HOUR, LINK_GOOD_FOR, SESSION_AT_MOST, SESSION_IDLE, is_session_good};
pub use organizer::{Organizer, Role};
pub use right::Right;
