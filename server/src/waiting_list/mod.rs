//! The handlers of the waiting list: offers of freed seats are accepted or declined.

pub mod handlers;
pub mod office;
