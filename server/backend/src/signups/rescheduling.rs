//! The event itself changes: everybody who signed up or waits hears of it, and seats that were added go to those who wait.

use super::desk::Desk;
use super::letters::{self, tell};
use super::move_up;
use super::release::release;
use super::run_out::ask_by_phone;
use super::store;
use super::turn::Turn;
use crate::db::Conn;
use crate::error::Result;
use crate::house::House;
use crate::journal::Actor;
use crate::outbox::{self, Kind};
use domain::events::{Event, Listing};
use domain::signups::{SignUp, ask_again, reminded_at};
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
        tell_all(tx, turn, news).await?;
    }
    release(tx, turn, before).await
}

async fn tell_all(tx: &mut Conn<'_>, turn: Turn<'_>, news: News) -> Result<()> {
    let event = &turn.event().slug;
    if news != News::Cancelled && reminded_at(turn.event()).is_some_and(|at| at > turn.house.clock.now()) {
        store::remind_again(tx, event).await?;
    }
    for mut sign_up in store::load_all(tx, event).await? {
        if sign_up.cancelled_at.is_some() {
            continue;
        }
        outbox::ask_no_more(tx, turn.house, &sign_up.id.to_text()).await?;
        let has_email = sign_up.wish.contact.email.is_some();
        if news != News::Cancelled && sign_up.placement.is_open() && !has_email {
            give_time(tx, turn, &mut sign_up).await?;
        }
        let writing = turn.about_any(tx, &sign_up).await?;
        let (kind, letter) = match news {
            News::Moved => (Kind::EventMoved, letters::event_moved(writing)),
            News::Cancelled => (Kind::EventCancelled, letters::event_cancelled(writing)),
            News::Restored => (Kind::EventRestored, letters::event_restored(writing)),
        };
        tell(tx, turn.house, turn.desk, &sign_up, kind, letter).await?;
        if news != News::Cancelled && sign_up.placement.is_open() && has_email {
            ask(tx, turn, &mut sign_up).await?;
        }
    }
    Ok(())
}

/// Whoever has yet to say yes and is called anyway thinks anew, in the call that brings the news.
async fn give_time(tx: &mut Conn<'_>, turn: Turn<'_>, sign_up: &mut SignUp) -> Result<()> {
    if sign_up.placement.waits_for_call() {
        return Ok(());
    }
    let contact = &sign_up.wish.contact;
    let again = ask_again(turn.event(), sign_up.placement, contact, sign_up.channel, turn.house.clock.now());
    sign_up.placement = again.placement;
    sign_up.revision += 1;
    Ok(store::place(tx, sign_up).await?)
}

/// The same by a question of its own.
async fn ask(tx: &mut Conn<'_>, turn: Turn<'_>, sign_up: &mut SignUp) -> Result<()> {
    if sign_up.placement.waits_for_call() {
        return ask_by_phone(tx, turn, sign_up).await;
    }
    move_up::ask_again(tx, turn, sign_up).await
}
