//! Organizers: accounts, login, sessions, and the settings of the city. What an organizer may is decided by
//! `domain::organizers::Organizer::may`.

mod account_choices;
mod accounts;
mod authorization;
mod city_settings;
mod invitation;
mod login;
mod login_client;
mod login_message;
mod own_sessions;
mod session;
pub(crate) mod store;
mod submission_message;
mod wrong_codes;

pub use account_choices::{AccountChoices, account_choices};
pub use accounts::{AccountError, AccountKey, NewOrganizer, account, add, change, end, invite, invite_again, list};
pub use authorization::{Object, is_authorized};
pub use city_settings::{
    CitySettingChange, CitySettings, CitySettingsResult, city_settings, editable_city_settings, save_city_settings,
};
pub use login::{LoginProof, LoginResult, create_login_link, log_in, login_code_token, request_login, send_login_link};
pub use login_client::LoginClient;
pub use own_sessions::{CurrentSession, OwnSession, end_other_sessions, end_own_session, own_sessions};
pub use session::{SessionUse, authenticate, has_run_out, log_out};
pub(crate) use submission_message::{Decision, decision_message, submission_message};
pub use wrong_codes::report_wrong_codes;
