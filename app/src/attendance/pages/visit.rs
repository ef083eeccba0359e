//! Where somebody stands at a door: which day, whom they look for, what was pressed last. Read from an address and written into
//! one, so that a press without scripts leads back to the same place in the list.

use domain::attendance::{Party, Person};
use domain::folding::Search;
use domain::ids::{SignUpId, WorkshopSlug};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    slug: String,
    /// The date's place, from 0; none for today's.
    pub date: Option<i64>,
    pub sought: Option<String>,
    pub workshop: Option<WorkshopSlug>,
    pub last: Option<Last>,
}

/// What the last press was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Last {
    Person(Person),
    Party(SignUpId),
    Heads,
}

const HEADS: &str = "gezaehlt";

impl Visit {
    /// `field` gives what the address says under a name. What cannot be read is passed over.
    pub fn of(slug: String, field: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name| field(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        Self {
            slug,
            date: text("tag").and_then(|day| day.parse::<i64>().ok()).map(|day| day.saturating_sub(1)),
            sought: text("suche"),
            workshop: text("workshop").and_then(|slug| slug.try_into().ok()),
            last: text("zuletzt").and_then(|last| Last::parse(&last)),
        }
    }

    /// The door itself; with what stands behind it where a press goes elsewhere, such as `/zaehlen`.
    pub fn path(&self, behind: &str) -> String {
        self.with(behind, None)
    }

    /// Where a press leads back to.
    pub fn back(&self, last: Last) -> String {
        format!("{}#{}", self.with("", Some(last)), last.anchor())
    }

    /// The same door on the first day, the second, …, or on today's.
    #[must_use]
    pub fn on(&self, date: Option<i64>) -> Self {
        Self { slug: self.slug.clone(), date, ..Self::default() }
    }

    pub fn is_seeking(&self) -> bool {
        self.sought.is_some() || self.workshop.is_some()
    }

    /// Those who are sought.
    pub fn find(&self, parties: Vec<Party>) -> Vec<Party> {
        let search = Search::of(self.sought.as_deref().unwrap_or_default());
        let found = parties.into_iter().filter(|party| party.is_found_by(&search));
        match &self.workshop {
            Some(workshop) => found.filter_map(|party| party.only_in(workshop)).collect(),
            None => found.collect(),
        }
    }

    fn with(&self, behind: &str, last: Option<Last>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let day = self.date.map(|date| (date + 1).to_string());
        query.extend_pairs(day.map(|day| ("tag", day)));
        query.extend_pairs(self.sought.as_ref().map(|sought| ("suche", sought)));
        query.extend_pairs(self.workshop.as_ref().map(|workshop| ("workshop", workshop.as_str())));
        query.extend_pairs(last.map(|last| ("zuletzt", last.to_text())));
        let (slug, query) = (&self.slug, query.finish());
        if query.is_empty() { format!("/tuer/{slug}{behind}") } else { format!("/tuer/{slug}{behind}?{query}") }
    }
}

impl Last {
    fn parse(text: &str) -> Option<Self> {
        let party = || SignUpId::from_text(text).map(Self::Party);
        Person::parse(text).map(Self::Person).or_else(party).or((text == HEADS).then_some(Self::Heads))
    }

    fn to_text(self) -> String {
        match self {
            Self::Person(person) => person.to_string(),
            Self::Party(party) => party.to_text(),
            Self::Heads => HEADS.to_owned(),
        }
    }

    /// The id of what it was about, on the page.
    pub fn anchor(self) -> String {
        match self {
            Self::Heads => HEADS.to_owned(),
            other => format!("p-{}", other.to_text()),
        }
    }
}
