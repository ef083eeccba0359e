//! Organizers: the login and the start page of the back office.

mod office;

pub use office::{BackOfficePage, GuidePage, LoginCodePage, LoginLinkPage};
