//! Why whom: one line in plain words for each time that seats came free.

use super::store::{self, Line, Released};
use super::turn::Turn;
use crate::db::Conn;
use crate::error::Result;
use domain::events::{Event, Order, Workshop};
use text::{Words, say};

/// So many who moved up are named by their place; the others are counted.
const NAMED: usize = 5;

/// What the rule did with seats that came free.
pub(super) struct Why {
    order: Order,
    workshop: Option<(String, String)>,
    free: i64,
    moved: Vec<Moved>,
    /// Sizes of the parties that were before the last who moved up, and still wait.
    passed: Vec<i64>,
}

struct Moved {
    /// In the line as it stood before; 0 where it is further back than anybody counts.
    place: i64,
    places: i64,
    is_asked: bool,
}

impl Why {
    pub fn of(event: &Event, workshop: Option<&Workshop>, free: i64) -> Self {
        let workshop = workshop.map(|workshop| (workshop.slug.to_string(), workshop.title.clone()));
        Self { order: event.sign_up.order, workshop, free, moved: Vec::new(), passed: Vec::new() }
    }

    /// Somebody got so many places; `ahead` are the sizes of the parties before them that wait on.
    pub fn moved(&mut self, ahead: Vec<i64>, places: i64, is_asked: bool) {
        let is_far = ahead.len() > store::MOST_COUNTED;
        let place = if is_far { 0 } else { count(self.moved.len() + ahead.len()) + 1 };
        self.moved.push(Moved { place, places, is_asked });
        self.passed = ahead;
    }

    /// Writes the line down, where seats came free or somebody moved up.
    pub async fn note(mut self, tx: &mut Conn<'_>, turn: Turn<'_>, line: Line<'_>, is_freed: bool) -> Result<()> {
        if !is_freed && self.moved.is_empty() {
            return Ok(());
        }
        let left = self.free - self.moved.iter().map(|moved| moved.places).sum::<i64>();
        if left > 0 {
            self.passed = store::ahead(tx, line, i64::MAX).await?;
        }
        let workshop = self.workshop.as_ref().map_or("", |(slug, _)| slug).to_owned();
        let released = Released { at: turn.house.clock.now(), free: self.free, line: self.line(turn.words) };
        Ok(store::note_release(tx, &turn.event().slug, turn.number, &workshop, &released).await?)
    }

    fn line(&self, words: Words) -> String {
        let free = say!(words, "why-free", free = self.free);
        let moved: Vec<String> = self.moved.iter().take(NAMED).map(|moved| said(words, moved)).collect();
        let mut parts = vec![match (moved.as_slice(), self.passed.as_slice()) {
            ([], []) => say!(words, "why-nobody-waits"),
            ([], _) => say!(words, "why-nobody"),
            _ => moved.join(", "),
        }];
        if self.moved.len() > NAMED {
            let more = count(self.moved.len() - NAMED);
            let is_asked = self.moved.iter().any(|moved| moved.is_asked);
            parts.push(if is_asked {
                say!(words, "why-more-asked", more = more)
            } else {
                say!(words, "why-more", more = more)
            });
        }
        parts.extend(self.passed_over(words));
        let line = format!("{free}: {}", parts.join("; "));
        match &self.workshop {
            Some((_, title)) => say!(words, "why-workshop", title = title.clone(), line = line),
            None => line,
        }
    }

    fn passed_over(&self, words: Words) -> Option<String> {
        let passed = count(self.passed.len());
        match (self.order, self.passed.as_slice()) {
            (_, []) => None,
            (Order::Strict, [first, ..]) => Some(say!(words, "why-strict", places = *first)),
            (Order::Fill, [only]) => Some(say!(words, "why-passed-one", places = *only)),
            (Order::Fill, many) if many.len() > store::MOST_COUNTED => Some(say!(words, "why-passed-many")),
            (Order::Fill, _) => Some(say!(words, "why-passed", passed = passed)),
        }
    }
}

fn said(words: Words, moved: &Moved) -> String {
    if moved.is_asked {
        say!(words, "why-asked", place = moved.place, places = moved.places)
    } else {
        say!(words, "why-moved", place = moved.place, places = moved.places)
    }
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
