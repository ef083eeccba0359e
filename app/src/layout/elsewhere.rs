//! What others show of a page that somebody links to: search engines, chats and sites that embed. It stands in the page's head.

use super::OembedLink;
use crate::site::Site;
use leptos::prelude::*;
use serde_json::Value;

#[derive(Clone)]
pub struct Elsewhere {
    pub title: String,
    pub summary: String,
    /// The page's address, without a language.
    pub path: String,
    /// The page's facts in the words of schema.org.
    pub schema: Value,
}

/// Where programs find the events that a page lists. Both without a language.
pub struct ListElsewhere {
    pub page: String,
    pub feed: String,
}

#[component]
pub(super) fn ElsewhereHead(said: Elsewhere) -> impl IntoView {
    let site = Site::here();
    let (house, words) = (&site.house, site.words);
    let Elsewhere { title, summary, path, schema } = said;
    let address = house.url(&words.path(&path));
    // A data block, which no browser runs; "<" could end it.
    let schema = schema.to_string().replace('<', "\\u003c");
    view! {
        <link rel="canonical" href=address.clone() />
        <OembedLink path=words.path(&path) />
        {open_graph("og:type", "website".to_owned())}
        {open_graph("og:url", address)}
        {open_graph("og:title", title)}
        {open_graph("og:description", summary.clone())}
        {open_graph("og:site_name", words.publisher(&house.settings.city.name))}
        {open_graph("og:locale", words.language().to_owned())}
        <meta name="description" content=summary />
        <script r#type="application/ld+json" inner_html=schema></script>
    }
}

/// ogp.me
fn open_graph(property: &'static str, content: String) -> impl IntoView {
    leptos::html::meta().content(content).attr("property", property)
}
