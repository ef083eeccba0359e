//! The house's books, read from outside by a connection of one's own: who is written down, whether each is whole, and
//! whether a place was given twice.

use super::ground::{HALL, SEATS, WORKSHOP_SEATS};
use super::guest::{Heard, Outcome};
use backend::db::{Db, Result};
use backend::{record, rows, run};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

record! {
    /// A sign-up, and how much of what belongs to it is there.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct Kept {
        id: String, event: String, name: String, places: i64, people: i64, workshops: i64, letters: i64, notes: i64,
    }
}

pub struct Books {
    /// A file's in the order in which they were written down.
    kept: Vec<Kept>,
    /// Places taken of events and, as `event/workshop`, of workshops.
    taken: Vec<(String, i64)>,
}

/// A letter is sent, or it waits with its words; and a journal line says who signed up.
const KEPT: &str = "SELECT s.id, s.event, s.contact_name AS name, s.places, \
    (SELECT COUNT(*) FROM participants p WHERE p.sign_up = s.id) AS people, \
    (SELECT COUNT(*) FROM workshop_places w WHERE w.sign_up = s.id) AS workshops, \
    (SELECT COUNT(*) FROM letters l WHERE l.about = s.id AND l.kind = 'confirmation' \
        AND (l.sent_at IS NOT NULL OR (l.gave_up_at IS NULL AND l.text_body IS NOT NULL))) AS letters, \
    (SELECT COUNT(*) FROM journal j WHERE j.subject = s.id AND j.act = 'sign_up') AS notes \
    FROM sign_ups s WHERE s.contact_name LIKE $1";
const TAKEN: &str = "SELECT event, CAST(SUM(places) AS BIGINT) FROM sign_ups WHERE cancelled_at IS NULL GROUP BY event \
    UNION ALL SELECT event || '/' || workshop, COUNT(*) FROM workshop_places GROUP BY event, workshop";

/// PostgreSQL's own inspectors: each index against its table, and each table's pages. A fault is an error, or a row.
const INSPECTORS: &str = "CREATE EXTENSION IF NOT EXISTS amcheck";
const INDEXES: &str = "SELECT CAST(c.relname AS TEXT), CAST(bt_index_check(CAST(c.oid AS REGCLASS), TRUE) AS TEXT) \
    FROM pg_class c JOIN pg_am a ON a.oid = c.relam WHERE a.amname = 'btree' AND c.relkind = 'i' \
    AND c.relnamespace = CAST('public' AS REGNAMESPACE)";
const PAGES: &str = "SELECT CAST(c.relname AS TEXT), v.msg FROM pg_class c, LATERAL verify_heapam(CAST(c.oid AS REGCLASS)) v \
    WHERE c.relkind = 'r' AND c.relnamespace = CAST('public' AS REGNAMESPACE)";

impl Books {
    /// The sign-ups of all whose names are like this. The database has been found sound.
    pub async fn open(url: &str, names: &str) -> Self {
        let db = Db::open(url).await.expect("the books open");
        let (names, is_file) = (names.to_owned(), url.starts_with("sqlite:"));
        if !is_file {
            inspect(&db).await.expect("the database is sound");
        }
        let read: Result<_> = db
            .read(move |mut c| {
                Box::pin(async move {
                    let mut kept: Vec<Kept> = rows!(c, KEPT, names)?;
                    if is_file {
                        let found: Vec<(String,)> = rows!(c, "PRAGMA integrity_check")?;
                        assert_eq!(found, [("ok".to_owned(),)]);
                        let order: Vec<(String, i64)> = rows!(c, "SELECT id, rowid FROM sign_ups")?;
                        let order: BTreeMap<String, i64> = order.into_iter().collect();
                        kept.sort_by_key(|one| order[&one.id]);
                    }
                    Ok((kept, rows!(c, TAKEN)?))
                })
            })
            .await;
        db.close().await;
        let (kept, taken) = read.expect("the books can be read");
        let books = Self { kept, taken };
        books.hold_together();
        books
    }

    /// Each sign-up is whole, and no event or workshop has given a place twice.
    pub fn hold_together(&self) {
        for one in &self.kept {
            let is_whole = one.people == one.places && (one.workshops == 0 || one.workshops == one.places);
            assert!(is_whole && one.letters == 1 && one.notes == 1, "not whole: {one:?}");
        }
        for (what, taken) in self.taken.iter().filter(|(what, _)| !what.starts_with(HALL)) {
            let seats = if what.contains('/') { WORKSHOP_SEATS } else { SEATS };
            assert!(*taken <= seats, "{what}: {taken} of {seats} seats are taken");
        }
    }

    /// Whoever was told that they have their places is here, whole; others may be too.
    pub fn hold_all_placed(&self, heard: &[Heard]) {
        for one in heard.iter().filter(|one| matches!(one.outcome, Outcome::Placed(_))) {
            let here = self.kept.iter().filter(|kept| kept.name == one.name).count();
            assert_eq!(here, 1, "{one:?} was told of a place that is not there");
        }
    }

    pub fn len(&self) -> usize {
        self.kept.len()
    }

    /// All that the first so many say.
    pub fn fingerprint(&self, first: usize) -> u64 {
        let mut hasher = DefaultHasher::new();
        for one in &self.kept[..first] {
            one.hash(&mut hasher);
        }
        hasher.finish()
    }

    /// Whoever was told that they have their places is here once with all they asked for, whoever was refused is not, and
    /// nobody else is. All have been answered by now. How many are here.
    pub fn hold(&self, heard: &[Heard]) -> usize {
        let mut here: BTreeMap<&str, Vec<&Kept>> = BTreeMap::new();
        for one in &self.kept {
            here.entry(&one.name).or_default().push(one);
        }
        for one in heard {
            match (&one.outcome, here.remove(one.name.as_str()).as_deref()) {
                (Outcome::Placed(_), Some([kept])) => {
                    let workshops = if one.has_workshop { one.people } else { 0 };
                    let asked = (one.event.as_str(), one.people, workshops);
                    assert_eq!((kept.event.as_str(), kept.places, kept.workshops), asked, "{one:?}");
                }
                (Outcome::Refused, None) => {}
                (_, kept) => panic!("{one:?} is written down as {kept:?}"),
            }
        }
        assert!(here.is_empty(), "nobody pressed for {here:?}");
        self.kept.len()
    }
}

async fn inspect(db: &Db) -> Result<()> {
    db.write(|mut tx| {
        Box::pin(async move {
            run!(tx, INSPECTORS)?;
            let indexes: Vec<(String, String)> = rows!(tx, INDEXES)?;
            assert!(indexes.len() >= 5, "only {indexes:?} were looked at");
            let faults: Vec<(String, String)> = rows!(tx, PAGES)?;
            assert!(faults.is_empty(), "{faults:?}");
            Ok(())
        })
    })
    .await
}
