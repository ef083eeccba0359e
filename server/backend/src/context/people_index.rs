//! The names and contact details of all sign-ups, in memory.

use domain::events::EventVersion;
use domain::ids::{EventSlug, SignUpId};
use domain::phone::AreaCode;
use domain::search::{Found, TextKind, WordIndex};
use domain::signups::SignUpQuery;
use memchr::memmem::Finder;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The people of all sign-ups. The first search builds it, and each later one reads the events that have changed.
#[derive(Debug, Default)]
pub(crate) struct PeopleIndex {
    names: WordIndex,
    /// By the number of the text in `names`; none once it was removed.
    sign_ups: Vec<Option<IndexedSignUp>>,
    events: HashMap<EventSlug, IndexedEvent>,
    /// The area code with which telephone numbers are indexed.
    area_code: Option<AreaCode>,
    /// The state of the database that the index has.
    pub(crate) state: Option<PeopleState>,
}

/// A state of all sign-ups: the version of the programme, which lists the events, and the sum of the versions of the events,
/// each of which only grows.
pub(crate) type PeopleState = (String, i64);

#[derive(Debug)]
struct IndexedSignUp {
    id: SignUpId,
    /// See [`SignUpQuery::contact_means`].
    means: String,
}

#[derive(Debug, Default)]
struct IndexedEvent {
    version: EventVersion,
    sign_ups: HashMap<SignUpId, IndexedText>,
}

/// The text of a sign-up in the index.
#[derive(Clone, Copy, Debug)]
struct IndexedText {
    number: usize,
    /// Tells whether the sign-up has changed.
    hash: u64,
}

/// What the search looks through of a sign-up.
#[derive(Debug, Hash)]
pub(crate) struct SearchedSignUp {
    pub id: SignUpId,
    pub names: Vec<String>,
    pub means: String,
}

impl PeopleIndex {
    /// Removes everything if telephone numbers were indexed with another area code.
    pub(crate) fn set_area_code(&mut self, area_code: Option<&AreaCode>) {
        if self.area_code.as_ref() != area_code {
            *self = Self { area_code: area_code.cloned(), ..Self::default() };
        }
    }

    /// Whether the sign-ups of an event are those of this version.
    pub(crate) fn has(&self, event: &EventSlug, version: EventVersion) -> bool {
        self.events.get(event).is_some_and(|indexed| indexed.version == version)
    }

    /// Removes the events that are not among `events`, and everything once most of it is removed: it is read again then.
    pub(crate) fn retain(&mut self, events: &HashSet<&EventSlug>) {
        let gone: Vec<EventSlug> = self.events.keys().filter(|event| !events.contains(event)).cloned().collect();
        for event in gone {
            self.replace(event, EventVersion::default(), Vec::new());
        }
        let removed = self.sign_ups.iter().filter(|sign_up| sign_up.is_none()).count();
        if removed > self.sign_ups.len() / 2 {
            *self = Self { area_code: self.area_code.take(), ..Self::default() };
        }
    }

    /// Replaces the sign-ups of an event. Those that are the same stay.
    pub(crate) fn replace(&mut self, event: EventSlug, version: EventVersion, sign_ups: Vec<SearchedSignUp>) {
        let before = self.events.remove(&event).unwrap_or_default().sign_ups;
        let mut after = HashMap::with_capacity(sign_ups.len());
        for sign_up in sign_ups {
            let (id, hash) = (sign_up.id, sign_up.hash_value());
            let same = before.get(&id).filter(|text| text.hash == hash).copied();
            let text = same.unwrap_or_else(|| IndexedText { number: self.add(sign_up), hash });
            after.insert(id, text);
        }
        let stays = |id: &SignUpId, text: &IndexedText| after.get(id).is_some_and(|after| after.number == text.number);
        let gone: Vec<usize> =
            before.iter().filter(|(id, text)| !stays(id, text)).map(|(_, text)| text.number).collect();
        self.remove(&gone);
        self.events.insert(event, IndexedEvent { version, sign_ups: after });
    }

    fn remove(&mut self, texts: &[usize]) {
        self.names.remove(texts);
        for text in texts {
            self.sign_ups[*text] = None;
        }
    }

    fn add(&mut self, SearchedSignUp { id, names, means }: SearchedSignUp) -> usize {
        self.sign_ups.push(Some(IndexedSignUp { id, means }));
        self.names.add(names.iter().map(|name| (TextKind::Names, name.as_str())))
    }

    /// Finds sign-ups, the newest first.
    pub(crate) fn find(&self, query: &SignUpQuery) -> Found<SignUpId> {
        let parts: Vec<Finder<'_>> = query.parts().iter().map(|part| Finder::new(part.as_str())).collect();
        Found::exact_or_similar(|closeness| {
            let named = query.names().map(|names| self.names.find(names, closeness));
            let is_found = |text: usize, sign_up: &IndexedSignUp| {
                named.as_ref().is_some_and(|hits| hits.contains(text))
                    || parts.iter().any(|part| part.find(sign_up.means.as_bytes()).is_some())
            };
            let present =
                self.sign_ups.iter().enumerate().filter_map(|(text, sign_up)| Some((text, sign_up.as_ref()?)));
            let found = present.filter(|(text, sign_up)| is_found(*text, sign_up)).map(|(_, sign_up)| sign_up.id);
            let mut found: Vec<SignUpId> = found.collect();
            // Ids grow with time.
            found.sort_unstable_by(|a, b| b.cmp(a));
            found
        })
    }
}

impl SearchedSignUp {
    fn hash_value(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }
}
