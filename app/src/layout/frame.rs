//! The frame around every page: head, header, banner for example data, footer.

use super::footer::Footer;
use super::header::Header;
use super::metadata::{ListMetadata, ListMetadataTags, PageMetadata, PageMetadataTags};
use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

/// A complete HTML document with the page as its main content.
#[component]
pub fn Frame(
    title: String,
    /// The page's name for programs that drive the back office.
    #[prop(optional_no_strip, into)]
    name: Option<&'static str>,
    /// The page's status for programs that read it: `confirmed`, `full` and the like.
    #[prop(optional_no_strip)]
    status: Option<&'static str>,
    /// The reference of the sign-up that the page shows.
    #[prop(optional_no_strip)]
    reference: Option<String>,
    /// The path of the entry of the main menu that is the current page.
    #[prop(optional_no_strip)]
    current: Option<&'static str>,
    /// The telephone number for questions, if it is not the city's: the page shows no other.
    #[prop(optional_no_strip)]
    phone: Option<String>,
    /// What the page is about, for search engines; pages about one thing have it in their metadata.
    #[prop(optional_no_strip)]
    description: Option<String>,
    /// The metadata of a page that lists events.
    #[prop(optional_no_strip)]
    list: Option<ListMetadata>,
    /// The metadata of a page about one thing.
    #[prop(optional_no_strip)]
    metadata: Option<PageMetadata>,
    children: Children,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let style = format!("/assets/dabei.css?v={}", page.style_version);
    let regular = "/assets/fonts/fira-sans-regular-latin.woff2";
    let semibold = "/assets/fonts/fira-sans-semibold-latin.woff2";
    view! {
        <!DOCTYPE html>
        <html lang=words.language() dir=words.direction()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>{say!(words, "page-title", title = title, publisher = page.publisher())}</title>
                <link rel="preload" href=regular r#as="font" r#type="font/woff2" crossorigin="" />
                <link rel="preload" href=semibold r#as="font" r#type="font/woff2" crossorigin="" />
                <link rel="stylesheet" href=style />
                {page.city_style().map(|style| view! { <link rel="stylesheet" href=style /> })}
                {description.map(|description| view! { <meta name="description" content=description /> })}
                <link rel="icon" href="/assets/icon.svg" r#type="image/svg+xml" />
                {list.map(|metadata| view! { <ListMetadataTags metadata /> })}
                {metadata.map(|metadata| view! { <PageMetadataTags metadata /> })}
            </head>
            <body>
                <a class="skip" href="#inhalt">{say!(words, "skip")}</a>
                <Header current phone=phone.or_else(|| page.phone()) />
                {page.is_example.then(|| view! {
                    <aside class="example" aria-label=say!(words, "banner-label")>
                        <p class="wrap">{say!(words, "banner-example")}</p>
                    </aside>
                })}
                <main id="inhalt" tabindex="-1" data-page=name data-status=status data-reference=reference>
                    <div class="wrap">{children()}</div>
                </main>
                <Footer />
            </body>
        </html>
    }
}
