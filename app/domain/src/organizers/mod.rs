//! Organizers: their accounts, roles and rights, and the lifetimes of logins and sessions.

mod account_form;
mod login;
mod organizer;
mod permission;
mod right;
mod role;
mod visible;

pub use account_form::{Access, read_account_form, read_new_account_form};
pub use login::{
    INVITATION_LIFETIME, LOGIN_LINK_LIFETIME, LOGIN_MESSAGES_PER_HOUR, MAX_CODE_ATTEMPTS, SESSION_IDLE_TIMEOUT,
    SESSION_LIFETIME, is_session_valid,
};
pub use organizer::{Grants, Organizer};
pub use right::Right;
pub use role::{Role, Scope};
pub use visible::Visible;
