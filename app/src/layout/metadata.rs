//! The metadata in a page's head for search engines, link previews and embedding sites: canonical address, Open Graph,
//! schema.org, oEmbed and feed links.

use super::OembedLink;
use crate::page_context::PageContext;
use leptos::prelude::*;
use serde_json::Value;
use text::say;

/// The metadata of a page about one thing, such as an event.
#[derive(Clone)]
pub struct PageMetadata {
    pub title: String,
    pub summary: String,
    /// The page's path without the language.
    pub path: String,
    /// The schema.org description of the page's subject.
    pub schema: Value,
    /// The path of an image of the subject.
    pub image: Option<String>,
}

/// The metadata of a page that lists events. Both paths are without the language.
pub struct ListMetadata {
    /// The path of the page with its filters.
    pub page: String,
    /// The path of the Atom feed with the same filters.
    pub feed: String,
}

/// The head elements of a [`PageMetadata`].
#[component]
pub(super) fn PageMetadataTags(metadata: PageMetadata) -> impl IntoView {
    let page = PageContext::get();
    let (ctx, words) = (&page.ctx, page.words);
    let PageMetadata { title, summary, path, schema, image } = metadata;
    let url = ctx.url(&words.path(&path));
    // Browsers do not run this data block, but a "<" could end it.
    let schema = schema.to_string().replace('<', "\\u003c");
    view! {
        <link rel="canonical" href=url.clone() />
        <OembedLink path=words.path(&path) />
        {open_graph("og:type", "website".to_owned())}
        {open_graph("og:url", url)}
        {open_graph("og:title", title)}
        {open_graph("og:description", summary.clone())}
        {image.map(|image| open_graph("og:image", ctx.url(&image)))}
        {open_graph("og:site_name", page.publisher())}
        {open_graph("og:locale", words.language().to_owned())}
        <meta name="description" content=summary />
        <script r#type="application/ld+json" inner_html=schema></script>
    }
}

/// Returns one Open Graph property (ogp.me).
fn open_graph(property: &'static str, content: String) -> impl IntoView {
    leptos::html::meta().content(content).attr("property", property)
}

/// The head elements of a [`ListMetadata`].
#[component]
pub(super) fn ListMetadataTags(metadata: ListMetadata) -> impl IntoView {
    let context = PageContext::get();
    let title = say!(context.words, "feed-news");
    view! {
        <link rel="alternate" r#type="application/atom+xml" href=context.path(&metadata.feed) title=title />
        <OembedLink path=context.path(&metadata.page) />
    }
}
