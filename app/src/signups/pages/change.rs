//! Changing a sign-up: people, workshops and needs, in the same fields as for signing up.

use super::own_page::own_page_view;
use crate::form_result::FormResult;
use crate::layout::{ErrorSummary, Frame, async_page, path_param};
use crate::page_context::PageContext;
use crate::signups::components::{FORM_ELEMENT_ID, RefusalAlert, SignUpForm};
use backend::signups as use_cases;
use domain::signups::{FormKind, form_data_of};
use leptos::prelude::*;
use text::say;

#[component]
pub fn ChangePage() -> impl IntoView {
    let context = PageContext::get();
    let result = FormResult::get();
    let token = path_param("token");
    async_page(async move {
        let page = use_cases::own_page(&context.ctx, &token).await?;
        if !page.is_changeable(context.ctx.clock.now()) && result.is_none() {
            return Ok(own_page_view(page, token));
        }
        let unchanged = FormResult { data: form_data_of(&page.sign_up.request), ..FormResult::default() };
        Ok(view! { <ChangeView page token result=result.unwrap_or(unchanged) /> }.into_any())
    })
}

#[component]
fn ChangeView(page: use_cases::OwnPage, token: String, result: FormResult) -> impl IntoView {
    let context = PageContext::get();
    let (ctx, words) = (&context.ctx, context.words);
    let state = result.state();
    let heading = say!(words, "change-title");
    let title = result.title(&heading);
    let subject = format!("aendern/{}", page.sign_up.id.to_text());
    let form_id = ctx.secret.issue_form_id(&subject, ctx.clock.now(), ctx.random.bytes());
    let own_page = context.path(&format!("/anmeldung/{token}"));
    let action = format!("{own_page}/aendern");
    let listing = use_cases::listing_without_own_seats(&page);
    view! {
        <Frame title status=result.status() phone=context.phone_for(&page.listing)>
            <p class="back"><a href=own_page.clone()>{say!(words, "own-title")}</a></p>
            <ErrorSummary state=state.clone() />
            {result.refusal.map(|refusal| view! { <RefusalAlert refusal listing=listing.clone() data=state.data.clone() is_change=true /> })}
            <h1>{heading}</h1>
            <p class="lead">{page.listing.event.title.clone()}</p>
            <form class="form" id=FORM_ELEMENT_ID method="post" action=action novalidate>
                <input r#type="hidden" name="revision" value=page.sign_up.revision.to_string() />
                <SignUpForm listing state form_id action=action.clone() kind=FormKind::OwnChange has_seats=page.sign_up.has_seats() />
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "change-button")}</span></button>
                    <a href=own_page>{say!(words, "change-not")}</a>
                </div>
            </form>
        </Frame>
    }
}
