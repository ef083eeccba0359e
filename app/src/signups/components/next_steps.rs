//! What happens next to a sign-up, by its status: messages, deadlines, and what the contact can do.

use super::status::current_status;
use crate::layout::PhoneLink;
use crate::page_context::PageContext;
use crate::waiting_list::{late_steps, offered_steps, waiting_steps, workshop_positions};
use backend::messages::DeliveryStatus;
use backend::signups::OwnPage;
use domain::events::Order;
use domain::signups::SignUpStatus;
use leptos::prelude::*;
use text::{Words, say};

#[component]
pub fn NextSteps(page: OwnPage) -> impl IntoView {
    let context = PageContext::get();
    let words = context.words;
    let phone = context.phone_for(&page.listing);
    let now = context.ctx.clock.now();
    let steps = match current_status(&page, now) {
        SignUpStatus::Waiting if page.listing.event.accepts_waiting(now) => waiting_steps(words, &page),
        SignUpStatus::Waiting => late_steps(words, &page),
        SignUpStatus::Held => vec![held_step(words, &page)],
        SignUpStatus::Offered => offered_steps(words),
        _ => confirmed_steps(words, &page),
    };
    let steps = steps.into_iter().chain(workshop_positions(words, &page));
    let steps = steps.map(|step| view! { <li>{step}</li> }).collect_view();
    view! {
        <h2>{say!(words, "own-next")}</h2>
        <ul>
            {steps}
            {phone.map(|phone| view! { <li>{say!(words, "own-next-call")}" "<PhoneLink phone /></li> })}
        </ul>
    }
}

fn held_step(words: Words, page: &OwnPage) -> String {
    match &page.sign_up.request.contact.email {
        Some(email) if !page.sign_up.placement.awaits_call() => {
            say!(words, "own-held-mail", email = email.to_string())
        }
        _ => say!(words, "own-held-call"),
    }
}

fn confirmed_steps(words: Words, page: &OwnPage) -> Vec<String> {
    let notification = match (&page.sign_up.request.contact.email, page.last_message) {
        (Some(email), DeliveryStatus::Queued) => say!(words, "own-next-mail", email = email.to_string()),
        (Some(email), DeliveryStatus::Sent) => say!(words, "own-next-mail-sent", email = email.to_string()),
        (Some(_), DeliveryStatus::Undeliverable) => say!(words, "own-next-no-mail"),
        (None, _) => say!(words, "own-next-phone"),
    };
    let confirmed_later = page.sign_up.confirmed_at.filter(|at| *at > page.sign_up.signed_up_at);
    let promoted = confirmed_later.map(|at| match page.listing.event.sign_up.order {
        _ if page.sign_up.promoted_at.is_none() => say!(words, "own-confirmed-since", at = words.at(at)),
        Order::Fill => say!(words, "own-moved-up-fill", at = words.at(at)),
        Order::Strict => say!(words, "own-moved-up-strict", at = words.at(at)),
    });
    let location = &page.listing.event.location;
    let come = if location.is_online() { words.how_to_take_part(location) } else { say!(words, "own-next-come") };
    let last = [come, say!(words, "own-next-cancel")];
    promoted.into_iter().chain([notification]).chain(last).collect()
}
