//! The page of a sign-up for staff: status, actions, facts and history.

use super::history::History;
use super::person_facts::PersonFacts;
use super::{contact_name, list_path, person_path};
use crate::layout::{Frame, StaffForm, async_page, path_param};
use crate::page_context::PageContext;
use crate::signups::components::current_status;
use crate::waiting_list::deadline;
use backend::organizers;
use backend::signups::{self as use_cases, Use};
use domain::organizers::{Organizer, Right};
use domain::signups::{SignUp, SignUpStatus};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::{Words, say};

#[component]
pub fn PersonPage() -> impl IntoView {
    let page = PageContext::get();
    let reference = path_param("reference");
    let is_new = use_query_map().get_untracked().get("neu").is_some();
    async_page(async move {
        let person = use_cases::person(&page.ctx, &*page.organizer()?, &reference, Use::View).await?;
        let organizers = match person.history {
            Some(_) => organizers::list(&page.ctx).await?,
            None => Vec::new(),
        };
        Ok(view! { <PersonView person organizers is_new /> }.into_any())
    })
}

#[component]
fn PersonView(
    person: use_cases::Person,
    organizers: Vec<Organizer>,
    /// Whether the organizer has just entered the sign-up.
    is_new: bool,
) -> impl IntoView {
    let context = PageContext::get();
    let words = context.words;
    let sign_up = person.page.sign_up.clone();
    let event = person.page.listing.event.clone();
    let status = current_status(&person.page, context.ctx.clock.now());
    let name = contact_name(words, &sign_up);
    let (class, text) = status_text(words, &person.page, status, is_new);
    let confirmation = (is_new && status == SignUpStatus::Confirmed).then(|| {
        let (seats, when) = (sign_up.request.seats(), words.when(&event));
        say!(words, "person-read-out", seats = seats, title = event.title.clone(), when = when)
    });
    let is_changeable = person.page.is_changeable(context.ctx.clock.now());
    let may_edit = context.may(Right::EditSignUps, Some(&event));
    view! {
        <Frame name="sign-up" title=name.clone() status=Some(status.code()) reference=Some(sign_up.reference.to_string())>
            <p class="back"><a href=list_path(&event.slug)>{event.title.clone()}</a></p>
            <h1><bdi>{name}</bdi></h1>
            <div class=class>
                <p><strong>{text}</strong></p>
                {confirmation.map(|text| view! { <p>{text}</p> })}
                <p class="reference">{sign_up.reference.to_string()}</p>
            </div>
            {may_edit.then(|| view! { <Actions sign_up=sign_up.clone() is_changeable is_new list=list_path(&event.slug) /> })}
            <Doubles doubles=person.doubles />
            <PersonFacts page=person.page />
            {person.history.map(|history| view! { <History history organizers /> })}
        </Frame>
    }
}

/// Other sign-ups for the event that are perhaps the same contact's.
#[component]
fn Doubles(doubles: Vec<SignUp>) -> impl IntoView {
    let words = PageContext::get().words;
    let links = doubles.iter().map(|other| view! {
        <li><a href=person_path(&other.reference)>{other.reference.to_string()}" "<bdi>{contact_name(words, other)}</bdi></a></li>
    });
    let links = links.collect_view();
    (!doubles.is_empty()).then(|| {
        view! {
            <h2>{say!(words, "person-doubles")}</h2>
            <p>{say!(words, "person-doubles-lead")}</p>
            <ul>{links}</ul>
        }
    })
}

/// The class of the status box, and its text.
fn status_text(words: Words, page: &use_cases::OwnPage, status: SignUpStatus, is_new: bool) -> (&'static str, String) {
    let (placement, seats) = (page.sign_up.placement, page.sign_up.request.seats());
    match status {
        SignUpStatus::Confirmed if is_new => ("answer good", say!(words, "person-entered")),
        SignUpStatus::Confirmed => ("answer good", say!(words, "person-confirmed", seats = seats)),
        SignUpStatus::Waiting => {
            let position = page.positions.event.unwrap_or(1);
            ("answer warn", say!(words, "person-waiting", position = position, seats = seats))
        }
        SignUpStatus::Held if placement.awaits_call() => {
            ("answer warn", say!(words, "person-held-for-call", seats = seats))
        }
        SignUpStatus::Held | SignUpStatus::Offered => {
            let (name, until) = (words.sign_up_status(status), deadline(words, placement));
            ("answer warn", say!(words, "person-open", state = name, until = until, seats = seats))
        }
        SignUpStatus::Lapsed | SignUpStatus::Cancelled => ("answer", words.sign_up_status(status)),
    }
}

#[component]
fn Actions(sign_up: SignUp, is_changeable: bool, is_new: bool, list: String) -> impl IntoView {
    let words = PageContext::get().words;
    let path = person_path(&sign_up.reference);
    view! {
        <ul class="acts">
            {is_new.then(|| view! {
                <li><a class="kern-btn kern-btn--primary" href=format!("{list}/eintragen")><span class="kern-label">{say!(words, "person-next")}</span></a></li>
            })}
            {is_changeable.then(|| view! {
                <li><a class="kern-btn kern-btn--secondary" href=format!("{path}/aendern")><span class="kern-label">{say!(words, "person-change")}</span></a></li>
                <li><a class="kern-btn kern-btn--secondary" href=format!("{path}/absagen")><span class="kern-label">{say!(words, "person-cancel")}</span></a></li>
            })}
            <li><a href=format!("{path}/brief")>{say!(words, "person-letter")}</a></li>
        </ul>
        {(is_changeable && sign_up.placement.awaits_answer()).then(|| view! {
            <StaffForm action=format!("{path}/zusagen") class="acts">
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "person-accept")}</span></button>
            </StaffForm>
        })}
        {(is_changeable && sign_up.placement.is_waiting()).then(|| view! {
            <StaffForm action=format!("{path}/zusagen") class="acts">
                <button class="kern-btn kern-btn--secondary" name="over" value="yes"><span class="kern-label">{say!(words, "person-seat")}</span></button>
            </StaffForm>
        })}
        {sign_up.request.contact.email.is_some().then(|| view! {
            <StaffForm action=format!("{path}/zurueck") class="acts">
                <button class="kern-btn kern-btn--tertiary"><span class="kern-label">{say!(words, "person-came-back")}</span></button>
            </StaffForm>
        })}
    }
}
