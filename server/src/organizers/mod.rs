//! The handlers of login and logout, and of the city's settings.

pub mod handlers;
pub mod settings;
