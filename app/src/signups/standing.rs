//! How a sign-up stands: what its page says first, and what happens next. Nothing is left to guess.

use crate::layout::PhoneLink;
use crate::site::Site;
use backend::outbox::Fate;
use backend::signups::OwnPage;
use domain::events::{Order, Status};
use domain::signups::{Placement, State};
use domain::time::Instant;
use leptos::prelude::*;
use text::{Words, say};

pub struct Standing {
    pub title: String,
    /// What one must not overlook.
    pub lead: Option<String>,
    /// Of the box around it.
    pub class: &'static str,
    /// The page's `data-status`.
    pub code: &'static str,
    /// Whether the event is ahead, and one's places or one's place in line with it.
    pub is_ahead: bool,
}

impl Standing {
    pub fn of(words: Words, page: &OwnPage, now: Instant) -> Self {
        let state = state(page, now);
        let event = page.listing.status(now);
        let (title, class, code) = match (state, event) {
            (State::Cancelled, _) if page.sign_up.has_left_the_line() => {
                (say!(words, "own-left"), "answer", "cancelled")
            }
            (State::Cancelled, _) => (say!(words, "own-cancelled"), "answer", "cancelled"),
            (State::Lapsed, _) => (say!(words, "own-lapsed"), "answer", "lapsed"),
            (_, Status::Cancelled) => (say!(words, "refusal-cancelled"), "answer warn", "cancelled"),
            (_, Status::Over) => (say!(words, "refusal-over"), "answer", state.code()),
            (State::Waiting, _) => (say!(words, "own-waiting"), "answer warn", "waiting"),
            (State::Held, _) => (say!(words, "own-held"), "answer warn", "held"),
            (State::Offered, _) => (say!(words, "own-offered"), "answer good", "offered"),
            (State::Confirmed, Status::Moved) => (say!(words, "own-moved"), "answer warn", "confirmed"),
            (State::Confirmed, Status::Scheduled) => (say!(words, "own-confirmed"), "answer good", "confirmed"),
        };
        let is_off = matches!(state, State::Cancelled | State::Lapsed);
        let is_ahead = !is_off && matches!(event, Status::Scheduled | Status::Moved);
        let places = page.sign_up.wish.places();
        let lead = match state {
            State::Waiting => {
                Some(say!(words, "own-waiting-position", position = page.lines.event.unwrap_or(1), places = places))
            }
            State::Held | State::Offered => Some(until(words, page)),
            State::Confirmed | State::Lapsed | State::Cancelled => None,
        };
        Self { title, lead: lead.filter(|_| is_ahead), class, code, is_ahead }
    }

    /// What one reads whose places, or place in line, are gone.
    pub fn over(&self, words: Words, page: &OwnPage) -> Option<String> {
        match self.code {
            "lapsed" => Some(say!(words, "own-lapsed-lead")),
            "cancelled" if page.sign_up.cancelled_at.is_none() => None,
            "cancelled" if page.sign_up.has_left_the_line() => Some(say!(words, "own-left-lead")),
            "cancelled" => Some(say!(words, "own-cancelled-lead", places = page.sign_up.wish.places())),
            _ => None,
        }
    }
}

/// What has run out while the event is ahead is over, though nobody has written it down yet.
pub fn state(page: &OwnPage, now: Instant) -> State {
    let has_run_out = page.sign_up.placement.until().is_some_and(|until| until <= now);
    if has_run_out && page.is_open(now) { State::Lapsed } else { State::of(&page.sign_up) }
}

#[component]
pub fn Next(page: OwnPage) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let phone = page.listing.phone().map(ToOwned::to_owned).or_else(|| site.phone());
    let lines = match state(&page, site.house.clock.now()) {
        State::Waiting if page.listing.event.has_line(site.house.clock.now()) => waiting(words, &page),
        State::Waiting => vec![say!(words, "own-waiting-over")],
        State::Held => held(words, &page),
        State::Offered => vec![say!(words, "own-offered-else")],
        _ => confirmed(words, &page),
    };
    let workshops = page.lines.workshops.iter().filter_map(|(slug, position)| {
        let title = page.listing.event.workshop(slug)?.title.clone();
        Some(say!(words, "own-waits-for-workshop", title = title, position = *position))
    });
    let lines = lines.into_iter().chain(workshops).map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <h2>{say!(words, "own-next")}</h2>
        <ul>
            {lines}
            {phone.map(|phone| view! { <li>{say!(words, "own-next-call")}" "<PhoneLink phone /></li> })}
        </ul>
    }
}

fn confirmed(words: Words, page: &OwnPage) -> Vec<String> {
    let heard = match (&page.sign_up.wish.contact.email, page.letter) {
        (Some(email), Fate::OnItsWay) => say!(words, "own-next-mail", email = email.to_string()),
        (Some(email), Fate::Sent) => say!(words, "own-next-mail-sent", email = email.to_string()),
        (Some(_), Fate::NoLetter) => say!(words, "own-next-no-mail"),
        (None, _) => say!(words, "own-next-phone"),
    };
    let since = page.sign_up.placed_at.filter(|at| *at > page.sign_up.signed_up_at);
    let moved_up = since.map(|at| match page.listing.event.sign_up.order {
        _ if page.sign_up.moved_up_at.is_none() => say!(words, "own-placed", at = words.at(at)),
        Order::Fill => say!(words, "own-moved-up-fill", at = words.at(at)),
        Order::Strict => say!(words, "own-moved-up-strict", at = words.at(at)),
    });
    let come = [say!(words, "own-next-come"), say!(words, "own-next-cancel")];
    moved_up.into_iter().chain([heard]).chain(come).collect()
}

/// The short form of why it is not their turn yet.
fn waiting(words: Words, page: &OwnPage) -> Vec<String> {
    let places = page.sign_up.wish.places();
    let how = if page.sign_up.wish.contact.email.is_some() {
        say!(words, "own-waiting-mail")
    } else {
        say!(words, "own-waiting-call")
    };
    let last = page.lines.released.as_ref();
    let last =
        last.map(|last| say!(words, "own-waiting-last", at = words.at(last.at), free = last.free, places = places));
    [how, say!(words, "own-waiting-come-not")].into_iter().chain(last).collect()
}

fn held(words: Words, page: &OwnPage) -> Vec<String> {
    let ask = match &page.sign_up.wish.contact.email {
        Some(email) if !page.sign_up.placement.waits_for_call() => {
            say!(words, "own-held-mail", email = email.to_string())
        }
        _ => say!(words, "own-held-call"),
    };
    vec![ask]
}

fn until(words: Words, page: &OwnPage) -> String {
    let places = page.sign_up.wish.places();
    if page.sign_up.placement.waits_for_call() {
        return say!(words, "own-held-for-call", places = places);
    }
    say!(words, "own-kept-until", places = places, until = deadline(words, page.sign_up.placement))
}

/// Until when they may say yes; empty where there is nothing to say yes to.
pub fn deadline(words: Words, placement: Placement) -> String {
    placement.until().map(|until| words.at(until)).unwrap_or_default()
}
