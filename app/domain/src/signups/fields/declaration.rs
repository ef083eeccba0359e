//! What is declared about a text field: its name, the forms that ask for it, how it is read, and where it is shown.

use crate::events::Event;
use crate::signups::{Channel, Fault, SignUpRequest};

/// A form on which a sign-up is made or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// The public form of an event.
    SignUp,
    /// The form on the contact's own page, which changes a sign-up.
    OwnChange,
    /// The forms of the back office, which enter a sign-up and change it.
    Office,
    /// The form for walk-ins at check-in.
    WalkIn,
}

impl FormKind {
    pub const ALL: [Self; 4] = [Self::SignUp, Self::OwnChange, Self::Office, Self::WalkIn];

    /// Returns the form by which a sign-up of this channel is made.
    pub fn of(channel: Channel) -> Self {
        match channel {
            Channel::Online => Self::SignUp,
            Channel::Phone | Channel::Counter | Channel::Post => Self::Office,
            Channel::WalkIn => Self::WalkIn,
        }
    }
}

/// Whether a form asks for a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The form does not ask. A value that is sent all the same is ignored, and a stored value stays.
    No,
    /// The contact's name, without which a party cannot be called; a walk-in may leave it out.
    Required,
    /// One of the fields of this kind is required, unless the contact is present in person.
    MeansOfContact,
    Optional,
}

/// The part of a sign-up that a field belongs to. It decides beside which other fields forms and pages show the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The contact's name: the heading of a sign-up, repeated on each line of a file.
    Name,
    Contact,
    /// Needs in the contact's own words, shown with the chosen needs.
    Needs,
    /// Anything else, shown with a heading of its own.
    More,
}

impl Part {
    pub const ALL: [Self; 4] = [Self::Name, Self::Contact, Self::Needs, Self::More];
}

/// The kind of text that a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    Text,
    /// A person's name.
    Name,
    Email,
    Phone,
    /// Several lines.
    Lines,
}

/// A place that shows fields of stored sign-ups. The download of one's own data contains all fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The contact's own page.
    OwnPage,
    /// The page of a sign-up in the back office.
    Person,
    /// An event's list of sign-ups in the back office.
    List,
    /// The lists of participants for printing. Needs stand only in the list of needs.
    Print,
    /// The list of participants as CSV. Needs stand in it only on request.
    Csv,
    /// The text that the search of the list looks through.
    Search,
}

/// The declaration of a text field.
pub struct Declaration {
    /// The field's name in forms.
    pub name: &'static str,
    pub part: Part,
    pub input: Input,
    /// The token of the HTML attribute `autocomplete`.
    pub autocomplete: Option<&'static str>,
    /// Whether a form of an event asks for the field.
    pub asked: fn(FormKind, &Event) -> Asked,
    pub shown: &'static [Place],
    /// Cleans and checks a submitted text and sets the field of a request; a blank text empties it.
    pub(super) read: fn(&str, &mut SignUpRequest) -> Result<(), Fault>,
}
