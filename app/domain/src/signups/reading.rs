//! From what was typed to a wish: every fault at once, in the order of the form.

use super::contact::{lines, one_line};
use super::{
    Channel, Contact, EmailAddress, Fault, FieldError, FieldErrors, HONEYPOT, Name, Need, Participant, Phone,
    PostalAddress, Typed, Wish,
};
use crate::events::Event;
use crate::ids::{SlotSlug, WorkshopSlug};
use std::collections::{BTreeMap, BTreeSet};

const LONGEST_NEEDS_OTHER: usize = 500;
const LONGEST_NOTE: usize = 2_000;

/// Reads the sign-up form of `event`. Fields that it does not know are passed over.
pub fn read_wish(typed: &Typed, event: &Event) -> Result<Wish, FieldErrors> {
    read_entry(typed, event, Channel::Online)
}

/// The same form as it reached us in another way: a letter may take the place of e-mail and telephone, and whoever stands
/// before us need give neither.
pub fn read_entry(typed: &Typed, event: &Event, channel: Channel) -> Result<Wish, FieldErrors> {
    let mut reader = Reader { typed, event, channel, errors: Vec::new() };
    let wish = reader.wish();
    match wish {
        Some(wish) if reader.errors.is_empty() => Ok(wish),
        _ => Err(reader.errors),
    }
}

struct Reader<'a> {
    typed: &'a Typed,
    event: &'a Event,
    channel: Channel,
    errors: FieldErrors,
}

