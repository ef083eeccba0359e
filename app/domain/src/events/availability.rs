//! What a person can do about an event at this moment, and how the event stands.

use super::{Event, SignUpMode, Taken, Workshop};
use crate::time::{Instant, Moment};

/// How an event stands, whatever its sign-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Scheduled,
    Moved,
    Cancelled,
    Over,
}

/// The one thing that the page tells a person to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    Cancelled,
    Over,
    JustCome,
    ByHost,
    Elsewhere,
    NotYetOpen(Moment),
    Closed,
    Full,
    /// Full, and one may wait for a place.
    WaitingList,
    /// `free` seats, at least one.
    Open(i64),
}

impl Event {
    pub fn is_published(&self, now: Instant) -> bool {
        self.published.at <= now
    }

    pub fn status(&self, now: Instant) -> Status {
        if self.cancelled.is_some() {
            Status::Cancelled
        } else if self.ends().at <= now {
            Status::Over
        } else if self.moved_at.is_some() {
            Status::Moved
        } else {
            Status::Scheduled
        }
    }

    pub fn closes(&self) -> Moment {
        self.sign_up.closes.unwrap_or(self.starts())
    }

    /// Seats nobody has taken; none for events without seats of ours.
    pub fn free(&self, taken: &Taken) -> Option<i64> {
        self.sign_up.seats.filter(|_| self.sign_up.mode == SignUpMode::Here).map(|seats| (seats - taken.event).max(0))
    }

    /// Seats that one who comes now may have: none while anybody waits for them.
    pub fn open(&self, taken: &Taken) -> Option<i64> {
        self.free(taken).map(|free| if taken.is_waited_for { 0 } else { free })
    }

    /// Whether one may join its line: once it has begun, nobody moves up any more.
    pub fn has_line(&self, now: Instant) -> bool {
        self.sign_up.has_waiting_list && now < self.starts().at
    }

    pub fn availability(&self, taken: &Taken, now: Instant) -> Availability {
        match self.status(now) {
            Status::Cancelled => return Availability::Cancelled,
            Status::Over => return Availability::Over,
            Status::Scheduled | Status::Moved => {}
        }
        match self.sign_up.mode {
            SignUpMode::None => Availability::JustCome,
            mode => match self.sign_up.opens {
                Some(opens) if opens.at > now => Availability::NotYetOpen(opens),
                _ if self.closes().at <= now => Availability::Closed,
                _ if mode == SignUpMode::ByHost => Availability::ByHost,
                _ if mode == SignUpMode::Elsewhere => Availability::Elsewhere,
                _ if self.has_line(now) => match self.open(taken) {
                    Some(open) if open > 0 => Availability::Open(open),
                    _ => Availability::WaitingList,
                },
                _ => match self.free(taken) {
                    Some(free) if free > 0 => Availability::Open(free),
                    _ => Availability::Full,
                },
            },
        }
    }
}

impl Workshop {
    pub fn free(&self, taken: &Taken) -> i64 {
        (self.seats - taken.of(&self.slug)).max(0)
    }

    /// As [`Event::open`].
    pub fn open(&self, taken: &Taken) -> i64 {
        if taken.waited_for.contains(&self.slug) { 0 } else { self.free(taken) }
    }
}
