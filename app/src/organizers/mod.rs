//! Organizers: the login and the start page of the back office, and the settings of the city.

mod office;

pub use office::{BackOfficePage, CitySettingsConflict, CitySettingsPage, GuidePage, LoginCodePage, LoginLinkPage};
