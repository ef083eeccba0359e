//! What the headers of a request say about the representation that its client takes (RFC 9110, 12 and 13).

mod conditional;
mod encoding;

pub use conditional::is_not_modified;
pub use encoding::Encoding;
