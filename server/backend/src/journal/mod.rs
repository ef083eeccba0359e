//! Who did what, when, about what: written in the transaction that does it. No personal data, only numbers.

use crate::db::{self, Conn};
use crate::house::House;
use crate::{record, rows, run};
use domain::ids::OrganizerId;
use domain::time::Instant;

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Whoever holds the link, or presses the form.
    Public,
    /// The command line.
    City,
    /// Nobody: a rule that the city chose, or time.
    Rule,
    Organizer(OrganizerId),
}

impl Actor {
    fn to_text(self) -> String {
        match self {
            Self::Public => "public".to_owned(),
            Self::City => "city".to_owned(),
            Self::Rule => "rule".to_owned(),
            Self::Organizer(id) => id.to_text(),
        }
    }

    fn from_text(text: &str) -> Self {
        match text {
            "public" => Self::Public,
            "rule" => Self::Rule,
            id => OrganizerId::from_text(id).map_or(Self::City, Self::Organizer),
        }
    }
}

/// `act` is a verb such as `sign_up`; `subject` the number or slug of what it was done to.
pub async fn note(c: &mut Conn<'_>, house: &House, actor: Actor, act: &'static str, subject: &str) -> db::Result<()> {
    note_why(c, house, actor, act, subject, None).await
}

/// The same with the reason that was chosen: a word of ours, never the person's own.
pub async fn note_why(
    c: &mut Conn<'_>,
    house: &House,
    actor: Actor,
    act: &'static str,
    subject: &str,
    reason: Option<&'static str>,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO journal (id, at, actor, act, subject, reason) VALUES ($1, $2, $3, $4, $5, $6)",
        house.new_id(),
        house.clock.now().0,
        actor.to_text(),
        act,
        subject,
        reason
    )?;
    Ok(())
}

record! {
    struct NoteRow { at: i64, actor: String, act: String, reason: Option<String>, }
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub at: Instant,
    pub actor: Actor,
    pub act: String,
    pub reason: Option<String>,
}

/// All that was done to something, the oldest first.
pub async fn about(c: &mut Conn<'_>, subject: &str) -> db::Result<Vec<Note>> {
    let found: Vec<NoteRow> =
        rows!(c, "SELECT at, actor, act, reason FROM journal WHERE subject = $1 ORDER BY at, id", subject)?;
    let note = |row: NoteRow| Note {
        at: Instant(row.at),
        actor: Actor::from_text(&row.actor),
        act: row.act,
        reason: row.reason,
    };
    Ok(found.into_iter().map(note).collect())
}
