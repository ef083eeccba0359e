//! The seats of an event that are taken, counted from its sign-ups.

use crate::ids::WorkshopSlug;
use std::collections::{BTreeMap, BTreeSet};

/// The numbers of taken seats, of an event and of each of its workshops.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub event: i64,
    pub workshops: BTreeMap<WorkshopSlug, i64>,
    /// Whether a party waits for the event.
    pub has_waiting: bool,
    /// The workshops for which a party with seats at the event waits.
    pub workshops_with_waiting: BTreeSet<WorkshopSlug>,
}

impl Taken {
    /// The number of taken seats of a workshop.
    pub fn workshop(&self, workshop: &WorkshopSlug) -> i64 {
        self.workshops.get(workshop).copied().unwrap_or(0)
    }

    /// Whether a party waits for the event or for one of its workshops.
    pub fn has_any_waiting(&self) -> bool {
        self.has_waiting || !self.workshops_with_waiting.is_empty()
    }

    /// Returns the same numbers without the waiting list, for a party that need not queue.
    #[must_use]
    pub fn ignoring_waiting_list(&self) -> Self {
        Self { has_waiting: false, workshops_with_waiting: BTreeSet::new(), ..self.clone() }
    }
}
