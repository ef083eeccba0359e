//! The example programme: a real programme whose dates are moved by whole weeks into the future.

use super::file::ProgrammeFile;
use super::import::save;
use super::plan::Changes;
use super::request::{Import, ImportError};
use crate::context::AppContext;
use crate::error::Error;
use crate::events::store;
use crate::read_tx;
use domain::time::Moment;
use domain::working_hours::is_public_holiday;
use jiff::{ToSpan, civil};

const EXAMPLE: &str = include_str!("example.toml");
/// The slug of the event whose date is moved to the target week; all other dates keep their distance from it.
const ANCHOR: &str = "netzwerk-seniorenarbeit";
/// The minimal number of days from today to the anchor; rounding up to whole weeks adds up to six, and public holidays
/// add up to two weeks.
const AHEAD_DAYS: i32 = 21;

/// The result of loading the example programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Demo {
    Loaded(Changes),
    /// The database holds the example programme already.
    AlreadyThere,
    /// The database holds other events; nothing was loaded.
    NotEmpty,
}

/// Loads the example programme into an empty database, with its dates after `today`.
///
/// # Errors
/// [`ImportError::Faulty`] or [`ImportError::Unexpected`] if the built-in file is broken or does not fit the database.
pub async fn demo(ctx: &AppContext, today: civil::Date) -> Result<Demo, ImportError> {
    let (is_example, has_hosts) = read_tx!(ctx, |c, _| {
        Ok((store::mark(&mut c, "example").await?.is_some(), !store::hosts(&mut c).await?.is_empty()))
    })?;
    if is_example {
        return Ok(Demo::AlreadyThere);
    }
    if has_hosts {
        return Ok(Demo::NotEmpty);
    }
    let import = Import::of(example(today)?).with_mark("example");
    Ok(Demo::Loaded(save(ctx, &import, None).await?.changes()))
}

/// The example file with all its times moved.
fn example(today: civil::Date) -> Result<ProgrammeFile, Error> {
    let broken = || Error::Unexpected("the example programme is broken".into());
    let mut file = ProgrammeFile::read("example.toml", EXAMPLE.as_bytes()).map_err(|_| broken())?;
    let mut events = file.drafts.events.iter().map(|draft| &draft.record);
    let anchor = events.find(|event| event.slug.as_deref() == Some(ANCHOR)).and_then(|event| event.starts.as_deref());
    let anchor = anchor.and_then(|text| Moment::parse(text).ok()).ok_or_else(broken)?.date();
    let earliest = today.checked_add(AHEAD_DAYS.days()).map_err(|_| broken())?;
    let days = anchor.until(earliest).map_err(|_| broken())?.get_days();
    let weeks = days.div_euclid(7) + i32::from(days.rem_euclid(7) > 0);
    let is_no_holiday = |weeks: &i32| anchor.checked_add(weeks.weeks()).is_ok_and(|day| !is_public_holiday(day));
    // Christmas Day and New Year's Day follow each other; three weeks in a row are never holidays.
    let weeks = (weeks..weeks + 3).find(is_no_holiday).ok_or_else(broken)?;
    for programme in file.drafts.programmes.iter_mut().map(|draft| &mut draft.record) {
        move_times(weeks, [&mut programme.starts, &mut programme.ends]);
    }
    for event in file.drafts.events.iter_mut().map(|draft| &mut draft.record) {
        move_times(weeks, [&mut event.starts, &mut event.ends, &mut event.published_at, &mut event.cancelled]);
        if let Some(rules) = &mut event.sign_up {
            move_times(weeks, [&mut rules.opens, &mut rules.closes]);
        }
        for date in event.dates.iter_mut().flatten() {
            move_times(weeks, [&mut date.starts, &mut date.ends]);
        }
    }
    Ok(file)
}

fn move_times<const N: usize>(weeks: i32, times: [&mut Option<String>; N]) {
    for time in times.into_iter().flatten() {
        *time = moved_time(time, weeks);
    }
}

/// A local time some weeks later, at the same hour even if summer time has begun or ended. A text that is not a time is
/// returned unchanged, so that the import reports it.
fn moved_time(time: &str, weeks: i32) -> String {
    let later = time.parse::<civil::DateTime>().ok().and_then(|time| time.checked_add(weeks.weeks()).ok());
    later.map_or_else(|| time.to_owned(), |later| later.strftime("%Y-%m-%dT%H:%M").to_string())
}
