//! The words for the scope of an account.

use backend::organizers::AccountChoices;
use domain::ids::EventSlug;
use domain::organizers::Organizer;

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
