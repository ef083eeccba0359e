//! The start page of the back office.

use super::check_in_events::CheckInEvents;
use super::login::Login;
use super::overview::OverviewPage;
use crate::page_context::PageContext;
use domain::organizers::Role;
use leptos::prelude::*;

/// `/verwaltung`: the login, the overview of all events, or for the role [`Role::Door`] the events to check in at.
#[component]
pub fn BackOfficePage() -> impl IntoView {
    let organizer = PageContext::get().organizer.clone();
    match organizer {
        None => view! { <Login /> }.into_any(),
        Some(organizer) if organizer.role == Role::Door => view! { <CheckInEvents organizer /> }.into_any(),
        Some(_) => view! { <OverviewPage /> }.into_any(),
    }
}
