//! A letter to print, for whoever has no mailbox: laid out for a window envelope (DIN 5008, form B), in 14 point where asked.

use super::{called, here, person_path};
use crate::layout::{Fact, Facts, Frame, shown};
use crate::signups::standing::{deadline, state};
use crate::site::Site;
use backend::signups as use_cases;
use domain::signups::State;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::say;

#[component]
pub fn LetterPage() -> impl IntoView {
    let site = Site::here();
    let reference = here("reference");
    let is_large = use_query_map().get_untracked().get("gross").is_some();
    shown(async move {
        let page = use_cases::person(&site.house, &reference).await?.page;
        Ok(view! { <LetterView page is_large /> }.into_any())
    })
}

#[component]
fn LetterView(page: use_cases::OwnPage, is_large: bool) -> impl IntoView {
    let words = Site::here().words;
    let person = person_path(&page.sign_up.reference);
    let name = called(words, &page.sign_up);
    let (other, size) = if is_large {
        (format!("{person}/brief"), say!(words, "paper-letter-usual"))
    } else {
        (format!("{person}/brief?gross=ja"), say!(words, "paper-letter-large"))
    };
    view! {
        <Frame title=say!(words, "person-letter")>
            <p class="back"><a href=person><bdi>{name}</bdi></a></p>
            <p class="print-hint">{say!(words, "paper-letter-hint")}" "<a href=other>{size}</a></p>
            <article class=if is_large { "din5008 large" } else { "din5008" }>
                <Head page=page.clone() />
                <Body page />
            </article>
        </Frame>
    }
}

/// Sender, recipient and date, where the envelope's window and the standard want them.
#[component]
fn Head(page: use_cases::OwnPage) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let city = site.house.settings.city.clone();
    let lines = city.contact.lines().filter(|line| !line.contains('@')).map(ToOwned::to_owned);
    let sender: Vec<String> = std::iter::once(city.name).chain(lines).filter(|line| !line.is_empty()).collect();
    let is_number = |c: char| c.is_ascii_digit() || c == ' ';
    let town = sender.last().filter(|_| sender.len() > 1).map(|line| line.trim_start_matches(is_number).to_owned());
    let today = words.date(site.house.clock.now().in_berlin().date());
    let date: Vec<String> = town.into_iter().chain([today]).collect();
    let contact = &page.sign_up.wish.contact;
    let to = contact.postal.as_ref().map(ToString::to_string).unwrap_or_default();
    let to = to.lines().map(|line| view! { <br />{line.to_owned()} }).collect_view();
    view! {
        <p class="sender">{sender.join(" · ")}</p>
        <p class="to"><bdi>{called(words, &page.sign_up)}</bdi>{to}</p>
        <p class="date">{date.join(", ")}</p>
    }
}

#[component]
fn Body(page: use_cases::OwnPage) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let (places, event) = (page.sign_up.wish.places(), page.listing.event.clone());
    let position = page.lines.event.unwrap_or(1);
    let until = deadline(words, page.sign_up.placement);
    let (subject, lead) = match state(&page, site.house.clock.now()) {
        State::Confirmed => {
            (say!(words, "letter-confirmation-heading"), say!(words, "letter-confirmation-places", places = places))
        }
        State::Waiting => {
            (say!(words, "letter-waiting-heading"), say!(words, "letter-waiting", places = places, position = position))
        }
        State::Held if page.sign_up.placement.waits_for_call() => {
            (say!(words, "letter-held-heading"), say!(words, "letter-held-for-call", places = places))
        }
        State::Held => (say!(words, "letter-held-heading"), say!(words, "letter-held", places = places, until = until)),
        State::Offered => {
            (say!(words, "letter-offer-heading"), say!(words, "letter-offered", places = places, until = until))
        }
        State::Lapsed => (say!(words, "letter-lapsed-heading"), say!(words, "letter-lapsed-words", places = places)),
        State::Cancelled if page.sign_up.has_left_the_line() => {
            (say!(words, "letter-left-heading"), say!(words, "letter-left-words"))
        }
        State::Cancelled => {
            (say!(words, "letter-cancellation-heading"), say!(words, "letter-cancellation-words", places = places))
        }
    };
    let dates =
        event.dates.iter().map(|date| view! { <li>{words.period(*date, event.is_all_day)}</li> }).collect_view();
    let phone = page.listing.phone().map(ToOwned::to_owned).or_else(|| site.phone());
    view! {
        <h1>{subject}</h1>
        <p>{say!(words, "paper-letter-greeting")}</p>
        <p>{lead}</p>
        <Facts>
            <Fact label=say!(words, "fact-what")>{event.title.clone()}</Fact>
            <Fact label=say!(words, "fact-when")><ul class="plain">{dates}</ul></Fact>
            <Fact label=say!(words, "fact-where")>{page.listing.venue.address()}</Fact>
            <Fact label=say!(words, "fact-reference")>{page.sign_up.reference.to_string()}</Fact>
        </Facts>
        {phone.map(|phone| view! { <p>{say!(words, "letter-questions", phone = phone)}</p> })}
        <p>{say!(words, "paper-letter-regards")}<br />{site.house.settings.city.name.clone()}</p>
    }
}
