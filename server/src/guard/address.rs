//! Which addresses reach a page at all. Leptos' router resolves dots and backslashes after axum has matched, and axum
//! answers bytes that are no text in a way of its own: both end here, with the page for what is not there.

use crate::render;
use crate::state::State;
use app::Problem;
use axum::extract::{Request, State as Held};
use axum::middleware::Next;
use axum::response::Response;
use percent_encoding::percent_decode_str;

pub async fn address(Held(state): Held<State>, request: Request, next: Next) -> Response {
    if request.uri().path().split('/').all(is_segment) {
        next.run(request).await
    } else {
        render::problem(&state, Problem::NotFound).await
    }
}

fn is_segment(encoded: &str) -> bool {
    percent_decode_str(encoded)
        .decode_utf8()
        .is_ok_and(|text| text != "." && text != ".." && !text.contains(['\\', '/']))
}

#[cfg(test)]
mod tests {
    use super::is_segment;

    #[test]
    fn what_is_text_and_leads_nowhere_else_is_a_segment() {
        for good in ["", "woche-der-demenz", "Caf%C3%A9", "kalender.ics", "...", "a%20b"] {
            assert!(is_segment(good), "{good}");
        }
        for bad in ["%FF", "%C3", "..", "%2e%2e", ".", "..%5Chilfe", "a%2Fb", "..\\hilfe"] {
            assert!(!is_segment(bad), "{bad}");
        }
    }
}
