//! The start page of the back office.

use super::check_in_events::CheckInEvents;
use super::login::Login;
use super::overview::OverviewPage;
use crate::page_context::PageContext;
use domain::organizers::Right;
use leptos::prelude::*;

/// `/verwaltung`: the login, the overview of the events whose sign-ups the organizer sees, or the events to check in at.
#[component]
pub fn BackOfficePage() -> impl IntoView {
    let page = PageContext::get();
    match page.organizer.clone() {
        None => view! { <Login /> }.into_any(),
        Some(organizer) if !page.may(Right::SeeSignUps, None) => view! { <CheckInEvents organizer /> }.into_any(),
        Some(_) => view! { <OverviewPage /> }.into_any(),
    }
}
