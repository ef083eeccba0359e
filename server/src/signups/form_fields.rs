//! Changes to the fields of a sign-up form before it is read or shown again.

use domain::events::Event;
use domain::signups::{FormData, MORE, Part, PartyField, Place, RESHAPING_BUTTONS, Revision, SignUpRequest};

/// Whether the form was submitted with a button that only changes its fields.
pub fn is_reshaped(data: &FormData) -> bool {
    RESHAPING_BUTTONS.into_iter().any(|button| data.value(button).is_some())
}

/// The form as it is shown after such a button. The page itself knows what the others than [`MORE`] ask for.
pub fn reshaped(data: FormData, event: &Event) -> FormData {
    if data.value(MORE).is_some() { with_another_person(data, event) } else { data }
}

/// The form with one more name field, and with one more place where all places have one.
fn with_another_person(mut data: FormData, event: &Event) -> FormData {
    let max_party = event.sign_up.max_party;
    let people = data.people(max_party);
    let listed = data.listed_people(people);
    data.0.retain(|(field, _)| field != MORE);
    let another = (listed + 1).min(max_party);
    data.set(&PartyField::People.name(), people.max(another).to_string());
    let name = PartyField::Person(another).name();
    if data.value(&name).is_none() {
        data.add(name, "");
    }
    data
}

/// Fills in the stored contact fields that the form did not have: it was opened before an upgrade.
pub fn add_contact(data: &mut FormData, stored: &SignUpRequest) {
    for (field, text) in stored.texts(Place::OwnPage, &[Part::Name, Part::Contact]) {
        if !data.has(field.name()) {
            data.add(field.name(), text);
        }
    }
}

/// The version of the sign-up that the form was opened with.
pub fn revision(data: &FormData) -> Option<Revision> {
    data.value("revision")?.parse().ok().map(Revision)
}
