//! The released schemas: what later migrations have renamed in each.

use super::renames::Renames;

/// Migrations 0001 to 0010.
pub const V10: Renames = Renames {
    tables: &[
        ("edition", "programme_version"),
        ("event_revisions", "event_versions"),
        ("journal", "audit_log"),
        ("letters", "messages"),
        ("presses", "check_ins"),
        ("releases", "promotion_log"),
        ("workshop_places", "workshop_choices"),
    ],
    columns: &[
        ("call_tasks.about", "related_id"),
        ("edition.id", "version"),
        ("event_revisions.revision", "version"),
        ("head_counts.date", "date_index"),
        ("journal.act", "action"),
        ("journal.actor", "principal"),
        ("letters.about", "related_id"),
        ("letters.gave_up_at", "failed_at"),
        ("letters.html_body", ""),
        ("letters.next_try_at", "next_attempt_at"),
        ("letters.posted_at", "enqueued_at"),
        ("letters.text_body", "body"),
        ("letters.tries", "attempts"),
        ("mailboxes.first_letters", "first_messages"),
        ("mailboxes.proven_at", "verified_at"),
        ("presses.date", "date_index"),
        ("presses.nonce", "check_in_key"),
        ("presses.pressed_at", "checked_in_at"),
        ("presses.turn", "event_version"),
        ("releases.line", "summary"),
        ("releases.turn", "event_version"),
        ("sign_ups.fewest", "min_seats"),
        ("sign_ups.form_seal", "request_hash"),
        ("sign_ups.moved_up_at", "promoted_at"),
        ("sign_ups.placed_at", "confirmed_at"),
        ("sign_ups.places", "seats"),
        ("sign_ups.waits_from", "queued_at_version"),
        ("workshop_places.waits_from", "queued_at_version"),
        ("workshop_places.waits_with", "queued_seats"),
    ],
    flags: FLAGS,
    values: &[
        ("audit_log.action", "ask_again", "repeat_question"),
        ("audit_log.action", "ask_to_come_in", "request_login"),
        ("audit_log.action", "call", "close_call_task"),
        ("audit_log.action", "came_back", "report_bounce"),
        ("audit_log.action", "claim_call", "claim_call_task"),
        ("audit_log.action", "come", "confirm_on_arrival"),
        ("audit_log.action", "come_in", "log_in"),
        ("audit_log.action", "leave", "log_out"),
        ("audit_log.action", "make_link", "create_login_link"),
        ("audit_log.action", "move_into", "promote_into_workshop"),
        ("audit_log.action", "move_up", "promote"),
        ("audit_log.action", "send_again", "resend"),
        ("audit_log.principal", "city", "command_line"),
        ("audit_log.principal", "rule", "system"),
        ("call_tasks.kind", "moved_up", "promoted"),
        ("call_tasks.outcome", "overtaken", "superseded"),
        ("call_tasks.reason", "came_back", "bounced"),
        ("call_tasks.reason", "too_many_letters", "too_many_messages"),
        ("check_ins.act", "come", "present"),
        ("messages.kind", "moved_up", "promoted"),
        ("sign_ups.channel", "door", "walk_in"),
    ],
    counted: &[
        "call_tasks.kind",
        "call_tasks.outcome",
        "call_tasks.reason",
        "events.mode",
        "events.promotion",
        "events.seat_order",
        "journal.act",
        "journal.actor",
        "letters.kind",
        "letters.tries",
        "logins.wrong_codes",
        "marks.name",
        "needs.code",
        "organizers.role",
        "participants.role",
        "presses.act",
        "sign_ups.channel",
        "sign_ups.ended_as",
        "sign_ups.event",
        "sign_ups.places",
    ],
};

/// Migrations 0001 to 0011.
pub const V11: Renames = Renames {
    tables: &[],
    columns: MESSAGE_BODIES,
    flags: FLAGS,
    values: &[],
    counted: &[
        "audit_log.action",
        "audit_log.principal",
        "call_tasks.kind",
        "call_tasks.outcome",
        "call_tasks.reason",
        "check_ins.act",
        "events.mode",
        "events.promotion",
        "events.seat_order",
        "logins.wrong_codes",
        "marks.name",
        "messages.attempts",
        "messages.kind",
        "needs.code",
        "organizers.role",
        "participants.role",
        "sign_ups.channel",
        "sign_ups.ended_as",
        "sign_ups.event",
        "sign_ups.seats",
    ],
};

/// Migrations 0001 to 0015.
pub const V15: Renames =
    Renames { tables: &[], columns: MESSAGE_BODIES, flags: &[], values: &[], counted: V11.counted };

/// Migrations 0001 to 0018.
pub const V18: Renames = V15;

/// Migrations 0001 to 0019.
pub const V19: Renames = V15;

/// Migrations 0001 to 0022.
pub const V22: Renames = V15;

/// The columns that migration 0027 has made one.
const MESSAGE_BODIES: &[(&str, &str)] = &[("messages.html_body", ""), ("messages.text_body", "body")];

/// Migrations 0001 to 0026.
pub const V26: Renames = V15;

/// Migrations 0001 to 0030.
pub const V30: Renames = Renames { columns: &[], ..V15 };

/// The columns that migration 0012 has turned from instants into flags.
const FLAGS: &[(&str, &str)] = &[
    ("events.all_day_since", "is_all_day"),
    ("events.confidential_since", "is_confidential"),
    ("events.confirmed_by_mail_since", "confirm_by_mail"),
    ("events.thanks_since", "has_thanks"),
    ("events.unlisted_since", "is_unlisted"),
    ("events.waiting_list_since", "has_waiting_list"),
];
