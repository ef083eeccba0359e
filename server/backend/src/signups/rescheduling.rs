//! The event itself changes: everybody who signed up or waits hears of it, and seats that were added go to those who wait.

use super::desk::Desk;
use super::letters::{self, tell};
use super::release::release;
use super::store;
use super::turn::Turn;
use crate::db::Conn;
use crate::error::Result;
use crate::house::House;
use crate::journal::Actor;
use crate::outbox::{self, Kind};
use domain::events::{Event, Listing};
use domain::signups::{Placement, SignUp, time_to_answer};
use text::Words;

/// What people are told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    Moved,
    Cancelled,
    /// It takes place after all.
    Restored,
}

/// After an event that is held was written anew. `listing` says what it is now, and what was taken of it `before`.
pub(crate) async fn announce(
    tx: &mut Conn<'_>,
    house: &House,
    before: &Event,
    listing: &Listing,
    number: i64,
    news: Option<News>,
) -> Result<()> {
    let desk = Desk { actor: Actor::City, ..Desk::RULE };
    let turn = Turn { house, words: Words::german(), desk, listing, number };
    if let Some(news) = news.filter(|_| listing.event.ends().at > house.clock.now()) {
        tell_all(tx, turn, before, news).await?;
    }
    release(tx, turn, before).await
}

async fn tell_all(tx: &mut Conn<'_>, turn: Turn<'_>, before: &Event, news: News) -> Result<()> {
    let event = &turn.event().slug;
    if news == News::Moved {
        store::remind_again(tx, event).await?;
    }
    for mut sign_up in store::load_all(tx, event).await? {
        if sign_up.cancelled_at.is_some() {
            continue;
        }
        if news == News::Cancelled {
            outbox::ask_no_more(tx, turn.house, &sign_up.id.to_text()).await?;
        } else if sign_up.placement.is_open() {
            give_time(tx, turn, before, &mut sign_up).await?;
        }
        let writing = turn.about_any(tx, &sign_up).await?;
        let (kind, letter) = match news {
            News::Moved => (Kind::EventMoved, letters::event_moved(writing)),
            News::Cancelled => (Kind::EventCancelled, letters::event_cancelled(writing)),
            News::Restored => (Kind::EventRestored, letters::event_restored(writing)),
        };
        tell(tx, turn.house, turn.desk, &sign_up, kind, letter).await?;
    }
    Ok(())
}

/// Whoever has yet to say yes thinks anew: they have as long as at first. Who is called has until it is over.
async fn give_time(tx: &mut Conn<'_>, turn: Turn<'_>, before: &Event, sign_up: &mut SignUp) -> Result<()> {
    let is_called = sign_up.placement == Placement::Held { until: before.ends().at };
    let (event, now) = (turn.event(), turn.house.clock.now());
    let until = if is_called { event.ends().at } else { time_to_answer(event, now) };
    sign_up.placement = sign_up.placement.reserved_until(until);
    sign_up.revision += 1;
    Ok(store::place(tx, sign_up).await?)
}
