//! The presses of those who still take part.

use super::{person, read_act, unreadable};
use crate::db::Conn;
use crate::error::Result;
use crate::{record, rows};
use domain::attendance::Press;
use domain::ids::{EventSlug, Nonce, SignUpId};
use domain::signups::Channel;
use domain::time::Instant;

record! {
    struct PressRow {
        nonce: String, event: String, date: i64, sign_up: String, position: i64, act: String, pressed_at: i64, turn: i64,
        channel: String,
    }
}

/// A press, and beside it what books and counts ask for.
pub struct Pressed {
    pub press: Press,
    pub event: String,
    pub date: i64,
    pub turn: i64,
    pub is_walk_in: bool,
}

impl PressRow {
    fn read(self) -> Result<Pressed> {
        Ok(Pressed {
            press: Press {
                nonce: Nonce::from_text(&self.nonce).ok_or_else(unreadable)?,
                person: person(&self.sign_up, self.position)?,
                act: read_act(&self.act)?,
                pressed_at: Instant(self.pressed_at),
            },
            event: self.event,
            date: self.date,
            turn: self.turn,
            is_walk_in: self.channel == Channel::Door.code(),
        })
    }
}

/// What is pressed of those who still take part: text before and after the condition.
macro_rules! presses {
    ($from:literal, $condition:literal) => {
        concat!(
            "SELECT p.nonce, p.event, p.date, p.sign_up, p.position, p.act, p.pressed_at, p.turn, s.channel FROM ",
            $from,
            " CROSS JOIN sign_ups s CROSS JOIN participants g WHERE ",
            $condition,
            " AND s.id = p.sign_up AND s.cancelled_at IS NULL AND g.sign_up = p.sign_up AND g.position = p.position"
        )
    };
}

pub async fn presses(c: &mut Conn<'_>, event: &EventSlug) -> Result<Vec<Pressed>> {
    let found: Vec<PressRow> = rows!(c, presses!("presses p", "p.event = $1"), event.as_str())?;
    found.into_iter().map(PressRow::read).collect()
}

pub async fn presses_on(c: &mut Conn<'_>, event: &EventSlug, date: i64) -> Result<Vec<Pressed>> {
    let found: Vec<PressRow> = rows!(c, presses!("presses p", "p.event = $1 AND p.date = $2"), event.as_str(), date)?;
    found.into_iter().map(PressRow::read).collect()
}

pub async fn presses_of_party(c: &mut Conn<'_>, sign_up: SignUpId) -> Result<Vec<Pressed>> {
    let found: Vec<PressRow> = rows!(c, presses!("presses p", "p.sign_up = $1"), sign_up.to_text())?;
    found.into_iter().map(PressRow::read).collect()
}

/// Of every event of a programme.
pub async fn presses_of_programme(c: &mut Conn<'_>, programme: &str) -> Result<Vec<Pressed>> {
    let found: Vec<PressRow> =
        rows!(c, presses!("events e CROSS JOIN presses p", "e.programme = $1 AND p.event = e.slug"), programme)?;
    found.into_iter().map(PressRow::read).collect()
}
