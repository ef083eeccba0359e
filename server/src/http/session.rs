//! The cookies of an organizer: the session, and the marks by which the accounts that a browser has logged in to know it again.
//! Visitors and contacts get no cookie.

use axum::http::{HeaderMap, HeaderValue, header};
use cookie::time::Duration;
use cookie::{Cookie, SameSite};
use domain::organizers::{CHECK_IN_SESSION_LIFETIME, KNOWN_BROWSER_LIFETIME};
use domain::time::Millis;

/// The prefix makes browsers enforce HTTPS, this host and every path (RFC 6265bis, 4.1.3.2).
const SESSION: &str = "__Host-dabei";
const MARKS: &str = "__Host-dabei-browser";

/// The token of the session cookie.
pub fn session_token(headers: &HeaderMap) -> Option<String> {
    value(headers, SESSION)
}

/// The marks of the accounts that the browser has logged in to.
pub fn browser_marks(headers: &HeaderMap) -> Option<String> {
    value(headers, MARKS)
}

fn value(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut cookies = lines.flat_map(Cookie::split_parse).filter_map(Result::ok);
    cookies.find(|cookie| cookie.name() == name && !cookie.value().is_empty()).map(|cookie| cookie.value().to_owned())
}

/// `Set-Cookie` of a new session.
pub fn session_cookie(token: &str) -> Option<HeaderValue> {
    set_cookie(SESSION, token, CHECK_IN_SESSION_LIFETIME)
}

/// `Set-Cookie` that removes the session.
pub fn expired_cookie() -> Option<HeaderValue> {
    set_cookie(SESSION, "", Millis::default())
}

/// `Set-Cookie` of the marks.
pub fn browser_marks_cookie(marks: &str) -> Option<HeaderValue> {
    set_cookie(MARKS, marks, KNOWN_BROWSER_LIFETIME)
}

/// The cookie is `Lax`, so that a link in a message finds the session.
fn set_cookie(name: &'static str, value: &str, max_age: Millis) -> Option<HeaderValue> {
    let cookie = Cookie::build((name, value)).path("/").max_age(Duration::seconds(max_age.as_seconds()));
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
    fn the_marks_of_a_browser_are_no_session() {
        assert_eq!(token(&["__Host-dabei-browser=mark"]), None);
        let headers = HeaderMap::from_iter([(
            header::COOKIE,
            HeaderValue::from_static("__Host-dabei=token; __Host-dabei-browser=mark"),
        )]);
        assert_eq!(browser_marks(&headers).as_deref(), Some("mark"));
        assert!(browser_marks_cookie("mark").unwrap().to_str().unwrap().ends_with("Max-Age=15552000"));
    }

    #[test]
    fn a_cookie_is_set_and_removed_with_the_same_attributes() {
        let attributes = "; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=";
        assert_eq!(session_cookie("token-1").unwrap(), format!("__Host-dabei=token-1{attributes}86400"));
        assert_eq!(expired_cookie().unwrap(), format!("__Host-dabei={attributes}0"));
    }
}
