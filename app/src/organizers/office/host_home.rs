//! The start page of an organizer who works for hosts: their events, and what each of them needs.

use crate::events::{event_path, missing_fact};
use crate::layout::{Frame, async_page};
use crate::page_context::PageContext;
use backend::programme::{OwnEvent, own_events};
use domain::events::{Event, SubmissionState};
use domain::organizers::Right;
use domain::time::Moment;
use leptos::prelude::*;
use text::{Words, say};

/// In which part of the page an event stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Returned,
    Draft,
    Submitted,
    Published,
}

const SECTIONS: [Section; 4] = [Section::Returned, Section::Draft, Section::Submitted, Section::Published];

#[component]
pub fn HostHome() -> impl IntoView {
    let page = PageContext::get();
    async_page(async move {
        let events = own_events(&page.ctx, &*page.organizer()?).await?;
        Ok(view! { <HomeView events /> }.into_any())
    })
}

#[component]
fn HomeView(events: Vec<OwnEvent>) -> impl IntoView {
    let words = PageContext::get().words;
    let title = say!(words, "home-title");
    let is_empty = events.is_empty();
    let mut events = events;
    let sections = SECTIONS.map(|section| {
        let (found, others): (Vec<_>, Vec<_>) = events.drain(..).partition(|event| section_of(event) == section);
        events = others;
        (!found.is_empty()).then(|| view! { <HomeSection section events=found /> })
    });
    view! {
        <Frame title=title.clone() name="host-home" current=Some("/verwaltung")>
            <div class="office-head">
                <h1>{title}</h1>
                <p><a class="kern-btn kern-btn--primary" href="/verwaltung/veranstaltungen/neu"><span class="kern-label">{say!(words, "overview-new")}</span></a></p>
            </div>
            {is_empty.then(|| view! { <p>{say!(words, "home-nothing")}</p> })}
            {sections.into_iter().collect_view()}
            <p><a href="/verwaltung?zeit=vorbei">{say!(words, "home-past")}</a></p>
        </Frame>
    }
}

fn section_of(event: &OwnEvent) -> Section {
    match event.submission.as_ref().map(|submission| submission.state) {
        Some(SubmissionState::Returned) => Section::Returned,
        Some(SubmissionState::Open) => Section::Submitted,
        _ if event.listing.event.published.is_some() => Section::Published,
        _ => Section::Draft,
    }
}

#[component]
fn HomeSection(section: Section, events: Vec<OwnEvent>) -> impl IntoView {
    let words = PageContext::get().words;
    let title = match section {
        Section::Returned => say!(words, "home-returned"),
        Section::Draft => say!(words, "home-drafts"),
        Section::Submitted => say!(words, "home-submitted"),
        Section::Published => say!(words, "home-published"),
    };
    let rows = events.into_iter().map(|event| view! { <HomeRow section event /> }).collect_view();
    view! {
        <h2>{title}</h2>
        <ul class="rows">{rows}</ul>
    }
}

#[component]
fn HomeRow(section: Section, event: OwnEvent) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let OwnEvent { listing, submission, missing, submit_until } = event;
    let (event, now) = (listing.event.clone(), page.ctx.clock.now());
    let remark = submission.and_then(|submission| submission.remark);
    let missing: Vec<String> = missing.into_iter().map(|fact| missing_fact(words, fact)).collect();
    let is_public = section == Section::Published;
    let missing = (!missing.is_empty() && section != Section::Submitted).then(|| {
        view! { <p>{say!(words, "home-missing", what = missing.join(", "))}</p> }
    });
    let is_to_submit = matches!(section, Section::Draft | Section::Returned) && event.published.is_none();
    let until = submit_until.filter(|_| is_to_submit).map(|until| {
        view! { <p class="todo-line">{deadline(words, until, until.at <= now)}</p> }
    });
    let seats = is_public.then(|| match event.sign_up.seats {
        Some(seats) => say!(words, "overview-taken", taken = listing.taken.event, seats = seats),
        None => words.availability(&listing, now),
    });
    view! {
        <li class="row">
            <p class="when">{words.when(&event)}</p>
            <div class="what">
                <h3><a href=event_path(event.slug.as_str())>{event.title.clone()}</a></h3>
                <p>{words.place_name(&listing)}</p>
                {remark.map(|remark| view! { <p class="remark">{remark}</p> })}
                {missing}
                {until}
                <Links event=(*event).clone() is_to_submit />
            </div>
            {seats.map(|seats| view! { <p class="state">{seats}</p> })}
        </li>
    }
}

fn deadline(words: Words, until: Moment, is_over: bool) -> String {
    let at = words.moment(until);
    if is_over { say!(words, "home-late", at = at) } else { say!(words, "home-until", at = at) }
}

/// What can be done with the event.
#[component]
fn Links(event: Event, is_to_submit: bool) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let (path, is_public) = (event_path(event.slug.as_str()), event.published.is_some());
    let may = |right| page.may(right, Some(&event));
    let links = [
        (may(Right::DraftEvents), format!("{path}/bearbeiten"), say!(words, "act-edit")),
        (is_to_submit && may(Right::DraftEvents), format!("{path}/einreichen"), say!(words, "submit-title")),
        (is_public && may(Right::Print), format!("{path}/drucken"), say!(words, "list-print")),
        (is_public && may(Right::CheckIn), format!("/tuer/{}", event.slug), say!(words, "list-check-in")),
    ];
    let links = links.into_iter().filter(|(is_shown, ..)| *is_shown);
    let links = links.map(|(_, path, label)| view! { <li><a href=path>{label}</a></li> }).collect_view();
    view! { <ul class="acts">{links}</ul> }
}
