//! The declared fields of a sign-up: complete, named alike for reading and writing, and read back from what was written.

use crate::fixture::event;
use domain::events::Event;
use domain::signups::{
    Channel, Contact, EmailAddress, FormData, FormKind, Name, Need, Part, Participant, PartyField, Phone,
    PostalAddress, SignUpRequest, TextField, form_data_of, read_change_form,
};
use std::collections::BTreeSet;

fn event_with_waiting_list() -> Event {
    let mut event = event();
    event.sign_up.has_waiting_list = true;
    event
}

fn full_request() -> SignUpRequest {
    let contact = Contact {
        name: Name::stored("Anna Weiß".to_owned()),
        email: Some(EmailAddress::stored("anna@example.org".to_owned())),
        phone: Some(Phone::stored("07154 123456".to_owned())),
        postal: Some(PostalAddress::stored("Lindenstraße 4\n70806 Kornwestheim".to_owned())),
        organisation: Some("Seniorenrat".to_owned()),
    };
    let companion = Participant {
        name: Some(Name::stored("Otto".to_owned())),
        is_contact: false,
        workshops: [("nachmittag".try_into().unwrap(), "wohnen".try_into().unwrap())].into(),
        needs: [Need::Ruhe].into(),
    };
    SignUpRequest {
        participants: vec![
            Participant { name: Some(contact.name.clone()), is_contact: true, ..companion.clone() },
            companion,
        ],
        contact,
        needs: [Need::Fahrt].into(),
        needs_other: Some("kurze Wege".to_owned()),
        note: Some("Erste Zeile\nZweite Zeile".to_owned()),
        fewer_ok: true,
        workshop_wait: true,
    }
}

#[test]
fn each_text_of_a_request_is_a_field() {
    let request = full_request();
    let SignUpRequest { contact, participants: _, needs: _, needs_other, note, fewer_ok: _, workshop_wait: _ } =
        &request;
    let Contact { name, email, phone, postal, organisation } = contact;
    let texts = [
        Some(name.to_string()),
        email.as_ref().map(ToString::to_string),
        phone.as_ref().map(ToString::to_string),
        postal.as_ref().map(ToString::to_string),
        organisation.clone(),
        needs_other.clone(),
        note.clone(),
    ];
    let fields: BTreeSet<_> =
        TextField::ALL.into_iter().map(|field| request.text(field).map(ToOwned::to_owned)).collect();
    assert_eq!(fields, texts.into());
    let names: BTreeSet<_> = TextField::ALL.into_iter().map(TextField::name).collect();
    assert_eq!(names.len(), TextField::ALL.len(), "two fields have one name");
}

#[test]
fn each_field_is_asked_by_some_form_and_shown_somewhere() {
    for field in TextField::ALL {
        assert!(field.is_asked_by(&event()), "{}", field.name());
        let shown = field.declaration().shown;
        assert!(!shown.is_empty(), "{}", field.name());
        for place in shown {
            assert!(
                TextField::shown_on(*place, &Part::ALL).any(|shown| shown == field),
                "{} on {place:?}",
                field.name()
            );
        }
    }
}

#[test]
fn the_form_data_of_a_request_reads_as_the_same_request() {
    let read = |stored: &SignUpRequest| {
        let data = form_data_of(&full_request());
        read_change_form(&data, &event_with_waiting_list(), FormKind::Office, Channel::Phone, stored)
    };
    assert_eq!(read(&SignUpRequest::default()), Ok(full_request()));
}

#[test]
fn a_form_for_changing_empties_what_it_asks_and_keeps_what_it_does_not_ask() {
    let (stored, event) = (full_request(), event_with_waiting_list());
    for form in FormKind::ALL {
        let changed = read_change_form(&FormData::default(), &event, form, Channel::WalkIn, &stored).unwrap();
        let asked: Vec<_> = TextField::asked_on(form, &event, &Part::ALL).map(|(field, _)| field).collect();
        for field in TextField::ALL {
            let kept = stored.text(field).filter(|_| !asked.contains(&field));
            assert_eq!(changed.text(field), kept, "{} after {form:?}", field.name());
        }
    }
}

#[test]
fn an_event_without_waiting_list_keeps_that_fewer_seats_will_do() {
    let data = form_data_of(&SignUpRequest { fewer_ok: false, ..full_request() });
    let changed = read_change_form(&data, &event(), FormKind::Office, Channel::Phone, &full_request()).unwrap();
    assert!(changed.fewer_ok, "its form does not ask");
}

#[test]
fn the_names_of_the_fields_about_participants_are_parsed_back() {
    let fields = [
        PartyField::People,
        PartyField::ContactComes,
        PartyField::Person(2),
        PartyField::Workshop { slot: "nachmittag", person: None },
        PartyField::Workshop { slot: "runde-2", person: Some(3) },
        PartyField::Needs(None),
        PartyField::Needs(Some(1)),
        PartyField::FewerOk,
        PartyField::WorkshopWait,
    ];
    for field in fields {
        assert_eq!(PartyField::parse(&field.name()), Some(field));
    }
    for name in ["needs_other", "note", "person", "person_x", "homepage", ""] {
        assert_eq!(PartyField::parse(name), None, "{name}");
    }
}
