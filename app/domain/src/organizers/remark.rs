//! The remark with which an editor sends back what a host has submitted.

use crate::signups::typed_text;

/// The greatest number of characters of a remark.
const MAX_REMARK: usize = 1_000;

/// Reads a remark; none if it is empty or too long.
pub fn read_remark(typed: &str) -> Option<String> {
    typed_text::bounded(typed_text::lines(typed), MAX_REMARK).ok().flatten()
}
