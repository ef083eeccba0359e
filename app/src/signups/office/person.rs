//! One sign-up: how it stands, what was said, what became of it, and what one can do for them.

use super::history::History;
use super::{called, here, list_path, person_path};
use crate::layout::{Fact, Facts, Frame, PhoneLink, StaffForm, shown};
use crate::signups::own::{person_named, what_for};
use crate::signups::standing::{deadline, state};
use crate::site::Site;
use backend::{organizers, signups as use_cases};
use domain::organizers::Organizer;
use domain::signups::{SignUp, State};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::say;

#[component]
pub fn PersonPage() -> impl IntoView {
    let site = Site::here();
    let reference = here("reference");
    let is_new = use_query_map().get_untracked().get("neu").is_some();
    shown(async move {
        let person = use_cases::person(&site.house, &reference).await?;
        let colleagues = organizers::list(&site.house).await?;
        Ok(view! { <PersonView person colleagues is_new /> }.into_any())
    })
}

#[component]
fn PersonView(person: use_cases::Person, colleagues: Vec<Organizer>, is_new: bool) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let sign_up = person.page.sign_up.clone();
    let event = person.page.listing.event.clone();
    let stands = state(&person.page, site.house.clock.now());
    let name = called(words, &sign_up);
    let places = sign_up.wish.places();
    let (class, state) = match stands {
        State::Confirmed if is_new => ("answer good", say!(words, "person-entered")),
        State::Confirmed => ("answer good", say!(words, "person-confirmed", places = places)),
        State::Waiting => {
            let position = person.page.lines.event.unwrap_or(1);
            ("answer warn", say!(words, "person-waiting", position = position, places = places))
        }
        State::Held if sign_up.placement.waits_for_call() => {
            ("answer warn", say!(words, "person-held-for-call", places = places))
        }
        State::Held | State::Offered => {
            let until = deadline(words, sign_up.placement);
            ("answer warn", say!(words, "person-open", state = words.state(stands), until = until, places = places))
        }
        State::Lapsed | State::Cancelled => ("answer", words.state(stands)),
    };
    let read_out = (is_new && stands == State::Confirmed).then(|| {
        say!(words, "person-read-out", places = places, title = event.title.clone(), when = words.when(&event))
    });
    let is_open = person.page.is_open(site.house.clock.now());
    view! {
        <Frame title=name.clone() status=Some(stands.code()) reference=Some(sign_up.reference.to_string())>
            <p class="back"><a href=list_path(&event.slug)>{event.title.clone()}</a></p>
            <h1><bdi>{name}</bdi></h1>
            <div class=class>
                <p><strong>{state}</strong></p>
                {read_out.map(|line| view! { <p>{line}</p> })}
                <p class="reference">{sign_up.reference.to_string()}</p>
            </div>
            <Acts sign_up=sign_up.clone() is_open is_new list=list_path(&event.slug) />
            <PersonFacts page=person.page />
            <History notes=person.notes letters=person.letters colleagues />
        </Frame>
    }
}

#[component]
fn Acts(sign_up: SignUp, is_open: bool, is_new: bool, list: String) -> impl IntoView {
    let words = Site::here().words;
    let path = person_path(&sign_up.reference);
    view! {
        <ul class="acts">
            {is_new.then(|| view! {
                <li><a class="kern-btn kern-btn--primary" href=format!("{list}/eintragen")><span class="kern-label">{say!(words, "person-next")}</span></a></li>
            })}
            {is_open.then(|| view! {
                <li><a class="kern-btn kern-btn--secondary" href=format!("{path}/aendern")><span class="kern-label">{say!(words, "person-change")}</span></a></li>
                <li><a class="kern-btn kern-btn--secondary" href=format!("{path}/absagen")><span class="kern-label">{say!(words, "person-cancel")}</span></a></li>
            })}
            <li><a href=format!("{path}/brief")>{say!(words, "person-letter")}</a></li>
        </ul>
        {(is_open && sign_up.placement.is_open()).then(|| view! {
            <StaffForm action=format!("{path}/zusagen") class="acts">
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "person-accept")}</span></button>
            </StaffForm>
        })}
        {(is_open && sign_up.placement.is_waiting()).then(|| view! {
            <StaffForm action=format!("{path}/zusagen") class="acts">
                <button class="kern-btn kern-btn--secondary" name="over" value="yes"><span class="kern-label">{say!(words, "person-seat")}</span></button>
            </StaffForm>
        })}
        {sign_up.wish.contact.email.is_some().then(|| view! {
            <StaffForm action=format!("{path}/zurueck") class="acts">
                <button class="kern-btn kern-btn--tertiary"><span class="kern-label">{say!(words, "person-came-back")}</span></button>
            </StaffForm>
        })}
    }
}

#[component]
fn PersonFacts(page: use_cases::OwnPage) -> impl IntoView {
    let words = Site::here().words;
    let (event, wish) = (page.listing.event.clone(), page.sign_up.wish.clone());
    let contact = wish.contact;
    let people = (1_i64..).zip(&wish.participants).map(|(n, person)| {
        let more = what_for(words, &event, &page.sign_up, person);
        view! { <li><bdi>{person_named(words, person, n)}</bdi>{more}</li> }
    });
    let people = people.collect_view();
    let needs: Vec<String> = wish.needs.iter().map(|need| words.need(*need)).chain(wish.needs_other).collect();
    let lines = |text: &str| text.lines().map(|line| view! { {line.to_owned()}<br /> }).collect_view();
    view! {
        <h2>{say!(words, "person-facts")}</h2>
        <Facts>
            {contact.phone.map(|phone| view! { <Fact label=say!(words, "form-phone")><PhoneLink phone=phone.to_string() /></Fact> })}
            {contact.email.map(|email| view! { <Fact label=say!(words, "form-email")><a href=format!("mailto:{email}")>{email.to_string()}</a></Fact> })}
            {contact.postal.map(|postal| view! { <Fact label=say!(words, "office-postal")>{lines(postal.as_str())}</Fact> })}
            <Fact label=say!(words, "own-people")><ul class="plain">{people}</ul></Fact>
            {(!needs.is_empty()).then(|| view! { <Fact label=say!(words, "own-needs")>{needs.join(", ")}</Fact> })}
            {wish.note.map(|note| view! { <Fact label=say!(words, "person-note")>{lines(&note)}</Fact> })}
            <Fact label=say!(words, "person-channel")>{words.channel(page.sign_up.channel)}", "{words.at(page.sign_up.signed_up_at)}</Fact>
        </Facts>
    }
}
