//! One's own sign-up: its state first, what happens next, everything that was said, and what one can do.

use super::standing::{Next, Standing};
use crate::events::CalendarFile;
use crate::layout::{Fact, Facts, Frame, shown};
use crate::site::Site;
use backend::secret::Purpose;
use backend::signups as use_cases;
use domain::events::Event;
use domain::signups::{Participant, Placement, SignUp, State};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use text::{Words, say};

/// The token in this page's address.
pub(super) fn token_here() -> String {
    use_params_map().get_untracked().get("token").unwrap_or_default()
}

#[component]
pub fn OwnPage() -> impl IntoView {
    let site = Site::here();
    let token = token_here();
    shown(async move {
        let page = use_cases::own_page(&site.house, &token).await?;
        Ok(view! { <OwnView page token /> }.into_any())
    })
}

/// Also what one sees who asks for what can no longer be done.
#[component]
pub(super) fn OwnView(page: use_cases::OwnPage, token: String) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let standing = Standing::of(words, &page, site.house.clock.now());
    let over = standing.over(words, &page);
    let Standing { title, lead, class, code, is_ahead } = standing;
    let reference = page.sign_up.reference.to_string();
    let event = page.listing.event.clone();
    let event_path = site.path(&format!("/veranstaltungen/{}", event.slug));
    let is_over = over.is_some();
    view! {
        <Frame title=title.clone() status=Some(code) reference=Some(reference.clone())>
            <div class=class>
                <h1>{title}</h1>
                {lead.map(|lead| view! { <p>{lead}</p> })}
                <p>
                    <strong>{event.title.clone()}</strong>
                    <br />{words.when(&event)}
                    <br />{page.listing.venue.name.clone()}
                </p>
                <p>{say!(words, "own-reference")}</p>
                <p class="reference">{reference}</p>
            </div>
            {over.map(|lead| view! { <p>{lead}" "<a href=event_path>{say!(words, "own-sign-up-again")}</a></p> })}
            {(is_ahead && code == "offered").then(|| view! { <Answers token=token.clone() /> })}
            {is_ahead.then(|| view! { <Next page=page.clone() /> })}
            <Others others=page.others.clone() />
            {(!is_over).then(|| view! { <OwnFacts page=page.clone() /> })}
            <Acts token page is_ahead />
        </Frame>
    }
}

/// A place came free: yes or no.
#[component]
fn Answers(token: String) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let path = |act: &str| site.path(&format!("/anmeldung/{token}/{act}"));
    view! {
        <ul class="acts">
            <li><a class="kern-btn kern-btn--primary" href=path("annehmen")><span class="kern-label">{say!(words, "own-accept")}</span></a></li>
            <li><a class="kern-btn kern-btn--secondary" href=path("ablehnen")><span class="kern-label">{say!(words, "own-decline")}</span></a></li>
        </ul>
    }
}

/// People of the same party for whom there was no place, or for whom there was one.
#[component]
fn Others(others: Vec<SignUp>) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let others = others.into_iter().map(|other| {
        let token = site.house.secret.token(Purpose::OwnPage, other.id, other.generation);
        let (places, state) = (other.wish.places(), words.state(State::of(&other)));
        view! {
            <p>
                {say!(words, "own-others", places = places, state = state)}" "
                <a href=site.path(&format!("/anmeldung/{token}"))>{other.reference.to_string()}</a>
            </p>
        }
    });
    others.collect_view()
}

#[component]
fn OwnFacts(page: use_cases::OwnPage) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let (event, wish) = (page.listing.event.clone(), page.sign_up.wish.clone());
    let dates =
        event.dates.iter().map(|date| view! { <li>{words.period(*date, event.is_all_day)}</li> }).collect_view();
    let people = (1_i64..).zip(&wish.participants).map(|(n, person)| {
        let more = what_for(words, &event, &page.sign_up, person);
        view! { <li><bdi>{person_named(words, person, n)}</bdi>{more}</li> }
    });
    let people = people.collect_view();
    let needs: Vec<String> = wish.needs.iter().map(|need| words.need(*need)).chain(wish.needs_other.clone()).collect();
    let event_path = site.path(&format!("/veranstaltungen/{}", event.slug));
    view! {
        <h2>{say!(words, "own-facts")}</h2>
        <Facts>
            <Fact label=say!(words, "fact-what")><a href=event_path>{event.title.clone()}</a></Fact>
            <Fact label=say!(words, "fact-when")><ul class="plain">{dates}</ul></Fact>
            <Fact label=say!(words, "fact-where")>{page.listing.venue.address()}</Fact>
            <Fact label=say!(words, "own-contact")>
                <bdi>{wish.contact.name.to_string()}</bdi>
                {wish.contact.email.map(|email| view! { <br />{email.to_string()} })}
                {wish.contact.phone.map(|phone| view! { <br />{phone.to_string()} })}
            </Fact>
            <Fact label=say!(words, "own-people")><ul class="plain">{people}</ul></Fact>
            {(!needs.is_empty()).then(|| view! { <Fact label=say!(words, "own-needs")>{needs.join(", ")}</Fact> })}
            {wish.note.map(|note| view! { <Fact label=say!(words, "form-note")>{note}</Fact> })}
        </Facts>
    }
}

#[component]
fn Acts(token: String, page: use_cases::OwnPage, is_ahead: bool) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let path = |rest: &str| site.path(&format!("/anmeldung/{token}{rest}"));
    let placement = page.sign_up.placement;
    let end = if placement.is_waiting() { say!(words, "own-leave") } else { say!(words, "own-cancel") };
    let has_entry = placement == Placement::Confirmed;
    let has_mail = page.sign_up.wish.contact.email.is_some();
    view! {
        <h2>{say!(words, "own-acts")}</h2>
        <ul class="acts">
            {is_ahead.then(|| view! {
                <li><a class="kern-btn kern-btn--secondary" href=path("/aendern")><span class="kern-label">{say!(words, "own-change")}</span></a></li>
                <li><a class="kern-btn kern-btn--secondary" href=path("/absagen")><span class="kern-label">{end}</span></a></li>
            })}
            {(is_ahead && has_entry).then(|| view! { <li><CalendarFile href=path("/kalender.ics") /></li> })}
            {(is_ahead && has_mail).then(|| view! { <li><a href=path("/erneut-senden")>{say!(words, "own-send-again")}</a></li> })}
            <li><a href=path("/meine-daten.json")>{say!(words, "own-data")}</a></li>
        </ul>
        <p class="print-hint">{say!(words, "own-print")}</p>
    }
}

/// ": Wohnen mit anderen (Warteliste), Rollstuhlplatz", or nothing.
pub(super) fn what_for(words: Words, event: &Event, sign_up: &SignUp, person: &Participant) -> Option<String> {
    let workshops = sign_up.workshops_of(person);
    let workshops =
        workshops.filter_map(|(slug, waits)| Some(words.chosen(event.workshop(slug)?.title.clone(), waits)));
    let more: Vec<String> = workshops.chain(person.needs.iter().map(|need| words.need(*need))).collect();
    (!more.is_empty()).then(|| format!(": {}", more.join(", ")))
}

/// "Erika Beispiel", or "Person 2" while nobody has named them.
pub(super) fn person_named(words: Words, person: &Participant, n: i64) -> String {
    person.name.as_ref().map_or_else(|| say!(words, "form-person", n = n), ToString::to_string)
}
