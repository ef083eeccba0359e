//! CSRF: whether a submission comes from a page of this site. No cookie is needed: browsers send where a request comes from,
//! and where they do not, the signed form id proves that the page of the form was opened here.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// Where a submission comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestOrigin {
    SameOrigin,
    CrossSite,
}

/// Derives the origin of a request from `Sec-Fetch-Site`, then `Origin`, then the form id.
///
/// `is_signed`: the form carries a form id that we signed for this very form. A missing or `null` Origin is usual, since our own
/// `no-referrer` makes browsers send it.
pub fn request_origin(headers: &HeaderMap, public_url: &str, is_signed: bool) -> RequestOrigin {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let by_form_id = if is_signed { RequestOrigin::SameOrigin } else { RequestOrigin::CrossSite };
    match text(HeaderName::from_static("sec-fetch-site")) {
        Some("same-origin") => return RequestOrigin::SameOrigin,
        Some("none") => return by_form_id,
        Some(_) => return RequestOrigin::CrossSite,
        None => {}
    }
    match text(header::ORIGIN) {
        None | Some("null") => by_form_id,
        Some(origin) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            let is_here = host.is_some() && (host == text(header::HOST) || origin == public_url);
            if is_here { RequestOrigin::SameOrigin } else { RequestOrigin::CrossSite }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(headers: &[(&'static str, &'static str)], is_signed: bool) -> RequestOrigin {
        let headers =
            headers.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
        request_origin(&headers.collect(), "https://dabei.example", is_signed)
    }

    #[test]
    fn a_submission_from_another_site_is_cross_site_whatever_form_id_it_carries() {
        for site in ["cross-site", "same-site"] {
            assert_eq!(origin(&[("sec-fetch-site", site)], true), RequestOrigin::CrossSite);
        }
        assert_eq!(
            origin(&[("origin", "https://evil.example"), ("host", "dabei.example")], true),
            RequestOrigin::CrossSite
        );
    }

    #[test]
    fn a_submission_from_our_page_is_same_origin() {
        for headers in [
            [("sec-fetch-site", "same-origin"), ("origin", "null")],
            [("origin", "http://127.0.0.1:3000"), ("host", "127.0.0.1:3000")],
            [("origin", "https://dabei.example"), ("host", "inside:3000")],
        ] {
            assert_eq!(origin(&headers, false), RequestOrigin::SameOrigin);
        }
    }

    #[test]
    fn without_an_origin_the_form_id_decides() {
        for headers in [&[][..], &[("origin", "null")], &[("sec-fetch-site", "none")]] {
            assert_eq!(origin(headers, true), RequestOrigin::SameOrigin);
            assert_eq!(origin(headers, false), RequestOrigin::CrossSite);
        }
    }
}
