//! An organizer's own page: the account, and the sessions, each with a button that ends it.

use super::role_texts::{role_hint, role_name};
use crate::layout::{Fact, Facts, Frame, StaffForm, async_page};
use crate::page_context::PageContext;
use backend::Error;
use backend::organizers::{self, CurrentSession, OwnSession};
use domain::organizers::{Device, Organizer};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;
use text::{Words, say};

/// The path of the page.
const PATH: &str = "/verwaltung/konto";

/// `/verwaltung/konto`. The server puts the [`CurrentSession`] into the page's context.
#[component]
pub fn OwnAccountPage() -> impl IntoView {
    let page = PageContext::get();
    let current = use_context::<CurrentSession>();
    let is_ended = use_query_map().get_untracked().get("beendet").is_some();
    let organizer = page.organizer.clone().zip(current);
    async_page(async move {
        let (organizer, current) = organizer.ok_or(Error::NotFound)?;
        let sessions = organizers::own_sessions(&page.ctx, &organizer, &current).await?;
        Ok(view! { <OwnAccountView organizer sessions is_ended /> }.into_any())
    })
}

#[component]
fn OwnAccountView(
    organizer: Arc<Organizer>,
    sessions: Vec<OwnSession>,
    /// Whether a session has just been ended.
    is_ended: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    let has_others = sessions.len() > 1;
    let rows = sessions.into_iter().map(|session| view! { <SessionRow session /> }).collect_view();
    let (name, email, role) = (organizer.name.to_string(), organizer.email.to_string(), organizer.role);
    view! {
        <Frame title=say!(words, "own-account-title") name="own-account" current=Some(PATH)>
            {is_ended.then(|| view! { <p class="saved" role="status">{say!(words, "session-ended")}</p> })}
            <h1>{say!(words, "own-account-title")}</h1>
            <Facts>
                <Fact label=say!(words, "field-name")><bdi>{name}</bdi></Fact>
                <Fact label=say!(words, "field-email")>{email}</Fact>
                <Fact label=say!(words, "own-account-role")>
                    {role_name(words, role)}<br />
                    <span class="kern-hint">{role_hint(words, role)}</span>
                </Fact>
            </Facts>
            <h2>{say!(words, "sessions-title")}</h2>
            <p>{say!(words, "sessions-lead")}</p>
            <ul class="rows sessions">{rows}</ul>
            {has_others.then(|| view! { <EndOthers /> })}
        </Frame>
    }
}

#[component]
fn SessionRow(session: OwnSession) -> impl IntoView {
    let words = PageContext::get().words;
    let OwnSession { name, device, began_at, used_at, is_current, is_for_check_in_only } = session;
    let (device, since) = (device_name(words, device), words.at(began_at));
    let whom = say!(words, "session-end-which", device = device.clone(), since = since.clone());
    let title = if is_current { say!(words, "session-current", device = device) } else { device };
    view! {
        <li>
            <div>
                <h3>{title}</h3>
                <p>{say!(words, "session-since", at = since)}</p>
                <p>{say!(words, "session-used", at = words.at(used_at))}</p>
                {is_for_check_in_only.then(|| view! { <p>{say!(words, "session-check-in")}</p> })}
            </div>
            <StaffForm action=PATH.to_owned()>
                <button class="kern-btn kern-btn--secondary" name="end" value=name>
                    <span class="kern-label">{say!(words, "session-end")}<span class="unseen">{whom}</span></span>
                </button>
            </StaffForm>
        </li>
    }
}

#[component]
fn EndOthers() -> impl IntoView {
    let words = PageContext::get().words;
    view! {
        <StaffForm action=PATH.to_owned()>
            <div class="acts">
                <button class="kern-btn kern-btn--primary" name="end" value="others"><span class="kern-label">{say!(words, "sessions-end-others")}</span></button>
            </div>
        </StaffForm>
    }
}

/// The device in words, as far as it is known.
fn device_name(words: Words, device: Device) -> String {
    match (device.browser, device.operating_system) {
        (Some(browser), Some(system)) => {
            say!(words, "session-device", browser = browser.name(), system = system.name())
        }
        (Some(browser), None) => browser.name().to_owned(),
        (None, Some(system)) => system.name().to_owned(),
        (None, None) => say!(words, "session-device-unknown"),
    }
}
