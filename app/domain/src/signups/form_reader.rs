//! Validation of the sign-up form: from [`FormData`] to a [`SignUpRequest`], or all faults in the order of the form.

mod party;

use super::{
    Asked, Channel, EMAIL_AS_TYPED, EmailAddress, Fault, FieldError, FieldErrors, FormData, FormKind, HONEYPOT, Part,
    PartyField, SignUpRequest, TextField,
};
use crate::events::Event;

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
    read_form(data, event, FormKind::of(channel), channel, SignUpRequest::default())
}

/// Reads a form that changes a sign-up made through `channel`. What the form does not ask stays as in `stored`.
///
/// # Errors
/// As [`read_entry_form`].
pub fn read_change_form(
    data: &FormData,
    event: &Event,
    form: FormKind,
    channel: Channel,
    stored: &SignUpRequest,
) -> Result<SignUpRequest, FieldErrors> {
    read_form(data, event, form, channel, stored.clone())
}

fn read_form(
    data: &FormData,
    event: &Event,
    form: FormKind,
    channel: Channel,
    request: SignUpRequest,
) -> Result<SignUpRequest, FieldErrors> {
    let mut reader = Reader { data, event, form, channel, request, errors: Vec::new() };
    reader.read();
    if reader.errors.is_empty() { Ok(reader.request) } else { Err(reader.errors) }
}

struct Reader<'a> {
    data: &'a FormData,
    event: &'a Event,
    form: FormKind,
    channel: Channel,
    /// The request so far. A field that the form does not ask keeps its value.
    request: SignUpRequest,
    errors: FieldErrors,
}

impl Reader<'_> {
    fn read(&mut self) {
        self.check_encoding_and_honeypot();
        let stored_email = self.request.contact.email.clone();
        self.read_texts(&[Part::Name, Part::Contact]);
        if self.request.contact.email != stored_email {
            self.check_likely_domain();
        }
        self.check_means_of_contact();
        let people = self.people();
        self.request.participants = self.participants(people.unwrap_or(1));
        self.request.needs = self.needs_of_party();
        self.read_texts(&[Part::Needs, Part::More]);
        // Only a waiting list asks about waiting.
        if self.event.sign_up.has_waiting_list {
            self.request.fewer_ok = self.is_ticked(PartyField::FewerOk);
            self.request.workshop_wait = self.is_ticked(PartyField::WorkshopWait);
        }
        self.request.fewer_ok &= self.request.participants.len() > 1;
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

    /// Reads the text fields of these parts that the form asks.
    fn read_texts(&mut self, parts: &[Part]) {
        for (field, asked) in TextField::asked_on(self.form, self.event, parts) {
            let text = self.data.value(field.name()).unwrap_or_default();
            match field.read(text, &mut self.request) {
                Err(fault) => self.add_fault(field.name(), fault),
                // A walk-in visitor need not give a name.
                Ok(()) if asked == Asked::Required && self.channel != Channel::WalkIn => {
                    if self.request.text(field).is_none() {
                        self.add_fault(field.name(), Fault::NameMissing);
                    }
                }
                Ok(()) => {}
            }
        }
    }

    /// Asks visitors once whether the domain of a new e-mail address is right: the form comes back with what was typed in
    /// [`EMAIL_AS_TYPED`].
    fn check_likely_domain(&mut self) {
        let email = TextField::Email.name();
        let is_visitor = matches!(self.form, FormKind::SignUp | FormKind::OwnChange);
        let is_asked = is_visitor && self.data.value(email) != self.data.value(EMAIL_AS_TYPED);
        let address = self.request.contact.email.as_ref().filter(|_| is_asked);
        if let Some(domain) = address.and_then(EmailAddress::likely_domain) {
            self.add_fault(email, Fault::LikelyDomain(domain));
        }
    }

    /// Adds a fault if none of the means of contact that the form asks was given. Someone present in person needs none, nor
    /// does who gave a postal address before.
    fn check_means_of_contact(&mut self) {
        let asked = TextField::asked_on(self.form, self.event, &[Part::Contact]);
        let means: Vec<_> =
            asked.filter(|(_, asked)| *asked == Asked::MeansOfContact).map(|(field, _)| field).collect();
        let is_faulty = means.iter().any(|field| self.is_faulty(field.name()));
        let can_be_reached =
            self.request.contact.postal.is_some() || means.iter().any(|field| self.request.text(*field).is_some());
        if let Some(first) = means.first()
            && !(is_faulty || can_be_reached || self.channel.is_face_to_face())
        {
            self.add_fault(first.name(), Fault::ContactMissing);
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
