//! The forms of an account: to invite somebody, and to change role and scope.

use super::fields::{GrantFields, RoleFields};
use super::{PATH, account_path};
use crate::form_result::FormResult;
use crate::layout::{AlertKind, ErrorSummary, Field, FocusedAlert, Frame, Kind, StaffForm, async_page, path_param};
use crate::page_context::PageContext;
use backend::organizers::{self, AccountChoices};
use domain::organizers::{INVITATION_LIFETIME, Organizer, Right};
use domain::signups::FormData;
use leptos::prelude::*;
use text::say;

/// `/verwaltung/mitarbeitende/neu`
#[component]
pub fn NewAccountPage() -> impl IntoView {
    let page = PageContext::get();
    let result = FormResult::get().unwrap_or_default();
    async_page(async move {
        let choices = organizers::account_choices(&page.ctx).await?;
        Ok(view! { <AccountForm account=None choices result /> }.into_any())
    })
}

/// `/verwaltung/mitarbeitende/{account}/bearbeiten`
#[component]
pub fn EditAccountPage() -> impl IntoView {
    let page = PageContext::get();
    let (id, result) = (path_param("account"), FormResult::get());
    async_page(async move {
        let account = organizers::account(&page.ctx, &id).await?;
        let choices = organizers::account_choices(&page.ctx).await?;
        let result = result.unwrap_or_else(|| FormResult { data: form_data(&account), ..FormResult::default() });
        Ok(view! { <AccountForm account=Some(account) choices result /> }.into_any())
    })
}

/// What the form of a stored account shows.
fn form_data(account: &Organizer) -> FormData {
    let mut data = FormData::default();
    data.add("name", account.name.to_string());
    data.add("role", account.role.code());
    for host in &account.hosts {
        data.add("host", host.to_string());
    }
    for event in &account.events {
        data.add("event", event.to_string());
    }
    for (event, rights) in &account.grants {
        for code in rights.iter().filter_map(|right| Right::grant_code(*right)) {
            data.add(format!("grant_{code}"), event.to_string());
        }
    }
    data
}

#[component]
fn AccountForm(
    /// None if somebody is invited.
    account: Option<Organizer>,
    choices: AccountChoices,
    result: FormResult,
) -> impl IntoView {
    let words = PageContext::get().words;
    let state = result.state();
    let (heading, name, action) = match &account {
        None => (say!(words, "account-new"), "account-new", format!("{PATH}/neu")),
        Some(account) => (account.name.to_string(), "account-edit", account_path(account.id, "bearbeiten")),
    };
    let title = result.title(&heading);
    let refusal = result.refusal.as_ref().map(|refusal| words.refusal(refusal, None));
    let button = if account.is_some() { say!(words, "edit-save") } else { say!(words, "account-invite") };
    let lead = match &account {
        None => say!(words, "account-new-lead", days = INVITATION_LIFETIME.as_days()),
        Some(account) => account.email.to_string(),
    };
    let email = account.is_none().then(|| {
        view! { <Field name="email".to_owned() label=say!(words, "field-email") state=state.clone() kind=Kind::Email autocomplete="off" /> }
    });
    let grants = account.clone().map(|account| {
        view! { <GrantFields account choices=choices.clone() state=state.clone() /> }
    });
    let others = account.map(|account| view! { <OtherActs account /> });
    view! {
        <Frame title name status=result.status() current=None>
            <p class="back"><a href=PATH>{say!(words, "accounts-title")}</a></p>
            <ErrorSummary state=state.clone() />
            {refusal.map(|title| view! { <FocusedAlert kind=AlertKind::Warning title body=None /> })}
            <h1><bdi>{heading}</bdi></h1>
            <p class="lead">{lead}</p>
            <StaffForm action class="form account">
                <Field name="name".to_owned() label=say!(words, "account-name") state=state.clone() kind=Kind::Name autocomplete="off" />
                {email}
                <RoleFields choices state />
                {grants}
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                    <a href=PATH>{say!(words, "act-not-now")}</a>
                </div>
            </StaffForm>
            {others}
        </Frame>
    }
}

/// What else can be done to an account: to invite its organizer again, and to end it.
#[component]
fn OtherActs(account: Organizer) -> impl IntoView {
    let words = PageContext::get().words;
    view! {
        <h2>{say!(words, "account-more")}</h2>
        <p>{say!(words, "account-invite-again-lead", days = INVITATION_LIFETIME.as_days())}</p>
        <StaffForm action=account_path(account.id, "einladen") class="acts">
            <button class="kern-btn kern-btn--secondary"><span class="kern-label">{say!(words, "account-invite-again")}</span></button>
        </StaffForm>
        <p><a href=account_path(account.id, "beenden")>{say!(words, "account-end")}</a></p>
    }
}
