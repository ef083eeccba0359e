//! The link from a page to its oEmbed description.

use crate::page_context::PageContext;
use leptos::prelude::*;

/// The oEmbed discovery link of the page at `path`, for programs that embed it (oEmbed 1.0).
#[component]
pub fn OembedLink(path: String) -> impl IntoView {
    let ctx = &PageContext::get().ctx;
    view! { <link rel="alternate" r#type="application/json+oembed" href=ctx.url(&oembed_path(&ctx.url(&path))) /> }
}

/// Returns the path of the oEmbed response for a URL of this site.
fn oembed_path(url: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("url", url).finish();
    format!("/oembed?{query}")
}
