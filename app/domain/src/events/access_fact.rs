//! The facts about a venue's accessibility that the back office asks for one by one.

/// A fact about the accessibility of a venue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessFact {
    StepFree,
    Lift,
    Toilet,
    InductionLoop,
    Parking,
    Stop,
    Seating,
    QuietRoom,
    AssistanceDogs,
}

impl AccessFact {
    pub const ALL: [Self; 9] = [
        Self::StepFree,
        Self::Lift,
        Self::Toilet,
        Self::InductionLoop,
        Self::Parking,
        Self::Stop,
        Self::Seating,
        Self::QuietRoom,
        Self::AssistanceDogs,
    ];

    /// The fact as a venue stores it and pages show it.
    pub fn text(self) -> &'static str {
        match self {
            Self::StepFree => "stufenloser Zugang",
            Self::Lift => "Aufzug",
            Self::Toilet => "rollstuhlgerechtes WC",
            Self::InductionLoop => "Induktionsschleife",
            Self::Parking => "Behindertenparkplatz",
            Self::Stop => "Haltestelle in der Nähe",
            Self::Seating => "Sitzgelegenheiten",
            Self::QuietRoom => "ruhiger Raum",
            Self::AssistanceDogs => "Assistenzhunde willkommen",
        }
    }

    /// The fact that is stored as this text.
    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| fact.text() == text)
    }
}
