//! The list of an event's participants for printing: with a box to tick for each, or with the needs of those who have any.

use super::{contact_name, list_path};
use crate::layout::{Frame, async_page, path_param};
use crate::page_context::PageContext;
use backend::signups as use_cases;
use domain::events::Event;
use domain::ids::EventSlug;
use domain::signups::{Participant, SignUp, SignUpFilter, StatusFilter};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::{Words, say};

#[component]
pub fn PaperListPage() -> impl IntoView {
    let page = PageContext::get();
    let slug = path_param("slug");
    let is_of_needs = use_query_map().get_untracked().get("bedarf").is_some();
    async_page(async move {
        let slug = EventSlug::try_from(slug)?;
        let filter = SignUpFilter { status: StatusFilter::WithSeats, ..SignUpFilter::default() };
        let list = use_cases::sign_up_list(&page.ctx, &slug, &filter).await?;
        Ok(view! { <PaperList list is_of_needs /> }.into_any())
    })
}

#[component]
fn PaperList(list: use_cases::SignUpList, is_of_needs: bool) -> impl IntoView {
    let words = PageContext::get().words;
    let event = list.listing.event.clone();
    let title = if is_of_needs { say!(words, "paper-needs-title") } else { say!(words, "paper-title") };
    let people = list
        .found
        .iter()
        .flat_map(|sign_up| (1_i64..).zip(&sign_up.request.participants).map(move |(n, person)| (sign_up, n, person)));
    let rows: Vec<_> = people
        .map(|(sign_up, n, person)| ParticipantRow::of(words, &event, sign_up, n, person))
        .filter(|row| !is_of_needs || !row.needs.is_empty())
        .collect();
    let is_empty = rows.is_empty();
    let rows = rows.into_iter().map(|row| view! { <PaperRow row is_of_needs /> }).collect_view();
    view! {
        <Frame title=format!("{title}: {}", event.title)>
            <p class="back"><a href=list_path(&event.slug)>{event.title.clone()}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lead">{event.title.clone()}<br />{words.when(&event)}", "{list.listing.venue.name.clone()}</p>
            <p class="print-hint">{say!(words, "paper-hint")}</p>
            {is_empty.then(|| view! { <p>{say!(words, "paper-empty")}</p> })}
            {(!is_empty).then(|| view! {
                <table class="paper">
                    <thead>
                        <tr>
                            {(!is_of_needs).then(|| view! { <th scope="col">{say!(words, "paper-there")}</th> })}
                            <th scope="col">{say!(words, "paper-who")}</th>
                            <th scope="col">{if is_of_needs { say!(words, "needs-title") } else { say!(words, "fact-workshop") }}</th>
                            <th scope="col">{say!(words, "office-reference")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            })}
        </Frame>
    }
}

/// The texts of a participant's row.
struct ParticipantRow {
    name: String,
    workshops: String,
    needs: String,
    reference: String,
    /// Only if the seats are held or offered and not confirmed.
    status: Option<String>,
}

impl ParticipantRow {
    fn of(words: Words, event: &Event, sign_up: &SignUp, n: i64, person: &Participant) -> Self {
        let request = &sign_up.request;
        let contact = contact_name(words, sign_up);
        let name = match &person.name {
            Some(name) if person.is_contact || name.as_str() == contact => name.to_string(),
            Some(name) => say!(words, "paper-with", name = name.to_string(), contact = contact),
            None => say!(words, "paper-companion", contact = contact),
        };
        let workshops = sign_up.workshops_of(person).filter_map(|(slug, waits)| {
            let workshop = event.workshop(slug)?;
            let room = workshop.room.as_ref().filter(|_| !waits);
            let title = room.map_or(workshop.title.clone(), |room| format!("{} ({room})", workshop.title));
            Some(words.workshop_choice(title, waits))
        });
        // The needs of the whole party stand in the row of its first person.
        let of_party = request.needs.iter().filter(|_| n == 1).map(|need| words.need(*need));
        let other = request.needs_other.iter().filter(|_| n == 1).cloned();
        let needs = person.needs.iter().map(|need| words.need(*need)).chain(of_party).chain(other);
        Self {
            name,
            workshops: workshops.collect::<Vec<_>>().join(", "),
            needs: needs.collect::<Vec<_>>().join(", "),
            reference: sign_up.reference.to_string(),
            status: sign_up.placement.awaits_answer().then(|| words.sign_up_status(sign_up.status())),
        }
    }
}

#[component]
fn PaperRow(row: ParticipantRow, is_of_needs: bool) -> impl IntoView {
    view! {
        <tr>
            {(!is_of_needs).then(|| view! { <td><span class="tick"></span></td> })}
            <td><bdi>{row.name}</bdi>{row.status.map(|status| view! { <br /><small>{status}</small> })}</td>
            <td>{if is_of_needs { row.needs } else { row.workshops }}</td>
            <td>{row.reference}</td>
        </tr>
    }
}
