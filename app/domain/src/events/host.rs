//! The hosts of events.

use crate::ids::HostSlug;

/// An organisation that hosts events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    pub slug: HostSlug,
    pub name: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub website: Option<String>,
}
