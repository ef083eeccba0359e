//! The history of a sign-up: its audit log and its messages, in the order of time.

use super::call_texts::outcome_text;
use crate::layout::{DatedFacts, principal_name};
use crate::page_context::PageContext;
use backend::audit_log::{AuditAction, AuditEntry};
use backend::messages::{CallOutcome, MessageSummary};
use backend::signups::{self as use_cases, SignUpMessage};
use domain::organizers::Organizer;
use domain::signups::CancelReason;
use domain::time::Instant;
use leptos::prelude::*;
use text::{Words, say};

#[component]
pub fn History(history: use_cases::History, organizers: Vec<Organizer>) -> impl IntoView {
    let words = PageContext::get().words;
    let use_cases::History { audit_log, messages } = history;
    let actions = audit_log.into_iter().map(|entry| {
        let principal = principal_name(words, entry.principal, &organizers);
        (entry.at, say!(words, "history-by", act = action_text(words, &entry), who = principal))
    });
    let messages = messages.into_iter().map(|message| (message.enqueued_at, message_text(words, &message)));
    let mut rows: Vec<(Instant, String)> = actions.chain(messages).collect();
    rows.sort_by_key(|(at, _)| *at);
    view! {
        <h2>{say!(words, "history-title")}</h2>
        <DatedFacts rows />
    }
}

fn action_text(words: Words, entry: &AuditEntry) -> String {
    let reason = entry.reason.as_deref();
    match entry.action {
        AuditAction::SignUp => say!(words, "history-sign-up"),
        AuditAction::Wait => say!(words, "history-wait"),
        AuditAction::Split => say!(words, "history-split"),
        AuditAction::Hold => say!(words, "history-hold"),
        AuditAction::Confirm => say!(words, "history-confirm"),
        AuditAction::NotConfirmed => say!(words, "history-not-confirmed"),
        AuditAction::Promote => say!(words, "history-promote"),
        AuditAction::PromoteIntoWorkshop => say!(words, "history-promote-into-workshop"),
        AuditAction::Offer => say!(words, "history-offer"),
        AuditAction::Accept => say!(words, "history-accept"),
        AuditAction::ConfirmOnArrival => say!(words, "history-confirm-on-arrival"),
        AuditAction::Lapse => say!(words, "history-lapse"),
        AuditAction::RepeatQuestion => say!(words, "history-repeat-question"),
        AuditAction::Resend => say!(words, "history-resend"),
        AuditAction::Change => say!(words, "history-change"),
        AuditAction::Cancel => match reason.and_then(CancelReason::from_code) {
            Some(reason) => say!(words, "history-cancel-why", reason = words.cancel_reason(reason)),
            None => say!(words, "history-cancel"),
        },
        AuditAction::CheckIn => say!(words, "history-check-in"),
        AuditAction::UndoCheckIn => say!(words, "history-undo-check-in"),
        AuditAction::ReportBounce => say!(words, "history-bounce"),
        AuditAction::ClaimCallTask => say!(words, "history-claim-call-task"),
        AuditAction::CloseCallTask => reason
            .and_then(CallOutcome::from_code)
            .map_or_else(|| say!(words, "history-close-call-task"), |outcome| outcome_text(words, outcome)),
        // Not about a sign-up.
        AuditAction::CountHeads
        | AuditAction::AddOrganizer
        | AuditAction::ChangeOrganizer
        | AuditAction::Invite
        | AuditAction::SeeNeeds
        | AuditAction::Export
        | AuditAction::Print
        | AuditAction::DisableOrganizer
        | AuditAction::RequestLogin
        | AuditAction::CreateLoginLink
        | AuditAction::LogIn
        | AuditAction::LogOut
        | AuditAction::EndSession
        | AuditAction::EndOtherSessions
        | AuditAction::BlockCodes
        | AuditAction::Import
        | AuditAction::Create
        | AuditAction::Edit
        | AuditAction::Submit
        | AuditAction::Approve
        | AuditAction::SendBack => entry.action.code().to_owned(),
    }
}

/// The subject of a message and its delivery status.
fn message_text(words: Words, message: &MessageSummary) -> String {
    let subject = match SignUpMessage::from_code(&message.kind) {
        Some(SignUpMessage::Change) => say!(words, "message-kind-change"),
        Some(SignUpMessage::MailboxLeft) => say!(words, "message-kind-mailbox-left"),
        Some(SignUpMessage::Cancellation) => say!(words, "message-kind-cancellation"),
        Some(SignUpMessage::Waiting) => say!(words, "message-kind-waiting"),
        Some(SignUpMessage::Hold) => say!(words, "message-kind-hold"),
        Some(SignUpMessage::Offer) => say!(words, "message-kind-offer"),
        Some(SignUpMessage::Accepted) => say!(words, "message-kind-accepted"),
        Some(SignUpMessage::Promoted) => say!(words, "message-kind-promoted"),
        Some(SignUpMessage::PromotedInWorkshop) => say!(words, "message-kind-promoted-in-workshop"),
        Some(SignUpMessage::Lapsed) => say!(words, "message-kind-lapsed"),
        Some(
            SignUpMessage::EventMoved
            | SignUpMessage::EventRestored
            | SignUpMessage::EventCancelled
            | SignUpMessage::EventNews,
        ) => say!(words, "message-kind-event"),
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
