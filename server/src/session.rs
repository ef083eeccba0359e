//! The one cookie: for those who work here, never for those who sign up.

use axum::http::{HeaderMap, HeaderValue, header};
use domain::organizers::SESSION_AT_MOST;
use domain::time::SECOND;

/// The prefix makes browsers hold that it came over HTTPS, for this host and every path (RFC 6265bis, 4.1.3.2).
const NAME: &str = "__Host-dabei";

/// What the browser showed.
pub fn token(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, value)| *name == NAME && !value.is_empty()).map(|(_, value)| value.to_owned())
}

/// Lax, so that a link in a letter finds whoever is there already.
pub fn cookie(token: &str) -> Option<HeaderValue> {
    line(token, SESSION_AT_MOST / SECOND)
}

pub fn no_cookie() -> Option<HeaderValue> {
    line("", 0)
}

fn line(value: &str, seconds: i64) -> Option<HeaderValue> {
    let line = format!("{NAME}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Lax");
    HeaderValue::from_str(&line).ok()
}
