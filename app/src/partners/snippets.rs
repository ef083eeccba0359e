//! What partners paste into their pages.

/// CSS pixels, as a hint until the frame says better.
pub const LIST_HEIGHT: u32 = 600;
pub const EVENT_HEIGHT: u32 = 480;

/// A frame as wide as `width` says.
pub fn frame_html(address: &str, title: &str, width: &str, height: u32) -> String {
    let (address, title) = (escaped(address), escaped(title));
    format!(
        "<iframe class=\"dabei\" src=\"{address}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" \
         loading=\"lazy\" frameborder=\"0\"></iframe>"
    )
}

/// What lets the frame grow with what it shows.
pub fn script_html(public_url: &str) -> String {
    format!("<script src=\"{}/assets/einbetten.js\" defer></script>", escaped(public_url))
}

/// Text as HTML, inside an attribute too.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
