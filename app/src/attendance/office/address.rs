//! The address of a check-in page: event, date, search, and the last check-in. It is read from a request and written into
//! links and redirects, so that a check-in without scripts leads back to the same part of the list.

use domain::attendance::{Party, Person};
use domain::ids::{SignUpId, WorkshopSlug};
use domain::search::{Closeness, Found, Search};

/// The address of the check-in page of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckInAddress {
    slug: String,
    /// The index of the date in the event, from 0; `None` for the current date.
    pub date: Option<i64>,
    pub search: Option<String>,
    pub workshop: Option<WorkshopSlug>,
    pub last: Option<LastCheckIn>,
}

/// The subject of the last check-in or head count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastCheckIn {
    Person(Person),
    Party(SignUpId),
    Heads,
}

const HEADS: &str = "gezaehlt";

impl CheckInAddress {
    /// Reads the address from the query parameters that `field` returns by name. Invalid values count as absent.
    pub fn of(slug: String, field: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name| field(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        Self {
            slug,
            date: text("tag").and_then(|day| day.parse::<i64>().ok()).map(|day| day.saturating_sub(1)),
            search: text("suche"),
            workshop: text("workshop").and_then(|slug| slug.try_into().ok()),
            last: text("zuletzt").and_then(|last| LastCheckIn::parse(&last)),
        }
    }

    /// The path with its query, without the last check-in. `suffix` is empty for the page itself, or names one of its forms,
    /// such as `/zaehlen`.
    pub fn path(&self, suffix: &str) -> String {
        self.path_with_last(suffix, None)
    }

    /// The address to redirect to after a check-in: the page, at the element that the check-in was about.
    pub fn after(&self, last: LastCheckIn) -> String {
        format!("{}#{}", self.path_with_last("", Some(last)), last.anchor())
    }

    /// The check-in page of the same event on another date, without search.
    #[must_use]
    pub fn on_date(&self, date: Option<i64>) -> Self {
        Self { slug: self.slug.clone(), date, ..Self::default() }
    }

    pub fn is_searching(&self) -> bool {
        self.search.is_some() || self.workshop.is_some()
    }

    /// The parties that the search finds; with a workshop, reduced to its guests.
    pub fn find(&self, parties: Vec<Party>) -> Found<Party> {
        let search = Search::new(self.search.as_deref().unwrap_or_default());
        let in_workshop = |party: Party| match &self.workshop {
            Some(workshop) => party.only_in(workshop),
            None => Some(party),
        };
        let parties = parties.into_iter().filter_map(in_workshop);
        if search.is_empty() {
            return Found { items: parties.collect(), closeness: Closeness::Exact };
        }
        Found::closest(parties, |party| party.search_keys().closeness(&search))
    }

    fn path_with_last(&self, suffix: &str, last: Option<LastCheckIn>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let day = self.date.map(|date| (date + 1).to_string());
        query.extend_pairs(day.map(|day| ("tag", day)));
        query.extend_pairs(self.search.as_ref().map(|search| ("suche", search)));
        query.extend_pairs(self.workshop.as_ref().map(|workshop| ("workshop", workshop.as_str())));
        query.extend_pairs(last.map(|last| ("zuletzt", last.to_text())));
        let (slug, query) = (&self.slug, query.finish());
        if query.is_empty() { format!("/tuer/{slug}{suffix}") } else { format!("/tuer/{slug}{suffix}?{query}") }
    }
}

impl LastCheckIn {
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

    /// The id of its element on the page.
    pub fn anchor(self) -> String {
        match self {
            Self::Heads => HEADS.to_owned(),
            other => format!("p-{}", other.to_text()),
        }
    }
}
