//! Which paths are valid, and which belong to the back office.

use percent_encoding::percent_decode_str;

/// Whether a path belongs to the back office.
pub fn is_staff(path: &str) -> bool {
    matches!(path.split('/').nth(1), Some("verwaltung" | "tuer"))
}

/// Whether every segment of a path is UTF-8 text without dots, slashes and backslashes that change the path.
///
/// Leptos' router resolves those after axum has matched the route, and axum answers a segment that is no text in its own
/// way.
pub fn is_valid_path(path: &str) -> bool {
    path.split('/').all(is_valid_segment)
}

fn is_valid_segment(encoded: &str) -> bool {
    percent_decode_str(encoded)
        .decode_utf8()
        .is_ok_and(|text| text != "." && text != ".." && !text.contains(['\\', '/']))
}

#[cfg(test)]
mod tests {
    use super::is_valid_segment;

    #[test]
    fn a_segment_is_text_that_leads_nowhere_else() {
        for good in ["", "woche-der-demenz", "Caf%C3%A9", "kalender.ics", "...", "a%20b"] {
            assert!(is_valid_segment(good), "{good}");
        }
        for bad in ["%FF", "%C3", "..", "%2e%2e", ".", "..%5Chilfe", "a%2Fb", "..\\hilfe"] {
            assert!(!is_valid_segment(bad), "{bad}");
        }
    }
}
