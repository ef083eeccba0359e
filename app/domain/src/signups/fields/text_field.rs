//! The text fields of a sign-up, each declared in one row.
//!
//! `docs/adding-a-feature.md` lists what a new field needs beside its row.

use super::{Asked, Declaration, FormKind, Input, Part, Place};
use crate::events::Event;
use crate::signups::typed_text::{bounded, lines, one_line};
use crate::signups::{Contact, EmailAddress, Name, Phone, PostalAddress, SignUpRequest};

const LONGEST_ORGANISATION: usize = 200;
const LONGEST_NEEDS_OTHER: usize = 500;
const LONGEST_NOTE: usize = 2_000;

/// A text field of a sign-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextField {
    ContactName,
    /// The organisation for which the contact comes.
    Organisation,
    Email,
    Phone,
    /// The postal address.
    Postal,
    /// Needs in the contact's own words.
    NeedsOther,
    Note,
}

/// The places that show who a sign-up is from.
const WHO: &[Place] = &[Place::OwnPage, Place::Person, Place::List, Place::Print, Place::Csv, Place::Search];
/// The places that show how a contact is reached.
const HOW_TO_REACH: &[Place] = &[Place::OwnPage, Place::Person, Place::List, Place::Csv, Place::Search];

const CONTACT_NAME: Declaration = Declaration {
    name: "contact_name",
    part: Part::Name,
    input: Input::Name,
    autocomplete: Some("name"),
    asked: |form, _| match form {
        FormKind::SignUp | FormKind::OwnChange | FormKind::Office => Asked::Required,
        FormKind::WalkIn => Asked::Optional,
    },
    shown: WHO,
    read: |text, request| Name::parse(text).map(|name| request.contact.name = name.unwrap_or_default()),
};

const ORGANISATION: Declaration = Declaration {
    name: "organisation",
    part: Part::Contact,
    input: Input::Text,
    autocomplete: Some("organization"),
    asked: |_, event| if event.asks_organisation { Asked::Optional } else { Asked::No },
    shown: WHO,
    read: |text, request| bounded(one_line(text), LONGEST_ORGANISATION).map(|text| request.contact.organisation = text),
};

const EMAIL: Declaration = Declaration {
    name: "email",
    part: Part::Contact,
    input: Input::Email,
    autocomplete: Some("email"),
    asked: as_means_of_contact,
    shown: HOW_TO_REACH,
    read: |text, request| EmailAddress::parse(text).map(|email| request.contact.email = email),
};

const PHONE: Declaration = Declaration {
    name: "phone",
    part: Part::Contact,
    input: Input::Phone,
    autocomplete: Some("tel"),
    asked: as_means_of_contact,
    shown: HOW_TO_REACH,
    read: |text, request| Phone::parse(text).map(|phone| request.contact.phone = phone),
};

const POSTAL: Declaration = Declaration {
    name: "postal",
    part: Part::Contact,
    input: Input::Lines,
    autocomplete: None,
    asked: |form, _| if form == FormKind::Office { Asked::MeansOfContact } else { Asked::No },
    shown: &[Place::OwnPage, Place::Person],
    read: |text, request| PostalAddress::parse(text).map(|postal| request.contact.postal = postal),
};

const NEEDS_OTHER: Declaration = Declaration {
    name: "needs_other",
    part: Part::Needs,
    input: Input::Text,
    autocomplete: None,
    asked: before_the_event,
    shown: &[Place::OwnPage, Place::Person, Place::Print, Place::Csv],
    read: |text, request| bounded(one_line(text), LONGEST_NEEDS_OTHER).map(|text| request.needs_other = text),
};

const NOTE: Declaration = Declaration {
    name: "note",
    part: Part::More,
    input: Input::Lines,
    autocomplete: None,
    asked: before_the_event,
    shown: &[Place::OwnPage, Place::Person, Place::Csv],
    read: |text, request| bounded(lines(text), LONGEST_NOTE).map(|text| request.note = text),
};

fn as_means_of_contact(form: FormKind, _: &Event) -> Asked {
    match form {
        FormKind::SignUp | FormKind::OwnChange | FormKind::Office => Asked::MeansOfContact,
        FormKind::WalkIn => Asked::No,
    }
}

/// Whether a form asks what must be known before the event.
fn before_the_event(form: FormKind, _: &Event) -> Asked {
    if form == FormKind::WalkIn { Asked::No } else { Asked::Optional }
}

impl TextField {
    /// All text fields in the order of forms and of the contact's own page.
    pub const ALL: [Self; 7] =
        [Self::ContactName, Self::Organisation, Self::Email, Self::Phone, Self::Postal, Self::NeedsOther, Self::Note];
    /// All text fields in the order of the back office, where the telephone number stands before the e-mail address.
    pub(super) const IN_OFFICE: [Self; Self::ALL.len()] =
        [Self::ContactName, Self::Organisation, Self::Phone, Self::Email, Self::Postal, Self::NeedsOther, Self::Note];

    pub fn declaration(self) -> &'static Declaration {
        match self {
            Self::ContactName => &CONTACT_NAME,
            Self::Organisation => &ORGANISATION,
            Self::Email => &EMAIL,
            Self::Phone => &PHONE,
            Self::Postal => &POSTAL,
            Self::NeedsOther => &NEEDS_OTHER,
            Self::Note => &NOTE,
        }
    }
}

impl SignUpRequest {
    /// Returns the value of a text field.
    pub fn text(&self, field: TextField) -> Option<&str> {
        // Without `..`: a new text of a request must become a field.
        let Self { contact, participants: _, needs: _, needs_other, note, fewer_ok: _, workshop_wait: _ } = self;
        let Contact { name, email, phone, postal, organisation } = contact;
        match field {
            TextField::ContactName => Some(name.as_str()).filter(|name| !name.is_empty()),
            TextField::Organisation => organisation.as_deref(),
            TextField::Email => email.as_ref().map(EmailAddress::as_str),
            TextField::Phone => phone.as_ref().map(Phone::as_str),
            TextField::Postal => postal.as_ref().map(PostalAddress::as_str),
            TextField::NeedsOther => needs_other.as_deref(),
            TextField::Note => note.as_deref(),
        }
    }
}
