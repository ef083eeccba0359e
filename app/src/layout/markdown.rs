//! The city's Markdown as safe HTML: no script, no style, headings one step below those of the page. Pages show it, and the
//! API hands it on.

use leptos::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

#[component]
pub fn Markdown(
    text: String,
    /// How many steps headings go down: 0 keeps `##` an h2.
    #[prop(default = 1)]
    below: u8,
) -> impl IntoView {
    view! { <div class="text" inner_html=safe_html(&text, below)></div> }
}

/// Headings go down by `below`.
pub fn safe_html(text: &str, below: u8) -> String {
    let lower = |level: HeadingLevel| {
        let step = (level as usize + usize::from(below)).min(HeadingLevel::H6 as usize);
        HeadingLevel::try_from(step).unwrap_or(HeadingLevel::H6)
    };
    let events = Parser::new_ext(text, Options::empty()).map(|event| match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: lower(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        other => other,
    });
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events);
    ammonia::Builder::default().url_schemes(["https", "http", "mailto", "tel"].into()).clean(&html).to_string()
}

#[cfg(test)]
mod tests {
    use super::safe_html;

    #[test]
    fn what_could_run_is_taken_out_and_headings_stay_below_the_pages_own() {
        let html = safe_html(
            "## Ablauf\n\n<script>alert(1)</script>\n\n[hier](javascript:alert(1)) und <b onclick=x>fett</b>",
            1,
        );
        assert!(html.contains("<h3>Ablauf</h3>"));
        assert!(html.contains("<b>fett</b>"));
        for bad in ["script", "onclick", "javascript"] {
            assert!(!html.contains(bad), "{html}");
        }
    }
}
