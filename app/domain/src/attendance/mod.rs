//! Who is there: presses at the door, the day that they are for, and what they add up to.

mod after;
mod book;
mod day;
mod party;
mod press;

pub use after::{Counted, Visits};
pub use book::Book;
pub use day::day_of;
pub use party::{Guest, Party};
pub use press::{Act, OLDEST, Person, Press, pressed_at};
