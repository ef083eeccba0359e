//! Organizers: the login and the start page of the back office, accounts, the own one, and the settings of the city.

mod office;

pub use office::{
    AccountsPage, BackOfficePage, CitySettingsConflict, CitySettingsPage, EditAccountPage, EndAccountPage, GuidePage,
    LoginCodePage, LoginLinkPage, NewAccountPage, OwnAccountPage,
};
