//! The names of the form fields about participants. Some exist for all participants and for each one: `needs`, `needs_2`.

use std::fmt;

/// A form field about the participants of a sign-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartyField<'a> {
    /// The number of participants.
    People,
    /// Whether the contact takes part.
    ContactComes,
    /// The name of a participant, numbered from 1.
    Person(i64),
    /// The workshop of a slot, for all participants or for one.
    Workshop { slot: &'a str, person: Option<i64> },
    /// Chosen needs, of the party or of one participant.
    Needs(Option<i64>),
    /// Whether fewer seats than participants will do.
    FewerOk,
    /// Whether the party waits for a full workshop.
    WorkshopWait,
}

impl fmt::Display for PartyField<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::People => f.write_str("people"),
            Self::ContactComes => f.write_str("contact_comes"),
            Self::Person(n) => write!(f, "person_{n}"),
            Self::Workshop { slot, person: None } => write!(f, "workshop_{slot}"),
            Self::Workshop { slot, person: Some(n) } => write!(f, "workshop_{slot}_{n}"),
            Self::Needs(None) => f.write_str("needs"),
            Self::Needs(Some(n)) => write!(f, "needs_{n}"),
            Self::FewerOk => f.write_str("fewer_ok"),
            Self::WorkshopWait => f.write_str("workshop_wait"),
        }
    }
}

impl<'a> PartyField<'a> {
    /// The field's name in forms.
    pub fn name(self) -> String {
        self.to_string()
    }

    /// Parses the name of a form field; `None` if it is not about participants. Any slot is accepted.
    pub fn parse(name: &'a str) -> Option<Self> {
        let number = |text: &str| text.parse().ok().filter(|n| *n >= 0);
        match name {
            "people" => Some(Self::People),
            "contact_comes" => Some(Self::ContactComes),
            "needs" => Some(Self::Needs(None)),
            "fewer_ok" => Some(Self::FewerOk),
            "workshop_wait" => Some(Self::WorkshopWait),
            _ => {
                let (field, rest) = name.split_once('_')?;
                match field {
                    "person" => number(rest).map(Self::Person),
                    "needs" => number(rest).map(|n| Self::Needs(Some(n))),
                    "workshop" => Some(match rest.rsplit_once('_').map(|(slot, n)| (slot, number(n))) {
                        Some((slot, person @ Some(_))) => Self::Workshop { slot, person },
                        _ => Self::Workshop { slot: rest, person: None },
                    }),
                    _ => None,
                }
            }
        }
    }

    /// The number of the participant whom the field is about; `None` if it is about all of them.
    pub fn person(self) -> Option<i64> {
        match self {
            Self::Person(n) => Some(n),
            Self::Workshop { person, .. } | Self::Needs(person) => person,
            Self::People | Self::ContactComes | Self::FewerOk | Self::WorkshopWait => None,
        }
    }
}
