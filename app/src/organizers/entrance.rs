//! `/verwaltung`: for everybody the page that is theirs.

use super::login::AskView;
use super::overview::{DoorsView, OverviewView};
use crate::site::Site;
use domain::organizers::Role;
use leptos::prelude::*;

#[component]
pub fn EntrancePage() -> impl IntoView {
    let organizer = Site::here().organizer.clone();
    match organizer {
        None => view! { <AskView /> }.into_any(),
        Some(organizer) if organizer.role == Role::Door => view! { <DoorsView organizer /> }.into_any(),
        Some(_) => view! { <OverviewView /> }.into_any(),
    }
}
