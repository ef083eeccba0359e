//! Accessibility needs: measures that help a person take part. The form asks for the measure, never for a diagnosis.

use serde::{Deserialize, Serialize};

/// A measure that helps a participant take part, such as a wheelchair space or an induction loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    Rollstuhl,
    Induktion,
    Gebaerden,
    Schrift,
    Ruhe,
    Begleitung,
    Assistenzhund,
    Fahrt,
}

impl Need {
    pub const ALL: [Self; 8] = [
        Self::Rollstuhl,
        Self::Induktion,
        Self::Gebaerden,
        Self::Schrift,
        Self::Ruhe,
        Self::Begleitung,
        Self::Assistenzhund,
        Self::Fahrt,
    ];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Rollstuhl => "rollstuhl",
            Self::Induktion => "induktion",
            Self::Gebaerden => "gebaerden",
            Self::Schrift => "schrift",
            Self::Ruhe => "ruhe",
            Self::Begleitung => "begleitung",
            Self::Assistenzhund => "assistenzhund",
            Self::Fahrt => "fahrt",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.code() == code)
    }
}
