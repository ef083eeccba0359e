//! Who came: the door's list.

mod islands;

pub use islands::{Door, DoorList, DoorWords, HERE, Person};