impl Reader<'_> {
    fn wish(&mut self) -> Option<Wish> {
        self.unreadable();
        let contact = self.contact();
        let people = self.people();
        let mut participants = self.participants(people.unwrap_or(1), contact.as_ref().map(|contact| &contact.name));
        let mut needs = self.needs("needs");
        let needs_other = self.text("needs_other", LONGEST_NEEDS_OTHER, one_line);
        let note = self.text("note", LONGEST_NOTE, lines);
        if let [only] = participants.as_mut_slice() {
            only.needs.append(&mut needs);
        }
        let fewer_ok = self.is_ticked("fewer_ok") && participants.len() > 1;
        let workshop_wait = self.is_ticked("workshop_wait");
        Some(Wish { contact: contact?, participants, needs, needs_other, note, fewer_ok, workshop_wait })
    }

    /// Bytes that were no text became U+FFFD on the way in; nobody types that.
    fn unreadable(&mut self) {
        let mut broken: Vec<String> = Vec::new();
        for (field, value) in &self.typed.0 {
            if value.contains('\u{fffd}') && !broken.contains(field) {
                broken.push(field.clone());
            }
        }
        for field in broken {
            self.fault(&field, Fault::Unreadable);
        }
        if self.typed.value(HONEYPOT).is_some() {
            self.fault(HONEYPOT, Fault::NotEmpty);
        }
    }

    fn contact(&mut self) -> Option<Contact> {
        let mut name = self.parsed("contact_name", Name::parse);
        if self.channel == Channel::Door {
            // Whoever comes by need not say who they are.
            name = name.or_else(|| Some(Name::stored(String::new())));
        }
        if name.is_none() && !self.is_faulty("contact_name") {
            self.fault("contact_name", Fault::NameMissing);
        }
        let email = self.parsed("email", EmailAddress::parse);
        let phone = self.parsed("phone", Phone::parse);
        let postal = if self.channel == Channel::Online { None } else { self.parsed("postal", PostalAddress::parse) };
        let is_faulty = ["email", "phone", "postal"].iter().any(|field| self.is_faulty(field));
        let can_be_reached = email.is_some() || phone.is_some() || postal.is_some();
        if !can_be_reached && !self.channel.is_face_to_face() && !is_faulty {
            self.fault("email", Fault::ContactMissing);
        }
        Some(Contact { name: name?, email, phone, postal })
    }

    fn people(&mut self) -> Option<i64> {
        let most = self.event.sign_up.max_party;
        let Some(typed) = self.typed.value("people") else { return Some(1) };
        match typed.trim().parse::<i64>() {
            Ok(people) if people > most => {
                self.fault("people", Fault::TooMany(most));
                None
            }
            Ok(people) if people >= 1 => Some(people),
            _ => {
                self.fault("people", Fault::NotANumber);
                None
            }
        }
    }

    fn participants(&mut self, people: i64, contact: Option<&Name>) -> Vec<Participant> {
        let named_beyond =
            (people + 1..=self.event.sign_up.max_party).any(|n| self.typed.value(&format!("person_{n}")).is_some());
        if named_beyond && !self.is_faulty("people") {
            self.fault("people", Fault::MoreNamesThanPlaces);
        }
        self.unknown_slots();
        (1..=people).map(|n| self.participant(n, contact)).collect()
    }

    fn participant(&mut self, n: i64, contact: Option<&Name>) -> Participant {
        let typed_name = self.parsed(&format!("person_{n}"), Name::parse);
        // Whoever names somebody else as the first person does not come, whatever the button above says.
        let is_contact =
            n == 1 && self.typed.contact_comes() && (typed_name.is_none() || typed_name.as_ref() == contact);
        let name = if is_contact { contact.filter(|name| !name.as_str().is_empty()).cloned() } else { typed_name };
        let slots: Vec<SlotSlug> = self.event.slots().into_iter().cloned().collect();
        let workshops: BTreeMap<_, _> =
            slots.into_iter().filter_map(|slot| self.workshop(&slot, n).map(|workshop| (slot, workshop))).collect();
        Participant { name, is_contact, workshops, needs: self.needs(&format!("needs_{n}")) }
    }

    /// A choice for one person counts before the choice for all.
    fn workshop(&mut self, slot: &SlotSlug, n: i64) -> Option<WorkshopSlug> {
        let (own, all) = (format!("workshop_{slot}_{n}"), format!("workshop_{slot}"));
        let field = if self.typed.value(&own).is_some() { own } else { all };
        let typed = self.typed.value(&field)?;
        let found = self.event.workshops_in(slot).find(|workshop| workshop.slug.as_str() == typed.trim());
        let found = found.map(|workshop| workshop.slug.clone());
        if found.is_none() {
            self.fault(&field, Fault::UnknownChoice);
        }
        found
    }

    fn unknown_slots(&mut self) {
        let slots: Vec<String> = self.event.slots().iter().map(|slot| format!("workshop_{slot}")).collect();
        let is_known = |field: &str| {
            slots.iter().any(|slot| {
                field.strip_prefix(slot.as_str()).is_some_and(|rest| {
                    rest.is_empty() || rest.strip_prefix('_').is_some_and(|n| n.parse::<u32>().is_ok())
                })
            })
        };
        let unknown: Vec<String> = (self.typed.0.iter())
            .filter(|(field, value)| field.starts_with("workshop_") && !value.is_empty() && !is_known(field))
            .filter(|(field, _)| field != "workshop_wait")
            .map(|(field, _)| field.clone())
            .collect();
        for field in unknown {
            self.fault(&field, Fault::UnknownChoice);
        }
    }

    fn needs(&mut self, field: &str) -> BTreeSet<Need> {
        let typed: Vec<&str> = self.typed.values(field).collect();
        let needs: BTreeSet<Need> = typed.iter().filter_map(|code| Need::from_code(code.trim())).collect();
        if typed.iter().any(|code| Need::from_code(code.trim()).is_none()) {
            self.fault(field, Fault::UnknownChoice);
        }
        needs
    }

    fn is_ticked(&self, field: &str) -> bool {
        self.event.sign_up.has_waiting_list && self.typed.value(field).is_some()
    }

    fn text(&mut self, field: &str, longest: usize, clean: fn(&str) -> String) -> Option<String> {
        let text = clean(self.typed.value(field)?);
        if text.chars().count() > longest {
            self.fault(field, Fault::TooLong(longest));
            return None;
        }
        (!text.is_empty()).then_some(text)
    }

    fn parsed<T>(&mut self, field: &str, parse: fn(&str) -> Result<Option<T>, Fault>) -> Option<T> {
        match parse(self.typed.value(field)?) {
            Ok(found) => found,
            Err(fault) => {
                self.fault(field, fault);
                None
            }
        }
    }

    fn is_faulty(&self, field: &str) -> bool {
        self.errors.iter().any(|error| error.field == field)
    }

    /// One fault a field: the first that was found.
    fn fault(&mut self, field: &str, fault: Fault) {
        if !self.is_faulty(field) {
            self.errors.push(FieldError { field: field.to_owned(), fault });
        }
    }
}
