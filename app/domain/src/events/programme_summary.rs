//! A programme with its upcoming events, for cards and the list of programmes.

use super::{Event, Programme};
use crate::time::{Instant, Moment, Period};
use std::cmp::Reverse;
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
    /// The topics of its events, the most frequent first.
    pub topics: Arc<[String]>,
}

impl ProgrammeSummary {
    /// Summarizes a programme; none without events. All `events` end after `now`.
    pub fn of<'a>(
        programme: &Arc<Programme>,
        topics: &Arc<[String]>,
        events: impl Iterator<Item = &'a Event>,
        now: Instant,
    ) -> Option<Self> {
        let (mut count, mut next) = (0, None::<Moment>);
        for event in events {
            let upcoming = event.dates.iter().find(|date| date.ends.at > now)?.starts;
            next = Some(next.map_or(upcoming, |next| next.min(upcoming)));
            count += 1;
        }
        Some(Self { programme: Arc::clone(programme), events: count, next: next?, topics: Arc::clone(topics) })
    }

    /// The key of their order: those with dates of their own come first, by their first days, then the others by their next
    /// events.
    pub fn order(&self) -> (bool, Moment, Moment) {
        let starts = self.programme.starts;
        (starts.is_none(), starts.unwrap_or(self.next), self.next)
    }
}

/// The topics of events, the most frequent first.
pub fn topics_by_frequency<'a>(events: impl Iterator<Item = &'a Event>) -> Arc<[String]> {
    let mut counts = BTreeMap::<&str, usize>::new();
    for topic in events.flat_map(|event| &event.topics) {
        *counts.entry(topic).or_default() += 1;
    }
    let mut topics: Vec<_> = counts.into_iter().collect();
    topics.sort_by_key(|(_, count)| Reverse(*count));
    topics.into_iter().map(|(topic, _)| topic.to_owned()).collect()
}

impl Programme {
    /// The first and the last day, if both are given.
    pub fn period(&self) -> Option<Period> {
        let (starts, ends) = self.starts.zip(self.ends)?;
        Some(Period { starts, ends })
    }
}
