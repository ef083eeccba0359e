//! The names and contact details of all sign-ups, in memory.

use domain::events::EventVersion;
use domain::ids::{EventSlug, SignUpId};
use domain::search::{Closeness, Search, TextKind, WordIndex};
use domain::signups::contact_query;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The people of all sign-ups. The first search builds it, and each later one reads the events that have changed.
#[derive(Debug, Default)]
pub(crate) struct PeopleIndex {
    names: WordIndex,
    /// By the number of the text in `names`; none once it was removed.
    sign_ups: Vec<Option<IndexedSignUp>>,
    events: HashMap<EventSlug, IndexedEvent>,
}

#[derive(Debug)]
struct IndexedSignUp {
    id: SignUpId,
    /// The mail address in lower case, and the digits of the telephone number.
    contact: [Option<String>; 2],
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
    pub contact: [Option<String>; 2],
}

impl PeopleIndex {
    /// Whether the sign-ups of an event are those of this version.
    pub(crate) fn has(&self, event: &EventSlug, version: EventVersion) -> bool {
        self.events.get(event).is_some_and(|indexed| indexed.version == version)
    }

    /// Replaces the sign-ups of an event. Those that are the same stay.
    pub(crate) fn replace(&mut self, event: EventSlug, version: EventVersion, sign_ups: Vec<SearchedSignUp>) {
        let mut before = self.events.remove(&event).unwrap_or_default().sign_ups;
        let mut after = HashMap::with_capacity(sign_ups.len());
        for sign_up in sign_ups {
            let (id, hash) = (sign_up.id, sign_up.hash_value());
            let text = match before.remove(&id) {
                Some(same) if same.hash == hash => same,
                changed => {
                    if let Some(text) = changed {
                        self.remove(text);
                    }
                    IndexedText { number: self.add(sign_up), hash }
                }
            };
            after.insert(id, text);
        }
        for text in before.into_values() {
            self.remove(text);
        }
        self.events.insert(event, IndexedEvent { version, sign_ups: after });
    }

    fn add(&mut self, SearchedSignUp { id, names, contact }: SearchedSignUp) -> usize {
        self.sign_ups.push(Some(IndexedSignUp { id, contact }));
        self.names.add(names.iter().map(|name| (TextKind::Names, name.as_str())))
    }

    fn remove(&mut self, text: IndexedText) {
        self.names.remove(text.number);
        self.sign_ups[text.number] = None;
    }

    /// Finds sign-ups by a part of a mail address or of a telephone number, or else by names: the newest first.
    pub(crate) fn find(&self, query: &str) -> (Vec<SignUpId>, Closeness) {
        if let Some(part) = contact_query(query) {
            return (self.with_contact(&part), Closeness::Exact);
        }
        let search = Search::new(query);
        let exact = self.named(&search, Closeness::Exact);
        if exact.is_empty() {
            (self.named(&search, Closeness::Similar), Closeness::Similar)
        } else {
            (exact, Closeness::Exact)
        }
    }

    fn with_contact(&self, part: &str) -> Vec<SignUpId> {
        let part = memchr::memmem::Finder::new(part);
        let has_part = |text: &Option<String>| text.as_ref().is_some_and(|text| part.find(text.as_bytes()).is_some());
        newest_first(self.sign_ups.iter().flatten().filter(|sign_up| sign_up.contact.iter().any(has_part)))
    }

    fn named(&self, search: &Search, closeness: Closeness) -> Vec<SignUpId> {
        let hits = self.names.find(search, closeness);
        let is_hit = |(text, _): &(usize, &Option<IndexedSignUp>)| hits.contains(*text);
        newest_first(self.sign_ups.iter().enumerate().filter(is_hit).filter_map(|(_, sign_up)| sign_up.as_ref()))
    }
}

impl SearchedSignUp {
    fn hash_value(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }
}

/// Sign-up ids grow with time.
fn newest_first<'a>(found: impl Iterator<Item = &'a IndexedSignUp>) -> Vec<SignUpId> {
    let mut ids: Vec<SignUpId> = found.map(|sign_up| sign_up.id).collect();
    ids.sort_unstable_by(|a, b| b.cmp(a));
    ids
}
