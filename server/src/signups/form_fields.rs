//! Changes to the fields of a sign-up form before it is read or shown again.

use domain::events::Event;
use domain::signups::{FormData, PartyField, Revision, SignUp, TextField};

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
            if let Some(of_person) = PartyField::parse(field).and_then(|field| field.for_person(1)) {
                *field = of_person.name();
            }
        }
    }
    data.set(&PartyField::People.name(), (people + 1).min(max_party).to_string());
    data
}

/// Fills in the contact's name, by which the form on the contact's own page calls the first participant but which it does not
/// ask.
pub fn set_contact_name(data: &mut FormData, sign_up: &SignUp) {
    data.set(TextField::ContactName.name(), sign_up.request.contact.name.as_str());
}

/// The version of the sign-up that the form was opened with.
pub fn revision(data: &FormData) -> Option<Revision> {
    data.value("revision")?.parse().ok().map(Revision)
}
