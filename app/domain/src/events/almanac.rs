//! The whole programme in the calendar's order: written once, asked often, by lists and by single pages alike. What is
//! taken does not stand in it; whoever asks lays that over what they show.

use super::{Agenda, Choices, Entry, Filter, Listing, Occurrence, Programme, SignUpMode};
use crate::ids::{EventSlug, ProgrammeSlug};
use crate::time::{Instant, Period};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

#[derive(Clone, Debug, Default)]
pub struct Almanac {
    entries: Vec<Entry>,
    by_slug: HashMap<EventSlug, usize>,
    programmes: HashMap<ProgrammeSlug, Arc<Programme>>,
    /// Dates within one day and dates over several, each with its entry's place, soonest first.
    days: Vec<(Period, usize)>,
    running: Vec<(Period, usize)>,
    choices: Choices,
}

impl Almanac {
    /// Writes it; `now` decides what the filters still offer.
    pub fn of(mut listings: Vec<Listing>, programmes: Vec<Arc<Programme>>, now: Instant) -> Self {
        listings.sort_by(|a, b| (a.event.starts(), &a.event.title).cmp(&(b.event.starts(), &b.event.title)));
        let entries: Vec<Entry> = listings.into_iter().map(Entry::from).collect();
        let (mut days, mut running) = (Vec::new(), Vec::new());
        for (place, entry) in entries.iter().enumerate() {
            for period in &entry.listing.event.dates {
                let dates = if period.is_one_day() { &mut days } else { &mut running };
                dates.push((*period, place));
            }
        }
        days.sort();
        running.sort();
        let coming = entries.iter().filter(|entry| entry.is_listed(now) && entry.listing.event.ends().at > now);
        Self {
            choices: Choices::of(coming.map(|entry| &entry.listing)),
            by_slug: (0..).zip(&entries).map(|(place, entry)| (entry.listing.event.slug.clone(), place)).collect(),
            programmes: programmes.into_iter().map(|programme| (programme.slug.clone(), programme)).collect(),
            entries,
            days,
            running,
        }
    }

    /// Unlisted and unpublished ones too.
    pub fn event(&self, slug: &EventSlug) -> Option<&Listing> {
        self.by_slug.get(slug).map(|place| &self.entries[*place].listing)
    }

    /// Every event by its first date, unlisted and unpublished ones too.
    pub fn all(&self) -> impl Iterator<Item = &Listing> {
        self.entries.iter().map(|entry| &entry.listing)
    }

    pub fn programmes(&self) -> impl Iterator<Item = &Arc<Programme>> {
        self.programmes.values()
    }

    pub fn programme(&self, slug: &ProgrammeSlug) -> Option<&Arc<Programme>> {
        self.programmes.get(slug)
    }

    /// Listed events that end after `begins` and that `filter` admits, soonest first.
    pub fn admitted(&self, filter: &Filter, now: Instant, begins: Instant) -> impl Iterator<Item = &Listing> {
        let ahead = self.entries.iter().filter(move |entry| entry.listing.event.ends().at > begins);
        ahead.filter(move |entry| entry.is_listed(now) && filter.admits(entry)).map(|entry| &entry.listing)
    }

    /// Their dates that end after `begins`, whole days until at least `most` stand there. Where one just comes, each date
    /// counts; a course is named once, on its next day, for one signs up for all of it.
    pub fn agenda(&self, filter: &Filter, now: Instant, begins: Instant, most: usize) -> Agenda {
        let mut agenda = Agenda::default();
        let mut named = BTreeSet::new();
        let mut shown = |period: Period, place: usize| {
            let entry = &self.entries[place];
            let event = &entry.listing.event;
            let is_course = event.dates.len() > 1 && event.sign_up.mode != SignUpMode::None;
            let is_shown = entry.is_listed(now) && filter.admits(entry) && (!is_course || named.insert(place));
            is_shown.then(|| Occurrence { period, listing: entry.listing.clone() })
        };
        let until = |(period, _): &&(Period, usize)| filter.until.is_none_or(|until| period.starts.date() <= until);
        let ahead = |(period, _): &&(Period, usize)| period.ends.at > begins;
        for (period, place) in self.running.iter().take_while(until).filter(ahead) {
            agenda.running.extend(shown(*period, *place));
        }
        // What lies within a day has ended when the next begins.
        let today = begins.in_berlin().date();
        let first = self.days.partition_point(|(period, _)| period.starts.date() < today);
        let mut rows = agenda.running.len();
        for (period, place) in self.days[first..].iter().take_while(until).filter(ahead) {
            let date = period.starts.date();
            let Some(occurrence) = shown(*period, *place) else { continue };
            if rows >= most && !agenda.days.contains_key(&date) {
                agenda.next = Some(date);
                break;
            }
            agenda.days.entry(date).or_default().push(occurrence);
            rows += 1;
        }
        agenda
    }

    /// What the filters offer.
    pub fn choices(&self) -> &Choices {
        &self.choices
    }
}
