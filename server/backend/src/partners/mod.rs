//! Our lists on sites of others: what an address there shows, with what the city has laid down for a partner below it.

use crate::error::{Error, Result};
use crate::events::{count_taken, edition, store};
use crate::house::House;
use domain::events::{Agenda, Choices, Filter, Listing, Partner};
use domain::ids::ProgrammeSlug;
use domain::partners::{Showing, of_file};
use domain::signups::{FieldErrors, Typed};
use serde_json::{Map, Value};

/// What an address asks for.
pub struct Asked {
    pub showing: Showing,
    pub errors: FieldErrors,
    /// Its own words, and those of the partner that it names below them.
    pub said: Typed,
}

impl From<Typed> for Asked {
    fn from(said: Typed) -> Self {
        let (showing, errors) = Showing::read(&said);
        Self { showing, errors, said }
    }
}

/// Where an address names a partner it takes that partner's filters and look, and its own over them.
pub async fn asked(house: &House, typed: &Typed) -> Result<Asked> {
    let own = Asked::from(typed.clone());
    let Some(slug) = own.showing.partner.clone() else { return Ok(own) };
    let partners = house.read(|mut c, _| Box::pin(async move { store::partners(&mut c).await })).await?;
    let partner = partners.into_iter().find(|partner| partner.slug == slug).ok_or(Error::NotFound)?;
    let mut all = typed.clone();
    let laid_down = laid_down(&partner)?.0.into_iter().filter(|(name, _)| typed.value(name).is_none());
    all.0.extend(laid_down);
    Ok(Asked::from(all))
}

/// As an address would say it.
fn laid_down(partner: &Partner) -> Result<Typed> {
    let (filters, look) = (table(&partner.filters)?, table(&partner.look)?);
    of_file(texts(&filters), texts(&look))
        .map_err(|wrong| Error::Unexpected(format!("partner {}: {} cannot be read", partner.slug, wrong.field).into()))
}

fn table(json: &str) -> Result<Map<String, Value>> {
    serde_json::from_str(json).map_err(|error| Error::Unexpected(Box::new(error)))
}

fn texts(table: &Map<String, Value>) -> impl Iterator<Item = (&str, String)> {
    table.iter().map(|(key, value)| (key.as_str(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
}

/// What a list shows, and the programme that it is about.
pub struct Shown {
    pub agenda: Agenda,
    /// The title of the programme, where the list shows but one.
    pub title: Option<String>,
}

/// What is coming, no more than `most` rows of it.
pub async fn list(house: &House, showing: &Showing) -> Result<Shown> {
    let (filter, most) = (showing.filter.clone(), showing.most);
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let almanac = &edition(&mut c, &house).await?.almanac;
                let now = house.clock.now();
                let begins = crate::events::begins(&filter, now);
                let rows = |rows| almanac.agenda(&filter, now, begins, rows);
                // What lasts several days stands first in an agenda, and must not crowd out what is sooner.
                let lasting = rows(most).running.len();
                let mut agenda = rows(most + lasting).cut(most);
                count_taken(&mut c, agenda.listings_mut()).await?;
                let slug = filter.programme.and_then(|slug| ProgrammeSlug::try_from(slug).ok());
                let programme = slug.and_then(|slug| almanac.programme(&slug));
                Ok(Shown { agenda, title: programme.map(|programme| programme.title.clone()) })
            })
        })
        .await
}

/// What whoever composes an embed can choose from: filters, and the next events that these filters admit.
pub struct Offer {
    pub choices: Choices,
    /// At most [`OFFERED`]: more are found by narrowing the list.
    pub events: Vec<Listing>,
    pub is_cut: bool,
}

/// Events in one list to choose from.
pub const OFFERED: u32 = 100;

pub async fn offer(house: &House, filter: &Filter) -> Result<Offer> {
    let filter = filter.clone();
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let almanac = &edition(&mut c, &house).await?.almanac;
                let now = house.clock.now();
                let mut next = almanac.admitted(&filter, now, crate::events::begins(&filter, now)).cloned();
                let events = next.by_ref().take(OFFERED as usize).collect();
                Ok(Offer { choices: almanac.choices().clone(), events, is_cut: next.next().is_some() })
            })
        })
        .await
}
