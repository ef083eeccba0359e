//! Upgrades: a database that an older release filled is migrated; nothing in it is lost or swapped, all its pages open, and
//! contacts and organizers go on where they were.
//!
//! The folder `upgrade/` holds a fixture for each schema: `v10.sqlite`, `v10.pg.sql` with the same rows, and `v10.json`, which
//! describes the content in the words of that schema. A fixture is never changed. A later migration adds its renames to each
//! [`Renames`] and to [`COUNTS`] here, and nothing else in this test changes.
//!
//! How a fixture is made: a test program calls the use cases of the old release (sign-ups of all kinds, offers, check-ins,
//! calls; messages that are sent, failed and pending) for the same small town, at given local times up to 2026-03-17T10:30
//! in Berlin, with the secret `[7; 32]`, on SQLite. The dump is of a PostgreSQL database that the old release migrated and
//! that got the rows of the file, so that both have the same ids. The JSON file has the numbers of rows and of filled cells
//! of each table, counts by status, all values of some rows, and each sign-up with its status. The fixture of schema 11 is
//! that of schema 10, migrated by the code of that time and dumped again; the names of its counts stayed as they were.

mod content;
mod fixture;
mod going_on;
mod own_pages;
mod page_checker;
mod public_pages;
mod renames;
mod staff_pages;

use Count::{ByValue, Total};
use renames::Renames;

/// Migrations 0001 to 0010.
const V10: Renames = Renames {
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
        ("letters.next_try_at", "next_attempt_at"),
        ("letters.posted_at", "enqueued_at"),
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
const V11: Renames = Renames {
    tables: &[],
    columns: &[],
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

/// The columns that migration 0012 has turned from instants into flags.
const FLAGS: &[(&str, &str)] = &[
    ("events.all_day_since", "is_all_day"),
    ("events.confidential_since", "is_confidential"),
    ("events.confirmed_by_mail_since", "confirm_by_mail"),
    ("events.thanks_since", "has_thanks"),
    ("events.unlisted_since", "is_unlisted"),
    ("events.waiting_list_since", "has_waiting_list"),
];

/// The `counts` of the fixture's JSON by their path, each with the statement that counts the same today.
const COUNTS: [(&str, Count); 16] = [
    (
        "/sign_ups",
        ByValue(
            "status",
            "SELECT CASE WHEN lapsed_at IS NOT NULL THEN 'lapsed' WHEN cancelled_at IS NOT NULL THEN 'cancelled' \
             WHEN queued_at_version IS NOT NULL THEN 'waiting' WHEN held_until IS NOT NULL THEN 'held' \
             WHEN offered_until IS NOT NULL THEN 'offered' ELSE 'confirmed' END AS status, COUNT(*) \
             FROM sign_ups GROUP BY status",
        ),
    ),
    ("/channels", ByValue("sign_ups.channel", "SELECT channel, COUNT(*) FROM sign_ups GROUP BY channel")),
    ("/letters/queued", Total("SELECT COUNT(*) FROM messages WHERE sent_at IS NULL AND failed_at IS NULL")),
    ("/letters/sent", Total("SELECT COUNT(*) FROM messages WHERE sent_at IS NOT NULL")),
    ("/letters/gave_up", Total("SELECT COUNT(*) FROM messages WHERE failed_at IS NOT NULL AND withdrawn_at IS NULL")),
    ("/letters/withdrawn", Total("SELECT COUNT(*) FROM messages WHERE withdrawn_at IS NOT NULL")),
    ("/letters_by_kind", ByValue("messages.kind", "SELECT kind, COUNT(*) FROM messages GROUP BY kind")),
    ("/mailboxes_proven", Total("SELECT COUNT(*) FROM mailboxes WHERE verified_at IS NOT NULL")),
    ("/calls/open", Total("SELECT COUNT(*) FROM call_tasks WHERE done_at IS NULL AND claimed_by IS NULL")),
    ("/calls/claimed", Total("SELECT COUNT(*) FROM call_tasks WHERE done_at IS NULL AND claimed_by IS NOT NULL")),
    (
        "/calls/done",
        ByValue(
            "call_tasks.outcome",
            "SELECT outcome, COUNT(*) FROM call_tasks WHERE done_at IS NOT NULL GROUP BY outcome",
        ),
    ),
    ("/presses", ByValue("check_ins.act", "SELECT act, COUNT(*) FROM check_ins GROUP BY act")),
    (
        "/organizers",
        ByValue("organizers.role", "SELECT role, COUNT(*) FROM organizers WHERE disabled_at IS NULL GROUP BY role"),
    ),
    ("/organizers_disabled", Total("SELECT COUNT(*) FROM organizers WHERE disabled_at IS NOT NULL")),
    ("/workshop_places/taken", Total("SELECT COUNT(*) FROM workshop_choices WHERE queued_at_version IS NULL")),
    ("/workshop_places/waiting", Total("SELECT COUNT(*) FROM workshop_choices WHERE queued_at_version IS NOT NULL")),
];

#[derive(Clone, Copy)]
enum Count {
    /// A statement that returns one number.
    Total(&'static str),
    /// A column as in [`Renames::values`], and a statement that returns numbers by its values.
    ByValue(&'static str, &'static str),
}

/// A filled database of a released schema.
struct Fixture {
    sqlite: &'static [u8],
    postgres: &'static str,
    /// What it contains (JSON).
    description: &'static str,
    renames: &'static Renames,
}

/// Declares the same tests for each fixture.
macro_rules! fixtures {
    ($($version:ident: $renames:ident),+ $(,)?) => {$(
        mod $version {
            use super::Fixture;

            const FIXTURE: Fixture = Fixture {
                sqlite: include_bytes!(concat!("upgrade/", stringify!($version), ".sqlite")),
                postgres: include_str!(concat!("upgrade/", stringify!($version), ".pg.sql")),
                description: include_str!(concat!("upgrade/", stringify!($version), ".json")),
                renames: &super::$renames,
            };

            #[tokio::test(flavor = "multi_thread")]
            async fn nothing_is_lost_or_swapped_and_pending_messages_are_sent() {
                super::content::assert_nothing_is_lost(&FIXTURE).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn queued_messages_are_treated_as_new_ones_of_their_kind() {
                super::content::assert_queued_messages_are_treated_as_new_ones(&FIXTURE).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn every_public_page_opens() {
                super::public_pages::public_pages_open(&FIXTURE).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn every_own_page_opens_and_shows_its_status() {
                super::own_pages::own_pages_open(&FIXTURE).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn every_page_of_the_back_office_opens_with_a_session_from_before() {
                super::staff_pages::staff_pages_open(&FIXTURE).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn contacts_and_organizers_go_on_where_they_were() {
                super::going_on::contacts_and_organizers_go_on(&FIXTURE).await;
            }
        }
    )+};
}

fixtures! {
    v10: V10,
    v11: V11,
}
