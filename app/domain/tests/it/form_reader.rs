//! Validation of the sign-up form.

use crate::fixture::event;
use domain::signups::{Channel, EMAIL_AS_TYPED, Fault, FormData, Need, read_entry_form, read_sign_up_form};

fn form(fields: &[(&str, &str)]) -> FormData {
    let base = [("contact_name", "Anna Weiß"), ("phone", "07154 123456")];
    let fields = base.iter().filter(|(name, _)| !fields.iter().any(|(other, _)| other == name)).chain(fields);
    FormData(fields.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

fn faults(fields: &[(&str, &str)]) -> Vec<(String, Fault)> {
    let errors = read_sign_up_form(&form(fields), &event()).expect_err("this form is invalid");
    errors.into_iter().map(|error| (error.field, error.fault)).collect()
}

#[test]
fn a_name_and_one_means_of_contact_are_enough() {
    let request = read_sign_up_form(&form(&[]), &event()).unwrap();
    assert_eq!(request.seats(), 1);
    assert!(request.participants[0].is_contact);
    assert_eq!(request.participants[0].name, Some(request.contact.name));
}

#[test]
fn all_faults_are_reported_at_once_in_the_order_of_the_form() {
    let found = faults(&[
        ("contact_name", " "),
        ("phone", ""),
        ("people", "zwei"),
        ("needs", "fliegen"),
        ("workshop_abend", "x"),
    ]);
    let names = |found: &[(String, Fault)]| found.iter().map(|(field, _)| field.clone()).collect::<Vec<_>>();
    assert_eq!(names(&found), ["contact_name", "email", "people", "workshop_abend", "needs"]);
    assert_eq!(found[1].1, Fault::ContactMissing);
    let long = "x".repeat(2_001);
    let found =
        faults(&[("contact_name", " "), ("email", "x"), ("phone", "x"), ("needs_other", &long), ("note", &long)]);
    assert_eq!(names(&found), ["contact_name", "email", "phone", "needs_other", "note"]);
}

#[test]
fn each_fault_is_reported_for_its_field() {
    for (fields, field, fault) in [
        (&[("people", "5")][..], "people", Fault::TooMany(4)),
        (&[("people", "-1")], "people", Fault::InvalidNumber),
        (&[("people", "99999999999999999999")], "people", Fault::InvalidNumber),
        (&[("people", "1"), ("person_2", "Otto")], "people", Fault::MoreNamesThanSeats),
        (&[("email", "anna@")], "email", Fault::InvalidEmail),
        (&[("workshop_nachmittag", "tanzen")], "workshop_nachmittag", Fault::UnknownChoice),
        (&[("workshop_nachmittag_1", "tanzen")], "workshop_nachmittag_1", Fault::UnknownChoice),
        (&[("note", "x\u{fffd}")], "note", Fault::Unreadable),
        (&[("homepage", "http://x")], "homepage", Fault::NotEmpty),
    ] {
        assert_eq!(faults(fields), [(field.to_owned(), fault)]);
    }
    let long = "x".repeat(2_001);
    assert_eq!(faults(&[("note", &long)]), [("note".to_owned(), Fault::TooLong(2_000))]);
}

#[test]
fn a_mistyped_domain_is_asked_about_once_and_never_blocks() {
    let typed = "anna@gmial.con";
    let question = [("email".to_owned(), Fault::LikelyDomain("gmail.com"))];
    assert_eq!(faults(&[("email", typed)]), question);
    assert!(read_sign_up_form(&form(&[("email", typed), (EMAIL_AS_TYPED, typed)]), &event()).is_ok());
    assert_eq!(faults(&[("email", "anna@gmai.com"), (EMAIL_AS_TYPED, typed)]), question, "another one is asked about");
    let entered = form(&[("email", typed)]);
    assert!(read_entry_form(&entered, &event(), Channel::Phone).is_ok(), "an organizer has read it back");
}

#[test]
fn a_workshop_chosen_for_one_person_takes_precedence_over_the_one_chosen_for_all() {
    let fields = [
        ("people", "3"),
        ("workshop_nachmittag", "wohnen"),
        ("workshop_nachmittag_2", "mobilitaet"),
        ("person_3", "Otto"),
    ];
    let request = read_sign_up_form(&form(&fields), &event()).unwrap();
    let chosen: Vec<_> =
        request.participants.iter().map(|person| person.workshops.values().next().unwrap().as_str()).collect();
    assert_eq!(chosen, ["wohnen", "mobilitaet", "wohnen"]);
    assert_eq!(request.participants[1].name, None);
}

#[test]
fn needs_belong_to_one_person_or_to_the_party_and_blank_values_are_absent() {
    let alone = read_sign_up_form(&form(&[("needs", "ruhe"), ("needs_other", " "), ("note", "")]), &event()).unwrap();
    assert_eq!(alone.participants[0].needs, [Need::Ruhe].into());
    assert_eq!((alone.needs_other, alone.note), (None, None));
    let party =
        read_sign_up_form(&form(&[("people", "2"), ("needs", "fahrt"), ("needs_2", "rollstuhl")]), &event()).unwrap();
    assert_eq!((party.needs, party.participants[1].needs.clone()), ([Need::Fahrt].into(), [Need::Rollstuhl].into()));
}
