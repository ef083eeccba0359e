//! One's own sign-up: its state first, what happens next, everything that was said, and what one can do.

use crate::layout::{Fact, Facts, Frame, PhoneLink, shown};
use crate::site::Site;
use backend::outbox::Fate;
use backend::signups as use_cases;
use domain::events::Status;
use domain::signups::Participant;
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
    let is_off = page.sign_up.cancelled_at.is_some();
    let event_status = page.listing.status(site.house.clock.now());
    let (title, class, status) = match event_status {
        _ if is_off => (say!(words, "own-cancelled"), "answer", "cancelled"),
        Status::Cancelled => (say!(words, "refusal-cancelled"), "answer warn", "cancelled"),
        Status::Over => (say!(words, "refusal-over"), "answer", "confirmed"),
        Status::Moved => (say!(words, "own-moved"), "answer warn", "confirmed"),
        Status::Scheduled => (say!(words, "own-confirmed"), "answer good", "confirmed"),
    };
    let is_ahead = !is_off && matches!(event_status, Status::Scheduled | Status::Moved);
    let places = page.sign_up.wish.places();
    let reference = page.sign_up.reference.to_string();
    let event = page.listing.event.clone();
    let event_path = site.path(&format!("/veranstaltungen/{}", event.slug));
    view! {
        <Frame title=title.clone() status=Some(status) reference=Some(reference.clone())>
            <div class=class>
                <h1>{title}</h1>
                <p>
                    <strong>{event.title.clone()}</strong>
                    <br />{words.when(&event)}
                    <br />{page.listing.venue.name.clone()}
                </p>
                <p>{say!(words, "own-reference")}</p>
                <p class="reference">{reference}</p>
            </div>
            {is_off.then(|| view! {
                <p>
                    {say!(words, "own-cancelled-lead", places = places)}" "<a href=event_path>{say!(words, "own-sign-up-again")}</a>
                </p>
            })}
            {is_ahead.then(|| view! { <Next page=page.clone() /> })}
            {(!is_off).then(|| view! { <OwnFacts page=page.clone() /> })}
            <Acts token is_ahead />
        </Frame>
    }
}

/// What happens now: nothing is left to guess.
#[component]
fn Next(page: use_cases::OwnPage) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let phone = page.listing.phone().map(ToOwned::to_owned).or_else(|| site.phone());
    let heard = match (&page.sign_up.wish.contact.email, page.letter) {
        (Some(email), Fate::OnItsWay) => say!(words, "own-next-mail", email = email.to_string()),
        (Some(email), Fate::Sent) => say!(words, "own-next-mail-sent", email = email.to_string()),
        (Some(_), Fate::NoLetter) => say!(words, "own-next-no-mail"),
        (None, _) => say!(words, "own-next-phone"),
    };
    view! {
        <h2>{say!(words, "own-next")}</h2>
        <ul>
            <li>{heard}</li>
            <li>{say!(words, "own-next-come")}</li>
            <li>{say!(words, "own-next-cancel")}</li>
            {phone.map(|phone| view! { <li>{say!(words, "own-next-call")}" "<PhoneLink phone /></li> })}
        </ul>
    }
}

#[component]
fn OwnFacts(page: use_cases::OwnPage) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let (event, wish) = (page.listing.event.clone(), page.sign_up.wish.clone());
    let dates =
        event.dates.iter().map(|date| view! { <li>{words.period(*date, event.is_all_day)}</li> }).collect_view();
    let people = (1_i64..).zip(&wish.participants).map(|(n, person)| {
        let workshops = person.workshops.values().filter_map(|slug| event.workshop(slug)).map(|w| w.title.clone());
        let needs = person.needs.iter().map(|need| words.need(*need));
        let more: Vec<String> = workshops.chain(needs).collect();
        let more = (!more.is_empty()).then(|| format!(": {}", more.join(", ")));
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
fn Acts(token: String, is_ahead: bool) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let path = |rest: &str| site.path(&format!("/anmeldung/{token}{rest}"));
    view! {
        <h2>{say!(words, "own-acts")}</h2>
        <ul class="acts">
            {is_ahead.then(|| view! {
                <li><a class="kern-btn kern-btn--secondary" href=path("/aendern")><span class="kern-label">{say!(words, "own-change")}</span></a></li>
                <li><a class="kern-btn kern-btn--secondary" href=path("/absagen")><span class="kern-label">{say!(words, "own-cancel")}</span></a></li>
                <li><a href=path("/kalender.ics")>{say!(words, "to-calendar")}</a></li>
            })}
            <li><a href=path("/meine-daten.json")>{say!(words, "own-data")}</a></li>
        </ul>
        <p class="print-hint">{say!(words, "own-print")}</p>
    }
}

/// "Erika Beispiel", or "Person 2" while nobody has named them.
pub(super) fn person_named(words: Words, person: &Participant, n: i64) -> String {
    person.name.as_ref().map_or_else(|| say!(words, "form-person", n = n), ToString::to_string)
}
