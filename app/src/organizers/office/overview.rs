//! The overview of all events: date, taken seats, pending phone calls.

use crate::layout::{Frame, async_page};
use crate::page_context::PageContext;
use crate::signups::office::{OfficeSearchForm, list_path};
use backend::signups::{self, Overview, OverviewRow};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::say;

/// The page with the upcoming events, or with `zeit=vorbei` the past ones; `seite` is the page number, from 1.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let context = PageContext::get();
    let query = use_query_map().get_untracked();
    let is_past = query.get("zeit").as_deref() == Some("vorbei");
    let page = query.get("seite").and_then(|page| page.parse().ok()).unwrap_or(1_usize).clamp(1, 10_000) - 1;
    async_page(async move {
        let overview = signups::overview(&context.ctx, is_past, page).await?;
        Ok(view! { <OverviewView overview is_past page /> }.into_any())
    })
}

#[component]
fn OverviewView(
    overview: Overview,
    is_past: bool,
    /// The index of the page, from 0.
    page: usize,
) -> impl IntoView {
    let words = PageContext::get().words;
    let title = if is_past { say!(words, "overview-past") } else { say!(words, "office-overview") };
    let calls = (overview.calls > 0).then(|| {
        let label = say!(words, "overview-calls", calls = overview.calls);
        view! { <p class="lead"><a href="/verwaltung/anrufe">{label}</a></p> }
    });
    let is_empty = overview.rows.is_empty();
    let rows = overview.rows.into_iter().map(|row| view! { <EventRow row /> }).collect_view();
    let query = if is_past { "zeit=vorbei&" } else { "" };
    let next = overview.has_more.then(|| {
        let path = format!("/verwaltung?{query}seite={}", page + 2);
        let label = say!(words, "overview-next");
        view! {
            <p><a class="kern-btn kern-btn--secondary" href=path rel="next"><span class="kern-label">{label}</span></a></p>
        }
    });
    let other_time = if is_past {
        view! { <a href="/verwaltung">{say!(words, "overview-to-coming")}</a> }.into_any()
    } else {
        view! { <a href="/verwaltung?zeit=vorbei">{say!(words, "overview-to-past")}</a> }.into_any()
    };
    view! {
        <Frame title=title.clone() current=(!is_past).then_some("/verwaltung")>
            <h1>{title}</h1>
            {calls}
            <OfficeSearchForm typed=String::new() />
            {is_empty.then(|| view! { <p>{say!(words, "overview-none")}</p> })}
            <ul class="rows">{rows}</ul>
            {next}
            <p>{other_time}</p>
        </Frame>
    }
}

/// One event: date, title, venue, workshops, pending work, and how full it is.
#[component]
fn EventRow(row: OverviewRow) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let event = row.listing.event.clone();
    let taken = row.listing.taken.clone();
    let state = match event.sign_up.seats.filter(|_| event.free_seats(&taken).is_some()) {
        Some(seats) => say!(words, "overview-taken", taken = taken.event, seats = seats),
        None => words.availability(&row.listing, page.ctx.clock.now()),
    };
    let state_class = if event.free_seats(&taken) == Some(0) { "state warn" } else { "state" };
    let workshops = event.workshops.iter().map(|workshop| {
        let (title, taken) = (workshop.title.clone(), taken.workshop(&workshop.slug));
        say!(words, "overview-workshop", title = title, taken = taken, seats = workshop.seats)
    });
    let workshops: Vec<String> = workshops.collect();
    let calls = (row.calls > 0).then(|| say!(words, "overview-to-call", calls = row.calls));
    let failed_messages = (row.failed > 0).then(|| say!(words, "overview-failed", lost = row.failed));
    let pending: Vec<String> = calls.into_iter().chain(failed_messages).collect();
    let hidden = match (event.cancelled, event.published) {
        (Some(_), _) => Some(say!(words, "status-cancelled")),
        (None, None) => Some(say!(words, "overview-draft")),
        (None, Some(_)) if event.is_published(page.ctx.clock.now()) => None,
        (None, Some(_)) => Some(say!(words, "overview-unpublished")),
    };
    let (date, time) = (words.short_date(event.starts().date()), words.clock(event.starts().local.time()));
    view! {
        <li class="row">
            <p class="when">{date}<br />{time}</p>
            <div class="what">
                <h2><a href=list_path(&event.slug)>{event.title.clone()}</a></h2>
                <p>{words.place_name(&row.listing)}{hidden.map(|hidden| format!(" – {hidden}"))}</p>
                {(!workshops.is_empty()).then(|| view! { <p>{workshops.join(" · ")}</p> })}
                {(!pending.is_empty()).then(|| view! { <p class="todo-line">{pending.join(" · ")}</p> })}
            </div>
            <p class=state_class>{state}</p>
        </li>
    }
}
