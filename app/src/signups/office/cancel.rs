//! Cancelling a sign-up for its contact, with the reason.

use super::{contact_name, person_path};
use crate::form_result::FormResult;
use crate::layout::{Check, ErrorSummary, Frame, Group, Radio, StaffForm, async_page, path_param};
use crate::page_context::PageContext;
use backend::signups as use_cases;
use domain::signups::CancelReason;
use leptos::prelude::*;
use text::say;

#[component]
pub fn StaffCancelPage() -> impl IntoView {
    let context = PageContext::get();
    let result = FormResult::get().unwrap_or_default();
    let reference = path_param("reference");
    async_page(async move {
        let page = use_cases::sign_up_of_reference(&context.ctx, &reference).await?;
        Ok(view! { <CancelView page result /> }.into_any())
    })
}

#[component]
fn CancelView(page: use_cases::OwnPage, result: FormResult) -> impl IntoView {
    let words = PageContext::get().words;
    let state = result.state();
    let person = person_path(&page.sign_up.reference);
    let action = format!("{person}/absagen");
    let name = contact_name(words, &page.sign_up);
    let heading = say!(words, "cancel-for-title", name = name.clone());
    let title = result.title(&heading);
    let seats = page.sign_up.request.seats();
    let event = page.listing.event;
    let about = say!(words, "own-event", title = event.title.clone(), when = words.when(&event));
    let reasons = CancelReason::ALL.into_iter().enumerate().map(|(index, reason)| {
        view! {
            <Radio name="reason".to_owned() value=reason.code().to_owned() label=words.cancel_reason(reason) is_checked=false is_first=index == 0 />
        }
    });
    let reasons = reasons.collect_view();
    view! {
        <Frame name="sign-up-cancel" title status=result.status()>
            <p class="back"><a href=person.clone()><bdi>{name}</bdi></a></p>
            <ErrorSummary state=state.clone() />
            <h1>{heading}</h1>
            <p class="lead">{about}</p>
            <p>{say!(words, "cancel-for-lead", seats = seats)}</p>
            <StaffForm action>
                <Group legend=say!(words, "cancel-reason") state=state.clone() field=Some("reason".to_owned()) hint=None is_heading=true>
                    {reasons}
                </Group>
                <Group legend=say!(words, "told-title") state field=None hint=Some(say!(words, "told-hint")) hint_id="told-hint" is_heading=true has_checks=true>
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
