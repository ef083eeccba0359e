//! The sign-up page of an event: its form, or what to do instead.

use super::form::{FORM, SignUpForm};
use super::refused::Refused;
use crate::answered::Answered;
use crate::events::WhatToDo;
use crate::layout::{ErrorSummary, Frame, PhoneLink, shown};
use crate::site::{NUMBER_HERE, Site};
use domain::events::{Availability, Listing};
use domain::signups::{KEPT_DAYS, NEEDS_DAYS};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use text::say;

#[component]
pub fn SignUpPage() -> impl IntoView {
    let site = Site::here();
    let answered = Answered::here();
    let slug = use_params_map().get_untracked().get("slug").unwrap_or_default();
    shown(async move {
        let listing = backend::events::event(&site.house, &slug).await?;
        Ok(match (answered, listing.availability(site.house.clock.now())) {
            (Some(answered), _) => view! { <FormView listing answered /> }.into_any(),
            (None, Availability::Open(_) | Availability::WaitingList) => {
                view! { <FormView listing answered=Answered::default() /> }.into_any()
            }
            (None, availability) => view! { <NoForm listing availability /> }.into_any(),
        })
    })
}

#[component]
fn FormView(listing: Listing, answered: Answered) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let event = listing.event.clone();
    let said = answered.said();
    let is_full = listing.availability(site.house.clock.now()) == Availability::WaitingList;
    let title = if is_full {
        say!(words, "waiting-title", title = event.title.clone())
    } else {
        say!(words, "sign-up-title", title = event.title.clone())
    };
    let button = if is_full { say!(words, "waiting-button") } else { say!(words, "sign-up-button") };
    let head = answered.head(&title);
    let page = site.path(&format!("/veranstaltungen/{}", event.slug));
    let action = format!("{page}/anmelden");
    let here = action.clone();
    let form_id = answered.typed.value("form_id").map_or_else(|| fresh_form_id(&site, &listing), ToOwned::to_owned);
    let phone = listing.phone().map(ToOwned::to_owned).or_else(|| site.phone());
    view! {
        <Frame title=head status=answered.status()>
            <p class="back"><a href=page.clone()>{event.title.clone()}</a></p>
            <ErrorSummary said=said.clone() />
            {answered.refusal.map(|refusal| view! { <Refused refusal listing=listing.clone() typed=said.typed.clone() /> })}
            <h1>{title}</h1>
            <p class="lead">{say!(words, "sign-up-lead", when = words.when(&event), where = listing.venue.name.clone())}</p>
            {is_full.then(|| view! { <p><strong>{say!(words, "waiting-lead")}</strong></p> })}
            {phone.map(|phone| view! { <p>{say!(words, "sign-up-by-phone")}" "<PhoneLink phone /></p> })}
            <form class="form" id=FORM method="post" action=here novalidate>
                <SignUpForm listing said form_id action has_contact=true />
                <section class="part" aria-labelledby="daten">
                    <h2 id="daten">{say!(words, "sign-up-data")}</h2>
                    <p>{say!(words, "sign-up-data-lead", days = KEPT_DAYS, needs_days = NEEDS_DAYS)}" "<a href=site.path("/datenschutz")>{say!(words, "page-datenschutz-title")}</a></p>
                </section>
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                </div>
            </form>
        </Frame>
    }
}

fn fresh_form_id(site: &Site, listing: &Listing) -> String {
    if site.is_for_many {
        return NUMBER_HERE.to_owned();
    }
    let house = &site.house;
    house.secret.form_id(&format!("anmelden/{}", listing.event.slug), house.clock.now(), house.chance.bytes())
}

/// There is nothing to fill in: the box says why, and what one can do.
#[component]
fn NoForm(listing: Listing, availability: Availability) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let status = match availability {
        Availability::Full => "full",
        Availability::Cancelled => "cancelled",
        _ => "closed",
    };
    let title = say!(words, "sign-up-title", title = listing.event.title.clone());
    let page = site.path(&format!("/veranstaltungen/{}", listing.event.slug));
    view! {
        <Frame title=title.clone() status=Some(status)>
            <p class="back"><a href=page>{listing.event.title.clone()}</a></p>
            <h1>{title}</h1>
            <WhatToDo listing />
        </Frame>
    }
}
