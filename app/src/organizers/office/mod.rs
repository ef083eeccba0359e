//! The pages of the back office that are about no single event.

mod accounts;
mod back_office;
mod check_in_events;
mod city_settings;
mod guide;
mod host_home;
mod login;
mod overview;
mod own_account;
mod role_texts;

pub use accounts::{AccountsPage, EditAccountPage, EndAccountPage, NewAccountPage};
pub use back_office::BackOfficePage;
pub use city_settings::{CitySettingsConflict, CitySettingsPage};
pub use guide::GuidePage;
pub use login::{LoginCodePage, LoginLinkPage};
pub use own_account::OwnAccountPage;
