//! The history of a sign-up: its audit log and its messages, in the order of time.

use super::call_texts::outcome_text;
use crate::page_context::PageContext;
use backend::Principal;
use backend::audit_log::AuditEntry;
use backend::messages::{CallOutcome, MessageSummary};
use backend::signups::SignUpMessage;
use domain::organizers::Organizer;
use domain::signups::CancelReason;
use domain::time::Instant;
use leptos::prelude::*;
use text::{Words, say};

#[component]
pub fn History(entries: Vec<AuditEntry>, messages: Vec<MessageSummary>, organizers: Vec<Organizer>) -> impl IntoView {
    let words = PageContext::get().words;
    let actions = entries.into_iter().map(|entry| {
        let principal = principal_name(words, entry.principal, &organizers);
        (entry.at, say!(words, "history-by", act = action_text(words, &entry), who = principal))
    });
    let messages = messages.into_iter().map(|message| (Instant(message.enqueued_at), message_text(words, &message)));
    let mut rows: Vec<(Instant, String)> = actions.chain(messages).collect();
    rows.sort_by_key(|(at, _)| *at);
    let rows = rows.into_iter().map(|(at, text)| view! { <div><dt>{words.at(at)}</dt><dd>{text}</dd></div> });
    view! {
        <h2>{say!(words, "history-title")}</h2>
        <dl class="facts">{rows.collect_view()}</dl>
    }
}

fn principal_name(words: Words, principal: Principal, organizers: &[Organizer]) -> String {
    match principal {
        Principal::Public => say!(words, "history-contact"),
        Principal::CommandLine => say!(words, "history-command-line"),
        Principal::System => say!(words, "history-system"),
        Principal::Organizer(id) => organizers
            .iter()
            .find(|organizer| organizer.id == id)
            .map_or_else(|| say!(words, "history-former"), |organizer| organizer.name.to_string()),
    }
}

fn action_text(words: Words, entry: &AuditEntry) -> String {
    let reason = entry.reason.as_deref();
    match entry.action.as_str() {
        "sign_up" => say!(words, "history-sign-up"),
        "wait" => say!(words, "history-wait"),
        "split" => say!(words, "history-split"),
        "hold" => say!(words, "history-hold"),
        "confirm" => say!(words, "history-confirm"),
        "not_confirmed" => say!(words, "history-not-confirmed"),
        "promote" => say!(words, "history-promote"),
        "promote_into_workshop" => say!(words, "history-promote-into-workshop"),
        "offer" => say!(words, "history-offer"),
        "accept" => say!(words, "history-accept"),
        "confirm_on_arrival" => say!(words, "history-confirm-on-arrival"),
        "lapse" => say!(words, "history-lapse"),
        "repeat_question" => say!(words, "history-repeat-question"),
        "resend" => say!(words, "history-resend"),
        "change" => say!(words, "history-change"),
        "cancel" => match reason.and_then(CancelReason::from_code) {
            Some(reason) => say!(words, "history-cancel-why", reason = words.cancel_reason(reason)),
            None => say!(words, "history-cancel"),
        },
        "check_in" => say!(words, "history-check-in"),
        "undo_check_in" => say!(words, "history-undo-check-in"),
        "report_bounce" => say!(words, "history-bounce"),
        "claim_call_task" => say!(words, "history-claim-call-task"),
        "close_call_task" => reason
            .and_then(CallOutcome::from_code)
            .map_or_else(|| say!(words, "history-close-call-task"), |outcome| outcome_text(words, outcome)),
        other => other.to_owned(),
    }
}

/// The subject of a message and its delivery status.
fn message_text(words: Words, message: &MessageSummary) -> String {
    let subject = match SignUpMessage::from_code(&message.kind) {
        Some(SignUpMessage::Change) => say!(words, "message-kind-change"),
        Some(SignUpMessage::Cancellation) => say!(words, "message-kind-cancellation"),
        Some(SignUpMessage::Waiting) => say!(words, "message-kind-waiting"),
        Some(SignUpMessage::Hold) => say!(words, "message-kind-hold"),
        Some(SignUpMessage::Offer) => say!(words, "message-kind-offer"),
        Some(SignUpMessage::Accepted) => say!(words, "message-kind-accepted"),
        Some(SignUpMessage::Promoted) => say!(words, "message-kind-promoted"),
        Some(SignUpMessage::Lapsed) => say!(words, "message-kind-lapsed"),
        Some(SignUpMessage::EventMoved | SignUpMessage::EventRestored | SignUpMessage::EventCancelled) => {
            say!(words, "message-kind-event")
        }
        Some(SignUpMessage::Reminder) => say!(words, "message-kind-reminder"),
        Some(SignUpMessage::Thanks) => say!(words, "message-kind-thanks"),
        _ => say!(words, "message-kind-confirmation"),
    };
    match (message.sent_at, message.failed_at) {
        (Some(_), _) => say!(words, "history-message-sent", what = subject),
        (None, Some(_)) if message.withdrawn_at.is_some() => say!(words, "history-message-withdrawn", what = subject),
        (None, Some(_)) => say!(words, "history-message-failed", what = subject),
        (None, None) => say!(words, "history-message-pending", what = subject),
    }
}
