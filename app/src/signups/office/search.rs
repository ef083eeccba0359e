//! The search of the back office over all events: people by name, organisation, telephone number, mail address or reference, and
//! events by their words.

use super::list_path;
use super::search_row::FoundSignUp;
use crate::layout::{Field, FormState, Frame, async_page, similar_notice};
use crate::page_context::PageContext;
use backend::events::EventsFound;
use backend::signups::PeopleFound;
use domain::organizers::Right;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::say;

/// `/verwaltung/suche`, with the words in `q`.
#[component]
pub fn OfficeSearchPage() -> impl IntoView {
    let page = PageContext::get();
    let typed = use_query_map().get_untracked().get("q").unwrap_or_default();
    async_page(async move {
        let (title, organizer) = (say!(page.words, "search-office"), page.organizer()?);
        let found = match typed.trim() {
            "" => None,
            typed => {
                let people = backend::signups::find_people(&page.ctx, &organizer, typed).await?;
                let events = backend::events::find_events(&page.ctx, &organizer, typed).await?;
                Some((people, events))
            }
        };
        let results = found.map(|(people, events)| view! { <FoundPeople people /> <FoundEvents events /> });
        Ok(view! {
            <Frame name="search" title=title.clone()>
                <p class="back"><a href="/verwaltung">{say!(page.words, "office-overview")}</a></p>
                <h1>{title}</h1>
                <OfficeSearchForm typed />
                {results}
            </Frame>
        }
        .into_any())
    })
}

/// The search field, here and on the overview.
#[component]
pub fn OfficeSearchForm(typed: String) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let mut state = FormState::default();
    state.data.add("q", typed);
    let label = if page.may(Right::SeeContacts, None) {
        say!(words, "search-office-words")
    } else {
        say!(words, "search-office-names")
    };
    view! {
        <form class="filter" method="get" action="/verwaltung/suche" role="search">
            <div class="find">
                <Field name="q".to_owned() label state autocomplete="off" />
                <button class="kern-btn kern-btn--secondary"><span class="kern-label">{say!(words, "list-seek")}</span></button>
            </div>
        </form>
    }
}

#[component]
fn FoundPeople(people: PeopleFound) -> impl IntoView {
    let words = PageContext::get().words;
    let similar = similar_notice(people.closeness, people.all == 0);
    let cut = cut_notice(people.sign_ups.len(), people.all);
    let all = i64::try_from(people.all).unwrap_or(i64::MAX);
    let rows = people.sign_ups.into_iter().map(|(sign_up, listing)| view! { <FoundSignUp sign_up listing /> });
    view! {
        <h2>{say!(words, "search-people")}</h2>
        <p role="status">{similar}" "{say!(words, "list-found", found = all)}</p>
        {cut.map(|cut| view! { <p>{cut}</p> })}
        <ul class="rows people">{rows.collect_view()}</ul>
    }
}

#[component]
fn FoundEvents(events: EventsFound) -> impl IntoView {
    let words = PageContext::get().words;
    let similar = similar_notice(events.closeness, events.all == 0);
    let cut = cut_notice(events.listings.len(), events.all);
    let rows = events.listings.into_iter().map(|listing| {
        let event = listing.event.clone();
        view! {
            <li class="row">
                <p class="when">{words.short_date(event.starts().date())}</p>
                <div class="what">
                    <h3><a href=list_path(&event.slug)>{event.title.clone()}</a></h3>
                    <p>{words.place_name(&listing)}</p>
                </div>
            </li>
        }
    });
    let rows = rows.collect_view();
    (events.all > 0).then(|| {
        view! {
            <h2>{say!(words, "search-events")}</h2>
            {similar.map(|similar| view! { <p>{similar}</p> })}
            {cut.map(|cut| view! { <p>{cut}</p> })}
            <ul class="rows events">{rows}</ul>
        }
    })
}

/// Says that not all are shown that were found; `None` if they are.
fn cut_notice(shown: usize, all: usize) -> Option<String> {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    (shown < all).then(|| say!(PageContext::get().words, "search-cut", shown = count(shown), all = count(all)))
}
