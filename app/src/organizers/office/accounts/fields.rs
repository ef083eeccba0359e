//! The fields for what an account may do: the role, the hosts or the events for which it holds, and rights at single events.

use crate::layout::{Check, FormState, Group, Radio};
use crate::organizers::office::role_texts::{role_hint, role_name};
use crate::page_context::PageContext;
use backend::organizers::AccountChoices;
use domain::events::Listing;
use domain::organizers::{Organizer, Role};
use leptos::prelude::*;
use text::{Words, say};

/// Role and scope. The style sheet hides the scope of other roles.
#[component]
pub fn RoleFields(choices: AccountChoices, state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let roles = Role::ALL.into_iter().enumerate().map(|(index, role)| {
        let is_checked = state.is_checked("role", role.code());
        let small = Some(role_hint(words, role));
        view! { <Radio name="role".to_owned() value=role.code().to_owned() label=role_name(words, role) is_checked small is_first=index == 0 /> }
    });
    let roles = roles.collect_view();
    let hosts = choices.hosts.into_iter().map(|host| (host.slug.to_string(), host.name)).collect();
    let events = choices.events.iter().map(|listing| event_option(words, listing)).collect();
    view! {
        <Group legend=say!(words, "account-role") state=state.clone() field=Some("role".to_owned()) has_checks=true>{roles}</Group>
        <div class="for-host">
            <CheckList name="host" legend=say!(words, "account-hosts") hint=say!(words, "account-hosts-hint") options=hosts state=state.clone() />
        </div>
        <div class="for-door">
            <CheckList name="event" legend=say!(words, "account-events") hint=say!(words, "account-events-hint") options=events state />
        </div>
    }
}

/// The events of the account's hosts at which it sees contacts or needs; nothing if it has no hosts.
#[component]
pub fn GrantFields(account: Organizer, choices: AccountChoices, state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let is_own = |listing: &&Listing| listing.event.hosts().any(|host| account.hosts.contains(host));
    let events: Vec<_> = choices.events.iter().filter(is_own).map(|listing| event_option(words, listing)).collect();
    (!events.is_empty()).then(|| {
        view! {
            <div class="for-host">
                <CheckList name="grant_contacts" legend=say!(words, "account-grant-contacts") hint=say!(words, "account-grant-contacts-hint")
                    options=events.clone() state=state.clone() />
                <CheckList name="grant_needs" legend=say!(words, "account-grant-needs") hint=say!(words, "account-grant-needs-hint")
                    options=events state />
            </div>
        }
    })
}

/// A list of check boxes of one name.
#[component]
fn CheckList(
    name: &'static str,
    legend: String,
    hint: String,
    /// Values and labels in the order shown.
    options: Vec<(String, String)>,
    state: FormState,
) -> impl IntoView {
    let boxes = options.into_iter().enumerate().map(|(index, (value, label))| {
        let is_checked = state.is_checked(name, &value);
        view! { <Check name=name.to_owned() value label is_checked small=None is_first=index == 0 /> }
    });
    let boxes = boxes.collect_view();
    view! {
        <Group legend state=state.clone() field=Some(name.to_owned()) hint=Some(hint) has_checks=true>{boxes}</Group>
    }
}

/// An event as an option: its slug, and its title with the first day.
fn event_option(words: Words, listing: &Listing) -> (String, String) {
    let event = &listing.event;
    let day = words.short_date(event.starts().date());
    (event.slug.to_string(), say!(words, "account-event", title = event.title.clone(), day = day))
}
