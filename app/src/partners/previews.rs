//! The embed as it will look: on a telephone, in a column, on a wide page.

use super::snippets::LIST_HEIGHT;
use crate::site::Site;
use leptos::html::iframe;
use leptos::prelude::*;
use text::say;

/// CSS pixels.
const WIDTHS: [i64; 3] = [320, 600, 1000];

/// What is wider than the page is scrolled in a box of its own.
#[component]
pub fn Previews(path: String) -> impl IntoView {
    let words = Site::here().words;
    let previews = WIDTHS.map(|width| {
        let name = match width {
            320 => say!(words, "preview-phone", width = width),
            600 => say!(words, "preview-column", width = width),
            _ => say!(words, "preview-wide", width = width),
        };
        let frame =
            iframe().src(path.clone()).title(name.clone()).width(width.to_string()).height(LIST_HEIGHT.to_string());
        let label = name.clone();
        view! {
            <h3>{name}</h3>
            <div class="preview" tabindex="0" role="group" aria-label=label>
                {frame.attr("loading", "lazy")}
            </div>
        }
    });
    view! { {previews.collect_view()} }
}
