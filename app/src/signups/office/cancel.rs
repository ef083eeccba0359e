//! Cancelling somebody's sign-up for them, with the reason.

use super::{called, here, person_path};
use crate::answered::Answered;
use crate::layout::{Check, ErrorSummary, Frame, Group, Radio, StaffForm, shown};
use crate::site::Site;
use backend::signups as use_cases;
use domain::signups::CancelReason;
use leptos::prelude::*;
use text::say;

#[component]
pub fn CancelForThemPage() -> impl IntoView {
    let site = Site::here();
    let answered = Answered::here().unwrap_or_default();
    let reference = here("reference");
    shown(async move {
        let page = use_cases::person(&site.house, &reference).await?.page;
        Ok(view! { <CancelView page answered /> }.into_any())
    })
}

#[component]
fn CancelView(page: use_cases::OwnPage, answered: Answered) -> impl IntoView {
    let words = Site::here().words;
    let said = answered.said();
    let person = person_path(&page.sign_up.reference);
    let action = format!("{person}/absagen");
    let name = called(words, &page.sign_up);
    let title = say!(words, "cancel-for-title", name = name.clone());
    let head = answered.head(&title);
    let places = page.sign_up.wish.places();
    let event = page.listing.event;
    let lead = say!(words, "own-event", title = event.title.clone(), when = words.when(&event));
    let reasons = CancelReason::ALL.into_iter().enumerate().map(|(place, reason)| {
        view! {
            <Radio name="reason".to_owned() value=reason.code().to_owned() label=words.cancel_reason(reason) is_checked=false is_first=place == 0 />
        }
    });
    let reasons = reasons.collect_view();
    view! {
        <Frame title=head status=answered.status()>
            <p class="back"><a href=person.clone()><bdi>{name}</bdi></a></p>
            <ErrorSummary said=said.clone() />
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <p>{say!(words, "cancel-for-lead", places = places)}</p>
            <StaffForm action>
                <Group legend=say!(words, "cancel-reason") said=said.clone() field=Some("reason".to_owned()) hint=None is_heading=true>
                    {reasons}
                </Group>
                <Group legend=say!(words, "told-title") said field=None hint=Some(say!(words, "told-hint")) hint_id="told-hint" is_heading=true has_checks=true>
                    <Check name="told".to_owned() value="yes" label=say!(words, "told-yes") is_checked=false small=None is_first=true />
                </Group>
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "cancel-button")}</span></button>
                    <a href=person>{say!(words, "cancel-for-not")}</a>
                </div>
            </StaffForm>
        </Frame>
    }
}
