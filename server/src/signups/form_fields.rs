//! Changes to the fields of a sign-up form before it is read or shown again.

use domain::events::Event;
use domain::signups::{FormData, MORE, NEEDS_FOR_WHOM, Part, PartyField, Place, Revision, SignUpRequest};

/// Whether the form was submitted with a button that only changes its fields.
pub fn is_reshaped(data: &FormData) -> bool {
    data.value(MORE).is_some() || data.value(NEEDS_FOR_WHOM).is_some()
}

/// The form as it is shown after such a button. [`NEEDS_FOR_WHOM`] is known to the form itself.
pub fn reshaped(data: FormData, event: &Event) -> FormData {
    if data.value(MORE).is_some() { with_another_person(data, event) } else { data }
}

/// The form with one more name field, and with one more place where all places have one. What was chosen for all stays with
/// the people who were there.
fn with_another_person(mut data: FormData, event: &Event) -> FormData {
    let max_party = event.sign_up.max_party;
    let people = data.people(max_party);
    let listed = data.listed_people(people);
    data.0.retain(|(field, _)| field != MORE);
    if listed == 1 {
        give_workshops_to_each(&mut data, people);
    }
    let another = (listed + 1).min(max_party);
    data.set(&PartyField::People.name(), people.max(another).to_string());
    let name = PartyField::Person(another).name();
    if data.value(&name).is_none() {
        data.add(name, "");
    }
    data
}

/// Makes the workshops that were chosen for all the choice of each person who has none.
fn give_workshops_to_each(data: &mut FormData, people: i64) {
    let is_for_all = |field: &str| matches!(PartyField::parse(field), Some(PartyField::Workshop { person: None, .. }));
    let for_all: Vec<(String, String)> = data.0.extract_if(.., |(field, _)| is_for_all(field)).collect();
    for (field, workshop) in for_all {
        let Some(PartyField::Workshop { slot, .. }) = PartyField::parse(&field) else { continue };
        for n in 1..=people {
            let own = PartyField::Workshop { slot, person: Some(n) }.name();
            if data.value(&own).is_none() {
                data.add(own, workshop.clone());
            }
        }
    }
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
