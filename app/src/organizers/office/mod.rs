//! The pages of the back office that every organizer sees.

mod back_office;
mod check_in_events;
mod guide;
mod login;
mod overview;

pub use back_office::BackOfficePage;
pub use guide::GuidePage;
pub use login::{LoginCodePage, LoginLinkPage};
