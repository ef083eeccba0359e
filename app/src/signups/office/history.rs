//! What became of a sign-up: who did what, and what was written to them, in the order of time.

use crate::site::Site;
use backend::journal::{Actor, Note};
use backend::outbox::{Kind, Outcome, Trace};
use domain::organizers::Organizer;
use domain::signups::CancelReason;
use domain::time::Instant;
use leptos::prelude::*;
use text::{Words, say};

#[component]
pub fn History(notes: Vec<Note>, letters: Vec<Trace>, colleagues: Vec<Organizer>) -> impl IntoView {
    let words = Site::here().words;
    let done = notes.into_iter().map(|note| {
        let who = who(words, note.actor, &colleagues);
        (note.at, say!(words, "history-by", act = act(words, &note), who = who))
    });
    let written = letters.into_iter().map(|letter| (Instant(letter.posted_at), fate(words, &letter)));
    let mut lines: Vec<(Instant, String)> = done.chain(written).collect();
    lines.sort_by_key(|(at, _)| *at);
    let lines = lines.into_iter().map(|(at, line)| view! { <div><dt>{words.at(at)}</dt><dd>{line}</dd></div> });
    view! {
        <h2>{say!(words, "history-title")}</h2>
        <dl class="facts">{lines.collect_view()}</dl>
    }
}

fn who(words: Words, actor: Actor, colleagues: &[Organizer]) -> String {
    match actor {
        Actor::Public => say!(words, "history-they"),
        Actor::City => say!(words, "history-city"),
        Actor::Rule => say!(words, "history-rule"),
        Actor::Organizer(id) => colleagues
            .iter()
            .find(|colleague| colleague.id == id)
            .map_or_else(|| say!(words, "history-former"), |colleague| colleague.name.to_string()),
    }
}

fn act(words: Words, note: &Note) -> String {
    let reason = note.reason.as_deref();
    match note.act.as_str() {
        "sign_up" => say!(words, "history-sign-up"),
        "wait" => say!(words, "history-wait"),
        "split" => say!(words, "history-split"),
        "hold" => say!(words, "history-hold"),
        "confirm" => say!(words, "history-confirm"),
        "not_confirmed" => say!(words, "history-not-confirmed"),
        "move_up" => say!(words, "history-move-up"),
        "move_into" => say!(words, "history-move-into"),
        "offer" => say!(words, "history-offer"),
        "accept" => say!(words, "history-accept"),
        "come" => say!(words, "history-come"),
        "lapse" => say!(words, "history-lapse"),
        "ask_again" => say!(words, "history-ask-again"),
        "send_again" => say!(words, "history-send-again"),
        "change" => say!(words, "history-change"),
        "cancel" => match reason.and_then(CancelReason::from_code) {
            Some(reason) => say!(words, "history-cancel-why", reason = words.cancel_reason(reason)),
            None => say!(words, "history-cancel"),
        },
        "check_in" => say!(words, "history-check-in"),
        "undo_check_in" => say!(words, "history-undo-check-in"),
        "came_back" => say!(words, "history-came-back"),
        "claim_call" => say!(words, "history-claim-call"),
        "call" => reason
            .and_then(Outcome::from_code)
            .map_or_else(|| say!(words, "history-call"), |outcome| outcome_said(words, outcome)),
        other => other.to_owned(),
    }
}

/// What came of a call.
pub(super) fn outcome_said(words: Words, outcome: Outcome) -> String {
    match outcome {
        Outcome::Reached => say!(words, "outcome-reached"),
        Outcome::NotReached => say!(words, "outcome-not-reached"),
        Outcome::LetterSent => say!(words, "outcome-letter-sent"),
        Outcome::GivenUp => say!(words, "outcome-given-up"),
    }
}

fn fate(words: Words, letter: &Trace) -> String {
    let what = match Kind::from_code(&letter.kind) {
        Some(Kind::Change) => say!(words, "letter-kind-change"),
        Some(Kind::Cancellation) => say!(words, "letter-kind-cancellation"),
        Some(Kind::Waiting) => say!(words, "letter-kind-waiting"),
        Some(Kind::Hold) => say!(words, "letter-kind-hold"),
        Some(Kind::Offer) => say!(words, "letter-kind-offer"),
        Some(Kind::Accepted) => say!(words, "letter-kind-accepted"),
        Some(Kind::MovedUp) => say!(words, "letter-kind-moved-up"),
        Some(Kind::Lapsed) => say!(words, "letter-kind-lapsed"),
        Some(Kind::EventMoved | Kind::EventRestored | Kind::EventCancelled) => say!(words, "letter-kind-event"),
        Some(Kind::Reminder) => say!(words, "letter-kind-reminder"),
        Some(Kind::Thanks) => say!(words, "letter-kind-thanks"),
        _ => say!(words, "letter-kind-confirmation"),
    };
    match (letter.sent_at, letter.gave_up_at) {
        (Some(_), _) => say!(words, "history-letter-sent", what = what),
        (None, Some(_)) if letter.withdrawn_at.is_some() => say!(words, "history-letter-withdrawn", what = what),
        (None, Some(_)) => say!(words, "history-letter-lost", what = what),
        (None, None) => say!(words, "history-letter-waits", what = what),
    }
}
