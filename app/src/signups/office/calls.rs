//! The call list: whom to call and why, the number, what to say, and what came of it.

use super::history::outcome_said;
use super::{list_path, person_path};
use crate::answered::Answered;
use crate::layout::{Frame, PhoneLink, StaffForm, shown};
use crate::signups::standing::deadline;
use crate::site::Site;
use backend::organizers;
use backend::outbox::{CALL_IN_HAND, Outcome};
use backend::signups::{self as use_cases, Call};
use domain::events::{Event, Status};
use domain::ids::OrganizerId;
use domain::organizers::Organizer;
use domain::signups::{Placement, State};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::{Words, say};

#[component]
pub fn CallsPage() -> impl IntoView {
    let site = Site::here();
    let answered = Answered::here();
    let page = use_query_map().get_untracked().get("seite").and_then(|page| page.parse().ok()).unwrap_or(1_i64);
    let page = page.clamp(1, 10_000) - 1;
    shown(async move {
        let (calls, has_more) = use_cases::calls(&site.house, page).await?;
        let colleagues = organizers::list(&site.house).await?;
        let next = has_more.then(|| format!("/verwaltung/anrufe?seite={}", page + 2));
        Ok(view! { <CallsView calls colleagues answered next /> }.into_any())
    })
}

#[component]
fn CallsView(
    calls: Vec<Call>,
    colleagues: Vec<Organizer>,
    answered: Option<Answered>,
    next: Option<String>,
) -> impl IntoView {
    let words = Site::here().words;
    let refusal = answered.and_then(|answered| answered.refusal);
    let is_empty = calls.is_empty();
    let rows = calls.into_iter().map(|call| view! { <CallView call colleagues=colleagues.clone() /> }).collect_view();
    view! {
        <Frame title=say!(words, "calls-title")>
            {refusal.map(|refusal| view! {
                <div class="kern-alert kern-alert--warning" tabindex="-1" autofocus>
                    <div role="alert"><div class="kern-alert__header"><h2>{words.refusal(&refusal, false)}</h2></div></div>
                </div>
            })}
            <h1>{say!(words, "calls-title")}</h1>
            <p class="lead">{if is_empty { say!(words, "calls-none") } else { say!(words, "calls-lead") }}</p>
            <ul class="rows">{rows}</ul>
            {next.map(|next| view! { <p><a class="kern-btn kern-btn--secondary" href=next rel="next"><span class="kern-label">{say!(words, "calls-next")}</span></a></p> })}
        </Frame>
    }
}

#[component]
fn CallView(call: Call, colleagues: Vec<Organizer>) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let Call { task, listing } = call;
    let now = site.house.clock.now();
    let me = site.organizer.as_ref().map(|organizer| organizer.id);
    let holder = task.claimed.filter(|(_, since)| now < since.plus(CALL_IN_HAND)).map(|(who, _)| who);
    let is_ahead = matches!(listing.status(now), Status::Scheduled | Status::Moved);
    let action = format!("/verwaltung/anrufe/{}", task.id);
    let postal = task.postal.as_ref().map(|postal| postal.as_str().replace('\n', ", "));
    view! {
        <li class="call" id=format!("anruf-{}", task.id)>
            <h2><a href=person_path(&task.reference)><bdi>{task.name.to_string()}</bdi></a>" "<small>{task.reference.to_string()}</small></h2>
            <p><strong>{reason_said(words, &task.reason)}</strong>" "<a href=list_path(&task.event)>{listing.event.title.clone()}</a>", "{words.when(&listing.event)}</p>
            <p>{to_say(words, &task, &listing.event)}</p>
            {task.phone.as_ref().map(|phone| view! { <p class="number"><PhoneLink phone=phone.to_string() /></p> })}
            {(task.phone.is_none()).then(|| view! { <p>{say!(words, "calls-no-phone")}{postal.map(|postal| format!(" {postal}"))}</p> })}
            <Hands action holder me colleagues is_open=task.placement.is_open() && is_ahead />
        </li>
    }
}

