//! A letter to print for a contact without a mailbox, laid out for a window envelope (DIN 5008, form B), on request in 14
//! point.

use super::{contact_name, person_path};
use crate::layout::{Fact, Facts, Frame, async_page, path_param};
use crate::page_context::PageContext;
use crate::signups::components::{OnlineFact, current_status};
use crate::waiting_list::deadline;
use backend::signups::{self as use_cases, Use};
use domain::signups::SignUpStatus;
use domain::time::Instant;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::{Words, say};

#[component]
pub fn LetterPage() -> impl IntoView {
    let context = PageContext::get();
    let reference = path_param("reference");
    let is_large = use_query_map().get_untracked().get("gross").is_some();
    async_page(async move {
        let page = use_cases::person(&context.ctx, &*context.organizer()?, &reference, Use::Letter).await?.page;
        Ok(view! { <LetterView page is_large /> }.into_any())
    })
}

#[component]
fn LetterView(page: use_cases::OwnPage, is_large: bool) -> impl IntoView {
    let words = PageContext::get().words;
    let person = person_path(&page.sign_up.reference);
    let name = contact_name(words, &page.sign_up);
    let (other_path, other_size) = if is_large {
        (format!("{person}/brief"), say!(words, "paper-letter-usual"))
    } else {
        (format!("{person}/brief?gross=ja"), say!(words, "paper-letter-large"))
    };
    view! {
        <Frame name="letter" title=say!(words, "person-letter")>
            <p class="back"><a href=person><bdi>{name}</bdi></a></p>
            <p class="print-hint">{say!(words, "paper-letter-hint")}" "<a href=other_path>{other_size}</a></p>
            <article class=if is_large { "din5008 large" } else { "din5008" }>
                <Head page=page.clone() />
                <Body page />
            </article>
        </Frame>
    }
}

/// Sender, recipient and date, at the places that the standard and the window of the envelope require.
#[component]
fn Head(page: use_cases::OwnPage) -> impl IntoView {
    let context = PageContext::get();
    let words = context.words;
    let city = context.ctx.city();
    let lines = city.contact.lines().filter(|line| !line.contains('@')).map(ToOwned::to_owned);
    let sender: Vec<String> = std::iter::once(city.name.clone()).chain(lines).filter(|line| !line.is_empty()).collect();
    let is_postcode = |c: char| c.is_ascii_digit() || c == ' ';
    let town = sender.last().filter(|_| sender.len() > 1).map(|line| line.trim_start_matches(is_postcode).to_owned());
    let today = words.date(context.ctx.clock.now().in_berlin().date());
    let date: Vec<String> = town.into_iter().chain([today]).collect();
    let contact = &page.sign_up.request.contact;
    let postal = contact.postal.as_ref().map(ToString::to_string).unwrap_or_default();
    let postal = postal.lines().map(|line| view! { <br />{line.to_owned()} }).collect_view();
    view! {
        <p class="sender">{sender.join(" · ")}</p>
        <p class="to"><bdi>{contact_name(words, &page.sign_up)}</bdi>{postal}</p>
        <p class="date">{date.join(", ")}</p>
    }
}

#[component]
fn Body(page: use_cases::OwnPage) -> impl IntoView {
    let context = PageContext::get();
    let words = context.words;
    let event = page.listing.event.clone();
    let (subject, lead) = subject_and_lead(words, &page, context.ctx.clock.now());
    let dates =
        event.dates.iter().map(|date| view! { <li>{words.period(*date, event.is_all_day)}</li> }).collect_view();
    let online_url = page.sign_up.online_url(&event).map(ToOwned::to_owned);
    let news: Vec<String> = page.current_news(context.ctx.clock.now()).map(ToOwned::to_owned).collect();
    let phone = page.listing.phone().map(ToOwned::to_owned).or_else(|| context.phone());
    view! {
        <h1>{subject}</h1>
        <p>{say!(words, "message-greeting")}</p>
        <p>{lead}</p>
        {news.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
        <Facts>
            <Fact label=say!(words, "fact-what")>{event.title.clone()}</Fact>
            <Fact label=say!(words, "fact-when")><ul class="plain">{dates}</ul></Fact>
            <Fact label=say!(words, "fact-where")>{words.place(&page.listing)}</Fact>
            <OnlineFact url=online_url />
            <Fact label=say!(words, "fact-reference")>{page.sign_up.reference.to_string()}</Fact>
        </Facts>
        {phone.map(|phone| view! { <p>{say!(words, "message-questions")}" "{phone}</p> })}
        <p>{say!(words, "message-regards")}<br />{context.ctx.city().name.clone()}</p>
    }
}

/// The same words as in the message for the current status of the sign-up.
fn subject_and_lead(words: Words, page: &use_cases::OwnPage, now: Instant) -> (String, String) {
    let seats = page.sign_up.request.seats();
    let position = page.positions.event.unwrap_or(1);
    let until = deadline(words, page.sign_up.placement);
    match current_status(page, now) {
        SignUpStatus::Confirmed => {
            (say!(words, "message-confirmation-heading"), words.confirmed_seats(seats, &page.listing.event.location))
        }
        SignUpStatus::Waiting => (
            say!(words, "message-waiting-heading"),
            say!(words, "message-waiting", seats = seats, ahead = position - 1),
        ),
        SignUpStatus::Held if page.sign_up.placement.awaits_call() => {
            (say!(words, "message-held-heading"), say!(words, "message-held-for-call", seats = seats))
        }
        SignUpStatus::Held => {
            (say!(words, "message-held-heading"), say!(words, "message-held", seats = seats, until = until))
        }
        SignUpStatus::Offered => {
            (say!(words, "message-offer-heading"), say!(words, "message-offered", seats = seats, until = until))
        }
        SignUpStatus::Lapsed => {
            (say!(words, "message-lapsed-heading"), say!(words, "message-lapsed-words", seats = seats))
        }
        SignUpStatus::Cancelled if page.sign_up.has_left_waiting_list() => {
            (say!(words, "message-left-heading"), say!(words, "message-left-words"))
        }
        SignUpStatus::Cancelled => {
            (say!(words, "message-cancellation-heading"), say!(words, "message-cancellation-words", seats = seats))
        }
    }
}
