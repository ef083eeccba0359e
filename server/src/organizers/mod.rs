//! The handlers of login and logout.

pub mod handlers;
