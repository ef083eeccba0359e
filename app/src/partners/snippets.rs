//! The HTML snippets that partners paste into their pages.

/// The initial height of an embedded list in CSS pixels, until the embed reports its real one.
pub const LIST_HEIGHT: u32 = 600;
/// The initial height of an embedded single event in CSS pixels.
pub const EVENT_HEIGHT: u32 = 480;

/// Returns the iframe of an embed in a block, since themes centre only blocks in the column of the text.
pub fn frame_html(url: &str, title: &str, height: u32) -> String {
    format!("<div>{}</div>", iframe_html(url, title, height))
}

/// Returns the HTML of an oEmbed response: the iframe of an embed, and a link to the page at `page_url`.
///
/// WordPress loads the script that listens to the frame only if there is a `blockquote`, and shows that until the frame
/// has reported its height: always in feeds and mails, where frames are removed. It drops `hidden`, which other sites heed.
pub fn oembed_html(url: &str, page_url: &str, title: &str, height: u32) -> String {
    let (page_url, text) = (escape_html(page_url), escape_html(title));
    let iframe = iframe_html(url, title, height);
    format!("<blockquote hidden><a href=\"{page_url}\">{text}</a></blockquote>{iframe}")
}

/// As wide as its column; `height` is in CSS pixels.
fn iframe_html(url: &str, title: &str, height: u32) -> String {
    let (url, title) = (escape_html(url), escape_html(title));
    format!(
        "<iframe class=\"dabei\" src=\"{url}\" title=\"{title}\" width=\"100%\" height=\"{height}\" \
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
