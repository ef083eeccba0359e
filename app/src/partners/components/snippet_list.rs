//! The results of composing an embed: snippets and addresses in every format that other sites and programs accept.

use super::sketch::{Sketch, SketchImage};
use crate::layout::CopyField;
use crate::page_context::PageContext;
use crate::partners::compose_request::ComposeRequest;
use crate::partners::snippets::{EVENT_HEIGHT, LIST_HEIGHT, frame_html, script_html};
use crate::partners::static_list::static_list_html;
use backend::partners::StaticList;
use domain::events::Listing;
use leptos::prelude::*;
use text::say;

/// The events that the composed embed shows.
pub enum ComposedEvents {
    List(StaticList),
    Single(Box<Listing>),
}

/// The snippets and addresses to copy.
#[component]
pub fn SnippetList<'a>(request: &'a ComposeRequest, events: ComposedEvents) -> impl IntoView + use<> {
    let page = PageContext::get();
    let (words, ctx) = (page.words, &page.ctx);
    let public_url = |path: &str| ctx.url(&page.path(path));
    let embed_url = public_url(&request.embed_path());
    let (title, height) = match &events {
        ComposedEvents::List(_) => (say!(words, "menu-events"), LIST_HEIGHT),
        ComposedEvents::Single(listing) => (listing.event.title.clone(), EVENT_HEIGHT),
    };
    let title = say!(words, "page-title", title = title, publisher = page.publisher());
    let frame = frame_html(&embed_url, &title, height);
    let growing = format!("{frame}\n{}", script_html(&ctx.settings.public_url));
    let others = match events {
        ComposedEvents::List(list) => {
            let html = static_list_html(list, &public_url(&request.filtered_path("/")));
            let calendar = public_url(&request.filtered_path("/kalender.ics"));
            let feed = public_url(&request.filtered_path("/feed.atom"));
            view! {
                <Snippet sketch=Sketch::StaticList id="html" label=say!(words, "result-html")
                    hint=say!(words, "result-html-hint") text=html />
                <Snippet sketch=Sketch::Calendar id="kalender" label=say!(words, "result-calendar")
                    hint=say!(words, "result-calendar-hint") text=calendar />
                <Snippet sketch=Sketch::Feed id="feed" label=say!(words, "result-feed")
                    hint=say!(words, "result-feed-hint") text=feed />
            }
            .into_any()
        }
        ComposedEvents::Single(listing) => {
            let calendar = public_url(&format!("/veranstaltungen/{}/kalender.ics", listing.event.slug));
            view! {
                <Snippet sketch=Sketch::Calendar id="kalender" label=say!(words, "result-calendar")
                    hint=say!(words, "result-event-calendar-hint") text=calendar />
            }
            .into_any()
        }
    };
    view! {
        <section class="results" aria-labelledby="mitnehmen">
            <h2 id="mitnehmen">{say!(words, "results-title")}</h2>
            <p>{say!(words, "results-lead")}</p>
            <Snippet sketch=Sketch::Frame id="rahmen" label=say!(words, "result-frame")
                hint=say!(words, "result-frame-hint") text=frame />
            <Snippet sketch=Sketch::GrowingFrame id="wachsend" label=say!(words, "result-growing")
                hint=say!(words, "result-growing-hint") text=growing />
            <Snippet sketch=Sketch::Address id="oembed" label=say!(words, "result-oembed")
                hint=say!(words, "result-oembed-hint") text=embed_url />
            {others}
            <p><a href=page.path("/api")>{say!(words, "results-api")}</a></p>
        </section>
    }
}

/// One text to copy with its sketch.
#[component]
fn Snippet(sketch: Sketch, id: &'static str, label: String, hint: String, text: String) -> impl IntoView {
    view! {
        <div class="result">
            <SketchImage sketch />
            <CopyField id label hint text />
        </div>
    }
}
