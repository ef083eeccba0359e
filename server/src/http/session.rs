//! The session cookie of an organizer. Visitors and contacts get no cookie.

use axum::http::{HeaderMap, HeaderValue, header};
use domain::organizers::SESSION_LIFETIME;

/// The prefix makes browsers enforce HTTPS, this host and every path (RFC 6265bis, 4.1.3.2).
const NAME: &str = "__Host-dabei";

/// The token of the session cookie.
pub fn session_token(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, value)| *name == NAME && !value.is_empty()).map(|(_, value)| value.to_owned())
}

/// `Set-Cookie` of a new session. It is `Lax`, so that a link in a message finds the session.
pub fn session_cookie(token: &str) -> Option<HeaderValue> {
    cookie(token, SESSION_LIFETIME.as_seconds())
}

/// `Set-Cookie` that removes the session.
pub fn expired_cookie() -> Option<HeaderValue> {
    cookie("", 0)
}

fn cookie(value: &str, max_age: i64) -> Option<HeaderValue> {
    let cookie = format!("{NAME}={value}; Path=/; Max-Age={max_age}; Secure; HttpOnly; SameSite=Lax");
    HeaderValue::from_str(&cookie).ok()
}
