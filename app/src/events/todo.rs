//! The one box that says what to do: come, sign up here, call or write, follow the link; or why not.

use crate::layout::PhoneLink;
use crate::site::Site;
use domain::events::{Availability, Listing};
use leptos::prelude::*;
use text::say;

#[component]
pub fn WhatToDo(listing: Listing) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let now = site.house.clock.now();
    let rules = &listing.event.sign_up;
    let phone = listing.phone().map(ToOwned::to_owned).or_else(|| site.phone());
    let call = |lead: String| phone.clone().map(|phone| view! { <p>{lead}" "<PhoneLink phone /></p> });
    let (title, body) = match listing.availability(now) {
        Availability::Cancelled => {
            (say!(words, "todo-cancelled"), view! { <p>{say!(words, "todo-cancelled-lead")}</p> {others()} }.into_any())
        }
        Availability::Over => (say!(words, "todo-over"), others().into_any()),
        Availability::JustCome => {
            (say!(words, "todo-just-come"), view! { <p>{say!(words, "todo-just-come-lead")}</p> }.into_any())
        }
        Availability::ByHost => (say!(words, "todo-by-host"), view! { <ByHost listing=listing.clone() /> }.into_any()),
        Availability::Elsewhere => {
            let url = rules.url.clone().unwrap_or_default();
            let site_name = url.split('/').nth(2).unwrap_or_default().to_owned();
            let body = view! {
                <p>{say!(words, "todo-elsewhere-lead")}</p>
                <p><a class="kern-btn kern-btn--primary" href=url>
                    <span class="kern-label">{say!(words, "todo-elsewhere-button", site = site_name)}</span>
                </a></p>
            };
            (say!(words, "todo-elsewhere"), body.into_any())
        }
        Availability::NotYetOpen(opens) => (
            say!(words, "todo-not-yet-open"),
            view! { <p>{say!(words, "refusal-not-yet-open", moment = words.moment(opens))}</p> }.into_any(),
        ),
        Availability::Closed => (say!(words, "refusal-closed"), call(say!(words, "todo-closed-call")).into_any()),
        Availability::Full => (
            say!(words, "todo-full"),
            view! { <p>{say!(words, "todo-full-lead")}</p> {call(say!(words, "todo-full-call"))} }.into_any(),
        ),
        Availability::WaitingList => (
            say!(words, "todo-waiting"),
            view! { <Wait listing=listing.clone() /> {call(say!(words, "or-call"))} }.into_any(),
        ),
        Availability::Open(_) => (
            say!(words, "todo-open"),
            view! { <Open listing=listing.clone() /> {call(say!(words, "or-call"))} }.into_any(),
        ),
    };
    view! {
        <section class="todo" aria-labelledby="was-tun">
            <h2 id="was-tun">{title}</h2>
            {body}
        </section>
    }
}

#[component]
fn Open(listing: Listing) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let free = listing.free_to_show().zip(listing.event.sign_up.seats);
    let free = free.map(|(free, seats)| view! { <p>{say!(words, "todo-open-free", free = free, seats = seats)}</p> });
    let until = say!(words, "todo-open-until", moment = words.moment(listing.event.closes()));
    let form = site.path(&format!("/veranstaltungen/{}/anmelden", listing.event.slug));
    view! {
        {free}
        <p>{until}</p>
        <p><a class="kern-btn kern-btn--primary" href=form><span class="kern-label">{say!(words, "todo-open-button")}</span></a></p>
    }
}

#[component]
fn Wait(listing: Listing) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let form = site.path(&format!("/veranstaltungen/{}/anmelden", listing.event.slug));
    view! {
        <p>{say!(words, "todo-waiting-lead")}</p>
        <p><a class="kern-btn kern-btn--primary" href=form><span class="kern-label">{say!(words, "waiting-button")}</span></a></p>
    }
}

#[component]
fn ByHost(listing: Listing) -> impl IntoView {
    let words = Site::here().words;
    let rules = &listing.event.sign_up;
    let phone = rules.phone.clone().or(listing.host.phone.clone());
    let email = rules.email.clone().or(listing.host.email.clone());
    let until =
        rules.closes.map(|closes| view! { <p>{say!(words, "todo-open-until", moment = words.moment(closes))}</p> });
    view! {
        <p>{listing.host.name.clone()}</p>
        {until}
        <ul>
            {phone.map(|phone| view! { <li>{say!(words, "phone-label")}" "<PhoneLink phone /></li> })}
            {email.map(|email| view! { <li>{say!(words, "email-label")}" "<a href=format!("mailto:{email}")>{email.clone()}</a></li> })}
        </ul>
    }
}

fn others() -> impl IntoView {
    let site = Site::here();
    view! { <p><a href=site.path("/")>{say!(site.words, "see-other-events")}</a></p> }
}
