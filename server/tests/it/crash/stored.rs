//! The stored sign-ups, read by a separate database connection, and the checks on them: is each complete, and is no seat
//! taken twice?

use super::installation::{HALL, SEATS, WORKSHOP_SEATS};
use super::submission::{Outcome, Submission};
use backend::db::{Db, Result};
use backend::{record, rows, run};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

record! {
    /// A sign-up, with the numbers of rows that belong to it.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct StoredSignUp {
        id: String, event: String, name: String, seats: i64, participants: i64, workshops: i64, messages: i64, entries: i64,
    }
}

/// The stored sign-ups, and the numbers of taken seats.
pub struct Stored {
    /// Those of a SQLite file in the order in which they were inserted.
    sign_ups: Vec<StoredSignUp>,
    /// Taken seats by event and, as `event/workshop`, by workshop.
    taken: Vec<(String, i64)>,
}

/// `messages` counts confirmations that are sent, or pending with a body; `entries` counts entries of the audit log.
const SIGN_UPS: &str = "SELECT s.id, s.event, s.contact_name AS name, s.seats, \
    (SELECT COUNT(*) FROM participants p WHERE p.sign_up = s.id) AS participants, \
    (SELECT COUNT(*) FROM workshop_choices w WHERE w.sign_up = s.id) AS workshops, \
    (SELECT COUNT(*) FROM messages m WHERE m.related_id = s.id AND m.kind = 'confirmation' \
        AND (m.sent_at IS NOT NULL OR (m.failed_at IS NULL AND m.body IS NOT NULL))) AS messages, \
    (SELECT COUNT(*) FROM audit_log a WHERE a.subject = s.id AND a.action = 'sign_up') AS entries \
    FROM sign_ups s WHERE s.contact_name LIKE $1";
const TAKEN: &str = "SELECT event, CAST(SUM(seats) AS BIGINT) FROM sign_ups WHERE cancelled_at IS NULL GROUP BY event \
    UNION ALL SELECT event || '/' || workshop, COUNT(*) FROM workshop_choices GROUP BY event, workshop";

/// PostgreSQL's own checks: each index against its table, and each table's pages. A fault is an error, or a row.
const CHECKS: &str = "CREATE EXTENSION IF NOT EXISTS amcheck";
const CHECK_INDEXES: &str = "SELECT CAST(c.relname AS TEXT), CAST(bt_index_check(CAST(c.oid AS REGCLASS), TRUE) AS TEXT) \
    FROM pg_class c JOIN pg_am a ON a.oid = c.relam WHERE a.amname = 'btree' AND c.relkind = 'i' \
    AND c.relnamespace = CAST('public' AS REGNAMESPACE)";
const CHECK_PAGES: &str = "SELECT CAST(c.relname AS TEXT), v.msg \
    FROM pg_class c, LATERAL verify_heapam(CAST(c.oid AS REGCLASS)) v \
    WHERE c.relkind = 'r' AND c.relnamespace = CAST('public' AS REGNAMESPACE)";

impl Stored {
    /// The names of the contacts, one for each sign-up.
    pub fn names(&self) -> Vec<String> {
        self.sign_ups.iter().map(|sign_up| sign_up.name.clone()).collect()
    }

    /// Reads the sign-ups whose contact's name matches the pattern `names`, and checks the integrity of the database.
    pub async fn read(url: &str, names: &str) -> Self {
        let db = Db::open(url).await.expect("the database opens");
        let (names, is_file) = (names.to_owned(), url.starts_with("sqlite:"));
        if !is_file {
            check_postgres(&db).await.expect("the database is sound");
        }
        let read: Result<_> = db
            .read(move |mut c| {
                Box::pin(async move {
                    let mut sign_ups: Vec<StoredSignUp> = rows!(c, SIGN_UPS, names)?;
                    if is_file {
                        let found: Vec<(String,)> = rows!(c, "PRAGMA integrity_check")?;
                        assert_eq!(found, [("ok".to_owned(),)]);
                        let order: Vec<(String, i64)> = rows!(c, "SELECT id, rowid FROM sign_ups")?;
                        let order: BTreeMap<String, i64> = order.into_iter().collect();
                        sign_ups.sort_by_key(|sign_up| order[&sign_up.id]);
                    }
                    Ok((sign_ups, rows!(c, TAKEN)?))
                })
            })
            .await;
        db.close().await;
        let (sign_ups, taken) = read.expect("the sign-ups can be read");
        let stored = Self { sign_ups, taken };
        stored.assert_consistent();
        stored
    }

