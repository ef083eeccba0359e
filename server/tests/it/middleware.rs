//! The layers around all handlers: CSRF, security headers, caching, rate limits; and safe methods change nothing.

mod caching;
mod canonical_addresses;
mod csrf;
mod headers;
mod rate_limit;
mod safe_methods;
