//! Who did what, when, about what: written in the transaction that does it. No personal data, only numbers.

use crate::db::{self, Conn};
use crate::house::House;
use crate::run;

/// Who acts.
#[derive(Clone, Copy, Debug)]
pub enum Actor {
    /// Whoever holds the link, or presses the form.
    Public,
    /// The command line.
    City,
}

/// `act` is a verb such as `sign_up`; `subject` the number or slug of what it was done to.
pub async fn note(c: &mut Conn<'_>, house: &House, actor: Actor, act: &'static str, subject: &str) -> db::Result<()> {
    let actor = match actor {
        Actor::Public => "public",
        Actor::City => "city",
    };
    run!(
        c,
        "INSERT INTO journal (id, at, actor, act, subject) VALUES ($1, $2, $3, $4, $5)",
        house.new_id(),
        house.clock.now().0,
        actor,
        act,
        subject
    )?;
    Ok(())
}
