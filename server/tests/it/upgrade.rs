//! Upgrades: a database that an older release filled is migrated; nothing in it is lost or swapped, all its pages open, and
//! contacts and organizers go on where they were.
//!
//! The folder `upgrade/` holds a fixture for each schema: `v10.sqlite`, `v10.pg.sql` with the same rows, and `v10.json`, which
//! describes the content in the words of that schema. A fixture is never changed. A later migration adds its renames to each
//! [`Renames`] in `upgrade/schemas.rs` and to [`COUNTS`] here, and nothing else in this test changes.
//!
//! How a fixture is made: a test program calls the use cases of the old release (sign-ups of all kinds, offers, check-ins,
//! calls; messages that are sent, failed and pending) for the same small town, at given local times up to 2026-03-17T10:30
//! in Berlin, with the secret `[7; 32]`, on SQLite. The dump is of a PostgreSQL database that the old release migrated and
//! that got the rows of the file, so that both have the same ids. The JSON file has the numbers of rows and of filled cells
//! of each table, counts by status, all values of some rows, and each sign-up with its status. The fixture of schema 11 is
//! that of schema 10, migrated by the code of that time and dumped again; the names of its counts stayed as they were. That
//! of schema 15 is that of schema 11 with its migrations, an event that asks for organisations, a draft and file versions; that
//! of schema 18 is that of schema 15 with its migrations and the fingerprint of the secret; that of schema 19 is that of schema 18
//! with its migration and a highlighted event; that of schema 22 is that of schema 19 with its migrations, a reason for a
//! cancellation, a host who hears daily, and a contact who declines reminders; that of schema 26 is that of schema 22 with its
//! migrations, and an event that costs something and takes place online too; that of schema 30 is that of schema 26 with its
//! migrations, two edits of an event, and two settings of the city.

mod content;
mod fixture;
mod going_on;
mod own_pages;
mod page_checker;
mod public_pages;
mod renames;
mod schemas;
mod staff_pages;

use Count::{ByValue, Total};
use renames::Renames;

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
                renames: &super::schemas::$renames,
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
    v15: V15,
    v18: V18,
    v19: V19,
    v22: V22,
    v26: V26,
    v30: V30,
}
