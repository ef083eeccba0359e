//! The text fields that a form asks, and those that a place shows.

use super::{Asked, FormKind, Part, Place, TextField};
use crate::events::Event;
use crate::signups::{Fault, SignUpRequest};

impl TextField {
    /// The field's name in forms.
    pub fn name(self) -> &'static str {
        self.declaration().name
    }

    pub fn part(self) -> Part {
        self.declaration().part
    }

    /// Returns the fields of these parts that a form of an event asks, in its order.
    pub fn asked_on(form: FormKind, event: &Event, parts: &[Part]) -> impl Iterator<Item = (Self, Asked)> {
        let fields = Self::ALL.into_iter().filter(|field| parts.contains(&field.part()));
        fields
            .map(move |field| (field, (field.declaration().asked)(form, event)))
            .filter(|(_, asked)| *asked != Asked::No)
    }

    /// Whether any form of an event asks for the field.
    pub fn is_asked_by(self, event: &Event) -> bool {
        FormKind::ALL.into_iter().any(|form| (self.declaration().asked)(form, event) != Asked::No)
    }

    /// Returns the fields of these parts that a place shows, in its order.
    pub fn shown_on(place: Place, parts: &[Part]) -> impl Iterator<Item = Self> {
        let fields = if place == Place::OwnPage { Self::ALL } else { Self::IN_OFFICE };
        let is_shown = move |field: &Self| field.declaration().shown.contains(&place) && parts.contains(&field.part());
        fields.into_iter().filter(is_shown)
    }

    /// Cleans and checks a submitted text and sets the field of a request; a blank text empties it.
    ///
    /// # Errors
    /// The fault of the text.
    pub fn read(self, text: &str, request: &mut SignUpRequest) -> Result<(), Fault> {
        (self.declaration().read)(text, request)
    }
}

impl SignUpRequest {
    /// Returns the texts of these parts that a place shows, in its order.
    pub fn texts(&self, place: Place, parts: &[Part]) -> impl Iterator<Item = (TextField, &str)> {
        TextField::shown_on(place, parts).filter_map(|field| Some((field, self.text(field)?)))
    }
}
