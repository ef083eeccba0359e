//! The page that ends an account.

use super::{PATH, account_path};
use crate::form_result::FormResult;
use crate::layout::{AlertKind, FocusedAlert, Frame, StaffForm, async_page, path_param};
use crate::page_context::PageContext;
use backend::organizers;
use domain::organizers::Organizer;
use leptos::prelude::*;
use text::say;

/// `/verwaltung/mitarbeitende/{account}/beenden`
#[component]
pub fn EndAccountPage() -> impl IntoView {
    let page = PageContext::get();
    let (id, result) = (path_param("account"), FormResult::get().unwrap_or_default());
    async_page(async move {
        let account = organizers::account(&page.ctx, &id).await?;
        Ok(view! { <EndAccountView account result /> }.into_any())
    })
}

#[component]
fn EndAccountView(account: Organizer, result: FormResult) -> impl IntoView {
    let words = PageContext::get().words;
    let heading = say!(words, "account-end-title", name = account.name.to_string());
    let title = result.title(&heading);
    let refusal = result.refusal.as_ref().map(|refusal| words.refusal(refusal, None));
    view! {
        <Frame title name="account-end" status=result.status()>
            <p class="back"><a href=PATH>{say!(words, "accounts-title")}</a></p>
            {refusal.map(|title| view! { <FocusedAlert kind=AlertKind::Warning title body=None /> })}
            <h1>{heading}</h1>
            <p>{say!(words, "account-end-lead")}</p>
            <StaffForm action=account_path(account.id, "beenden")>
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "account-end")}</span></button>
                    <a href=account_path(account.id, "bearbeiten")>{say!(words, "act-not-now")}</a>
                </div>
            </StaffForm>
        </Frame>
    }
}
