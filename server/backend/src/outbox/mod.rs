//! Letters on their way. A use case posts finished words in its own transaction; the mailman claims, carries
//! and settles them. It knows nothing of events or sign-ups: `about` is a number for whoever must call instead.

mod calls;
mod kind;
mod mailbox;
pub mod sheet;
mod store;

use crate::db::Conn;
use crate::error::Result;
use crate::house::House;
use domain::time::{DAY, HOUR, Instant, MINUTE, SECOND};

pub use calls::{CALL_IN_HAND, Outcome, claim_call, end_call, is_to_be_called, open_call};
pub use kind::{Kind, Reason};
pub use mailbox::{Mailbox, is_proven, prove};
pub use store::{Claimed, Trace};

/// How long a carrier may take with a letter before another tries it.
const LEASE: i64 = 5 * MINUTE;
/// Pauses before the second, third … try; the last repeats until the letter is given up.
const PAUSES: [i64; 6] = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, LONGEST_PAUSE];
/// No honest letter waits longer; one that does was posted while the clock ran ahead.
const LONGEST_PAUSE: i64 = 6 * HOUR;
/// So long a question waits for the relay before somebody calls too: there must be time for it before the answer is due.
const CALL_AFTER: i64 = DAY;
pub(crate) const KEPT_AFTER: i64 = 30 * DAY;

/// Finished words to one mailbox.
#[derive(Clone, Debug)]
pub struct Letter {
    pub about: String,
    pub kind: Kind,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// iCalendar, `METHOD:PUBLISH` or `METHOD:CANCEL`.
    pub calendar: Option<String>,
}

/// What became of a letter at the carrier's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    Sent,
    /// Not now: the relay asks for patience, or cannot be reached.
    NotNow,
    /// Never: the relay refuses it.
    Never,
}

/// Puts a letter into the box, or a call task where the mailbox has had too many first letters today.
pub async fn post(c: &mut Conn<'_>, house: &House, letter: &Letter) -> Result<()> {
    let is_first = letter.kind.is_first() && house.settings.has_limits;
    if is_first && !mailbox::may_take_a_first_letter(c, house, &letter.recipient).await? {
        return call_instead(c, house, &letter.about, letter.kind.code(), Reason::TooManyLetters).await;
    }
    store::insert(c, house, letter).await?;
    Ok(())
}

/// Takes up to `most` letters that are due; nobody else gets them before the lease is over.
pub async fn claim(house: &House, most: i64) -> Result<Vec<Claimed>> {
    let now = house.clock.now();
    house
        .write(move |mut tx, _| {
            Box::pin(async move { Ok(store::claim(&mut tx, now, LEASE, most, now.plus(LONGEST_PAUSE)).await?) })
        })
        .await
}

/// Writes down what became of a letter. What is settled loses its body.
pub async fn settle(house: &House, letter: &Claimed, delivery: Delivery) -> Result<()> {
    let letter = letter.clone();
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let now = house.clock.now();
                let kind = Kind::from_code(&letter.kind);
                match delivery {
                    Delivery::Sent => store::sent(&mut tx, &letter.id, now).await?,
                    Delivery::NotNow if now.0 - letter.posted_at < kind.map_or(2 * DAY, Kind::gives_up_after) => {
                        store::retry(&mut tx, &letter.id, next_try(now, letter.tries)).await?;
                        if kind.is_some_and(Kind::is_question) && now.0 - letter.posted_at >= CALL_AFTER {
                            call_meanwhile(&mut tx, &house, &letter).await?;
                        }
                    }
                    Delivery::NotNow | Delivery::Never => {
                        store::gave_up(&mut tx, &letter.id, now).await?;
                        if kind.is_none_or(Kind::is_worth_a_call) {
                            call_instead(&mut tx, &house, &letter.about, &letter.kind, Reason::NotDelivered).await?;
                        }
                    }
                }
                Ok(())
            })
        })
        .await
}

/// A question that waits for the relay is asked on the telephone, and its letter tried all the same.
async fn call_meanwhile(c: &mut Conn<'_>, house: &House, letter: &Claimed) -> Result<()> {
    if !store::is_called_since(c, &letter.about, &letter.kind, letter.posted_at).await? {
        call_instead(c, house, &letter.about, &letter.kind, Reason::NotDelivered).await?;
    }
    Ok(())
}

fn next_try(now: Instant, tries: i64) -> Instant {
    let place = usize::try_from(tries - 1).unwrap_or(0).min(PAUSES.len() - 1);
    now.plus(PAUSES[place])
}

/// Opens a call task. What was to be said before, and nobody has in hand, need not be said any more.
pub async fn call_instead(c: &mut Conn<'_>, house: &House, about: &str, kind: &str, reason: Reason) -> Result<()> {
    store::overtake_calls(c, about, house.clock.now()).await?;
    Ok(store::insert_call_task(c, house, about, kind, reason.code()).await?)
}

/// They have answered, or it is too late to ask: nobody need call for that any more, and no letter asks.
pub async fn ask_no_more(c: &mut Conn<'_>, house: &House, about: &str) -> Result<()> {
    let now = house.clock.now();
    store::drop_calls(c, about, Kind::QUESTIONS.map(Kind::code), now).await?;
    Ok(store::withdraw(c, about, Kind::QUESTIONS.map(Kind::code), now).await?)
}

/// Whether a letter asks them that lies here still, and none has gone out.
pub async fn is_unasked(c: &mut Conn<'_>, about: &str) -> Result<bool> {
    let (waiting, sent) = store::questions(c, about, Kind::QUESTIONS.map(Kind::code)).await?;
    Ok(waiting > 0 && sent == 0)
}

/// What became of the last letter about something, for the one whom it was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    OnItsWay,
    Sent,
    /// It could not be brought out, or was never posted: somebody calls.
    NoLetter,
}

pub async fn fate(c: &mut Conn<'_>, about: &str) -> Result<Fate> {
    Ok(match store::last_letter(c, about).await? {
        Some((Some(_), _)) => Fate::Sent,
        Some((None, None)) => Fate::OnItsWay,
        Some((None, Some(_))) | None => Fate::NoLetter,
    })
}

/// What was written about something, the oldest first.
pub async fn about(c: &mut Conn<'_>, about: &str) -> Result<Vec<Trace>> {
    Ok(store::about(c, about).await?)
}

/// Letters that are neither sent nor given up, and calls that nobody has made.
pub async fn unsettled(house: &House) -> Result<(i64, i64)> {
    house
        .read(|mut c, _| {
            Box::pin(async move { Ok((store::count_unsettled(&mut c).await?, store::count_calls(&mut c).await?)) })
        })
        .await
}
