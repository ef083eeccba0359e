//! The door of an event: who is there, who came without a sign-up, and what it all came to. What presses mean is decided by
//! `domain::attendance`.

mod after;
mod door;
mod heads;
mod press;
mod store;
mod thanks;
mod walk_in;

pub use after::{AfterEvent, AfterProgramme, Row, after, after_programme};
pub use door::{Door, HeadCount, News, door, since};
pub use heads::{MOST_HEADS, count_heads};
pub use press::{Asked, MOST_AT_ONCE, Outcome, Whom, hand_in, press};
pub use store::keep_until_after;
pub use thanks::thank;
pub use walk_in::{Entrance, walk_in};
