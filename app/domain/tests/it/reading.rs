//! From what was typed to what was meant.

use crate::fixture::event;
use domain::signups::{Fault, Need, Typed, read_wish};

fn typed(fields: &[(&str, &str)]) -> Typed {
    let base = [("contact_name", "Anna Weiß"), ("phone", "07154 123456")];
    let fields = base.iter().filter(|(name, _)| !fields.iter().any(|(other, _)| other == name)).chain(fields);
    Typed(fields.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

fn faults(fields: &[(&str, &str)]) -> Vec<(String, Fault)> {
    let errors = read_wish(&typed(fields), &event()).expect_err("this form is wrong");
    errors.into_iter().map(|error| (error.field, error.fault)).collect()
}

#[test]
fn the_least_is_a_name_and_a_way_to_reach_them() {
    let wish = read_wish(&typed(&[]), &event()).unwrap();
    assert_eq!(wish.places(), 1);
    assert!(wish.participants[0].is_contact);
    assert_eq!(wish.participants[0].name, Some(wish.contact.name));
}

#[test]
fn all_faults_come_at_once_in_the_order_of_the_form() {
    let found = faults(&[
        ("contact_name", " "),
        ("phone", ""),
        ("people", "zwei"),
        ("needs", "fliegen"),
        ("workshop_abend", "x"),
    ]);
    let fields: Vec<_> = found.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["contact_name", "email", "people", "workshop_abend", "needs"]);
    assert_eq!(found[1].1, Fault::ContactMissing);
}

#[test]
fn each_fault_is_named() {
    for (fields, field, fault) in [
        (&[("people", "5")][..], "people", Fault::TooMany(4)),
        (&[("people", "-1")], "people", Fault::NotANumber),
        (&[("people", "99999999999999999999")], "people", Fault::NotANumber),
        (&[("people", "1"), ("person_2", "Otto")], "people", Fault::MoreNamesThanPlaces),
        (&[("email", "anna@")], "email", Fault::NotAnAddress),
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
fn a_workshop_for_all_is_everybodys_and_ones_own_choice_counts_before_it() {
    let fields = [
        ("people", "3"),
        ("workshop_nachmittag", "wohnen"),
        ("workshop_nachmittag_2", "mobilitaet"),
        ("person_3", "Otto"),
    ];
    let wish = read_wish(&typed(&fields), &event()).unwrap();
    let chosen: Vec<_> =
        wish.participants.iter().map(|person| person.workshops.values().next().unwrap().as_str()).collect();
    assert_eq!(chosen, ["wohnen", "mobilitaet", "wohnen"]);
    assert_eq!(wish.participants[1].name, None);
}

#[test]
fn needs_are_one_persons_or_the_partys_and_empty_is_absent() {
    let alone = read_wish(&typed(&[("needs", "ruhe"), ("needs_other", " "), ("note", "")]), &event()).unwrap();
    assert_eq!(alone.participants[0].needs, [Need::Ruhe].into());
    assert_eq!((alone.needs_other, alone.note), (None, None));
    let party = read_wish(&typed(&[("people", "2"), ("needs", "fahrt"), ("needs_2", "rollstuhl")]), &event()).unwrap();
    assert_eq!((party.needs, party.participants[1].needs.clone()), ([Need::Fahrt].into(), [Need::Rollstuhl].into()));
}
