//! Organizers: accounts, login, sessions, and the settings of the city. Authorization is decided by `domain::organizers::Right`.

mod accounts;
mod city_settings;
mod login;
mod login_message;
mod session;
mod store;

pub use accounts::{AddOrganizerError, NewOrganizer, add, disable, list};
pub use city_settings::{
    CitySettingChange, CitySettings, CitySettingsResult, city_settings, editable_city_settings, save_city_settings,
};
pub use login::{LoginProof, LoginResult, create_login_link, log_in, login_code_token, request_login, send_login_link};
pub use session::{authenticate, is_authorized, log_out};
