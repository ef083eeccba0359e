//! An event of the file takes the place of its earlier self: people keep what they were promised, and hear what is new.

use super::earlier::{carry_over, news};
use super::fault::ImportError;
use super::known::around_exists;
use super::source::Source;
use crate::attendance;
use crate::db::Conn;
use crate::error::Error;
use crate::events::{self, store};
use crate::house::House;
use crate::journal::{self, Actor};
use crate::signups;
use domain::events::{Event, Listing, Taken};

pub async fn put_event(
    source: &Source,
    house: &House,
    tx: &mut Conn<'_>,
    n: usize,
    mut event: Event,
) -> Result<(), ImportError> {
    around_exists(source, tx, ("events", n), &event).await?;
    let held = held(house, tx, &event).await?;
    if let Some((held, _)) = &held {
        let waiting = signups::largest_waiting(tx, &event.slug).await?;
        keeps_promises(source, n, &event, &held.taken, waiting)?;
        carry_over(&mut event, &held.event);
        signups::keep_until_after(tx, event.slug.as_str(), event.ends().at).await?;
        attendance::keep_until_after(tx, event.slug.as_str(), event.ends().at).await?;
    }
    store::put_event(tx, &event).await?;
    journal::note(tx, house, Actor::City, "import", event.slug.as_str()).await?;
    if let Some((before, turn)) = held {
        let news = news(&event, &before.event);
        let now = store::event(tx, &event.slug).await?.ok_or(Error::NotFound)?;
        let now = Listing { taken: before.taken, ..now };
        signups::announce(tx, house, &before.event, &now, turn, news).await?;
    }
    Ok(())
}

/// The event as it stands, locked, so that nobody signs up while its seats change.
async fn held(house: &House, tx: &mut Conn<'_>, event: &Event) -> Result<Option<(Listing, i64)>, ImportError> {
    match events::hold(tx, house, &event.slug).await {
        Ok(held) => Ok(Some(held)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Seats that people have, or wait for, cannot be taken from them by a file.
fn keeps_promises(
    source: &Source,
    n: usize,
    event: &Event,
    taken: &Taken,
    waiting: Option<i64>,
) -> Result<(), ImportError> {
    if taken.does_anybody_wait() && !event.sign_up.has_waiting_list {
        let what = "must stay true while somebody waits".to_owned();
        return Err(source.fault(("events", n), ("sign_up.waiting_list".to_owned(), what)));
    }
    if event.sign_up.seats.unwrap_or(0) < taken.event {
        let what = format!("is less than the {} seats that are taken already", taken.event);
        return Err(source.fault(("events", n), ("sign_up.seats".to_owned(), what)));
    }
    if let Some(largest) = waiting.filter(|largest| *largest > event.sign_up.seats.unwrap_or(0)) {
        let what = format!("is less than the {largest} seats for which somebody waits");
        return Err(source.fault(("events", n), ("sign_up.seats".to_owned(), what)));
    }
    for workshop in &event.workshops {
        let taken = taken.of(&workshop.slug);
        if workshop.seats < taken {
            let what = format!("is less than the {taken} seats that are taken already");
            return Err(source.fault(("events", n), (format!("workshops[{}].seats", workshop.slug), what)));
        }
    }
    Ok(())
}
