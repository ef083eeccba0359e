//! When it is full: who waits, who moves up, and why.

mod histories;
mod model;
mod offers;
mod party;
mod telling;
mod town;
