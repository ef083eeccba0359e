//! The frame around every page: head, header, the banner over examples, footer.

use super::elsewhere::{Elsewhere, ElsewhereHead, ListElsewhere};
use super::{PhoneLink, StaffForm};
use crate::site::Site;
use domain::organizers::Role;
use leptos::prelude::*;
use text::say;

#[component]
pub fn Frame(
    title: String,
    /// What an answer is, for those who read pages with programs: `confirmed`, `full` and the like.
    #[prop(optional_no_strip)]
    status: Option<&'static str>,
    #[prop(optional_no_strip)] reference: Option<String>,
    /// The page is one of those that are reached through the main menu's first entry.
    #[prop(optional)]
    is_start: bool,
    #[prop(optional_no_strip)] list: Option<ListElsewhere>,
    /// What others show of it.
    #[prop(optional_no_strip)]
    elsewhere: Option<Elsewhere>,
    children: Children,
) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let style = format!("/assets/dabei.css?v={}", site.style_version);
    view! {
        <!DOCTYPE html>
        <html lang=words.language()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>{say!(words, "page-title", title = title)}</title>
                <link rel="preload" href="/assets/fonts/fira-sans-regular-latin.woff2" r#as="font" r#type="font/woff2" crossorigin="" />
                <link rel="preload" href="/assets/fonts/fira-sans-semibold-latin.woff2" r#as="font" r#type="font/woff2" crossorigin="" />
                <link rel="stylesheet" href=style />
                <link rel="icon" href="/assets/icon.svg" r#type="image/svg+xml" />
                {list.map(|list| view! {
                    <link rel="alternate" r#type="application/atom+xml" href=site.path(&list.feed) title=say!(words, "feed-news") />
                    <OembedLink path=site.path(&list.page) />
                })}
                {elsewhere.map(|said| view! { <ElsewhereHead said /> })}
            </head>
            <body>
                <a class="skip" href="#inhalt">{say!(words, "skip")}</a>
                <Header is_start />
                {site.is_example.then(|| view! {
                    <aside class="example" aria-label=say!(words, "banner-label")>
                        <p class="wrap">{say!(words, "banner-example")}</p>
                    </aside>
                })}
                <main id="inhalt" tabindex="-1" data-status=status data-reference=reference>
                    <div class="wrap">{children()}</div>
                </main>
                <Footer />
            </body>
        </html>
    }
}

/// Where programs find how to show this on their sites.
#[component]
pub fn OembedLink(path: String) -> impl IntoView {
    let house = &Site::here().house;
    view! { <link rel="alternate" r#type="application/json+oembed" href=house.url(&oembed(&house.url(&path))) /> }
}

/// The address of what an address of ours is elsewhere (oEmbed 1.0).
fn oembed(address: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("url", address).finish();
    format!("/oembed?{query}")
}

#[component]
fn Header(is_start: bool) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let name = words.publisher(&site.house.settings.city.name);
    let (home, slogan) = match site.organizer {
        Some(_) => ("/verwaltung".to_owned(), say!(words, "office")),
        None => (site.path("/"), say!(words, "slogan")),
    };
    let beside = match &site.organizer {
        Some(organizer) => view! { <Leave name=organizer.name.to_string() /> }.into_any(),
        None => site
            .phone()
            .map(|phone| view! { <p class="phone">{say!(words, "questions")}" "<PhoneLink phone /></p> })
            .into_any(),
    };
    view! {
        <header class="top">
            <div class="wrap">
                <a class="brand" href=home>
                    <img src="/assets/icon.svg" alt="" width="48" height="48" />
                    <span><b>{name}</b>" "<small>{slogan}</small></span>
                </a>
                {beside}
                <Menu is_start />
            </div>
        </header>
    }
}

/// Who works here, and the way out.
#[component]
fn Leave(name: String) -> impl IntoView {
    let words = Site::here().words;
    view! {
        <StaffForm action="/verwaltung/abmelden".to_owned() class="phone leave">
            <bdi>{name}</bdi>
            <button class="kern-btn kern-btn--tertiary"><span class="kern-label">{say!(words, "office-leave")}</span></button>
        </StaffForm>
    }
}

#[component]
fn Menu(is_start: bool) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let entries = match site.organizer.as_ref().map(|organizer| organizer.role) {
        None => vec![
            (site.path("/"), say!(words, "menu-events"), is_start),
            (site.path("/hilfe"), say!(words, "page-hilfe-title"), false),
        ],
        Some(Role::Lead) => vec![
            ("/verwaltung".to_owned(), say!(words, "office-overview"), is_start),
            ("/verwaltung/anrufe".to_owned(), say!(words, "calls-title"), false),
            ("/".to_owned(), say!(words, "office-public"), false),
        ],
        Some(Role::Door) => vec![("/verwaltung".to_owned(), say!(words, "doors-title"), is_start)],
    };
    let entries = entries.into_iter().map(|(path, name, is_here)| {
        view! { <li><a href=path aria-current=is_here.then_some("page")>{name}</a></li> }
    });
    view! { <nav aria-label=say!(words, "menu")><ul>{entries.collect_view()}</ul></nav> }
}

#[component]
fn Footer() -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let links = [
        ("/hilfe", say!(words, "page-hilfe-title")),
        ("/leichte-sprache", say!(words, "page-leichte-sprache-title")),
        ("/gebaerdensprache", say!(words, "page-gebaerdensprache-title")),
        ("/barrierefreiheit", say!(words, "footer-accessibility")),
        ("/datenschutz", say!(words, "page-datenschutz-title")),
        ("/impressum", say!(words, "page-impressum-title")),
        ("/einbetten", say!(words, "compose-title")),
    ];
    let post = site.is_development.then(|| view! { <li><a href="/dev/post">{say!(words, "footer-post")}</a></li> });
    view! {
        <footer class="bottom">
            <div class="wrap">
                <nav aria-label=say!(words, "footer")>
                    <ul>
                        {links.map(|(path, name)| view! { <li><a href=site.path(path)>{name}</a></li> }).collect_view()}
                        {post}
                    </ul>
                </nav>
            </div>
        </footer>
    }
}
