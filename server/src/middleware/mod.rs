//! The layers around every handler. `routes` applies them.

mod access_log;
mod authorization;
mod compression;
mod error_pages;
mod headers;
mod rate_limit;

pub use access_log::access_log;
pub use authorization::{Rights, authorize};
pub use compression::compress;
pub use error_pages::error_pages;
pub use headers::security_headers;
pub use rate_limit::rate_limit;
