//! The call list: whom to call and why, the number, what to say, and the outcome.

use super::call_texts::{call_news, call_script, outcome_text, reason_text};
use super::{list_path, person_path};
use crate::form_result::FormResult;
use crate::layout::{AlertKind, Facts, FocusedAlert, Frame, PhoneLink, StaffForm, async_page};
use crate::page_context::PageContext;
use crate::signups::components::OnlineFact;
use backend::messages::{CALL_LEASE, CallOutcome};
use backend::organizers;
use backend::signups::{self as use_cases, Call};
use domain::events::Status;
use domain::ids::OrganizerId;
use domain::organizers::Organizer;
use domain::signups::SignUpStatus;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::say;

#[component]
pub fn CallsPage() -> impl IntoView {
    let context = PageContext::get();
    let result = FormResult::get();
    let page = use_query_map().get_untracked().get("seite").and_then(|page| page.parse().ok()).unwrap_or(1_i64);
    let page = page.clamp(1, 10_000) - 1;
    async_page(async move {
        let (calls, has_more) = use_cases::call_tasks(&context.ctx, page).await?;
        let organizers = organizers::list(&context.ctx).await?;
        let next = has_more.then(|| format!("/verwaltung/anrufe?seite={}", page + 2));
        Ok(view! { <CallsView calls organizers result next /> }.into_any())
    })
}

#[component]
fn CallsView(
    calls: Vec<Call>,
    organizers: Vec<Organizer>,
    result: Option<FormResult>,
    /// The next page of the list.
    next: Option<String>,
) -> impl IntoView {
    let words = PageContext::get().words;
    let refusal = result.and_then(|result| result.refusal);
    let is_empty = calls.is_empty();
    let rows = calls.into_iter().map(|call| view! { <CallView call organizers=organizers.clone() /> }).collect_view();
    view! {
        <Frame name="calls" title=say!(words, "calls-title")>
            {refusal.map(|refusal| view! {
                <FocusedAlert kind=AlertKind::Warning title=words.refusal(&refusal, None) body=None />
            })}
            <h1>{say!(words, "calls-title")}</h1>
            <p class="lead">{if is_empty { say!(words, "calls-none") } else { say!(words, "calls-lead") }}</p>
            <ul class="rows">{rows}</ul>
            {next.map(|next| view! { <p><a class="kern-btn kern-btn--secondary" href=next rel="next"><span class="kern-label">{say!(words, "calls-next")}</span></a></p> })}
        </Frame>
    }
}

#[component]
fn CallView(call: Call, organizers: Vec<Organizer>) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let Call { task, listing, others } = call;
    let now = page.ctx.clock.now();
    let current = page.organizer.as_ref().map(|organizer| organizer.id);
    let claimed_by = task.claimed.filter(|(_, since)| now < since.plus(CALL_LEASE)).map(|(organizer, _)| organizer);
    let is_upcoming = matches!(listing.status(now), Status::Scheduled | Status::Moved);
    let has_question = task.placement.awaits_answer() && is_upcoming;
    let action = format!("/verwaltung/anrufe/{}", task.id);
    let matters = std::iter::once(Call { task: task.clone(), listing, others: Vec::new() }).chain(others);
    let matters = matters.enumerate().map(|(index, call)| view! { <Matter call is_first=index == 0 /> }).collect_view();
    let postal = task.postal.as_ref().map(|postal| postal.as_str().replace('\n', ", "));
    view! {
        <li class="call" id=format!("anruf-{}", task.id)>
            <h2><a href=person_path(&task.reference)><bdi>{task.name.to_string()}</bdi></a>" "<small>{task.reference.to_string()}</small></h2>
            <p><strong>{reason_text(words, &task.reason)}</strong></p>
            {matters}
            {task.phone.as_ref().map(|phone| view! { <p class="number"><PhoneLink phone=phone.to_string() /></p> })}
            {(task.phone.is_none()).then(|| view! { <p>{say!(words, "calls-no-phone")}{postal.map(|postal| format!(" {postal}"))}</p> })}
            <CallActions action claimed_by current organizers has_question />
        </li>
    }
}

/// What the contact is told about one sign-up.
#[component]
fn Matter(
    call: Call,
    /// Whether the call names the sign-up above.
    is_first: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    let Call { task, listing, .. } = call;
    let status = SignUpStatus::new(task.placement, task.is_cancelled);
    let online_url = status.online_url(&listing.event).map(ToOwned::to_owned);
    let reference = task.reference.to_string();
    let news = call_news(&task, &listing.event).into_iter();
    let news = news.map(|line| view! { <p>{say!(words, "call-read-out", words = line)}</p> }).collect_view();
    view! {
        <p>
            <a href=list_path(&task.event)>{listing.event.title.clone()}</a>", "{words.when(&listing.event)}", "{words.place(&listing)}
            {(!is_first).then(|| view! { " "<a href=person_path(&task.reference)>{reference}</a> })}
        </p>
        <p>{call_script(words, &task, &listing.event)}</p>
        {news}
        {online_url.map(|url| view! { <Facts><OnlineFact url=Some(url) /></Facts> })}
    }
}

/// The buttons of a call: to claim it, or to report its outcome; none while another organizer has claimed it.
#[component]
fn CallActions(
    action: String,
    claimed_by: Option<OrganizerId>,
    /// The organizer who sees the page.
    current: Option<OrganizerId>,
    organizers: Vec<Organizer>,
    /// Whether the contact has to accept or decline seats.
    has_question: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    match claimed_by {
        None => view! {
            <StaffForm action class="acts">
                <button class="kern-btn kern-btn--primary" name="act" value="claim"><span class="kern-label">{say!(words, "calls-claim")}</span></button>
            </StaffForm>
        }
        .into_any(),
        Some(organizer) if Some(organizer) == current => {
            // A contact who was reached has accepted or declined, so "reached" is not offered beside the two.
            let outcomes = CallOutcome::ALL.into_iter();
            let outcomes = outcomes.filter(move |outcome| !has_question || *outcome != CallOutcome::Reached);
            let outcomes = outcomes.map(move |outcome| {
                view! { <button class="kern-btn kern-btn--secondary" name="act" value=outcome.code()><span class="kern-label">{outcome_text(words, outcome)}</span></button> }
            });
            view! {
                <StaffForm action class="acts">
                    <p>{say!(words, "calls-outcome")}</p>
                    {has_question.then(|| view! {
                        <button class="kern-btn kern-btn--primary" name="act" value="accept"><span class="kern-label">{say!(words, "calls-accept")}</span></button>
                        <button class="kern-btn kern-btn--secondary" name="act" value="decline"><span class="kern-label">{say!(words, "calls-decline")}</span></button>
                    })}
                    {outcomes.collect_view()}
                </StaffForm>
            }
            .into_any()
        }
        Some(id) => {
            let name = organizers.iter().find(|organizer| organizer.id == id).map(|organizer| organizer.name.to_string());
            view! { <p class="state">{say!(words, "calls-held", name = name.unwrap_or_default())}</p> }.into_any()
        }
    }
}
