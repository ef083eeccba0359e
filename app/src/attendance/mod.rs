//! Who came: the door's list.

mod islands;

pub use islands::{DoorList, DoorWords, HERE};
