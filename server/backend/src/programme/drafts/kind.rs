//! The kinds of records.

/// The kinds of records, in the order in which they are saved: a record refers only to kinds before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    Host,
    Venue,
    Programme,
    Event,
    Partner,
}

impl RecordKind {
    pub const ALL: [Self; 5] = [Self::Host, Self::Venue, Self::Programme, Self::Event, Self::Partner];

    /// The subject of the audit log's entries about a record: the slug of an event, which pages have known longest, otherwise also
    /// the section.
    pub fn audit_subject(self, slug: &str) -> String {
        if self == Self::Event { slug.to_owned() } else { format!("{}/{slug}", self.section()) }
    }

    /// The name of the section that holds the records of the kind.
    pub fn section(self) -> &'static str {
        match self {
            Self::Host => "hosts",
            Self::Venue => "venues",
            Self::Programme => "programmes",
            Self::Event => "events",
            Self::Partner => "partners",
        }
    }
}
