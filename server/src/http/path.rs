//! Which paths are valid, and which belong to the back office.

use percent_encoding::{percent_decode_str, percent_encode_byte};

/// Whether a path belongs to the back office.
pub fn is_staff(path: &str) -> bool {
    matches!(path.split('/').nth(1), Some("verwaltung" | "tuer"))
}

/// Whether every segment of a path is UTF-8 text without control characters, and without dots, slashes and backslashes that
/// change the path.
///
/// Leptos' router resolves those after axum has matched the route, and axum answers a segment that is no text in its own
/// way.
pub fn is_valid_path(path: &str) -> bool {
    path.split('/').all(is_valid_segment)
}

fn is_valid_segment(encoded: &str) -> bool {
    percent_decode_str(encoded).decode_utf8().is_ok_and(|text| {
        text != "." && text != ".." && !text.contains(|c: char| matches!(c, '\\' | '/') || c.is_control())
    })
}

/// The one spelling of a path (RFC 3986, 6.2.2): no slash at its end, and only those characters percent-encoded that need
/// it, in capital letters. `None` if the path has it already, or leads nowhere in any spelling.
pub fn canonical_path(path: &str) -> Option<String> {
    let is_plain = !path.bytes().any(|byte| byte == b'%' || !byte.is_ascii());
    if (is_plain && !path.ends_with('/')) || path.starts_with("//") || path == "/" {
        return None;
    }
    let mut canonical = String::with_capacity(path.len());
    let mut rest = path.trim_end_matches('/').as_bytes();
    while let [byte, after @ ..] = rest {
        rest = match decoded(rest) {
            Some(decoded) if !is_unreserved(decoded) => {
                canonical.push_str(percent_encode_byte(decoded));
                &rest[3..]
            }
            Some(decoded) => {
                canonical.push(char::from(decoded));
                &rest[3..]
            }
            None if byte.is_ascii() => {
                canonical.push(char::from(*byte));
                after
            }
            None => {
                canonical.push_str(percent_encode_byte(*byte));
                after
            }
        };
    }
    (canonical != path).then_some(canonical)
}

/// The byte that `%XX` at the beginning of a text stands for.
fn decoded(text: &[u8]) -> Option<u8> {
    let digits = text.strip_prefix(b"%")?.get(..2).and_then(|digits| std::str::from_utf8(digits).ok())?;
    u8::from_str_radix(digits, 16).ok()
}

/// Whether a byte means the same with and without percent-encoding (RFC 3986, 2.3).
fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

#[cfg(test)]
mod tests {
    use super::{canonical_path, is_valid_segment};

    #[test]
    fn a_segment_is_text_that_leads_nowhere_else() {
        for good in ["", "woche-der-demenz", "Caf%C3%A9", "kalender.ics", "...", "a%20b"] {
            assert!(is_valid_segment(good), "{good}");
        }
        for bad in ["%FF", "%C3", "..", "%2e%2e", ".", "..%5Chilfe", "a%2Fb", "..\\hilfe", "a%0Ab", "%7F"] {
            assert!(!is_valid_segment(bad), "{bad}");
        }
    }

    #[test]
    fn every_spelling_of_a_path_leads_to_one() {
        for (path, canonical) in [
            ("/hilfe/", "/hilfe"),
            ("/veranstaltungen/netzwerk//", "/veranstaltungen/netzwerk"),
            ("/veranstaltungen/netzwer%6b", "/veranstaltungen/netzwerk"),
            ("/caf%c3%a9", "/caf%C3%A9"),
            ("/café", "/caf%C3%A9"),
            ("/a%7Eb%20c", "/a~b%20c"),
            ("/a%3bb%25", "/a%3Bb%25"),
        ] {
            assert_eq!(canonical_path(path).as_deref(), Some(canonical), "{path}");
            assert_eq!(canonical_path(canonical), None, "{canonical}");
        }
        for path in ["/", "/hilfe", "/a;b", "//", "//dabei.example/", "/a%20b"] {
            assert_eq!(canonical_path(path), None, "{path}");
        }
    }
}
