//! The events at which an organizer checks participants in who does nothing else.

use crate::layout::{Frame, async_page};
use crate::page_context::PageContext;
use domain::organizers::{Organizer, Right};
use leptos::prelude::*;
use std::sync::Arc;
use text::say;

/// The page with the events that the organizer may check in at now, by date.
#[component]
pub fn CheckInEvents(organizer: Arc<Organizer>) -> impl IntoView {
    let page = PageContext::get();
    async_page(async move {
        let words = page.words;
        let mut listings = Vec::new();
        for event in &organizer.events {
            let listing = backend::events::event_for_staff(&page.ctx, event).await?;
            listings.extend(listing.filter(|listing| page.may(Right::CheckIn, Some(&listing.event))));
        }
        listings.sort_by_key(|listing| listing.event.starts());
        let is_empty = listings.is_empty();
        let rows = listings.into_iter().map(|listing| {
            let place = words.place_name(&listing);
            let event = listing.event;
            let path = format!("/tuer/{}", event.slug);
            view! {
                <li class="row">
                    <p class="when">{words.short_date(event.starts().date())}</p>
                    <div class="what">
                        <h2><a href=path>{event.title.clone()}</a></h2>
                        <p>{place}</p>
                    </div>
                </li>
            }
        });
        let rows = rows.collect_view();
        Ok(view! {
            <Frame name="check-ins" title=say!(words, "check-ins-title") current=Some("/verwaltung")>
                <h1>{say!(words, "check-ins-title")}</h1>
                {is_empty.then(|| view! { <p>{say!(words, "check-ins-none")}</p> })}
                <ul class="rows">{rows}</ul>
            </Frame>
        }
        .into_any())
    })
}
