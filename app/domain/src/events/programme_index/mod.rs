//! The index of the whole programme in calendar order, built once and read by lists and by single pages. It does not
//! hold the taken seats; its callers add them to the listings that they show.

mod agenda;

use super::programme_summary::topics_by_frequency;
use super::{Choices, Event, Filter, IndexEntry, Listing, Programme, ProgrammeSummary};
use crate::ids::{EventSlug, ProgrammeSlug};
use crate::short_code::ShortCode;
use crate::time::{Instant, Period};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The index of the whole programme, by slug and by date.
#[derive(Clone, Debug, Default)]
pub struct ProgrammeIndex {
    entries: Vec<IndexEntry>,
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
    pub fn new(mut listings: Vec<Listing>, programmes: Vec<Arc<Programme>>, now: Instant) -> Self {
        listings.sort_by(|a, b| (a.event.starts(), &a.event.title).cmp(&(b.event.starts(), &b.event.title)));
        let entries: Vec<IndexEntry> = listings.into_iter().map(IndexEntry::from).collect();
        let dates_of = |(index, entry): (usize, &IndexEntry)| {
            let dates = entry.listing.event.dates.iter();
            dates.map(|period| (*period, index)).collect::<Vec<_>>()
        };
        let mut dates: Vec<(Period, usize)> = entries.iter().enumerate().flat_map(dates_of).collect();
        dates.sort_unstable();
        let listed = || entries.iter().filter(|entry| entry.is_listed(now)).map(|entry| &entry.listing);
        let mut in_programmes: BTreeMap<&ProgrammeSlug, (Arc<Programme>, Vec<usize>)> = BTreeMap::new();
        for (index, Listing { programme, .. }) in entries.iter().map(|entry| &entry.listing).enumerate() {
            if let Some(programme) = programme {
                let of_programme = in_programmes.entry(&programme.slug);
                of_programme.or_insert_with(|| (Arc::clone(programme), Vec::new())).1.push(index);
            }
        }
        let in_programmes = in_programmes.into_values().map(|(programme, events)| {
            let topics = topics_by_frequency(events.iter().map(|index| entries[*index].listing.event.as_ref()));
            InProgramme { programme, topics, events }
        });
        let in_programmes = in_programmes.collect();
        let mut by_short_code = HashMap::new();
        for (index, entry) in entries.iter().enumerate() {
            by_short_code.entry(entry.listing.event.slug.short_code()).or_insert(index);
        }
        Self {
            choices: Choices::of(listed().filter(|listing| listing.event.ends().at > now)),
            all_choices: Choices::of(listed()),
            in_programmes,
            highlights: (0..entries.len()).filter(|index| entries[*index].listing.event.is_highlight).collect(),
            by_short_code,
            by_slug: (0..).zip(&entries).map(|(index, entry)| (entry.listing.event.slug.clone(), index)).collect(),
            programmes: programmes.into_iter().map(|programme| (programme.slug.clone(), programme)).collect(),
            entries,
            long: dates.iter().filter(|(period, _)| !period.is_one_day()).copied().collect(),
            dates,
        }
    }

    /// Returns an event, even if it is unlisted or unpublished.
    pub fn event(&self, slug: &EventSlug) -> Option<&Listing> {
        self.by_slug.get(slug).map(|index| &self.entries[*index].listing)
    }

    /// Returns the event of a short code, even if it is unlisted or unpublished.
    pub fn event_of_short_code(&self, code: &ShortCode) -> Option<&Listing> {
        self.by_short_code.get(code).map(|index| &self.entries[*index].listing)
    }

    /// Returns the first highlighted event that is listed, takes place, and ends after `now`.
    pub fn highlight(&self, now: Instant) -> Option<&Listing> {
        let mut entries = self.highlights.iter().map(|index| &self.entries[*index]);
        let is_ahead = |event: &Event| event.cancelled.is_none() && event.ends().at > now;
        entries.find(|entry| entry.is_listed(now) && is_ahead(&entry.listing.event)).map(|entry| &entry.listing)
    }

    /// Returns the programmes with events that are listed, take place, and end after `now`.
    pub fn summaries(&self, now: Instant) -> Vec<ProgrammeSummary> {
        let summary = |InProgramme { programme, topics, events }: &InProgramme| {
            let entries = events.iter().map(|index| &self.entries[*index]);
            let events = entries.filter(|entry| entry.is_listed(now)).map(|entry| entry.listing.event.as_ref());
            let is_ahead = |event: &&Event| event.cancelled.is_none() && event.ends().at > now;
            ProgrammeSummary::of(programme, topics, events.filter(is_ahead), now)
        };
        let mut summaries: Vec<_> = self.in_programmes.iter().filter_map(summary).collect();
        summaries.sort_by_key(ProgrammeSummary::order);
        summaries
    }

    /// Returns all events by their first dates, including unlisted and unpublished ones.
    pub fn all(&self) -> impl Iterator<Item = &Listing> {
        self.entries.iter().map(|entry| &entry.listing)
    }

    pub fn programmes(&self) -> impl Iterator<Item = &Arc<Programme>> {
        self.programmes.values()
    }

    pub fn programme(&self, slug: &ProgrammeSlug) -> Option<&Arc<Programme>> {
        self.programmes.get(slug)
    }

    /// Returns the listed events that end after `begins` and match `filter`, in calendar order.
    pub fn matching(&self, filter: &Filter, now: Instant, begins: Instant) -> impl Iterator<Item = &Listing> {
        let ahead = self.entries.iter().filter(move |entry| entry.listing.event.ends().at > begins);
        ahead.filter(move |entry| entry.is_listed(now) && filter.matches(entry)).map(|entry| &entry.listing)
    }

    /// The choices that the filters offer, and what `filter` has chosen of past events.
    pub fn choices(&self, filter: &Filter) -> Choices {
        self.choices.clone().with_chosen(filter, &self.all_choices)
    }
}
