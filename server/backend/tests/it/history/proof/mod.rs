//! A history checker in the style of Jepsen: clients send random requests and record them and their answers by one
//! logical clock, and a checker that does not know the implementation judges the history. The tests of the backend and
//! of two servers share it.

pub mod checker;
pub mod client;
pub mod ending;
pub mod observer;
pub mod operation;
pub mod programme;
pub mod stored;
pub mod timeline;
pub mod verdict;
