//! `/tuer/{slug}`: who is expected, who is there, and one press for each. Complete without scripts; the island that presses
//! without reloading takes hold of the same forms, by `data-person` and by what the list's element says of itself.

use super::called::number;
use super::enter::{Enter, Stopped};
use super::find::Find;
use super::heads::Heads;
use super::list::List;
use super::said::{door_words, said};
use super::visit::Visit;
use crate::answered::Answered;
use crate::attendance::islands::DoorList;
use crate::layout::{Awake, ErrorSummary, Frame, shown};
use crate::site::Site;
use backend::attendance::{self, Door};
use domain::events::SignUpMode;
use domain::ids::EventSlug;
use domain::organizers::Role;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use text::{Words, say};

#[component]
pub fn DoorPage() -> impl IntoView {
    let site = Site::here();
    let slug = use_params_map().get_untracked().get("slug").unwrap_or_default();
    let query = use_query_map().get_untracked();
    let visit = Visit::of(slug.clone(), |name| query.get(name));
    let answered = Answered::here().unwrap_or_default();
    shown(async move {
        let event = EventSlug::try_from(slug).map_err(|_| backend::Error::NotFound)?;
        let door = attendance::door(&site.house, event, visit.date).await?;
        Ok(view! { <DoorView door visit answered /> }.into_any())
    })
}

#[component]
fn DoorView(door: Door, visit: Visit, answered: Answered) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let event = door.listing.event.clone();
    let title = say!(words, "door-page", title = event.title.clone());
    let head = answered.head(&title);
    let is_leads = site.organizer.as_ref().is_some_and(|organizer| organizer.role == Role::Lead);
    let stopped = answered.refusal.as_ref().filter(|refusal| !refusal.is_for_want_of_seats());
    let stopped = stopped.map(|refusal| words.refusal(refusal, false));
    let day = usize::try_from(door.date).ok().and_then(|date| event.dates.get(date)).copied();
    let body = if event.sign_up.mode == SignUpMode::Here {
        view! { <Guests door=door.clone() visit=visit.clone() answered=answered.clone() /> }.into_any()
    } else {
        view! { <Heads heads=door.heads visit=visit.clone() said=answered.said() /> }.into_any()
    };
    let said = visit.last.and_then(|last| said(words, &door, last));
    let status = if event.sign_up.mode == SignUpMode::Here {
        view! { <Awake><DoorList words=door_words(words) said /></Awake> }.into_any()
    } else {
        view! { <p class="said" role="status">{said}</p> }.into_any()
    };
    view! {
        <Frame title=head status=answered.status()>
            <div class="door">
                <ErrorSummary said=answered.said() />
                {stopped.map(|title| view! { <Stopped title lead=None /> })}
                {status}
                <h1>{event.title.clone()}</h1>
                {day.map(|day| view! { <p class="lead">{words.period(day, event.is_all_day)}<br />{door.listing.venue.name.clone()}</p> })}
                {event.cancelled.is_some().then(|| view! { <p class="answer warn">{say!(words, "door-cancelled")}</p> })}
                <Days door=door.clone() visit=visit.clone() />
                {body}
                {is_leads.then(|| view! { <ul class="acts"><li><a href=format!("/verwaltung/veranstaltungen/{}/danach", event.slug)>{say!(words, "door-after")}</a></li></ul> })}
            </div>
        </Frame>
    }
}

/// The dates of a course.
#[component]
fn Days(door: Door, visit: Visit) -> impl IntoView {
    let words = Site::here().words;
    let event = door.listing.event.clone();
    (event.dates.len() > 1).then(|| {
        let days = (0_i64..).zip(&event.dates).map(|(date, period)| {
            let is_here = date == door.date;
            let path = visit.on(Some(date)).path("");
            view! { <li><a href=path aria-current=is_here.then_some("date")>{words.short_date(period.starts.date())}</a></li> }
        });
        view! { <nav class="days" aria-label=say!(words, "door-days")><ul>{days.collect_view()}</ul></nav> }
    })
}

#[component]
fn Guests(door: Door, visit: Visit, answered: Answered) -> impl IntoView {
    let words = Site::here().words;
    let (present, expected) = (number(door.present()), number(door.expected()));
    let needs = needs(words, &door);
    let found = visit.find(door.parties.clone());
    view! {
        <p class="count" data-present=present data-expected=expected>
            {say!(words, "door-there", present = present, expected = expected)}
        </p>
        {needs.map(|needs| view! { <p class="small">{needs}</p> })}
        <Find door=door.clone() visit=visit.clone() found=found.clone() />
        <Enter door=door.clone() visit=visit.clone() answered />
        <List door parties=found visit />
    }
}

/// How many need what; whose it is, is not the door's business.
fn needs(words: Words, door: &Door) -> Option<String> {
    let needs: Vec<String> = door.needs.iter().map(|(need, people)| words.need_count(*need, *people)).collect();
    (!needs.is_empty()).then(|| say!(words, "door-needs", needs = needs.join(", ")))
}
