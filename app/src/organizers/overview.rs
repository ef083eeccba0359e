//! All events at one look: when, how full, whom to call; and for whoever keeps a door, their doors.

use crate::layout::{Frame, shown};
use crate::signups::office::list_path;
use crate::site::Site;
use backend::events;
use backend::signups::{self, Overview, Row};
use domain::organizers::Organizer;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;
use text::say;

#[component]
pub fn OverviewView() -> impl IntoView {
    let site = Site::here();
    let query = use_query_map().get_untracked();
    let is_past = query.get("zeit").as_deref() == Some("vorbei");
    let page = query.get("seite").and_then(|page| page.parse().ok()).unwrap_or(1_usize).clamp(1, 10_000) - 1;
    shown(async move {
        let overview = signups::overview(&site.house, is_past, page).await?;
        Ok(view! { <Events overview is_past page /> }.into_any())
    })
}

#[component]
fn Events(overview: Overview, is_past: bool, page: usize) -> impl IntoView {
    let words = Site::here().words;
    let title = if is_past { say!(words, "overview-past") } else { say!(words, "office-overview") };
    let time = if is_past { "zeit=vorbei&" } else { "" };
    let next = overview.has_more.then(|| format!("/verwaltung?{time}seite={}", page + 2));
    let is_empty = overview.rows.is_empty();
    let rows = overview.rows.into_iter().map(|row| view! { <EventRow row /> }).collect_view();
    view! {
        <Frame title=title.clone() is_start=!is_past>
            <h1>{title}</h1>
            {(overview.calls > 0).then(|| view! { <p class="lead"><a href="/verwaltung/anrufe">{say!(words, "overview-calls", calls = overview.calls)}</a></p> })}
            {is_empty.then(|| view! { <p>{say!(words, "overview-none")}</p> })}
            <ul class="rows">{rows}</ul>
            {next.map(|next| view! { <p><a class="kern-btn kern-btn--secondary" href=next rel="next"><span class="kern-label">{say!(words, "overview-next")}</span></a></p> })}
            <p>{if is_past {
                view! { <a href="/verwaltung">{say!(words, "overview-to-coming")}</a> }.into_any()
            } else {
                view! { <a href="/verwaltung?zeit=vorbei">{say!(words, "overview-to-past")}</a> }.into_any()
            }}</p>
        </Frame>
    }
}

#[component]
fn EventRow(row: Row) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let event = row.listing.event.clone();
    let taken = row.listing.taken.clone();
    let state = match event.sign_up.seats.filter(|_| event.free(&taken).is_some()) {
        Some(seats) => say!(words, "overview-taken", taken = taken.event, seats = seats),
        None => words.availability(&row.listing, site.house.clock.now()),
    };
    let tone = if event.free(&taken) == Some(0) { "state warn" } else { "state" };
    let workshops = event.workshops.iter().map(|workshop| {
        say!(
            words,
            "overview-workshop",
            title = workshop.title.clone(),
            taken = taken.of(&workshop.slug),
            seats = workshop.seats
        )
    });
    let workshops: Vec<String> = workshops.collect();
    let calls = (row.calls > 0).then(|| say!(words, "overview-to-call", calls = row.calls));
    let lost = (row.lost > 0).then(|| say!(words, "overview-lost", lost = row.lost));
    let todo: Vec<String> = calls.into_iter().chain(lost).collect();
    let hidden = match (event.cancelled, event.is_published(site.house.clock.now())) {
        (Some(_), _) => Some(say!(words, "status-cancelled")),
        (None, false) => Some(say!(words, "overview-unpublished")),
        (None, true) => None,
    };
    view! {
        <li class="row">
            <p class="when">{words.short_date(event.starts().date())}<br />{words.clock(event.starts().local.time())}</p>
            <div class="what">
                <h2><a href=list_path(&event.slug)>{event.title.clone()}</a></h2>
                <p>{row.listing.venue.name.clone()}{hidden.map(|hidden| format!(" – {hidden}"))}</p>
                {(!workshops.is_empty()).then(|| view! { <p>{workshops.join(" · ")}</p> })}
                {(!todo.is_empty()).then(|| view! { <p class="todo-line">{todo.join(" · ")}</p> })}
            </div>
            <p class=tone>{state}</p>
        </li>
    }
}

/// The doors of somebody who sees nothing else.
#[component]
pub fn DoorsView(organizer: Arc<Organizer>) -> impl IntoView {
    let site = Site::here();
    shown(async move {
        let words = site.words;
        let mut doors = Vec::new();
        for event in &organizer.events {
            let listing = events::whichever(&site.house, event).await?;
            doors.extend(listing.filter(|listing| organizer.keeps_the_door_of(&listing.event, site.house.clock.now())));
        }
        doors.sort_by_key(|listing| listing.event.starts());
        let is_empty = doors.is_empty();
        let doors = doors.into_iter().map(|listing| {
            let event = listing.event;
            view! {
                <li class="row">
                    <p class="when">{words.short_date(event.starts().date())}</p>
                    <div class="what"><h2><a href=format!("/tuer/{}", event.slug)>{event.title.clone()}</a></h2><p>{listing.venue.name.clone()}</p></div>
                </li>
            }
        });
        let doors = doors.collect_view();
        Ok(view! {
            <Frame title=say!(words, "doors-title") is_start=true>
                <h1>{say!(words, "doors-title")}</h1>
                {is_empty.then(|| view! { <p>{say!(words, "doors-none")}</p> })}
                <ul class="rows">{doors}</ul>
            </Frame>
        }
        .into_any())
    })
}
