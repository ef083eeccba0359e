//! Sites of others show our events: framed by anyone, by oEmbed, or composed on a page of ours.

mod bad;
mod compose;
mod frames;
mod hostile;
mod oembed;
mod partners;

use crate::site::Answer;

/// What keeps this from being an embed: it is framed by anyone, runs nothing, keeps nothing, and leads out of its frame.
fn not_an_embed(answer: &Answer) -> Option<String> {
    let policy = answer.header("content-security-policy").unwrap_or_default();
    let running = answer.attributes("script, iframe, object, form, [style], [onclick]", "class").len()
        + answer.words("script, iframe, object, form, style").len();
    let loaded =
        [answer.attributes("link[rel=stylesheet], img", "href"), answer.attributes("img, source", "src")].concat();
    match () {
        () if !policy.contains("frame-ancestors *") => Some(format!("not everybody may frame it: {policy}")),
        () if policy.contains("script") || policy.contains("unsafe") => Some(format!("something may run: {policy}")),
        () if answer.header("set-cookie").is_some() => Some("it sets a cookie".to_owned()),
        () if running > 0 => Some("it holds something that runs".to_owned()),
        () if answer.attributes("base[target=_top]", "target").is_empty() => Some("its links stay inside".to_owned()),
        () if loaded.iter().any(|link| !link.starts_with('/')) => Some(format!("it loads {loaded:?}")),
        () if answer.words("main h1").len() != 1 => Some("it has no heading".to_owned()),
        () => None,
    }
}
