//! The form data of a sign-up: the reverse of reading a form.

use domain::signups::{FormData, SignUp};

/// The form data that would give this sign-up: what the page for changing it opens with.
pub fn form_data_of(sign_up: &SignUp) -> FormData {
    let request = &sign_up.request;
    let mut form = FormData::default();
    form.add("contact_name", request.contact.name.as_str());
    form.add("email", request.contact.email.as_ref().map_or("", |email| email.as_str()));
    form.add("phone", request.contact.phone.as_ref().map_or("", |phone| phone.as_str()));
    form.add("postal", request.contact.postal.as_ref().map_or("", |postal| postal.as_str()));
    form.add("people", request.seats().to_string());
    let comes = request.participants.first().is_some_and(|person| person.is_contact);
    form.add("contact_comes", if comes { "yes" } else { "no" });
    for (n, person) in (1..).zip(&request.participants) {
        if let Some(name) = person.name.as_ref().filter(|_| !person.is_contact) {
            form.add(format!("person_{n}"), name.as_str());
        }
        for (slot, workshop) in &person.workshops {
            form.add(format!("workshop_{slot}_{n}"), workshop.as_str());
        }
        for need in &person.needs {
            form.add(format!("needs_{n}"), need.code());
        }
    }
    for need in &request.needs {
        form.add("needs", need.code());
    }
    form.add("needs_other", request.needs_other.clone().unwrap_or_default());
    form.add("note", request.note.clone().unwrap_or_default());
    form.add("fewer_ok", if request.fewer_ok { "yes" } else { "" });
    form
}
