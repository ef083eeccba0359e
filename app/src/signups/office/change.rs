//! Changing a sign-up for its contact, including the contact itself.

use super::{contact_name, person_path};
use crate::form_result::FormResult;
use crate::layout::{Check, ErrorSummary, Frame, Group, async_page, path_param, staff_form_id};
use crate::page_context::PageContext;
use crate::signups::components::{FORM_ELEMENT_ID, RefusalAlert, SignUpForm};
use backend::signups::{self as use_cases, Use};
use domain::signups::{FormKind, Refusal, form_data_of};
use leptos::prelude::*;
use text::say;

#[component]
pub fn StaffChangePage() -> impl IntoView {
    let context = PageContext::get();
    let result = FormResult::get();
    let reference = path_param("reference");
    async_page(async move {
        let page = use_cases::person(&context.ctx, &*context.organizer()?, &reference, Use::View).await?.page;
        let unchanged = FormResult { data: form_data_of(&page.sign_up.request), ..FormResult::default() };
        Ok(view! { <ChangeView page result=result.unwrap_or(unchanged) /> }.into_any())
    })
}

#[component]
fn ChangeView(page: use_cases::OwnPage, result: FormResult) -> impl IntoView {
    let words = PageContext::get().words;
    let state = result.state();
    let heading = say!(words, "change-title");
    let title = result.title(&heading);
    let person = person_path(&page.sign_up.reference);
    let action = format!("{person}/aendern");
    let form_id = staff_form_id(&action);
    let listing = use_cases::listing_without_own_seats(&page);
    let is_full = result.refusal.as_ref().is_some_and(Refusal::is_lack_of_seats);
    view! {
        <Frame name="sign-up-change" title status=result.status()>
            <p class="back"><a href=person.clone()><bdi>{contact_name(words, &page.sign_up)}</bdi></a></p>
            <ErrorSummary state=state.clone() />
            {result.refusal.map(|refusal| view! { <RefusalAlert refusal listing=listing.clone() data=state.data.clone() is_change=true /> })}
            <h1>{heading}</h1>
            <p class="lead">{page.listing.event.title.clone()}", "{page.sign_up.reference.to_string()}</p>
            <form class="form" id=FORM_ELEMENT_ID method="post" action=action novalidate>
                <input r#type="hidden" name="revision" value=page.sign_up.revision.to_string() />
                <SignUpForm listing state=state.clone() form_id action=action.clone() kind=FormKind::Office has_seats=page.sign_up.has_seats() />
                <Group legend=say!(words, "told-title") state field=None hint=Some(say!(words, "told-hint")) hint_id="told-hint" is_heading=true has_checks=true>
                    <Check name="told".to_owned() value="yes" label=say!(words, "told-yes") is_checked=false small=None is_first=true />
                    {is_full.then(|| view! { <Check name="over".to_owned() value="yes" label=say!(words, "enter-over-yes") is_checked=false small=None is_first=true /> })}
                </Group>
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "change-button")}</span></button>
                    <a href=person>{say!(words, "change-not")}</a>
                </div>
            </form>
        </Frame>
    }
}
