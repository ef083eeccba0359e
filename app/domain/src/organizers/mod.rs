//! Organizers: their accounts, roles and rights, and the lifetimes of logins and sessions.

mod login;
mod organizer;
mod right;

pub use login::{
    LOGIN_LINK_LIFETIME, LOGIN_MESSAGES_PER_HOUR, MAX_CODE_ATTEMPTS, SESSION_IDLE_TIMEOUT, SESSION_LIFETIME,
    is_session_valid,
};
pub use organizer::{Organizer, Role};
pub use right::Right;
