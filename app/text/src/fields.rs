//! Wording of the fields of a sign-up: labels on forms, headings on pages and in tables, and the cells of tables.

use crate::{Words, say};
use domain::events::{Event, Workshop};
use domain::signups::{Column, FormKind, Part, Participant, Place, SignUp, SignUpRequest, TextField};

impl Words {
    /// The label of a text field on a form. The contact's own page uses the labels of its form as headings.
    pub fn field_label(self, field: TextField, form: FormKind) -> String {
        match (field, form) {
            (TextField::ContactName, FormKind::WalkIn) => say!(self, "walk-in-name"),
            (TextField::ContactName, _) => say!(self, "form-name"),
            (TextField::Organisation, _) => say!(self, "form-organisation"),
            (TextField::Email, _) => say!(self, "form-email"),
            (TextField::Phone, _) => say!(self, "form-phone"),
            (TextField::Postal, _) => say!(self, "form-postal"),
            (TextField::NeedsOther, _) => say!(self, "form-needs-other"),
            (TextField::Note, _) => say!(self, "form-note"),
        }
    }

    /// The heading of a text field in the back office: on the page of a sign-up and in tables.
    pub fn field_heading(self, field: TextField) -> String {
        match field {
            TextField::ContactName => say!(self, "own-contact"),
            TextField::Organisation => say!(self, "form-organisation"),
            TextField::Email => say!(self, "form-email"),
            TextField::Phone => say!(self, "form-phone"),
            TextField::Postal => say!(self, "office-postal"),
            TextField::NeedsOther => say!(self, "own-needs"),
            TextField::Note => say!(self, "person-note"),
        }
    }

    /// The heading of a column in a table of participants.
    pub fn column_heading(self, column: Column, event: &Event) -> String {
        match column {
            Column::Reference => say!(self, "office-reference"),
            Column::Participant => say!(self, "paper-who"),
            Column::Workshops => say!(self, "fact-workshop"),
            Column::Workshop(slot) => self.workshop_in_slot(event, slot),
            Column::Needs => say!(self, "needs-title"),
            Column::Status => say!(self, "list-state"),
            Column::Text(field) => self.field_heading(field),
        }
    }

    /// The name of the choice of a workshop in a slot, given by its index: with a number where the event has several slots.
    pub fn workshop_in_slot(self, event: &Event, slot: usize) -> String {
        match event.slots().len() {
            1 => say!(self, "form-workshop"),
            _ => say!(self, "form-workshop-round", number = i64::try_from(slot + 1).unwrap_or(i64::MAX)),
        }
    }

    /// The cell of participant `n` in a table of participants. What belongs to the whole party stands in the row of its first
    /// participant, except the contact's name.
    pub fn cell(
        self,
        place: Place,
        column: Column,
        event: &Event,
        sign_up: &SignUp,
        n: i64,
        person: &Participant,
    ) -> String {
        let (request, is_first) = (&sign_up.request, n == 1);
        match column {
            Column::Reference => sign_up.reference.to_string(),
            Column::Participant => {
                person.name.as_ref().map_or_else(|| say!(self, "form-person", n = n), ToString::to_string)
            }
            Column::Workshops => self.workshops(event, sign_up, person, |_| true),
            Column::Workshop(slot) => {
                self.workshops(event, sign_up, person, |workshop| event.slots().get(slot) == Some(&&workshop.slot))
            }
            Column::Needs => {
                let of_party = if is_first { self.party_needs(place, request) } else { Vec::new() };
                person.needs.iter().map(|need| self.need(*need)).chain(of_party).collect::<Vec<_>>().join(", ")
            }
            Column::Status => self.sign_up_status(sign_up.status()),
            Column::Text(field) => {
                let text = request.text(field).filter(|_| is_first || field.part() == Part::Name);
                text.unwrap_or_default().to_owned()
            }
        }
    }

    /// The workshops of a participant that are among the wanted ones, each with whether they wait for it.
    fn workshops(
        self,
        event: &Event,
        sign_up: &SignUp,
        person: &Participant,
        is_wanted: impl Fn(&Workshop) -> bool,
    ) -> String {
        let chosen = sign_up.workshops_of(person).filter_map(|(slug, waits)| Some((event.workshop(slug)?, waits)));
        let wanted = chosen.filter(|(workshop, _)| is_wanted(workshop));
        wanted
            .map(|(workshop, waits)| self.workshop_choice(workshop.title.clone(), waits))
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// The needs of a whole party: the chosen ones, then those in own words that the place shows.
    pub fn party_needs(self, place: Place, request: &SignUpRequest) -> Vec<String> {
        let own_words = request.texts(place, &[Part::Needs]).map(|(_, text)| text.to_owned());
        request.needs.iter().map(|need| self.need(*need)).chain(own_words).collect()
    }
}
