//! The alert at the top of an event's page.

use crate::page_context::PageContext;
use domain::events::{Listing, Status};
use leptos::prelude::*;
use text::say;

/// The alert that an event is cancelled, moved or over; nothing if it takes place as planned.
#[component]
pub fn EventAlert(listing: Listing) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let when = words.when(&listing.event);
    let alert = match listing.status(page.ctx.clock.now()) {
        Status::Cancelled => Some(("kern-alert kern-alert--danger", say!(words, "refusal-cancelled"), None)),
        Status::Moved => {
            let new = say!(words, "event-moved-lead", when = when, where = words.place_name(&listing));
            Some(("kern-alert kern-alert--warning", say!(words, "event-moved"), Some(new)))
        }
        Status::Over => Some(("kern-alert kern-alert--info", say!(words, "refusal-over"), None)),
        Status::Scheduled => None,
    };
    alert.map(|(class, title, body)| {
        view! {
            <div class=class>
                <div class="kern-alert__header"><h2>{title}</h2></div>
                {body.map(|body| view! { <div class="kern-alert__body"><p>{body}</p></div> })}
            </div>
        }
    })
}
