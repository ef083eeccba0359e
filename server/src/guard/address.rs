//! Which addresses reach a page at all. Leptos' router resolves dots and backslashes after axum has matched, and axum
//! answers bytes that are no text in a way of its own: both end here, with the page for what is not there.

use percent_encoding::percent_decode_str;

pub(super) fn is_address(path: &str) -> bool {
    path.split('/').all(is_segment)
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
