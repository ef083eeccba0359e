//! Who did what, when, about what: written in the transaction that does it. No personal data, only numbers.

use crate::db::{self, Conn};
use crate::house::House;
use crate::run;
use domain::ids::OrganizerId;

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Whoever holds the link, or presses the form.
    Public,
    /// The command line.
    City,
    Organizer(OrganizerId),
}

impl Actor {
    fn to_text(self) -> String {
        match self {
            Self::Public => "public".to_owned(),
            Self::City => "city".to_owned(),
            Self::Organizer(id) => id.to_text(),
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
