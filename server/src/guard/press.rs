//! Where a press came from (CSRF). No cookie is needed: browsers say where they send from, and where they do not,
//! the form's signed number shows that its page was opened here.

use axum::http::{HeaderMap, header};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// From a page of ours.
    Ours,
    Foreign,
}

/// `is_signed`: the form carries a number that we made for this very form.
/// A missing or `null` Origin is usual: our own `no-referrer` makes browsers send it.
pub fn press(headers: &HeaderMap, public_url: &str, is_signed: bool) -> Press {
    let text = |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    let by_token = if is_signed { Press::Ours } else { Press::Foreign };
    match text(header::HeaderName::from_static("sec-fetch-site")) {
        Some("same-origin") => return Press::Ours,
        Some("none") => return by_token,
        Some(_) => return Press::Foreign,
        None => {}
    }
    match text(header::ORIGIN) {
        None | Some("null") => by_token,
        Some(origin) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            let is_here = host.is_some() && (host == text(header::HOST) || origin == public_url);
            if is_here { Press::Ours } else { Press::Foreign }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(headers: &[(&'static str, &'static str)], is_signed: bool) -> Press {
        let pairs = headers
            .iter()
            .map(|(name, value)| (header::HeaderName::from_static(name), axum::http::HeaderValue::from_static(value)));
        press(&pairs.collect(), "https://dabei.example", is_signed)
    }

    #[test]
    fn a_press_from_another_site_is_foreign_whatever_form_it_carries() {
        for site in ["cross-site", "same-site"] {
            assert_eq!(pressed(&[("sec-fetch-site", site)], true), Press::Foreign);
        }
        assert_eq!(pressed(&[("origin", "https://evil.example"), ("host", "dabei.example")], true), Press::Foreign);
    }

    #[test]
    fn a_press_from_our_page_is_ours() {
        assert_eq!(pressed(&[("sec-fetch-site", "same-origin"), ("origin", "null")], false), Press::Ours);
        assert_eq!(pressed(&[("origin", "http://127.0.0.1:3000"), ("host", "127.0.0.1:3000")], false), Press::Ours);
        assert_eq!(pressed(&[("origin", "https://dabei.example"), ("host", "inside:3000")], false), Press::Ours);
    }

    #[test]
    fn where_the_browser_says_nothing_the_forms_own_number_decides() {
        for headers in [&[][..], &[("origin", "null")], &[("sec-fetch-site", "none")]] {
            assert_eq!(pressed(headers, true), Press::Ours);
            assert_eq!(pressed(headers, false), Press::Foreign);
        }
    }
}
