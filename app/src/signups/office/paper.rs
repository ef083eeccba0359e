//! An event's list for paper: a box to tick before each person, or who needs what.

use super::{called, here, list_path};
use crate::layout::{Frame, shown};
use crate::site::Site;
use backend::signups as use_cases;
use domain::events::Event;
use domain::ids::EventSlug;
use domain::signups::{Participant, SignUp, Sought, Stands, State};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;
use text::{Words, say};

#[component]
pub fn PaperListPage() -> impl IntoView {
    let site = Site::here();
    let slug = here("slug");
    let of_needs = use_query_map().get_untracked().get("bedarf").is_some();
    shown(async move {
        let slug = EventSlug::try_from(slug).map_err(|_| backend::Error::NotFound)?;
        let sought = Sought { stands: Stands::WithSeats, ..Sought::default() };
        let list = use_cases::list(&site.house, &slug, &sought).await?;
        Ok(view! { <PaperList list of_needs /> }.into_any())
    })
}

#[component]
fn PaperList(list: use_cases::EventList, of_needs: bool) -> impl IntoView {
    let words = Site::here().words;
    let event = list.listing.event.clone();
    let title = if of_needs { say!(words, "paper-needs-title") } else { say!(words, "paper-title") };
    let people = list
        .found
        .iter()
        .flat_map(|sign_up| (1_i64..).zip(&sign_up.wish.participants).map(move |(n, person)| (sign_up, n, person)));
    let lines: Vec<_> = people
        .map(|(sign_up, n, person)| Line::of(words, &event, sign_up, n, person))
        .filter(|line| !of_needs || !line.needs.is_empty())
        .collect();
    let is_empty = lines.is_empty();
    let rows = lines.into_iter().map(|line| view! { <PaperRow line of_needs /> }).collect_view();
    view! {
        <Frame title=format!("{title}: {}", event.title)>
            <p class="back"><a href=list_path(&event.slug)>{event.title.clone()}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lead">{event.title.clone()}<br />{words.when(&event)}", "{list.listing.venue.name.clone()}</p>
            <p class="print-hint">{say!(words, "paper-hint")}</p>
            {is_empty.then(|| view! { <p>{say!(words, "paper-nobody")}</p> })}
            {(!is_empty).then(|| view! {
                <table class="paper">
                    <thead>
                        <tr>
                            {(!of_needs).then(|| view! { <th scope="col">{say!(words, "paper-there")}</th> })}
                            <th scope="col">{say!(words, "paper-who")}</th>
                            <th scope="col">{if of_needs { say!(words, "needs-title") } else { say!(words, "fact-workshop") }}</th>
                            <th scope="col">{say!(words, "office-reference")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            })}
        </Frame>
    }
}

/// One person on paper.
struct Line {
    name: String,
    workshops: String,
    needs: String,
    reference: String,
    /// Where it is still for them to say yes.
    stands: Option<String>,
}

impl Line {
    fn of(words: Words, event: &Arc<Event>, sign_up: &SignUp, n: i64, person: &Participant) -> Self {
        let wish = &sign_up.wish;
        let called = called(words, sign_up);
        let name = match &person.name {
            Some(name) if person.is_contact || name.as_str() == called => name.to_string(),
            Some(name) => say!(words, "paper-with", name = name.to_string(), contact = called),
            None => say!(words, "paper-companion", contact = called),
        };
        let workshops = sign_up.workshops_of(person).filter_map(|(slug, waits)| {
            let workshop = event.workshop(slug)?;
            let room = workshop.room.as_ref().filter(|_| !waits);
            let title = room.map_or(workshop.title.clone(), |room| format!("{} ({room})", workshop.title));
            Some(words.chosen(title, waits))
        });
        // What was said of the whole party stands with its first person.
        let of_all = wish.needs.iter().filter(|_| n == 1).map(|need| words.need(*need));
        let other = wish.needs_other.iter().filter(|_| n == 1).cloned();
        let needs = person.needs.iter().map(|need| words.need(*need)).chain(of_all).chain(other);
        Self {
            name,
            workshops: workshops.collect::<Vec<_>>().join(", "),
            needs: needs.collect::<Vec<_>>().join(", "),
            reference: sign_up.reference.to_string(),
            stands: sign_up.placement.is_open().then(|| words.state(State::of(sign_up))),
        }
    }
}

#[component]
fn PaperRow(line: Line, of_needs: bool) -> impl IntoView {
    view! {
        <tr>
            {(!of_needs).then(|| view! { <td><span class="tick"></span></td> })}
            <td><bdi>{line.name}</bdi>{line.stands.map(|stands| view! { <br /><small>{stands}</small> })}</td>
            <td>{if of_needs { line.needs } else { line.workshops }}</td>
            <td>{line.reference}</td>
        </tr>
    }
}
