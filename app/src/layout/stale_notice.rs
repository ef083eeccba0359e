//! The notice on a page that cannot be rendered anew at present: of what time it is.

use domain::time::Instant;
use leptos::prelude::*;
use text::{Words, say};

/// The markup at which the main content of every page begins, and before which the server inserts the notice. No content
/// contains it: every `<` in content is escaped.
pub const MAIN_ELEMENT: &str = r#"<main id="inhalt""#;

/// The markup of the notice on a page that was rendered at `at`: "Stand 14:03".
pub fn stale_notice(words: Words, at: Instant) -> String {
    let clock = words.clock(at.in_berlin().time());
    let (label, text) = (say!(words, "banner-label"), say!(words, "stale-notice", clock = clock));
    view! { <aside class="stale" aria-label=label><p class="wrap">{text}</p></aside> }.to_html()
}
