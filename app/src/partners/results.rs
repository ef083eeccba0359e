//! What one takes along from composing: the same events in every form that other sites and programs know.

use super::pasted::pasted;
use super::sketches::{Picture, Sketch};
use super::snippets::{EVENT_HEIGHT, LIST_HEIGHT, frame_html, script_html};
use super::wanted::Wanted;
use crate::layout::ToCopy;
use crate::site::Site;
use domain::events::{Agenda, Listing};
use leptos::prelude::*;
use text::say;

#[component]
pub fn Results<'a>(
    wanted: &'a Wanted,
    /// What the list shows, or the one event.
    shown: Result<Agenda, Box<Listing>>,
) -> impl IntoView + use<> {
    let site = Site::here();
    let (words, house) = (site.words, &site.house);
    let public = |path: &str| house.url(&site.path(path));
    let address = public(&wanted.path());
    let (title, height) = match &shown {
        Ok(_) => (say!(words, "menu-events"), LIST_HEIGHT),
        Err(listing) => (listing.event.title.clone(), EVENT_HEIGHT),
    };
    let city = &house.settings.city.name;
    let title = if city.is_empty() { title } else { format!("{title} – {city}") };
    let frame = frame_html(&address, &title, "100%", height);
    let growing = format!("{frame}\n{}", script_html(&house.settings.public_url));
    let others = match shown {
        Ok(agenda) => {
            let plain = pasted(agenda, &public(&wanted.filtered("/")));
            view! {
                <ToTake of=Sketch::Plain id="html" label=say!(words, "result-html") hint=say!(words, "result-html-hint") text=plain />
                <ToTake of=Sketch::Calendar id="kalender" label=say!(words, "result-calendar") hint=say!(words, "result-calendar-hint")
                    text=public(&wanted.filtered("/kalender.ics")) />
                <ToTake of=Sketch::News id="feed" label=say!(words, "result-feed") hint=say!(words, "result-feed-hint")
                    text=public(&wanted.filtered("/feed.atom")) />
            }
            .into_any()
        }
        Err(listing) => {
            let calendar = public(&format!("/veranstaltungen/{}/kalender.ics", listing.event.slug));
            view! {
                <ToTake of=Sketch::Calendar id="kalender" label=say!(words, "result-calendar") hint=say!(words, "result-event-calendar-hint") text=calendar />
            }
            .into_any()
        }
    };
    view! {
        <section class="results" aria-labelledby="mitnehmen">
            <h2 id="mitnehmen">{say!(words, "results-title")}</h2>
            <p>{say!(words, "results-lead")}</p>
            <ToTake of=Sketch::Frame id="rahmen" label=say!(words, "result-frame") hint=say!(words, "result-frame-hint") text=frame />
            <ToTake of=Sketch::Growing id="wachsend" label=say!(words, "result-growing") hint=say!(words, "result-growing-hint") text=growing />
            <ToTake of=Sketch::Address id="oembed" label=say!(words, "result-oembed") hint=say!(words, "result-oembed-hint") text=address />
            {others}
            <p><a href=site.path("/api")>{say!(words, "results-api")}</a></p>
        </section>
    }
}

#[component]
fn ToTake(of: Sketch, id: &'static str, label: String, hint: String, text: String) -> impl IntoView {
    view! {
        <div class="result">
            <Picture of />
            <ToCopy id label hint text />
        </div>
    }
}