    /// Asserts that each sign-up is complete, and that no event and no workshop has more seats taken than it has.
    pub fn assert_consistent(&self) {
        for sign_up in &self.sign_ups {
            let is_complete =
                sign_up.participants == sign_up.seats && (sign_up.workshops == 0 || sign_up.workshops == sign_up.seats);
            assert!(is_complete && sign_up.messages == 1 && sign_up.entries == 1, "not complete: {sign_up:?}");
        }
        for (of, taken) in self.taken.iter().filter(|(of, _)| !of.starts_with(HALL)) {
            let seats = if of.contains('/') { WORKSHOP_SEATS } else { SEATS };
            assert!(*taken <= seats, "{of}: {taken} of {seats} seats are taken");
        }
    }

    /// Asserts that each confirmed submission is stored once, and complete. Others may be stored too.
    pub fn assert_has_all_confirmed(&self, submissions: &[Submission]) {
        for submission in submissions.iter().filter(|one| matches!(one.outcome, Outcome::SignedUp(_))) {
            let found = self.sign_ups.iter().filter(|sign_up| sign_up.name == submission.name).count();
            assert_eq!(found, 1, "{submission:?} was confirmed and is not stored");
        }
    }

    pub fn len(&self) -> usize {
        self.sign_ups.len()
    }

    /// A hash of the first `count` sign-ups.
    pub fn fingerprint(&self, count: usize) -> u64 {
        let mut hasher = DefaultHasher::new();
        for sign_up in &self.sign_ups[..count] {
            sign_up.hash(&mut hasher);
        }
        hasher.finish()
    }

    /// Asserts that each confirmed submission is stored once with all that it asked for, that no refused one is stored,
    /// and that nothing else is. No outcome may be unknown. Returns the number of stored sign-ups.
    pub fn assert_matches(&self, submissions: &[Submission]) -> usize {
        let mut by_name: BTreeMap<&str, Vec<&StoredSignUp>> = BTreeMap::new();
        for sign_up in &self.sign_ups {
            by_name.entry(&sign_up.name).or_default().push(sign_up);
        }
        for submission in submissions {
            match (&submission.outcome, by_name.remove(submission.name.as_str()).as_deref()) {
                (Outcome::SignedUp(_), Some([stored])) => {
                    let workshops = if submission.has_workshop { submission.people } else { 0 };
                    let requested = (submission.event.as_str(), submission.people, workshops);
                    assert_eq!((stored.event.as_str(), stored.seats, stored.workshops), requested, "{submission:?}");
                }
                (Outcome::Refused, None) => {}
                (_, stored) => panic!("{submission:?} is stored as {stored:?}"),
            }
        }
        assert!(by_name.is_empty(), "nothing was submitted for {by_name:?}");
        self.sign_ups.len()
    }
}

/// Checks the tables and indexes by PostgreSQL's own means.
pub async fn check_postgres(db: &Db) -> Result<()> {
    db.write(|mut tx| {
        Box::pin(async move {
            run!(tx, CHECKS)?;
            let indexes: Vec<(String, String)> = rows!(tx, CHECK_INDEXES)?;
            assert!(indexes.len() >= 5, "only {indexes:?} were checked");
            let faults: Vec<(String, String)> = rows!(tx, CHECK_PAGES)?;
            assert!(faults.is_empty(), "{faults:?}");
            Ok(())
        })
    })
    .await
}
