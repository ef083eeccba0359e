//! The HTML snippets that partners paste into their pages.

/// The initial height of an embedded list in CSS pixels, until the embed reports its real one.
pub const LIST_HEIGHT: u32 = 600;
/// The initial height of an embedded single event in CSS pixels.
pub const EVENT_HEIGHT: u32 = 480;

/// Returns the iframe of an embed. `width` is an HTML length such as `100%`, `height` is in CSS pixels.
pub fn frame_html(url: &str, title: &str, width: &str, height: u32) -> String {
    let (url, title) = (escape_html(url), escape_html(title));
    format!(
        "<iframe class=\"dabei\" src=\"{url}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" \
         loading=\"lazy\" frameborder=\"0\"></iframe>"
    )
}

/// Returns the script tag that makes the frame as high as its content.
pub fn script_html(public_url: &str) -> String {
    format!("<script src=\"{}/assets/einbetten.js\" defer></script>", escape_html(public_url))
}

/// Escapes text for HTML content and double-quoted attributes.
pub fn escape_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
