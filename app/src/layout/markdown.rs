//! Markdown as sanitized HTML: no script, no style, headings below those of the page. Pages and the API use it.

use leptos::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A Markdown text as HTML.
#[component]
pub fn Markdown(
    text: String,
    /// By how many levels headings are lowered: with 0, `##` stays an h2.
    #[prop(default = 1)]
    heading_offset: u8,
) -> impl IntoView {
    view! { <div class="text" inner_html=safe_html(&text, heading_offset)></div> }
}

/// Converts Markdown to sanitized HTML. Headings are lowered by `heading_offset` levels, at most to h6.
pub fn safe_html(text: &str, heading_offset: u8) -> String {
    let lower = |level: HeadingLevel| {
        let lowered = (level as usize + usize::from(heading_offset)).min(HeadingLevel::H6 as usize);
        HeadingLevel::try_from(lowered).unwrap_or(HeadingLevel::H6)
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
    fn scripts_are_removed_and_headings_stay_below_those_of_the_page() {
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
