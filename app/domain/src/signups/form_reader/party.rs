//! Reads the fields about the participants of a party: how many they are, their names, workshops and needs.

use super::Reader;
use crate::ids::{SlotSlug, WorkshopSlug};
use crate::signups::{Fault, Name, Need, Participant, PartyField};
use std::collections::{BTreeMap, BTreeSet};

impl Reader<'_> {
    pub(super) fn people(&mut self) -> Option<i64> {
        let field = PartyField::People.name();
        let most = self.max_party();
        let Some(value) = self.data.value(&field) else { return Some(1) };
        match value.trim().parse::<i64>() {
            Ok(people) if people > most => {
                self.add_fault(&field, Fault::TooMany(most));
                None
            }
            Ok(people) if people >= 1 => Some(people),
            _ => {
                self.add_fault(&field, Fault::InvalidNumber);
                None
            }
        }
    }

    pub(super) fn participants(&mut self, people: i64) -> Vec<Participant> {
        let field = PartyField::People.name();
        let has_too_many_names =
            (people + 1..=self.max_party()).any(|n| self.data.value(&PartyField::Person(n).name()).is_some());
        if has_too_many_names && !self.is_faulty(&field) {
            self.add_fault(&field, Fault::MoreNamesThanSeats);
        }
        self.check_slots();
        (1..=people).map(|n| self.participant(n)).collect()
    }

    /// The maximal number of people: that of the event, or as many as a party had before the event's became smaller.
    fn max_party(&self) -> i64 {
        self.event.sign_up.max_party.max(self.request.seats())
    }

    fn participant(&mut self, n: i64) -> Participant {
        let own_name = self.name(&PartyField::Person(n).name());
        let contact = &self.request.contact.name;
        // If the first person has another name, the contact does not take part, whatever `contact_comes` says.
        let is_contact = n == 1 && self.data.contact_comes() && own_name.as_ref().is_none_or(|name| name == contact);
        let name = if is_contact { Some(contact.clone()).filter(|name| !name.as_str().is_empty()) } else { own_name };
        let slots: Vec<SlotSlug> = self.event.slots().into_iter().cloned().collect();
        let mut workshops: BTreeMap<_, _> =
            slots.into_iter().filter_map(|slot| self.workshop(&slot, n).map(|workshop| (slot, workshop))).collect();
        for (slot, workshop) in self.workshops_not_asked(n) {
            if workshops.values().all(|chosen| *chosen != workshop) {
                workshops.entry(slot).or_insert(workshop);
            }
        }
        Participant { name, is_contact, workshops, needs: self.needs(PartyField::Needs(Some(n))) }
    }

    fn name(&mut self, field: &str) -> Option<Name> {
        match Name::parse(self.data.value(field)?) {
            Ok(name) => name,
            Err(fault) => {
                self.add_fault(field, fault);
                None
            }
        }
    }

    /// Reads the workshop of person `n` in `slot`: the choice for one person takes precedence over the choice for all.
    fn workshop(&mut self, slot: &SlotSlug, n: i64) -> Option<WorkshopSlug> {
        let own = PartyField::Workshop { slot: slot.as_str(), person: Some(n) }.name();
        let all = PartyField::Workshop { slot: slot.as_str(), person: None }.name();
        let field = if self.data.value(&own).is_some() { own } else { all };
        let value = self.data.value(&field)?;
        let found = self.event.workshops_in(slot).find(|workshop| workshop.slug.as_str() == value.trim());
        let found = found.map(|workshop| workshop.slug.clone());
        if found.is_none() {
            self.add_fault(&field, Fault::UnknownChoice);
        }
        found
    }

    /// Returns the stored workshops of person `n` that the form does not ask, because they were moved into another slot.
    fn workshops_not_asked(&self, n: i64) -> BTreeMap<SlotSlug, WorkshopSlug> {
        let person = usize::try_from(n - 1).ok().and_then(|index| self.request.participants.get(index));
        let mut workshops = person.map(|person| person.workshops.clone()).unwrap_or_default();
        workshops.retain(|slot, workshop| self.event.workshop(workshop).is_some_and(|asked| asked.slot != *slot));
        workshops
    }

    /// Adds faults for workshop fields whose slot the event does not have.
    fn check_slots(&mut self) {
        let slots = self.event.slots();
        let is_unknown = |field: &str| match PartyField::parse(field) {
            Some(PartyField::Workshop { slot, .. }) => slots.iter().all(|known| known.as_str() != slot),
            _ => false,
        };
        let unknown = self.data.0.iter().filter(|(field, value)| !value.is_empty() && is_unknown(field));
        let unknown: Vec<String> = unknown.map(|(field, _)| field.clone()).collect();
        for field in unknown {
            self.add_fault(&field, Fault::UnknownChoice);
        }
    }

    /// Reads the needs that were stated for the party. What is known to be for one person is that person's; the needs of a
    /// party of one are.
    pub(super) fn needs_of_party(&mut self) -> BTreeSet<Need> {
        let mut needs = self.needs(PartyField::Needs(None));
        if let [only] = self.request.participants.as_mut_slice() {
            only.needs.append(&mut needs);
        }
        needs.retain(|need| self.request.participants.iter().all(|person| !person.needs.contains(need)));
        needs
    }

    fn needs(&mut self, field: PartyField<'_>) -> BTreeSet<Need> {
        let field = field.name();
        let codes: Vec<&str> = self.data.values(&field).collect();
        let needs: BTreeSet<Need> = codes.iter().filter_map(|code| Need::from_code(code.trim())).collect();
        if codes.iter().any(|code| Need::from_code(code.trim()).is_none()) {
            self.add_fault(&field, Fault::UnknownChoice);
        }
        needs
    }

    pub(super) fn is_ticked(&self, field: PartyField<'_>) -> bool {
        self.data.value(&field.name()).is_some()
    }
}
