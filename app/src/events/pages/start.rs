//! The start page: what there is at a glance, then the upcoming events.

use super::found::FoundEvents;
use super::month::{MonthView, month_filter};
use crate::events::components::{EventList, Highlight, ProgrammeCards, RequestedFilter, requested_filter};
use crate::layout::{Frame, ListMetadata, async_page};
use crate::page_context::PageContext;
use backend::events::{Overview, Upcoming};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::say;

/// The number of programmes on the start page.
const PROGRAMMES: usize = 3;

/// `/`: the start page; with filters in the query what was found, as a list or as a month.
#[component]
pub fn StartPage() -> impl IntoView {
    let context = PageContext::get();
    let is_month = use_query_map().get_untracked().get("ansicht").is_some_and(|view| view == "monat");
    let requested = requested_filter();
    async_page(async move {
        let ctx = &context.ctx;
        if is_month {
            let first = requested.filter.from.unwrap_or(ctx.clock.now().in_berlin().date()).first_of_month();
            let filter = month_filter(&requested.filter, first);
            let upcoming = backend::events::days(ctx, &filter).await?;
            let next = if upcoming.agenda.is_empty() { backend::events::next_day(ctx, &filter).await? } else { None };
            return Ok(view! { <MonthView first next requested upcoming /> }.into_any());
        }
        if requested.filter.is_active() || !requested.unreadable.is_empty() {
            let upcoming = backend::events::upcoming(ctx, &requested.filter).await?;
            return Ok(view! { <FoundEvents requested upcoming /> }.into_any());
        }
        let (overview, upcoming) = backend::events::start_page(ctx).await?;
        Ok(view! { <Start requested overview upcoming /> }.into_any())
    })
}

#[component]
fn Start(requested: RequestedFilter, overview: Overview, upcoming: Upcoming) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let Overview { programmes, highlight } = overview;
    let more_programmes = i64::try_from(programmes.len()).ok().filter(|_| programmes.len() > PROGRAMMES);
    let all_programmes = page.path("/programme");
    let list = ListMetadata { page: "/".to_owned(), feed: "/feed.atom".to_owned() };
    let title =
        page.town().map_or_else(|| say!(words, "start-title"), |town| say!(words, "start-title-in", town = town));
    view! {
        <Frame title=say!(words, "menu-events") description=Some(say!(words, "start-lead")) current=Some("/") list=Some(list)>
            <div class="hero">
                <h1>{title}</h1>
                <p class="lead">{say!(words, "start-lead")}</p>
                <div class="glance">
                    {(!programmes.is_empty()).then(|| view! {
                        <section aria-labelledby="programme">
                            <div class="titled">
                                <h2 id="programme">{say!(words, "start-programmes")}</h2>
                                {more_programmes.map(|count| view! {
                                    <a href=all_programmes>{say!(words, "start-all-programmes", count = count)}</a>
                                })}
                            </div>
                            <ProgrammeCards programmes most=PROGRAMMES />
                        </section>
                    })}
                    {highlight.map(|listing| view! {
                        <section class="highlight" aria-labelledby="besonders">
                            <h2 id="besonders">{say!(words, "start-highlight")}</h2>
                            <Highlight listing />
                        </section>
                    })}
                </div>
            </div>
            <h2 class="unseen">{say!(words, "start-upcoming")}</h2>
            <EventList requested upcoming />
        </Frame>
    }
}
