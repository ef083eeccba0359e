//! The raw data of a submitted form, kept complete so that the form can be shown again with all values.

use super::PartyField;
use serde::{Deserialize, Serialize};

/// The name of the field that people cannot see: only bots fill it in.
pub const HONEYPOT: &str = "homepage";

/// The name of the hidden field with the e-mail address about which the form has asked whether it is right.
pub const EMAIL_AS_TYPED: &str = "email_as_typed";

/// The name of the button that brings the form back with a name field more.
pub const MORE: &str = "more";

/// The name of the button that brings the form back with the question for whom each need is.
pub const NEEDS_FOR_WHOM: &str = "needs_for_whom";

/// The name of the button that brings the form back with a choice of workshops for each person.
pub const WORKSHOPS_FOR_EACH: &str = "workshops_for_each";

/// The name of the hidden fields by which the form keeps what such a button asked for.
pub const SHOWN: &str = "shown";

/// The buttons that only change the fields of the form.
pub const RESHAPING_BUTTONS: [&str; 3] = [MORE, NEEDS_FOR_WHOM, WORKSHOPS_FOR_EACH];

/// Names and values of form fields in the order of their arrival, neither cleaned nor validated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormData(pub Vec<(String, String)>);

impl FormData {
    /// Returns the first value of `name` that is not blank: a blank value counts as absent.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, value)| field == name && !value.trim().is_empty()).map(|(_, value)| value.as_str())
    }

    /// Returns all values of `name` that are not blank.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, value)| field == name && !value.trim().is_empty()).map(|(_, v)| v.as_str())
    }

    /// Whether `name` was submitted, with any value.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// Whether the form shows what this button asks for.
    pub fn shows(&self, button: &str) -> bool {
        self.has(button) || self.values(SHOWN).any(|shown| shown == button)
    }

    /// Replaces all values of `name` by one.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(field, _)| field != name);
        self.0.push((name.to_owned(), value.into()));
    }

    /// Appends a value and keeps the others of the same name.
    pub fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }

    /// Returns for how many people the form must have room, 1 to `most`: the number asked for, or more if a field of a
    /// later person is filled in.
    pub fn people(&self, most: i64) -> i64 {
        let asked_for = self.value(&PartyField::People.name()).and_then(|value| value.trim().parse().ok()).unwrap_or(1);
        let filled_in = self.0.iter().filter(|(_, value)| !value.trim().is_empty());
        let persons = filled_in.filter_map(|(field, _)| PartyField::parse(field)?.person());
        persons.fold(asked_for, i64::max).clamp(1, most.max(1))
    }

    /// Returns how many people the form must list one by one, 1 to `people`: those for whom it had a name field, and those
    /// of whom it tells something.
    pub fn listed_people(&self, people: i64) -> i64 {
        let persons = self.0.iter().filter_map(|(field, value)| match PartyField::parse(field)? {
            PartyField::Person(n) => Some(n),
            field => field.person().filter(|_| !value.trim().is_empty()),
        });
        persons.fold(1, i64::max).min(people)
    }

    /// Whether the contact takes part; true unless the form says no.
    pub fn contact_comes(&self) -> bool {
        self.value(&PartyField::ContactComes.name()) != Some("no")
    }
}
