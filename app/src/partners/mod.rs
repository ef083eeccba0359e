//! Partners show our events on their own sites: what they need to know for it.

mod api;

pub use api::ApiPage;
