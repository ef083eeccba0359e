//! What stands around an embed: nothing but our style. Its links open the city's page in the whole window.

use crate::layout::OembedLink;
use crate::site::Site;
use domain::partners::{Look, Scheme};
use leptos::prelude::*;
use text::say;

#[component]
pub fn EmbedFrame(
    title: String,
    look: Look,
    /// The page around this one asked for it.
    #[prop(optional)]
    tells_height: bool,
    /// The embed's own address.
    #[prop(optional_no_strip)]
    path: Option<String>,
    children: Children,
) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let style = format!("/assets/dabei.css?v={}", site.style_version);
    let script = format!("/assets/hoehe.js?v={}", site.style_version);
    let accent = look.accent.map(|accent| format!("/einbetten/akzent/{accent}.css"));
    let (theme, schemes) = match look.scheme {
        Scheme::System => (None, "light dark"),
        Scheme::Light => (Some("light"), "light"),
        Scheme::Dark => (Some("dark"), "dark"),
    };
    let city = site.house.settings.city.name.clone();
    view! {
        <!DOCTYPE html>
        <html lang=words.language() data-kern-theme=theme>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content=schemes />
                <meta name="robots" content="noindex" />
                <title>{title}</title>
                <base target="_top" />
                <link rel="stylesheet" href=style />
                {accent.map(|accent| view! { <link rel="stylesheet" href=accent /> })}
                {path.map(|path| view! { <OembedLink path /> })}
                {tells_height.then(|| view! { <script src=script defer></script> })}
            </head>
            <body class="embed">
                {site.is_example.then(|| view! { <p class="note">{say!(words, "banner-example")}</p> })}
                <main id="inhalt">{children()}</main>
                {(!city.is_empty()).then(|| view! { <p class="from">{city}</p> })}
            </body>
        </html>
    }
}
