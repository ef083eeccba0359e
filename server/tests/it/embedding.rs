//! Events on other sites: pages for frames, oEmbed, and the page on which an embed is composed.

mod composer;
mod errors;
mod frames;
mod hostile_texts;
mod oembed;
mod partners;

use crate::site::Answer;

/// What keeps a page from being an embed: it may be framed by any site, has no active content, sets no cookie, and its links
/// open outside the frame.
fn embed_fault(answer: &Answer) -> Option<String> {
    let policy = answer.header("content-security-policy").unwrap_or_default();
    let active = answer.attributes("script, iframe, object, form, [style], [onclick]", "class").len()
        + answer.texts("script, iframe, object, form, style").len();
    let loaded =
        [answer.attributes("link[rel=stylesheet], img", "href"), answer.attributes("img, source", "src")].concat();
    match () {
        () if !policy.contains("frame-ancestors *") => Some(format!("not every site may frame it: {policy}")),
        () if policy.contains("script") || policy.contains("unsafe") => Some(format!("scripts are allowed: {policy}")),
        () if answer.header("set-cookie").is_some() => Some("it sets a cookie".to_owned()),
        () if active > 0 => Some("it contains active content".to_owned()),
        () if answer.attributes("base[target=_top]", "target").is_empty() => {
            Some("its links open inside the frame".to_owned())
        }
        () if loaded.iter().any(|link| !link.starts_with('/')) => Some(format!("it loads {loaded:?}")),
        () if answer.texts("main h1").len() != 1 => Some("it has no heading".to_owned()),
        () => None,
    }
}
