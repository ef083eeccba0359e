//! The form data of a sign-up request: the reverse of reading a form.

use super::{FormData, Name, Participant, PartyField, SignUpRequest, TextField};

/// Returns the form data that reads as this request: what a form for changing it opens with.
pub fn form_data_of(request: &SignUpRequest) -> FormData {
    let mut form = FormData::default();
    for field in TextField::ALL {
        form.add(field.name(), request.text(field).unwrap_or_default());
    }
    form.add(PartyField::People.name(), request.seats().to_string());
    let comes = request.participants.first().is_some_and(|person| person.is_contact);
    form.add(PartyField::ContactComes.name(), if comes { "yes" } else { "no" });
    for (n, person) in (1..).zip(&request.participants) {
        add_participant(&mut form, n, person);
    }
    add_workshops(&mut form, &request.participants);
    for need in &request.needs {
        form.add(PartyField::Needs(None).name(), need.code());
    }
    form.add(PartyField::FewerOk.name(), yes_or_blank(request.fewer_ok));
    form.add(PartyField::WorkshopWait.name(), yes_or_blank(request.workshop_wait));
    form
}

fn add_participant(form: &mut FormData, n: i64, person: &Participant) {
    let Participant { name, is_contact, workshops: _, needs } = person;
    if !is_contact {
        form.add(PartyField::Person(n).name(), name.as_ref().map_or("", Name::as_str));
    }
    for need in needs {
        form.add(PartyField::Needs(Some(n)).name(), need.code());
    }
}

/// Adds the workshops: once where all participants have the same.
fn add_workshops(form: &mut FormData, participants: &[Participant]) {
    let is_for_all = participants.windows(2).all(|two| two[0].workshops == two[1].workshops);
    let listed = if is_for_all { &participants[..participants.len().min(1)] } else { participants };
    for (n, person) in (1..).zip(listed) {
        let person_number = (!is_for_all).then_some(n);
        for (slot, workshop) in &person.workshops {
            form.add(PartyField::Workshop { slot: slot.as_str(), person: person_number }.name(), workshop.as_str());
        }
    }
}

fn yes_or_blank(is_ticked: bool) -> &'static str {
    if is_ticked { "yes" } else { "" }
}
