//! Validation of the sign-up form: from [`FormData`] to a [`SignUpRequest`], or all faults in the order of the form.

use super::contact::{lines, one_line};
use super::{
    Channel, Contact, EmailAddress, Fault, FieldError, FieldErrors, FormData, HONEYPOT, Name, Need, Participant, Phone,
    PostalAddress, SignUpRequest,
};
use crate::events::Event;
use crate::ids::{SlotSlug, WorkshopSlug};
use std::collections::{BTreeMap, BTreeSet};

const LONGEST_NEEDS_OTHER: usize = 500;
const LONGEST_NOTE: usize = 2_000;

/// Reads the sign-up form of `event` as submitted online. Unknown fields are ignored.
///
/// # Errors
/// All faults that were found, in the order of the form.
pub fn read_sign_up_form(data: &FormData, event: &Event) -> Result<SignUpRequest, FieldErrors> {
    read_entry_form(data, event, Channel::Online)
}

/// Reads the sign-up form of `event` as an organizer enters it for a contact who used `channel`.
///
/// Offline, a postal address may replace e-mail and telephone; a contact who is present in person need give none of
/// them, and at check-in not even a name.
///
/// # Errors
/// All faults that were found, in the order of the form.
pub fn read_entry_form(data: &FormData, event: &Event, channel: Channel) -> Result<SignUpRequest, FieldErrors> {
    let mut reader = Reader { data, event, channel, errors: Vec::new() };
    let request = reader.request();
    match request {
        Some(request) if reader.errors.is_empty() => Ok(request),
        _ => Err(reader.errors),
    }
}

struct Reader<'a> {
    data: &'a FormData,
    event: &'a Event,
    channel: Channel,
    errors: FieldErrors,
}

