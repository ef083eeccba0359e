//! Who is there: behind a cookie that only their browser has, until they leave or stay away.

use super::store;
use crate::error::Result;
use crate::events;
use crate::house::House;
use crate::journal::{self, Actor};
use domain::ids::{EventSlug, OrganizerId};
use domain::organizers::{Organizer, Right, is_session_good};
use domain::time::MINUTE;

/// How exactly it is known when somebody was last seen; finer would cost a write a look.
const SEEN_EVERY: i64 = MINUTE;

/// Whose session a cookie's token is; nobody's once it is too old, or its owner is disabled.
pub async fn recognise(house: &House, session: &str) -> Result<Option<Organizer>> {
    let hash = house.secret.seal("session", session);
    let now = house.clock.now();
    let asked = hash.clone();
    let found = house.read(move |mut c, _| Box::pin(async move { store::session(&mut c, &asked).await })).await?;
    let Some((organizer, began_at, seen_at)) = found else { return Ok(None) };
    if organizer.disabled_at.is_some() || !is_session_good(began_at, seen_at, now) {
        return Ok(None);
    }
    if now.0 - seen_at.0 >= SEEN_EVERY {
        house.write(move |mut tx, _| Box::pin(async move { Ok(store::seen(&mut tx, &hash, now).await?) })).await?;
    }
    Ok(Some(organizer))
}

/// Whether somebody has a right, at the event of that slug where it is about one.
pub async fn holds(house: &House, who: Option<&Organizer>, right: Right, event: Option<&str>) -> Result<bool> {
    // Of all rights only that to a door asks which event.
    let slug = event.filter(|_| right == Right::Door).and_then(|slug| EventSlug::try_from(slug).ok());
    let event = match slug {
        Some(slug) => events::whichever(house, &slug).await?.map(|listing| listing.event),
        None => None,
    };
    Ok(right.is_held_by(who, event.as_deref(), house.clock.now()))
}

/// Ends every session of somebody, wherever they are.
pub async fn leave(house: &House, who: OrganizerId) -> Result<()> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                store::end_sessions(&mut tx, who).await?;
                journal::note(&mut tx, &house, Actor::Organizer(who), "leave", &who.to_text()).await?;
                Ok(())
            })
        })
        .await
}
