//! The programmes with upcoming events, for cards and the list of programmes.

use super::{Event, Programme};
use crate::time::{Instant, Moment, Period};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A programme with what its card says of its events.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeSummary {
    pub programme: Arc<Programme>,
    /// The number of its upcoming events.
    pub events: usize,
    /// The start of its first upcoming date.
    pub next: Moment,
    /// The end of its last date.
    pub last: Moment,
    /// The topics of its upcoming events, the most frequent first.
    pub topics: Vec<String>,
}

impl ProgrammeSummary {
    /// Summarizes the programmes of `events`, which are all upcoming at `now`. Those with dates of their own come first, by their
    /// first days, then the others by their next events.
    pub fn all<'a>(events: impl Iterator<Item = (&'a Event, &'a Arc<Programme>)>, now: Instant) -> Vec<Self> {
        let mut by_slug: BTreeMap<&str, (Self, BTreeMap<&str, usize>)> = BTreeMap::new();
        for (event, programme) in events {
            let upcoming = event.dates.iter().find(|date| date.ends.at > now);
            let next = upcoming.map_or(event.ends(), |date| date.starts);
            let (summary, topics) = by_slug.entry(programme.slug.as_str()).or_insert_with(|| {
                let programme = Arc::clone(programme);
                (Self { programme, events: 0, next, last: next, topics: Vec::new() }, BTreeMap::new())
            });
            summary.events += 1;
            summary.next = summary.next.min(next);
            summary.last = summary.last.max(event.ends());
            for topic in &event.topics {
                *topics.entry(topic).or_default() += 1;
            }
        }
        let with_topics = |(mut summary, topics): (Self, BTreeMap<&str, usize>)| {
            let mut topics: Vec<_> = topics.into_iter().collect();
            topics.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            summary.topics = topics.into_iter().map(|(topic, _)| topic.to_owned()).collect();
            summary
        };
        let mut all: Vec<Self> = by_slug.into_values().map(with_topics).collect();
        all.sort_by_key(|summary| {
            let starts = summary.programme.starts;
            (starts.is_none(), starts.unwrap_or(summary.next), summary.next)
        });
        all
    }
}

impl Programme {
    /// The first and the last day, if both are given.
    pub fn period(&self) -> Option<Period> {
        let (starts, ends) = self.starts.zip(self.ends)?;
        Some(Period { starts, ends })
    }
}
