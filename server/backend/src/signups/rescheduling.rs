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
use crate::outbox::Kind;
use domain::events::{Event, Listing};
use text::Words;

/// What people are told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    Moved,
    Cancelled,
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
        tell_all(tx, turn, news).await?;
    }
    release(tx, turn, before).await
}

async fn tell_all(tx: &mut Conn<'_>, turn: Turn<'_>, news: News) -> Result<()> {
    let event = &turn.event().slug;
    if news == News::Moved {
        store::remind_again(tx, event).await?;
    }
    for sign_up in store::load_all(tx, event).await? {
        if sign_up.cancelled_at.is_some() {
            continue;
        }
        let writing = turn.about_any(tx, &sign_up).await?;
        let (kind, letter) = match news {
            News::Moved => (Kind::EventMoved, letters::event_moved(writing)),
            News::Cancelled => (Kind::EventCancelled, letters::event_cancelled(writing)),
        };
        tell(tx, turn.house, turn.desk, &sign_up, kind, letter).await?;
    }
    Ok(())
}
