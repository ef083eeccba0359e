//! The box on an event's page that explains how to take part: come without a sign-up, sign up here, contact the host, or
//! follow a link; or why that is impossible.

use crate::layout::{EmailLink, PhoneLink};
use crate::page_context::PageContext;
use domain::events::{Availability, Listing};
use leptos::prelude::*;
use text::say;

/// The box for the event's current availability.
#[component]
pub fn SignUpBox(listing: Listing) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let now = page.ctx.clock.now();
    let rules = &listing.event.sign_up;
    // A number other than the city's says whose it is.
    let own = listing.phone().filter(|phone| page.phone().as_deref() != Some(*phone)).map(ToOwned::to_owned);
    let contact = listing.event.contact.as_ref().filter(|contact| contact.phone.is_some());
    let contact = contact.and_then(|contact| contact.name.clone());
    let whose = own.is_some().then(|| contact.unwrap_or_else(|| listing.host.name.clone()));
    let phone = own.or_else(|| page.phone());
    let call_line = |lead: String| {
        let whose = whose.clone().map(|name| format!("{name}, "));
        phone.clone().map(|phone| view! { <p>{lead}" "{whose}<PhoneLink phone /></p> })
    };
    let (title, body) = match listing.availability(now) {
        Availability::Cancelled => {
            let body = view! { <p>{say!(words, "todo-cancelled-lead")}</p> {other_events_link()} };
            (say!(words, "todo-cancelled"), body.into_any())
        }
        Availability::Over => (say!(words, "todo-over"), other_events_link().into_any()),
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
            view! { <p>{say!(words, "todo-not-yet-open-lead", moment = words.moment(opens))}</p> }.into_any(),
        ),
        Availability::Closed => (say!(words, "refusal-closed"), call_line(say!(words, "todo-closed-call")).into_any()),
        Availability::Full => (
            say!(words, "todo-full"),
            view! { <p>{say!(words, "todo-full-lead")}</p> {call_line(say!(words, "todo-full-call"))} }.into_any(),
        ),
        Availability::WaitingList => (
            say!(words, "todo-waiting"),
            view! { <JoinWaitingList listing=listing.clone() /> {call_line(say!(words, "or-call"))} }.into_any(),
        ),
        Availability::Open(_) => (
            say!(words, "todo-open"),
            view! { <OpenSignUp listing=listing.clone() /> {call_line(say!(words, "or-call"))} }.into_any(),
        ),
    };
    view! {
        <section class="todo" aria-labelledby="was-tun">
            <h2 id="was-tun">{title}</h2>
            {body}
        </section>
    }
}

/// The free seats, the closing time and the link to the form.
#[component]
fn OpenSignUp(listing: Listing) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let free = listing.public_free_seats().zip(listing.event.sign_up.seats);
    let free = free.map(|(free, seats)| {
        let sentence = if free == seats {
            say!(words, "todo-open-all-free", seats = seats)
        } else {
            say!(words, "todo-open-free", free = free, seats = seats)
        };
        view! { <p>{sentence}</p> }
    });
    let until = say!(words, "todo-open-until", moment = words.moment(listing.event.closes()));
    let form = page.path(&format!("/veranstaltungen/{}/anmelden", listing.event.slug));
    let label = say!(words, "todo-open-button");
    view! {
        {free}
        <p>{until}</p>
        <p><a class="kern-btn kern-btn--primary" href=form><span class="kern-label">{label}</span></a></p>
    }
}

/// The link to the form while the event is full.
#[component]
fn JoinWaitingList(listing: Listing) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let form = page.path(&format!("/veranstaltungen/{}/anmelden", listing.event.slug));
    let label = say!(words, "waiting-button");
    view! {
        <p>{say!(words, "todo-waiting-lead")}</p>
        {listing.public_kept_seats().map(|free| view! { <p>{say!(words, "todo-waiting-kept", free = free)}</p> })}
        <p><a class="kern-btn kern-btn--primary" href=form><span class="kern-label">{label}</span></a></p>
    }
}

/// The contact data of the host, who takes the sign-ups.
#[component]
fn ByHost(listing: Listing) -> impl IntoView {
    let words = PageContext::get().words;
    let rules = &listing.event.sign_up;
    let phone = rules.phone.clone().or(listing.host.phone.clone());
    let email = rules.email.clone().or(listing.host.email.clone());
    let until =
        rules.closes.map(|closes| view! { <p>{say!(words, "todo-open-until", moment = words.moment(closes))}</p> });
    view! {
        <p>{listing.host.name.clone()}</p>
        {until}
        <ul class="plain">
            {phone.map(|phone| view! { <li>{say!(words, "phone-label")}" "<PhoneLink phone /></li> })}
            {email.map(|email| view! { <li>{say!(words, "email-label")}" "<EmailLink email /></li> })}
        </ul>
    }
}

fn other_events_link() -> impl IntoView {
    let page = PageContext::get();
    view! { <p><a href=page.path("/")>{say!(page.words, "see-other-events")}</a></p> }
}
