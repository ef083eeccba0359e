//! The page of a sign-up for its contact: status, next steps, what was entered, and what the contact can do.

use super::own_facts::OwnFacts;
use crate::events::CalendarFile;
use crate::layout::{Frame, async_page, path_param};
use crate::page_context::PageContext;
use crate::signups::components::{NextSteps, StatusSummary};
use crate::waiting_list::OfferActions;
use backend::secret::Purpose;
use backend::signups as use_cases;
use domain::signups::{SignUp, SignUpStatus};
use domain::waiting_list::Placement;
use leptos::prelude::*;
use text::say;

#[component]
pub fn OwnPage() -> impl IntoView {
    let context = PageContext::get();
    let token = path_param("token");
    async_page(async move {
        let page = use_cases::own_page(&context.ctx, &token).await?;
        Ok(own_page_view(page, token))
    })
}

/// Renders the page of a sign-up. Other pages show it too, in place of a question that no longer applies.
pub fn own_page_view(page: use_cases::OwnPage, token: String) -> AnyView {
    view! { <OwnView page token /> }.into_any()
}

#[component]
fn OwnView(page: use_cases::OwnPage, token: String) -> impl IntoView {
    let context = PageContext::get();
    let words = context.words;
    let summary = StatusSummary::of(words, &page, context.ctx.clock.now());
    let end_lead = summary.end_lead(words, &page);
    let has_ended = end_lead.is_some();
    let news = page.current_news(context.ctx.clock.now()).map(ToOwned::to_owned).collect();
    let StatusSummary { title, lead, class, status, is_active } = summary;
    let reference = page.sign_up.reference.to_string();
    let event = page.listing.event.clone();
    let event_path = context.path(&format!("/veranstaltungen/{}", event.slug));
    view! {
        <Frame title=title.clone() status=Some(status.code()) reference=Some(reference.clone()) phone=context.phone_for(&page.listing)>
            <div class=class>
                <h1>{title}</h1>
                {lead.map(|lead| view! { <p>{lead}</p> })}
                <p>
                    <strong>{event.title.clone()}</strong>
                    <br />{words.when(&event)}
                    <br />{words.place_name(&page.listing)}
                </p>
                <p>{say!(words, "own-reference")}</p>
                <p class="reference">{reference}</p>
            </div>
            {end_lead.map(|lead| view! { <p>{lead}" "<a href=event_path>{say!(words, "own-sign-up-again")}</a></p> })}
            {(is_active && status == SignUpStatus::Offered).then(|| view! { <OfferActions token=token.clone() /> })}
            {is_active.then(|| view! { <NextSteps page=page.clone() /> })}
            <NewsFromOffice lines=news />
            <OtherParts others=page.others.clone() />
            {(!has_ended).then(|| view! { <OwnFacts page=page.clone() /> })}
            <Actions token page is_active />
        </Frame>
    }
}

/// What organizers have told of the event in their own words.
#[component]
fn NewsFromOffice(lines: Vec<String>) -> impl IntoView {
    let words = PageContext::get().words;
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        view! {
            <h2>{say!(words, "own-news")}</h2>
            {lines}
        }
    })
}

/// Links to the other parts of a split party, each a sign-up of its own.
#[component]
fn OtherParts(others: Vec<SignUp>) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let others = others.into_iter().map(|other| {
        let token = page.ctx.secret.token(Purpose::OwnPage, other.id, other.generation);
        let (seats, status) = (other.request.seats(), words.sign_up_status(other.status()));
        view! {
            <p>
                {say!(words, "own-others", seats = seats, state = status)}" "
                <a href=page.path(&format!("/anmeldung/{token}"))>{other.reference.to_string()}</a>
            </p>
        }
    });
    others.collect_view()
}

#[component]
fn Actions(token: String, page: use_cases::OwnPage, is_active: bool) -> impl IntoView {
    let context = PageContext::get();
    let words = context.words;
    let path = |suffix: &str| context.path(&format!("/anmeldung/{token}{suffix}"));
    let placement = page.sign_up.placement;
    // An offer is declined above.
    let is_cancellable = is_active && !matches!(placement, Placement::Offered { .. });
    let cancel = if placement.is_waiting() { say!(words, "own-leave") } else { say!(words, "own-cancel") };
    let has_calendar = placement == Placement::Confirmed;
    let has_mail = page.sign_up.request.contact.email.is_some();
    let is_unreminded = is_active && has_mail && page.sign_up.declines_reminders;
    view! {
        <h2>{say!(words, "own-acts")}</h2>
        <ul class="acts">
            {is_active.then(|| view! {
                <li><a class="kern-btn kern-btn--secondary" href=path("/aendern")><span class="kern-label">{say!(words, "own-change")}</span></a></li>
            })}
            {is_cancellable.then(|| view! {
                <li><a class="kern-btn kern-btn--secondary" href=path("/absagen")><span class="kern-label">{cancel}</span></a></li>
            })}
            {(is_active && has_calendar).then(|| view! { <li><CalendarFile href=path("/kalender.ics") /></li> })}
            {(is_active && has_mail).then(|| view! { <li><a href=path("/erneut-senden")>{say!(words, "own-resend")}</a></li> })}
            {is_unreminded.then(|| view! {
                <li>{say!(words, "own-no-reminders")}" "<a href=path("/keine-erinnerung")>{say!(words, "own-reminders")}</a></li>
            })}
            <li><a href=path("/meine-daten.json")>{say!(words, "own-data")}</a></li>
        </ul>
        <p class="print-hint">{say!(words, "own-print")}</p>
    }
}
