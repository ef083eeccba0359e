//! The words for what an account may do.

use backend::organizers::AccountChoices;
use domain::ids::EventSlug;
use domain::organizers::{Organizer, Role};
use text::{Words, say};

pub fn role_name(words: Words, role: Role) -> String {
    match role {
        Role::Lead => say!(words, "role-lead"),
        Role::Editor => say!(words, "role-editor"),
        Role::Host => say!(words, "role-host"),
        Role::Door => say!(words, "role-door"),
    }
}

/// What an organizer of a role does.
pub fn role_hint(words: Words, role: Role) -> String {
    match role {
        Role::Lead => say!(words, "role-lead-hint"),
        Role::Editor => say!(words, "role-editor-hint"),
        Role::Host => say!(words, "role-host-hint"),
        Role::Door => say!(words, "role-door-hint"),
    }
}

/// The names of the hosts or events for which an account is; none where it is for all.
pub fn scope_names(choices: &AccountChoices, organizer: &Organizer) -> Vec<String> {
    let hosts = organizer.hosts.iter().map(|slug| {
        let host = choices.hosts.iter().find(|host| host.slug == *slug);
        host.map_or_else(|| slug.to_string(), |host| host.name.clone())
    });
    hosts.chain(organizer.events.iter().map(|slug| event_title(choices, slug))).collect()
}

fn event_title(choices: &AccountChoices, slug: &EventSlug) -> String {
    let listing = choices.events.iter().find(|listing| listing.event.slug == *slug);
    listing.map_or_else(|| slug.to_string(), |listing| listing.event.title.clone())
}
