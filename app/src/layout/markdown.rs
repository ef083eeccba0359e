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

/// The greatest depth of nested elements. Sanitizing costs the square of the depth: 25,000 nested quotations took six seconds.
const MAX_DEPTH: usize = 20;

/// Converts Markdown to sanitized HTML. Headings are lowered by `heading_offset` levels, at most to h6. Elements nested deeper
/// than `MAX_DEPTH` are left out, but not their text. HTML in the text is shown as it was typed, except line breaks: unclosed tags
/// would be opened again in each of thousands of paragraphs.
pub fn safe_html(text: &str, heading_offset: u8) -> String {
    let lower = |level: HeadingLevel| {
        let lowered = (level as usize + usize::from(heading_offset)).min(HeadingLevel::H6 as usize);
        HeadingLevel::try_from(lowered).unwrap_or(HeadingLevel::H6)
    };
    let mut depth = 0;
    let events = Parser::new_ext(text, Options::empty()).filter_map(|event| match event {
        Event::Start(tag) => {
            depth += 1;
            let tag = match tag {
                Tag::Heading { level, id, classes, attrs } => Tag::Heading { level: lower(level), id, classes, attrs },
                other => other,
            };
            (depth <= MAX_DEPTH).then_some(Event::Start(tag))
        }
        Event::End(tag) => {
            depth -= 1;
            let tag = if let TagEnd::Heading(level) = tag { TagEnd::Heading(lower(level)) } else { tag };
            (depth < MAX_DEPTH).then_some(Event::End(tag))
        }
        Event::Html(html) | Event::InlineHtml(html) => {
            let is_line_break = ["<br>", "<br/>", "<br />"].contains(&html.trim());
            Some(if is_line_break { Event::HardBreak } else { Event::Text(html) })
        }
        other => Some(other),
    });
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events);
    ammonia::Builder::default().url_schemes(["https", "http", "mailto", "tel"].into()).clean(&html).to_string()
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, safe_html};

    #[test]
    fn scripts_do_not_run_and_headings_stay_below_those_of_the_page() {
        let html = safe_html(
            "## Ablauf\n\n<script>alert(1)</script>\n\n[hier](javascript:alert(1)) und <b onclick=x>fett</b>",
            1,
        );
        assert!(html.contains("<h3>Ablauf</h3>"));
        for bad in ["<script", "<b", "javascript"] {
            assert!(!html.contains(bad), "{html}");
        }
    }

    /// The depth to which elements are nested.
    fn depth(html: &str) -> usize {
        let (mut depth, mut deepest): (usize, usize) = (0, 0);
        for tag in html.split('<').skip(1) {
            depth = if tag.starts_with('/') { depth - 1 } else { depth + 1 };
            deepest = deepest.max(depth);
        }
        deepest
    }

    #[test]
    fn elements_are_nested_only_so_deep_and_their_text_is_kept() {
        for start in ["> ", "1. ", "- ", "*[", "**a", "*a **b "] {
            let html = safe_html(&format!("{}innen", start.repeat(50_000 / start.len())), 1);
            assert!(depth(&html) <= MAX_DEPTH, "{start}: {}", depth(&html));
            assert!(html.contains("innen"), "{start}");
        }
        assert_eq!(safe_html("> > - *tief*", 1).matches("<em>tief</em>").count(), 1);
    }

    #[test]
    fn html_is_shown_as_it_was_typed_except_line_breaks() {
        assert_eq!(safe_html("a <b>b</b><br>c", 1), "<p>a &lt;b&gt;b&lt;/b&gt;<br>\nc</p>\n");
        assert!(safe_html("<div>\n\nText\n\n</div>", 1).contains("<p>Text</p>"));
        let unclosed = (0..500).map(|n| format!("<b a={n}>")).collect::<Vec<_>>().concat();
        let html = safe_html(&(unclosed + &"\n\na".repeat(15_000)), 1);
        assert_eq!(html.matches("<p>a</p>").count(), 15_000);
    }
}
