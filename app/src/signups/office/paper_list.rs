//! The list of an event's participants for printing: with a box to tick for each, or with the needs of those who have any.

use super::{contact_name, list_path};
use crate::layout::{Frame, async_page, path_param};
use crate::page_context::PageContext;
use backend::signups::{self as use_cases, Use};
use domain::events::Event;
use domain::ids::EventSlug;
use domain::signups::{Column, Part, Participant, Place, SignUp, SignUpFilter, StatusFilter};
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
        let (organizer, usage) = (page.organizer()?, Use::Print { has_needs: is_of_needs });
        let list = use_cases::sign_up_list(&page.ctx, &organizer, &slug, &filter, usage).await?;
        Ok(view! { <PaperList list is_of_needs /> }.into_any())
    })
}

#[component]
fn PaperList(list: use_cases::SignUpList, is_of_needs: bool) -> impl IntoView {
    let words = PageContext::get().words;
    let event = list.listing.event.clone();
    let title = if is_of_needs { say!(words, "paper-needs-title") } else { say!(words, "paper-title") };
    let mut columns = Column::of_print(&event, &list.found, is_of_needs);
    let is_contact = |column: &Column| matches!(column, Column::Text(field) if field.part() == Part::Contact);
    columns.retain(|column| list.visible.contacts || !is_contact(column));
    let headings = columns.iter().map(|column| view! { <th scope="col">{words.column_heading(*column, &event)}</th> });
    let headings = headings.collect_view();
    let people = list
        .found
        .iter()
        .flat_map(|sign_up| (1_i64..).zip(&sign_up.request.participants).map(move |(n, person)| (sign_up, n, person)));
    let needs = |sign_up, n, person| words.cell(Place::Print, Column::Needs, &event, sign_up, n, person);
    let rows: Vec<_> = people
        .filter(|(sign_up, n, person)| !is_of_needs || !needs(sign_up, *n, person).is_empty())
        .map(|(sign_up, n, person)| {
            let cells = columns.iter().map(|column| cell(words, *column, &event, sign_up, n, person));
            let cells = cells.collect_view();
            view! { <tr>{(!is_of_needs).then(|| view! { <td><span class="tick"></span></td> })}{cells}</tr> }
        })
        .collect();
    let is_empty = rows.is_empty();
    view! {
        <Frame name="paper-list" title=format!("{title}: {}", event.title)>
            <p class="back"><a href=list_path(&event.slug)>{event.title.clone()}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lead">{event.title.clone()}<br />{words.when(&event)}", "{words.place_name(&list.listing)}</p>
            <p class="print-hint">{say!(words, "paper-hint")}</p>
            {is_empty.then(|| view! { <p>{say!(words, "paper-empty")}</p> })}
            {(!is_empty).then(|| view! {
                <table class="paper">
                    <thead>
                        <tr>
                            {(!is_of_needs).then(|| view! { <th scope="col">{say!(words, "paper-there")}</th> })}
                            {headings}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            })}
        </Frame>
    }
}

/// The cell of a participant. Other than in a file, names say whom a companion accompanies, and workshops name their room.
fn cell(words: Words, column: Column, event: &Event, sign_up: &SignUp, n: i64, person: &Participant) -> AnyView {
    match column {
        Column::Participant => {
            let name = participant_name(words, sign_up, person);
            // Only if the seats are held or offered and not confirmed.
            let status = sign_up.placement.awaits_answer().then(|| words.sign_up_status(sign_up.status()));
            view! { <td><bdi>{name}</bdi>{status.map(|status| view! { <br /><small>{status}</small> })}</td> }
                .into_any()
        }
        Column::Workshops => {
            let workshops = sign_up.workshops_of(person).filter_map(|(slug, waits)| {
                let workshop = event.workshop(slug)?;
                let room = workshop.room.as_ref().filter(|_| !waits);
                let title = room.map_or(workshop.title.clone(), |room| format!("{} ({room})", workshop.title));
                Some(words.workshop_choice(title, waits))
            });
            view! { <td>{workshops.collect::<Vec<_>>().join(", ")}</td> }.into_any()
        }
        Column::Reference | Column::Workshop(_) | Column::Needs | Column::Status | Column::Text(_) => {
            view! { <td>{words.cell(Place::Print, column, event, sign_up, n, person)}</td> }.into_any()
        }
    }
}

fn participant_name(words: Words, sign_up: &SignUp, person: &Participant) -> String {
    let contact = contact_name(words, sign_up);
    match &person.name {
        Some(name) if person.is_contact || name.as_str() == contact => name.to_string(),
        Some(name) => say!(words, "paper-with", name = name.to_string(), contact = contact),
        None => say!(words, "paper-companion", contact = contact),
    }
}
