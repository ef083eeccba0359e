//! The example programme: real facts, moved by whole weeks so that it always lies ahead.

use super::entries::File;
use super::fault::ImportError;
use super::import::{Changes, import_marked};
use crate::error::Error;
use crate::events::store;
use crate::house::House;
use domain::time::Moment;
use jiff::{ToSpan, civil};

const EXAMPLE: &str = include_str!("example.toml");
/// The event that every example date is counted from.
const ANCHOR: &str = "netzwerk-seniorenarbeit";
/// Days from today to the anchor, at the least; whole weeks make it up to six more.
const AHEAD_DAYS: i32 = 21;

/// What became of a wish for the example programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Demo {
    Loaded(Changes),
    /// It is there already.
    AlreadyThere,
    /// The database holds other events; nothing was loaded.
    NotEmpty,
}

/// Fills an empty database with the example programme, as seen from `today`.
pub async fn demo(house: &House, today: civil::Date) -> Result<Demo, ImportError> {
    let (is_example, has_hosts) = house
        .read(|mut c, _| {
            Box::pin(async move {
                Ok((store::mark(&mut c, "example").await?.is_some(), !store::hosts(&mut c).await?.is_empty()))
            })
        })
        .await?;
    if is_example {
        return Ok(Demo::AlreadyThere);
    }
    if has_hosts {
        return Ok(Demo::NotEmpty);
    }
    Ok(Demo::Loaded(import_marked(house, "example.toml", &example(today)?, Some("example")).await?))
}

/// The example file with every time moved.
fn example(today: civil::Date) -> Result<String, Error> {
    let broken = || Error::Unexpected("the example programme is broken".into());
    let mut file: File = toml::from_str(EXAMPLE).map_err(|error| Error::Unexpected(Box::new(error)))?;
    let anchor = file.events.iter().find(|event| event.slug == ANCHOR).and_then(|event| event.starts.as_deref());
    let anchor = anchor.and_then(|text| Moment::parse(text).ok()).ok_or_else(broken)?.date();
    let earliest = today.checked_add(AHEAD_DAYS.days()).map_err(|_| broken())?;
    let days = anchor.until(earliest).map_err(|_| broken())?.get_days();
    let weeks = days.div_euclid(7) + i32::from(days.rem_euclid(7) > 0);
    for programme in &mut file.programmes {
        move_by(weeks, [&mut programme.starts, &mut programme.ends]);
    }
    for event in &mut file.events {
        move_by(weeks, [&mut event.starts, &mut event.ends, &mut event.published_at, &mut event.cancelled]);
        if let Some(rules) = &mut event.sign_up {
            move_by(weeks, [&mut rules.opens, &mut rules.closes]);
        }
        for date in event.dates.iter_mut().flatten() {
            (date.starts, date.ends) = (moved(&date.starts, weeks), moved(&date.ends, weeks));
        }
    }
    toml::to_string(&file).map_err(|error| Error::Unexpected(Box::new(error)))
}

fn move_by<const N: usize>(weeks: i32, times: [&mut Option<String>; N]) {
    for time in times.into_iter().flatten() {
        *time = moved(time, weeks);
    }
}

/// The wall clock keeps its hour, whatever summer time does. What is no time is left for the import to name.
fn moved(time: &str, weeks: i32) -> String {
    let later = time.parse::<civil::DateTime>().ok().and_then(|time| time.checked_add(weeks.weeks()).ok());
    later.map_or_else(|| time.to_owned(), |later| later.strftime("%Y-%m-%dT%H:%M").to_string())
}
