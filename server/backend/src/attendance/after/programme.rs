//! What the events of a programme came to.

use super::Row;
use super::days::Days;
use crate::attendance::store::{self, Pressed};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::edition;
use crate::house::House;
use domain::attendance::Visits;
use domain::events::{Event, Programme};
use domain::ids::ProgrammeSlug;
use std::collections::HashMap;
use std::sync::Arc;

#[derive(Clone, Debug)]
pub struct AfterProgramme {
    pub programme: Arc<Programme>,
    /// Events that have begun, soonest first.
    pub events: Vec<Row<Arc<Event>>>,
}

pub async fn after_programme(house: &House, programme: ProgrammeSlug) -> Result<AfterProgramme> {
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let edition = edition(&mut c, &house).await?;
                let found = edition.almanac.programme(&programme).cloned().ok_or(Error::NotFound)?;
                let now = house.clock.now();
                let signed_up = store::signed_up_by_event(&mut c, programme.as_str()).await?;
                let mut days = by_event(&mut c, &programme).await?;
                let listings = edition.almanac.all().map(|listing| &listing.event);
                let begun = listings.filter(|event| event.programme.as_ref() == Some(&programme));
                let begun = begun.filter(|event| event.starts().at <= now);
                let rows = begun.map(|event| {
                    let slug = event.slug.as_str();
                    let signed_up = signed_up.get(slug).copied().unwrap_or(0);
                    let days = days.remove(slug).unwrap_or_default();
                    let counted: Vec<Visits> =
                        (days.begun(event, now)).filter_map(|(_, day)| day.map(|day| day.visits(signed_up))).collect();
                    let counted = (!counted.is_empty()).then(|| counted.into_iter().sum());
                    Row { of: Arc::clone(event), counted }
                });
                Ok(AfterProgramme { programme: found, events: rows.collect() })
            })
        })
        .await
}

async fn by_event(c: &mut Conn<'_>, programme: &ProgrammeSlug) -> Result<HashMap<String, Days>> {
    let mut pressed: HashMap<String, Vec<Pressed>> = HashMap::new();
    for one in store::presses_of_programme(c, programme.as_str()).await? {
        pressed.entry(one.event.clone()).or_default().push(one);
    }
    let mut heads: HashMap<String, Vec<(i64, i64)>> = HashMap::new();
    for (event, date, people) in store::heads_of_programme(c, programme.as_str()).await? {
        pressed.entry(event.clone()).or_default();
        heads.entry(event).or_default().push((date, people));
    }
    let days = pressed.into_iter().map(|(event, pressed)| {
        let heads = heads.remove(&event).unwrap_or_default();
        (event, Days::of(pressed, heads))
    });
    Ok(days.collect())
}
