//! Which compressed form a browser takes (RFC 9110, 12.5.3): for pages and files that are kept compressed.

use axum::http::{HeaderMap, header};

/// `name` is listed, and not with a weight of zero.
pub fn takes(headers: &HeaderMap, name: &str) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let is_it = parts.next().is_some_and(|coding| coding.eq_ignore_ascii_case(name));
        let weight = parts.find_map(|part| part.strip_prefix("q=")).and_then(|weight| weight.parse::<f32>().ok());
        is_it && weight.is_none_or(|weight| weight > 0.0)
    })
}

#[cfg(test)]
mod tests {
    use super::takes;
    use axum::http::{HeaderMap, HeaderValue, header};

    #[test]
    fn a_weight_of_zero_means_no() {
        let headers =
            HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip;q=0, br;q=0.5, deflate"))]);
        assert!(takes(&headers, "br") && takes(&headers, "deflate"));
        assert!(!takes(&headers, "gzip") && !takes(&headers, "zstd"));
    }
}
