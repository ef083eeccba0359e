//! The session cookie of an organizer. Visitors and contacts get no cookie.

use axum::http::{HeaderMap, HeaderValue, header};
use cookie::time::Duration;
use cookie::{Cookie, SameSite};
use domain::organizers::SESSION_LIFETIME;

/// The prefix makes browsers enforce HTTPS, this host and every path (RFC 6265bis, 4.1.3.2).
const NAME: &str = "__Host-dabei";

/// The token of the session cookie.
pub fn session_token(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut cookies = lines.flat_map(Cookie::split_parse).filter_map(Result::ok);
    cookies.find(|cookie| cookie.name() == NAME && !cookie.value().is_empty()).map(|cookie| cookie.value().to_owned())
}

/// `Set-Cookie` of a new session.
pub fn session_cookie(token: &str) -> Option<HeaderValue> {
    set_cookie(token, Duration::seconds(SESSION_LIFETIME.as_seconds()))
}

/// `Set-Cookie` that removes the session.
pub fn expired_cookie() -> Option<HeaderValue> {
    set_cookie("", Duration::ZERO)
}

/// The cookie is `Lax`, so that a link in a message finds the session.
fn set_cookie(token: &str, max_age: Duration) -> Option<HeaderValue> {
    let cookie = Cookie::build((NAME, token)).path("/").max_age(max_age);
    let cookie = cookie.secure(true).http_only(true).same_site(SameSite::Lax);
    HeaderValue::from_str(&cookie.to_string()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(lines: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(header::COOKIE, line.parse().unwrap());
        }
        session_token(&headers)
    }

    #[test]
    fn the_session_is_found_among_other_cookies() {
        assert_eq!(token(&["a=b; __Host-dabei=token-1;c=d"]).as_deref(), Some("token-1"));
        assert_eq!(token(&["a=b", "__Host-dabei=token-1"]).as_deref(), Some("token-1"));
        assert_eq!(token(&["broken; __Host-dabei=; =x; __Host-dabei=token-1"]).as_deref(), Some("token-1"));
        for without in ["", "__host-dabei=token-1", "x__Host-dabei=token-1", "__Host-dabei"] {
            assert_eq!(token(&[without]), None, "{without}");
        }
    }

    #[test]
    fn a_cookie_is_set_and_removed_with_the_same_attributes() {
        let attributes = "; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=";
        assert_eq!(session_cookie("token-1").unwrap(), format!("__Host-dabei=token-1{attributes}43200"));
        assert_eq!(expired_cookie().unwrap(), format!("__Host-dabei={attributes}0"));
    }
}
