//! The pages of the back office that every organizer sees.

mod back_office;
mod check_in_events;
mod login;
mod overview;

pub use back_office::BackOfficePage;
pub use login::{LoginCodePage, LoginLinkPage};
