//! What stands in the database when all is quiet, read by statements of its own.

use super::programme::{Person, area_of};
use backend::db::Record;
use backend::{House, rows, run};
use std::collections::BTreeMap;

/// Everything that clients may have left.
#[derive(Debug, Default)]
pub struct Found {
    pub sign_ups: Vec<Stored>,
    /// Of each sign-up: revision, kind and recipient, sorted.
    pub letters: BTreeMap<String, Vec<(i64, String, String)>>,
}

#[derive(Clone, Debug)]
pub struct Stored {
    pub id: String,
    pub contact: String,
    pub email: Option<String>,
    pub places: i64,
    pub people: Vec<Person>,
    pub revision: i64,
    pub is_cancelled: bool,
}

type Row = (String, String, Option<String>, i64, i64, Option<i64>);

impl Found {
    pub async fn read(house: &House) -> Self {
        let sign_ups = "SELECT id, contact_name, email, places, revision, cancelled_at FROM sign_ups";
        let mut people: BTreeMap<String, Vec<Person>> = BTreeMap::new();
        let participants = "SELECT sign_up, position FROM participants ORDER BY sign_up, position";
        for (sign_up, _) in ask::<(String, i64)>(house, participants).await {
            people.entry(sign_up).or_default().push([None, None]);
        }
        let places = "SELECT sign_up, position, workshop FROM workshop_places";
        for (sign_up, position, workshop) in ask::<(String, i64, String)>(house, places).await {
            let person = usize::try_from(position - 1).unwrap();
            let (slot, choice) = ((area_of(&workshop) - 1) / 2, (area_of(&workshop) - 1) % 2);
            people.get_mut(&sign_up).expect("a person for each workshop place")[person][slot] = Some(choice);
        }
        let stored = |(id, contact, email, places, revision, cancelled_at): Row| {
            let people = people.remove(&id).unwrap_or_default();
            Stored { id, contact, email, places, people, revision, is_cancelled: cancelled_at.is_some() }
        };
        let sign_ups = ask(house, sign_ups).await.into_iter().map(stored).collect();
        Self { sign_ups, letters: letters(house).await }
    }
}

async fn letters(house: &House) -> BTreeMap<String, Vec<(i64, String, String)>> {
    let mut letters: BTreeMap<String, Vec<_>> = BTreeMap::new();
    let written = "SELECT about, kind, recipient, calendar FROM letters WHERE sent_at IS NULL AND gave_up_at IS NULL";
    for (about, kind, recipient, calendar) in ask::<(String, String, String, String)>(house, written).await {
        let sequence = calendar.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
        let revision = sequence.and_then(|sequence| sequence.trim().parse().ok()).expect("the calendar's number");
        letters.entry(about).or_default().push((revision, kind, recipient));
    }
    for written in letters.values_mut() {
        written.sort();
    }
    letters
}

/// The letters were read; nobody needs to carry them.
pub async fn put_away(house: &House) {
    let letters = house.write(|mut tx, _| {
        Box::pin(async move { Ok(run!(tx, "UPDATE letters SET sent_at = posted_at WHERE sent_at IS NULL")?) })
    });
    letters.await.expect("the letters are put away");
}

pub async fn ask<T: Record + Send + 'static>(house: &House, sql: &'static str) -> Vec<T> {
    house.read(move |mut c, _| Box::pin(async move { Ok(rows!(c, sql)?) })).await.expect("the tables can be read")
}
