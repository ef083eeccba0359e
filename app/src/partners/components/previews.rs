//! The previews of an embed: on a phone, in a column, on a wide page.

use crate::page_context::PageContext;
use crate::partners::snippets::LIST_HEIGHT;
use leptos::html::iframe;
use leptos::prelude::*;
use text::say;

/// The widths of the previews in CSS pixels.
const WIDTHS: [i64; 3] = [320, 600, 1000];

/// The embed at `path` in each width. A preview that is wider than the page scrolls in its own box.
#[component]
pub fn Previews(path: String) -> impl IntoView {
    let words = PageContext::get().words;
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
