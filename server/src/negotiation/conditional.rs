//! Conditional requests (RFC 9110, 13.1.2).

use axum::http::{HeaderMap, HeaderValue, header};

/// Whether a client already has the representation that has the entity tag `current`: `If-None-Match` lists it, or is `*`.
///
/// The comparison is weak, since proxies and compression may turn a strong tag into a weak one. An entity tag may contain
/// commas.
pub fn is_not_modified(headers: &HeaderMap, current: &HeaderValue) -> bool {
    let Ok(current) = current.to_str() else { return false };
    let current = opaque_tag(current);
    let mut lists = headers.get_all(header::IF_NONE_MATCH).into_iter().filter_map(|list| list.to_str().ok());
    lists.any(|list| list.trim() == "*" || entity_tags(list).any(|tag| tag == current))
}

/// The opaque parts of the entity tags in a list, with their quotes.
fn entity_tags(list: &str) -> impl Iterator<Item = &str> {
    let mut rest = list;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        let quoted = opaque_tag(rest);
        let end = quoted.strip_prefix('"')?.find('"')? + 2;
        let (tag, after) = quoted.split_at(end);
        rest = after;
        Some(tag)
    })
}

/// A tag without the mark of a weak one.
fn opaque_tag(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_known(lists: &[&'static str]) -> bool {
        let headers = lists.iter().map(|list| (header::IF_NONE_MATCH, HeaderValue::from_static(list)));
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(name, value);
        }
        is_not_modified(&map, &HeaderValue::from_static("W/\"a,b\""))
    }

    #[test]
    fn a_client_that_lists_the_current_tag_has_the_representation() {
        for lists in [&["W/\"a,b\""][..], &["\"a,b\""], &["\"x\", W/\"a,b\""], &["\"x\"", "W/\"a,b\",\"y\""], &["*"]] {
            assert!(is_known(lists), "{lists:?}");
        }
    }

    #[test]
    fn any_other_tag_and_a_broken_list_are_not_the_current_one() {
        for lists in [&[][..], &["\"a\", \"b\""], &["a,b"], &["\"a,b"], &["W/"], &[""], &["\"*\""], &["w/\"a,b\""]] {
            assert!(!is_known(lists), "{lists:?}");
        }
    }
}
