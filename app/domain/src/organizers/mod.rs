//! Organizers: their accounts, roles and rights, and the lifetimes of logins and sessions.

mod account_form;
mod device;
mod login;
mod organizer;
mod permission;
mod remark;
mod right;
mod role;
mod session;
mod visible;

pub use account_form::{Access, read_account_form, read_new_account_form};
pub use device::{Browser, Device, OperatingSystem};
pub use login::{
    INVITATION_LIFETIME, KNOWN_BROWSER_LIFETIME, KNOWN_NETWORK_LIFETIME, LOGIN_LINK_LIFETIME, LOGIN_MESSAGES_PER_HOUR,
    LoginBudget, MAX_CODE_ATTEMPTS, WRONG_CODES_PER_DAY, day_of_codes,
};
pub use organizer::{Grants, Organizer};
pub use remark::read_remark;
pub use right::Right;
pub use role::{Role, Scope};
pub use session::{
    CHECK_IN_SESSION_LIFETIME, SESSION_IDLE_TIMEOUT, SESSION_LIFETIME, is_check_in_session_valid, is_session_valid,
};
pub use visible::Visible;
