//! Sketches of the embed formats: each shows where the city's events appear on the partner's site or in a program.

use leptos::prelude::*;

/// The format that a sketch shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sketch {
    Frame,
    /// A frame that grows with its content.
    GrowingFrame,
    /// An address that the other site turns into an embed (oEmbed).
    Address,
    StaticList,
    Calendar,
    Feed,
}

/// A sketch as SVG. It is hidden from screen readers: the label beside it has the same content.
#[component]
pub fn SketchImage(sketch: Sketch) -> impl IntoView {
    let paths = svg_paths(sketch);
    view! { <svg class="sketch" viewBox="0 0 96 64" width="96" height="64" aria-hidden="true" inner_html=paths></svg> }
}

/// Returns the SVG elements of a sketch; the city's content has the class `ours`.
fn svg_paths(sketch: Sketch) -> String {
    let (is_page, content) = match sketch {
        Sketch::Frame => (
            true,
            r#"<path d="M8 24h14M8 32h14M8 40h10"/><rect class="ours" x="30" y="20" width="58" height="34" rx="2"/>
            <path class="ours" d="M36 28h40M36 37h34M36 46h38M83 25v10"/>"#,
        ),
        Sketch::GrowingFrame => (
            true,
            r#"<path d="M15 24v30m-5-5 5 5 5-5M10 29l5-5 5 5"/><path class="ours" d="M30 62V20h58v42"/>
            <path class="ours" d="M36 28h40M36 37h34M36 46h38M36 55h30"/>"#,
        ),
        Sketch::Address => (
            false,
            r#"<rect x="2" y="2" width="92" height="16" rx="8"/><path class="ours" d="M12 10h52"/>
            <path d="M48 23v10m-5-5 5 5 5-5"/><rect class="ours" x="20" y="38" width="56" height="24" rx="2"/>
            <path class="ours" d="M27 46h40M27 54h32"/>"#,
        ),
        Sketch::StaticList => (
            true,
            r#"<path class="ours" d="M13 25h2M22 25h58M13 34h2M22 34h46M13 43h2M22 43h52"/><path d="M14 53h40"/>"#,
        ),
        Sketch::Calendar => (
            false,
            r#"<rect x="18" y="8" width="60" height="54" rx="4"/>
            <path d="M18 23h60M33 3v11M63 3v11M27 35h3M39 35h3M27 48h3"/>
            <rect class="ours" x="50" y="32" width="18" height="20" rx="2"/>"#,
        ),
        Sketch::Feed => (
            false,
            r#"<rect x="10" y="18" width="64" height="42" rx="4"/><path d="m10 24 32 20 32-20"/>
            <circle class="ours" cx="76" cy="18" r="13"/><path class="ours" d="M76 11v8m0 6v.1"/>"#,
        ),
    };
    let page = r#"<rect x="2" y="2" width="92" height="60" rx="4"/><path d="M2 13h92M8 7.5v.1M14 7.5v.1M20 7.5v.1"/>"#;
    if is_page { format!("{page}{content}") } else { content.to_owned() }
}
