//! The start page of the back office.

use super::check_in_events::CheckInEvents;
use super::host_home::HostHome;
use super::login::Login;
use super::overview::OverviewPage;
use crate::page_context::PageContext;
use domain::organizers::Right;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// `/verwaltung`: the login, the overview of the events whose sign-ups the organizer sees, the own events of who works for hosts, or
/// the events to check in at.
#[component]
pub fn BackOfficePage() -> impl IntoView {
    let page = PageContext::get();
    match page.organizer.clone() {
        None => view! { <Login /> }.into_any(),
        Some(organizer) if !page.may(Right::SeeSignUps, None) => view! { <CheckInEvents organizer /> }.into_any(),
        Some(_)
            if !page.may(Right::EditProgramme, None)
                && use_query_map().get_untracked().into_iter().next().is_none() =>
        {
            view! { <HostHome /> }.into_any()
        }
        Some(_) => view! { <OverviewPage /> }.into_any(),
    }
}
