//! The columns of the tables of participants: the CSV file, and the lists for printing.

use super::{Part, Place, TextField};
use crate::events::Event;
use crate::signups::SignUp;

/// A column of a table of participants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Reference,
    /// The name of the participant.
    Participant,
    /// The workshops of the participant in all slots.
    Workshops,
    /// The workshop of the participant in one slot, with the index of the slot in [`Event::slots`].
    Workshop(usize),
    /// The needs of the participant; in the first row of a party also those of the party, and its needs in own words.
    Needs,
    /// The status of the sign-up.
    Status,
    /// A text of the sign-up.
    Text(TextField),
}

impl Column {
    /// Returns the columns of the CSV file of these sign-ups; the needs, which are health data, only if asked for.
    pub fn of_csv(event: &Event, sign_ups: &[SignUp], has_needs: bool) -> Vec<Self> {
        let texts = |parts| texts(Place::Csv, parts, event, sign_ups);
        let mut columns = vec![Self::Reference, Self::Participant];
        columns.extend(texts(&[Part::Name, Part::Contact]));
        columns.extend((0..event.slots().len()).map(Self::Workshop));
        columns.extend(has_needs.then_some(Self::Needs));
        columns.extend(texts(&[Part::More]));
        columns.push(Self::Status);
        columns
    }

    /// Returns the columns of a list for printing, with the needs or with the workshops of the participants. The contact's
    /// name stands beside the name of the participant.
    pub fn of_print(event: &Event, sign_ups: &[SignUp], is_of_needs: bool) -> Vec<Self> {
        let mut columns = vec![Self::Participant, if is_of_needs { Self::Needs } else { Self::Workshops }];
        columns.extend(texts(Place::Print, &[Part::Contact, Part::More], event, sign_ups));
        columns.push(Self::Reference);
        columns
    }
}

/// The columns of the texts that a place shows and that the event asks, or asked when one of the sign-ups was made.
fn texts(place: Place, parts: &[Part], event: &Event, sign_ups: &[SignUp]) -> Vec<Column> {
    let has_value = |field| sign_ups.iter().any(|sign_up| sign_up.request.text(field).is_some());
    let fields = TextField::shown_on(place, parts).filter(|field| field.is_asked_by(event) || has_value(*field));
    fields.map(Column::Text).collect()
}
