//! The handlers of login and logout, of accounts, of an organizer's own page, and of the city's settings.

pub mod accounts;
pub mod handlers;
mod login_client;
pub mod own_account;
pub mod settings;
