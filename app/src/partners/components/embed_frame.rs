//! The frame around an embed: the stylesheet, and neither header nor footer. Links open in the whole window.

use crate::layout::OembedLink;
use crate::page_context::PageContext;
use domain::partners::{FrameProtocol, Look, Scheme};
use leptos::prelude::*;
use text::say;

/// The script of an embed in a frame of WordPress. It is inline: the embed may run these bytes and nothing else.
pub const WORDPRESS_SCRIPT: &str = include_str!("../wordpress.js");

/// A complete HTML document with the embed as its main content.
#[component]
pub fn EmbedFrame(
    title: String,
    look: Look,
    /// The protocol of the messages to the page around the embed.
    #[prop(optional_no_strip)]
    protocol: Option<FrameProtocol>,
    /// What the embed shows, in one sentence.
    #[prop(optional_no_strip)]
    description: Option<String>,
    /// The path of the embed itself.
    #[prop(optional_no_strip)]
    path: Option<String>,
    children: Children,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let style = format!("/assets/dabei.css?v={}", page.style_version);
    let script = protocol.map(|protocol| match protocol {
        FrameProtocol::Height => {
            let address = format!("/assets/hoehe.js?v={}", page.style_version);
            view! { <script src=address defer></script> }.into_any()
        }
        FrameProtocol::WordPress => view! { <script inner_html=WORDPRESS_SCRIPT></script> }.into_any(),
    });
    let accent = look.accent.map(|accent| format!("/einbetten/akzent/{accent}.css"));
    let (theme, color_scheme) = match look.scheme {
        Scheme::System => (None, "light dark"),
        Scheme::Light => (Some("light"), "light"),
        Scheme::Dark => (Some("dark"), "dark"),
    };
    let city = page.ctx.city().name.clone();
    view! {
        <!DOCTYPE html>
        <html lang=words.language() dir=words.direction() data-kern-theme=theme>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content=color_scheme />
                <meta name="robots" content="noindex" />
                <title>{title}</title>
                {description.map(|description| view! { <meta name="description" content=description /> })}
                <base target="_top" />
                <link rel="stylesheet" href=style />
                {accent.map(|accent| view! { <link rel="stylesheet" href=accent /> })}
                {path.map(|path| view! { <OembedLink path /> })}
            </head>
            <body class="embed">
                {page.is_example.then(|| view! {
                    <aside class="note" aria-label=say!(words, "banner-label")>{say!(words, "banner-example")}</aside>
                })}
                <main id="inhalt">{children()}</main>
                {(!city.is_empty()).then(|| view! { <footer class="from">{city}</footer> })}
                {script}
            </body>
        </html>
    }
}
