//! Changes to the fields of a sign-up form before it is read or shown again.

use backend::signups::OwnPage;
use domain::events::Event;
use domain::signups::{FormData, Revision};

/// Whether the form was submitted with the button `more`, which adds a person.
pub fn is_add_person(data: &FormData) -> bool {
    data.value("more").is_some()
}

/// The same form with one more person. What was chosen for all stays with the people who were there.
pub fn with_another_person(data: &FormData, event: &Event) -> FormData {
    let max_party = event.sign_up.max_party;
    let people = data.people(max_party);
    let mut data = data.clone();
    data.0.retain(|(field, _)| field != "more");
    if people == 1 {
        for (field, _) in &mut data.0 {
            let is_for_all =
                field == "needs" || field.strip_prefix("workshop_").is_some_and(|slot| !slot.contains('_'));
            if is_for_all {
                field.push_str("_1");
            }
        }
    }
    data.set("people", (people + 1).min(max_party).to_string());
    data
}

/// Fills in the contact of the sign-up, since the form on the contact's own page does not ask for it.
pub fn set_own_contact(data: &mut FormData, page: &OwnPage) {
    let contact = &page.sign_up.request.contact;
    data.set("contact_name", contact.name.as_str());
    data.set("email", contact.email.as_ref().map_or("", |email| email.as_str()));
    data.set("phone", contact.phone.as_ref().map_or("", |phone| phone.as_str()));
    data.set("postal", contact.postal.as_ref().map_or("", |postal| postal.as_str()));
}

/// The version of the sign-up that the form was opened with.
pub fn revision(data: &FormData) -> Option<Revision> {
    data.value("revision")?.parse().ok().map(Revision)
}
