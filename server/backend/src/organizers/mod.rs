//! Organizers: accounts, login, sessions, and the settings of the city. What an organizer may is decided by
//! `domain::organizers::Organizer::may`.

mod account_choices;
mod accounts;
mod authorization;
mod city_settings;
mod invitation;
mod login;
mod login_message;
mod session;
pub(crate) mod store;

pub use account_choices::{AccountChoices, account_choices};
pub use accounts::{AccountError, AccountKey, NewOrganizer, account, add, change, end, invite, invite_again, list};
pub use authorization::{Object, is_authorized};
pub use city_settings::{
    CitySettingChange, CitySettings, CitySettingsResult, city_settings, editable_city_settings, save_city_settings,
};
pub use login::{LoginProof, LoginResult, create_login_link, log_in, login_code_token, request_login, send_login_link};
pub use session::{authenticate, log_out};
