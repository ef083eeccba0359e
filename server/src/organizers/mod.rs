//! The handlers of login and logout, of accounts, and of the city's settings.

pub mod accounts;
pub mod handlers;
pub mod settings;
