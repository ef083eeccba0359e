//! The front door: not more connections than it can carry, nobody waits for one who dawdles, and a network that asks too
//! often is told so calmly.

mod dawdling;
mod limits;
mod patience;
mod slow;
