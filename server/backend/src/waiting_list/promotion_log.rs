//! The promotion log: one line for each promotion run, which says who was promoted, how many were skipped, and why.

use super::store::{self, PromotionRecord, WaitingList};
use crate::error::Result;
use crate::events::EventTx;
use domain::events::{Event, Order, Workshop};
use text::{Words, say};

/// The number of promoted parties that a line names by their position; the others are counted.
const MAX_NAMED: usize = 5;

/// An entry of the promotion log in the making.
pub struct PromotionLogEntry {
    order: Order,
    workshop: Option<(String, String)>,
    free: i64,
    promoted: Vec<PromotedParty>,
    /// Sizes of the parties ahead of the last promoted one that go on waiting.
    skipped: Vec<i64>,
}

struct PromotedParty {
    /// Its position before the run, from 1; 0 where it is behind more parties than are counted.
    position: i64,
    seats: i64,
    awaits_answer: bool,
}

impl PromotionLogEntry {
    pub fn new(event: &Event, workshop: Option<&Workshop>, free: i64) -> Self {
        let workshop = workshop.map(|workshop| (workshop.slug.to_string(), workshop.title.clone()));
        Self { order: event.sign_up.order, workshop, free, promoted: Vec::new(), skipped: Vec::new() }
    }

    /// Adds a party that got `seats`; `ahead` are the sizes of the parties before it that go on waiting.
    pub fn add_promoted(&mut self, ahead: Vec<i64>, seats: i64, awaits_answer: bool) {
        let is_far_back = ahead.len() > store::MAX_COUNTED;
        let position = if is_far_back { 0 } else { count(self.promoted.len() + ahead.len()) + 1 };
        self.promoted.push(PromotedParty { position, seats, awaits_answer });
        self.skipped = ahead;
    }

    /// Saves the entry, if seats were freed or a party was promoted.
    pub async fn save(mut self, tx: &mut EventTx<'_>, list: WaitingList<'_>, is_freed: bool) -> Result<()> {
        if !is_freed && self.promoted.is_empty() {
            return Ok(());
        }
        let left = self.free - self.promoted.iter().map(|party| party.seats).sum::<i64>();
        if left > 0 {
            self.skipped = store::parties(&mut tx.conn, list).await?;
        }
        let workshop = self.workshop.as_ref().map_or("", |(slug, _)| slug).to_owned();
        let record = PromotionRecord { at: tx.now(), free: self.free, summary: self.summary(tx.words) };
        Ok(store::insert_promotion(&mut tx.conn, &tx.listing.event.slug, tx.version, &workshop, &record).await?)
    }

    fn summary(&self, words: Words) -> String {
        let free = say!(words, "promotion-free", free = self.free);
        let promoted: Vec<String> = self.promoted.iter().take(MAX_NAMED).map(|party| party.words(words)).collect();
        let mut parts = vec![match (promoted.as_slice(), self.skipped.as_slice()) {
            ([], []) => say!(words, "promotion-list-empty"),
            ([], _) => say!(words, "promotion-none"),
            _ => promoted.join(", "),
        }];
        if self.promoted.len() > MAX_NAMED {
            let more = count(self.promoted.len() - MAX_NAMED);
            let awaits_answer = self.promoted.iter().any(|party| party.awaits_answer);
            parts.push(if awaits_answer {
                say!(words, "promotion-more-asked", more = more)
            } else {
                say!(words, "promotion-more", more = more)
            });
        }
        parts.extend(self.skipped_words(words));
        let summary = format!("{free}: {}", parts.join("; "));
        match &self.workshop {
            Some((_, title)) => say!(words, "promotion-workshop", title = title.clone(), summary = summary),
            None => summary,
        }
    }

    fn skipped_words(&self, words: Words) -> Option<String> {
        let skipped = count(self.skipped.len());
        match (self.order, self.skipped.as_slice()) {
            (_, []) => None,
            (Order::Strict, [first, ..]) => Some(say!(words, "promotion-strict", seats = *first)),
            (Order::Fill, [only]) => Some(say!(words, "promotion-skipped-one", seats = *only)),
            (Order::Fill, many) if many.len() > store::MAX_COUNTED => Some(say!(words, "promotion-skipped-many")),
            (Order::Fill, _) => Some(say!(words, "promotion-skipped", skipped = skipped)),
        }
    }
}

impl PromotedParty {
    fn words(&self, words: Words) -> String {
        if self.awaits_answer {
            say!(words, "promotion-asked", position = self.position, seats = self.seats)
        } else {
            say!(words, "promotion-promoted", position = self.position, seats = self.seats)
        }
    }
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
