//! What happens around handlers: `routes::pipeline` calls it for every request, `authorize` is the layer of the back office.

mod access_log;
mod authorization;
mod compression;
mod error_pages;
mod headers;
mod rate_limit;

pub use access_log::AccessLogEntry;
pub use authorization::{Rights, authorize};
pub use compression::{accepts_gzip, compress};
pub use error_pages::{render_error_page, set_retry_after};
pub use headers::set_security_headers;
pub use rate_limit::check_rate_limit;