impl Reader<'_> {
    fn request(&mut self) -> Option<SignUpRequest> {
        self.check_encoding_and_honeypot();
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
        Some(SignUpRequest { contact: contact?, participants, needs, needs_other, note, fewer_ok, workshop_wait })
    }

    /// Adds faults for text that was not UTF-8, whose bytes were decoded to U+FFFD, and for a filled-in honeypot.
    fn check_encoding_and_honeypot(&mut self) {
        let mut unreadable: Vec<String> = Vec::new();
        for (field, value) in &self.data.0 {
            if value.contains('\u{fffd}') && !unreadable.contains(field) {
                unreadable.push(field.clone());
            }
        }
        for field in unreadable {
            self.add_fault(&field, Fault::Unreadable);
        }
        if self.data.value(HONEYPOT).is_some() {
            self.add_fault(HONEYPOT, Fault::NotEmpty);
        }
    }

    fn contact(&mut self) -> Option<Contact> {
        let mut name = self.parsed("contact_name", Name::parse);
        if self.channel == Channel::WalkIn {
            // A walk-in visitor need not give a name.
            name = name.or_else(|| Some(Name::stored(String::new())));
        }
        if name.is_none() && !self.is_faulty("contact_name") {
            self.add_fault("contact_name", Fault::NameMissing);
        }
        let email = self.parsed("email", EmailAddress::parse);
        let phone = self.parsed("phone", Phone::parse);
        let postal = if self.channel == Channel::Online { None } else { self.parsed("postal", PostalAddress::parse) };
        let is_faulty = ["email", "phone", "postal"].iter().any(|field| self.is_faulty(field));
        let can_be_reached = email.is_some() || phone.is_some() || postal.is_some();
        if !can_be_reached && !self.channel.is_face_to_face() && !is_faulty {
            self.add_fault("email", Fault::ContactMissing);
        }
        Some(Contact { name: name?, email, phone, postal })
    }

    fn people(&mut self) -> Option<i64> {
        let most = self.event.sign_up.max_party;
        let Some(value) = self.data.value("people") else { return Some(1) };
        match value.trim().parse::<i64>() {
            Ok(people) if people > most => {
                self.add_fault("people", Fault::TooMany(most));
                None
            }
            Ok(people) if people >= 1 => Some(people),
            _ => {
                self.add_fault("people", Fault::InvalidNumber);
                None
            }
        }
    }

    fn participants(&mut self, people: i64, contact: Option<&Name>) -> Vec<Participant> {
        let has_too_many_names =
            (people + 1..=self.event.sign_up.max_party).any(|n| self.data.value(&format!("person_{n}")).is_some());
        if has_too_many_names && !self.is_faulty("people") {
            self.add_fault("people", Fault::MoreNamesThanSeats);
        }
        self.check_slots();
        (1..=people).map(|n| self.participant(n, contact)).collect()
    }

    fn participant(&mut self, n: i64, contact: Option<&Name>) -> Participant {
        let own_name = self.parsed(&format!("person_{n}"), Name::parse);
        // If the first person has another name, the contact does not take part, whatever `contact_comes` says.
        let is_contact = n == 1 && self.data.contact_comes() && (own_name.is_none() || own_name.as_ref() == contact);
        let name = if is_contact { contact.filter(|name| !name.as_str().is_empty()).cloned() } else { own_name };
        let slots: Vec<SlotSlug> = self.event.slots().into_iter().cloned().collect();
        let workshops: BTreeMap<_, _> =
            slots.into_iter().filter_map(|slot| self.workshop(&slot, n).map(|workshop| (slot, workshop))).collect();
        Participant { name, is_contact, workshops, needs: self.needs(&format!("needs_{n}")) }
    }

    /// Reads the workshop of person `n` in `slot`: the choice for one person takes precedence over the choice for all.
    fn workshop(&mut self, slot: &SlotSlug, n: i64) -> Option<WorkshopSlug> {
        let (own, all) = (format!("workshop_{slot}_{n}"), format!("workshop_{slot}"));
        let field = if self.data.value(&own).is_some() { own } else { all };
        let value = self.data.value(&field)?;
        let found = self.event.workshops_in(slot).find(|workshop| workshop.slug.as_str() == value.trim());
        let found = found.map(|workshop| workshop.slug.clone());
        if found.is_none() {
            self.add_fault(&field, Fault::UnknownChoice);
        }
        found
    }

    /// Adds faults for workshop fields whose slot the event does not have.
    fn check_slots(&mut self) {
        let slots: Vec<String> = self.event.slots().iter().map(|slot| format!("workshop_{slot}")).collect();
        let is_known = |field: &str| {
            slots.iter().any(|slot| {
                field.strip_prefix(slot.as_str()).is_some_and(|rest| {
                    rest.is_empty() || rest.strip_prefix('_').is_some_and(|n| n.parse::<u32>().is_ok())
                })
            })
        };
        let unknown: Vec<String> = (self.data.0.iter())
            .filter(|(field, value)| field.starts_with("workshop_") && !value.is_empty() && !is_known(field))
            .filter(|(field, _)| field != "workshop_wait")
            .map(|(field, _)| field.clone())
            .collect();
        for field in unknown {
            self.add_fault(&field, Fault::UnknownChoice);
        }
    }

    fn needs(&mut self, field: &str) -> BTreeSet<Need> {
        let codes: Vec<&str> = self.data.values(field).collect();
        let needs: BTreeSet<Need> = codes.iter().filter_map(|code| Need::from_code(code.trim())).collect();
        if codes.iter().any(|code| Need::from_code(code.trim()).is_none()) {
            self.add_fault(field, Fault::UnknownChoice);
        }
        needs
    }

    /// Whether a checkbox about waiting is ticked; always false for events without a waiting list.
    fn is_ticked(&self, field: &str) -> bool {
        self.event.sign_up.has_waiting_list && self.data.value(field).is_some()
    }

    fn text(&mut self, field: &str, longest: usize, clean: fn(&str) -> String) -> Option<String> {
        let text = clean(self.data.value(field)?);
        if text.chars().count() > longest {
            self.add_fault(field, Fault::TooLong(longest));
            return None;
        }
        (!text.is_empty()).then_some(text)
    }

    fn parsed<T>(&mut self, field: &str, parse: fn(&str) -> Result<Option<T>, Fault>) -> Option<T> {
        match parse(self.data.value(field)?) {
            Ok(value) => value,
            Err(fault) => {
                self.add_fault(field, fault);
                None
            }
        }
    }

    fn is_faulty(&self, field: &str) -> bool {
        self.errors.iter().any(|error| error.field == field)
    }

    /// Adds a fault. Each field keeps only the first one that was found.
    fn add_fault(&mut self, field: &str, fault: Fault) {
        if !self.is_faulty(field) {
            self.errors.push(FieldError { field: field.to_owned(), fault });
        }
    }
}
