//! The list of accounts: who has one, with role and scope; those that were ended stand below.

use super::texts::scope_names;
use super::{PATH, account_path};
use crate::layout::{EmailLink, Frame, async_page};
use crate::organizers::office::role_texts::role_name;
use crate::page_context::PageContext;
use backend::organizers::{self, AccountChoices};
use domain::organizers::Organizer;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::say;

/// `/verwaltung/mitarbeitende`
#[component]
pub fn AccountsPage() -> impl IntoView {
    let page = PageContext::get();
    let query = use_query_map().get_untracked();
    let (saved, invited) = (query.get("gespeichert"), query.get("eingeladen"));
    async_page(async move {
        let words = page.words;
        let (accounts, choices) = (organizers::list(&page.ctx).await?, organizers::account_choices(&page.ctx).await?);
        let name = |id: Option<String>| {
            let account = accounts.iter().find(|account| Some(account.id.to_text()) == id);
            account.map(|account| account.name.to_string())
        };
        let notice = (name(saved).map(|name| say!(words, "account-saved", name = name)))
            .or_else(|| name(invited).map(|name| say!(words, "account-invited", name = name)));
        let (ended, active): (Vec<_>, Vec<_>) = accounts.into_iter().partition(|a| a.disabled_at.is_some());
        let rows = active.into_iter().map(|organizer| view! { <AccountRow organizer choices=choices.clone() /> });
        let rows = rows.collect_view();
        Ok(view! {
            <Frame title=say!(words, "accounts-title") name="accounts" current=Some(PATH)>
                {notice.map(|notice| view! { <p class="saved" role="status">{notice}</p> })}
                <h1>{say!(words, "accounts-title")}</h1>
                <p class="lead">{say!(words, "accounts-lead")}</p>
                <p><a class="kern-btn kern-btn--secondary" href=format!("{PATH}/neu")><span class="kern-label">{say!(words, "account-new")}</span></a></p>
                <ul class="rows records">{rows}</ul>
                <EndedAccounts ended />
            </Frame>
        }
        .into_any())
    })
}

#[component]
fn AccountRow(organizer: Organizer, choices: AccountChoices) -> impl IntoView {
    let words = PageContext::get().words;
    let scope = scope_names(&choices, &organizer);
    let email = organizer.email.to_string();
    view! {
        <li class="record">
            <h2><a href=account_path(organizer.id, "bearbeiten")><bdi>{organizer.name.to_string()}</bdi></a></h2>
            <div>
                <div><strong>{role_name(words, organizer.role)}</strong></div>
                {(!scope.is_empty()).then(|| view! { <div>{scope.join(" · ")}</div> })}
                <div class="links"><EmailLink email /></div>
            </div>
        </li>
    }
}

/// The accounts that were ended, each with the day; nothing if there are none.
#[component]
fn EndedAccounts(ended: Vec<Organizer>) -> impl IntoView {
    let words = PageContext::get().words;
    let is_empty = ended.is_empty();
    let rows = ended.into_iter().map(|organizer| {
        let day = organizer.disabled_at.map(|at| words.date(at.in_berlin().date())).unwrap_or_default();
        let ended = say!(words, "account-ended-on", day = day);
        view! { <li><bdi>{organizer.name.to_string()}</bdi>", "{organizer.email.to_string()}", "{ended}</li> }
    });
    let rows = rows.collect_view();
    (!is_empty).then(|| {
        view! {
            <h2>{say!(words, "accounts-ended")}</h2>
            <p>{say!(words, "accounts-ended-lead")}</p>
            <ul class="plain">{rows}</ul>
        }
    })
}
