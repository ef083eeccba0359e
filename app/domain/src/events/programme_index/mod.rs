//! The index of the whole programme in calendar order, built once and read by lists and by single pages. It does not
//! hold the taken seats; its callers add them to the listings that they show.

mod selection;

use super::programme_summary::topics_by_frequency;
use super::search_texts::search_texts;
use super::{Choices, Event, Filter, Listing, Programme, ProgrammeSummary};
use crate::ids::{EventSlug, ProgrammeSlug};
use crate::search::{Found, Search, WordIndex};
use crate::short_code::ShortCode;
use crate::time::{Instant, Period};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

pub use selection::Selection;

/// The index of the whole programme, by slug and by date.
#[derive(Clone, Debug, Default)]
pub struct ProgrammeIndex {
    entries: Vec<Listing>,
    /// The words of the entries, indexed on the first search.
    words: OnceLock<WordIndex>,
    by_slug: HashMap<EventSlug, usize>,
    /// Of two events with the same code, the one that begins first.
    by_short_code: HashMap<ShortCode, usize>,
    programmes: HashMap<ProgrammeSlug, Arc<Programme>>,
    /// All dates, each with the index of its entry, in ascending order.
    dates: Vec<(Period, usize)>,
    /// Those of more than one day, likewise.
    long: Vec<(Period, usize)>,
    choices: Choices,
    /// The choices with those of past events.
    all_choices: Choices,
    in_programmes: Vec<InProgramme>,
    /// The highlighted events, in calendar order.
    highlights: Vec<usize>,
}

/// A programme with the indices of its events.
#[derive(Clone, Debug)]
struct InProgramme {
    programme: Arc<Programme>,
    topics: Arc<[String]>,
    events: Vec<usize>,
}

impl ProgrammeIndex {
    /// Builds the index. The filters offer choices of events that end after `now`.
    pub fn new(mut entries: Vec<Listing>, programmes: Vec<Arc<Programme>>, now: Instant) -> Self {
        entries.sort_by(|a, b| (a.event.starts(), &a.event.title).cmp(&(b.event.starts(), &b.event.title)));
        let dates_of = |(index, listing): (usize, &Listing)| {
            let dates = listing.event.dates.iter();
            dates.map(|period| (*period, index)).collect::<Vec<_>>()
        };
        let mut dates: Vec<(Period, usize)> = entries.iter().enumerate().flat_map(dates_of).collect();
        dates.sort_unstable();
        let listed = || entries.iter().filter(|listing| listing.event.is_listed(now));
        let mut in_programmes: BTreeMap<&ProgrammeSlug, (Arc<Programme>, Vec<usize>)> = BTreeMap::new();
        for (index, Listing { programme, .. }) in entries.iter().enumerate() {
            if let Some(programme) = programme {
                let of_programme = in_programmes.entry(&programme.slug);
                of_programme.or_insert_with(|| (Arc::clone(programme), Vec::new())).1.push(index);
            }
        }
        let in_programmes = in_programmes.into_values().map(|(programme, events)| {
            let topics = topics_by_frequency(events.iter().map(|index| entries[*index].event.as_ref()));
            InProgramme { programme, topics, events }
        });
        let in_programmes = in_programmes.collect();
        let mut by_short_code = HashMap::new();
        for (index, entry) in entries.iter().enumerate() {
            by_short_code.entry(entry.event.slug.short_code()).or_insert(index);
        }
        Self {
            choices: Choices::of(listed().filter(|listing| listing.event.ends().at > now)),
            all_choices: Choices::of(listed()),
            in_programmes,
            highlights: (0..entries.len()).filter(|index| entries[*index].event.is_highlight).collect(),
            by_short_code,
            by_slug: (0..).zip(&entries).map(|(index, entry)| (entry.event.slug.clone(), index)).collect(),
            programmes: programmes.into_iter().map(|programme| (programme.slug.clone(), programme)).collect(),
            entries,
            words: OnceLock::new(),
            long: dates.iter().filter(|(period, _)| !period.is_one_day()).copied().collect(),
            dates,
        }
    }

    /// Returns an event, even if it is unlisted or unpublished.
    pub fn event(&self, slug: &EventSlug) -> Option<&Listing> {
        self.by_slug.get(slug).map(|index| &self.entries[*index])
    }

    /// Returns the event of a short code, even if it is unlisted or unpublished.
    pub fn event_of_short_code(&self, code: &ShortCode) -> Option<&Listing> {
        self.by_short_code.get(code).map(|index| &self.entries[*index])
    }

    /// Returns the first highlighted event that is listed, takes place, and ends after `now`.
    pub fn highlight(&self, now: Instant) -> Option<&Listing> {
        let mut listings = self.highlights.iter().map(|index| &self.entries[*index]);
        let is_ahead = |event: &Event| event.cancelled.is_none() && event.ends().at > now;
        listings.find(|listing| listing.event.is_listed(now) && is_ahead(&listing.event))
    }

    /// Returns the programmes with events that are listed, take place, and end after `now`.
    pub fn summaries(&self, now: Instant) -> Vec<ProgrammeSummary> {
        let summary = |InProgramme { programme, topics, events }: &InProgramme| {
            let events = events.iter().map(|index| self.entries[*index].event.as_ref());
            let events = events.filter(|event| event.is_listed(now));
            let is_ahead = |event: &&Event| event.cancelled.is_none() && event.ends().at > now;
            ProgrammeSummary::of(programme, topics, events.filter(is_ahead), now)
        };
        let mut summaries: Vec<_> = self.in_programmes.iter().filter_map(summary).collect();
        summaries.sort_by_key(ProgrammeSummary::order);
        summaries
    }

    /// Returns all events by their first dates, including unlisted and unpublished ones.
    pub fn all(&self) -> impl Iterator<Item = &Listing> {
        self.entries.iter()
    }

    pub fn programmes(&self) -> impl Iterator<Item = &Arc<Programme>> {
        self.programmes.values()
    }

    pub fn programme(&self, slug: &ProgrammeSlug) -> Option<&Arc<Programme>> {
        self.programmes.get(slug)
    }

    /// The choices that the filters offer, and what `filter` has chosen of past events.
    pub fn choices(&self, filter: &Filter) -> Choices {
        self.choices.clone().with_chosen(filter, &self.all_choices)
    }

    /// Returns the events that a search finds, in calendar order: also unlisted and unpublished ones.
    pub fn find(&self, search: &Search) -> Found<Listing> {
        Found::exact_or_similar(|closeness| {
            let hits = self.words().find(search, closeness);
            let found = (0..).zip(&self.entries).filter(|(index, _)| hits.contains(*index));
            found.map(|(_, listing)| listing.clone()).collect()
        })
    }

    fn words(&self) -> &WordIndex {
        self.words.get_or_init(|| WordIndex::new(self.entries.iter().map(search_texts)))
    }
}
