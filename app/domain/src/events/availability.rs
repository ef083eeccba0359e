//! The status of an event, and how a visitor can take part in it.

use super::{Event, Order, SignUpMode, Taken, Workshop};
use crate::time::{Instant, Moment};
use serde::Serialize;

/// The status of an event, independent of its sign-up; `moved` to another time or place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Status {
    Scheduled,
    Moved,
    Cancelled,
    Over,
}

/// How a visitor can take part in an event; the event page shows one call to action for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    Cancelled,
    Over,
    /// No sign-up is needed.
    JustCome,
    /// The host takes sign-ups by telephone or e-mail.
    ByHost,
    /// Another site takes the sign-ups.
    Elsewhere,
    /// Sign-up opens at this moment.
    NotYetOpen(Moment),
    /// Sign-up has closed.
    Closed,
    /// No seat is free, and there is no waiting list.
    Full,
    /// No seat is open, but visitors can join the waiting list.
    WaitingList,
    /// This many seats are open, at least one.
    Open(i64),
}

impl Event {
    /// Whether the event has been published by `now`.
    pub fn is_published(&self, now: Instant) -> bool {
        self.published.is_some_and(|published| published.at <= now)
    }

    /// Whether lists may show the event.
    pub fn is_listed(&self, now: Instant) -> bool {
        !self.is_unlisted && self.is_published(now)
    }

    /// The status at `now`. A cancellation takes precedence over the end, and the end over a move.
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

    /// The moment at which sign-up closes.
    pub fn closes(&self) -> Moment {
        self.sign_up.closes.unwrap_or(self.starts())
    }

    /// The number of seats that are not taken; `None` for events without sign-up on this site.
    pub fn free_seats(&self, taken: &Taken) -> Option<i64> {
        self.sign_up.seats.filter(|_| self.sign_up.mode == SignUpMode::Here).map(|seats| (seats - taken.event).max(0))
    }

    /// The number of seats that a new sign-up can have. In strict order it is 0 while a party waits; otherwise whoever fits gets
    /// them, as none who waits does.
    pub fn open_seats(&self, taken: &Taken) -> Option<i64> {
        self.free_seats(taken).map(|free| self.open(free, taken.has_waiting))
    }

    /// The number of seats in a workshop that a new sign-up can have, as in [`Self::open_seats`].
    pub fn open_seats_in(&self, workshop: &Workshop, taken: &Taken) -> i64 {
        self.open(workshop.free_seats(taken), taken.workshops_with_waiting.contains(&workshop.slug))
    }

    fn open(&self, free: i64, has_waiting: bool) -> i64 {
        if has_waiting && self.sign_up.order == Order::Strict { 0 } else { free }
    }

    /// Whether a party can join the waiting list. Once the event has begun, no party is promoted any more.
    pub fn accepts_waiting(&self, now: Instant) -> bool {
        self.sign_up.has_waiting_list && now < self.starts().at
    }

    /// How a visitor can take part at `now`, given the taken seats.
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
                _ if self.accepts_waiting(now) => match self.open_seats(taken) {
                    Some(open) if open > 0 => Availability::Open(open),
                    _ => Availability::WaitingList,
                },
                _ => match self.free_seats(taken) {
                    Some(free) if free > 0 => Availability::Open(free),
                    _ => Availability::Full,
                },
            },
        }
    }
}

impl Workshop {
    /// The number of seats that are not taken.
    pub fn free_seats(&self, taken: &Taken) -> i64 {
        (self.seats - taken.workshop(&self.slug)).max(0)
    }
}