/// What one may press: take it, or say what came of it; nothing while a colleague has it.
#[component]
fn Hands(
    action: String,
    holder: Option<OrganizerId>,
    me: Option<OrganizerId>,
    colleagues: Vec<Organizer>,
    /// It is for them to say yes.
    is_open: bool,
) -> impl IntoView {
    let words = Site::here().words;
    match holder {
        None => view! {
            <StaffForm action class="acts">
                <button class="kern-btn kern-btn--primary" name="act" value="claim"><span class="kern-label">{say!(words, "calls-claim")}</span></button>
            </StaffForm>
        }
        .into_any(),
        Some(holder) if Some(holder) == me => {
            // Who has been asked has said yes or no.
            let outcomes = Outcome::ALL.into_iter().filter(move |outcome| !is_open || *outcome != Outcome::Reached);
            let outcomes = outcomes.map(move |outcome| {
                view! { <button class="kern-btn kern-btn--secondary" name="act" value=outcome.code()><span class="kern-label">{outcome_said(words, outcome)}</span></button> }
            });
            view! {
                <StaffForm action class="acts">
                    <p>{say!(words, "calls-outcome")}</p>
                    {is_open.then(|| view! {
                        <button class="kern-btn kern-btn--primary" name="act" value="accept"><span class="kern-label">{say!(words, "calls-accept")}</span></button>
                        <button class="kern-btn kern-btn--secondary" name="act" value="decline"><span class="kern-label">{say!(words, "calls-decline")}</span></button>
                    })}
                    {outcomes.collect_view()}
                </StaffForm>
            }
            .into_any()
        }
        Some(holder) => {
            let name = colleagues.iter().find(|colleague| colleague.id == holder).map(|colleague| colleague.name.to_string());
            view! { <p class="state">{say!(words, "calls-held", name = name.unwrap_or_default())}</p> }.into_any()
        }
    }
}

fn reason_said(words: Words, reason: &str) -> String {
    match reason {
        "no_email" => say!(words, "call-reason-no-email"),
        "came_back" => say!(words, "call-reason-came-back"),
        "short_notice" => say!(words, "call-reason-short-notice"),
        "not_confirmed" => say!(words, "call-reason-not-confirmed"),
        "too_many_letters" => say!(words, "call-reason-too-many-letters"),
        _ => say!(words, "call-reason-not-delivered"),
    }
}

/// How the sign-up stands says what is to be said, and the event's own news come first.
fn to_say(words: Words, task: &use_cases::CallToMake, event: &Event) -> String {
    let (places, reference) = (task.places, task.reference.to_string());
    let until = deadline(words, task.placement);
    let news = match task.kind.as_str() {
        "event_restored" => Some(say!(words, "call-say-event-restored-first")),
        // They may not have heard, whatever this call is about.
        _ => event.moved_at.map(|_| say!(words, "call-say-event-moved-first")),
    };
    let after_news = |said: String| news.into_iter().chain([said]).collect::<Vec<_>>().join(" ");
    match (task.placement, task.kind.as_str()) {
        (Placement::Lapsed, _) => say!(words, "call-say-lapsed"),
        _ if task.is_cancelled && task.ended_as == Some(State::Waiting) => say!(words, "call-say-left"),
        _ if task.is_cancelled => say!(words, "call-say-cancelled", places = places),
        _ if event.cancelled.is_some() => say!(words, "call-say-event-cancelled"),
        (Placement::Offered { .. }, _) => after_news(say!(words, "call-say-offer", places = places, until = until)),
        (Placement::Held { .. }, _) => after_news(say!(words, "call-say-held", places = places)),
        (Placement::Waiting { .. }, _) => after_news(say!(words, "call-say-waiting", places = places)),
        (_, "event_moved") => say!(words, "call-say-event-moved", reference = reference),
        (_, "event_restored") => say!(words, "call-say-event-restored", reference = reference),
        (_, "change") => say!(words, "call-say-changed", places = places, reference = reference),
        (_, "moved_up") => say!(words, "call-say-moved-up", places = places, reference = reference),
        _ => say!(words, "call-say-confirmed", places = places, reference = reference),
    }
}
