//! The door, on whichever phone, and what remains afterwards.

mod after;
mod called;
mod chart;
mod door;
mod enter;
mod find;
mod heads;
mod list;
mod said;
mod visit;

pub use after::{AfterPage, AfterProgrammePage};
pub use door::DoorPage;
pub use said::{door_refusal, door_said, door_since};
pub use visit::{Last, Visit};
