//! Accounts, as the command line makes and ends them.

use super::store;
use crate::error::{Error, Result};
use crate::events::store as events;
use crate::house::House;
use crate::journal::{self, Actor};
use domain::ids::EventSlug;
use domain::organizers::{Organizer, Role};
use domain::signups::{EmailAddress, Name};
use std::collections::BTreeSet;

pub struct NewOrganizer {
    pub email: EmailAddress,
    pub name: Name,
    pub role: Role,
    pub events: BTreeSet<EventSlug>,
}

/// Why there is no account.
#[derive(Debug, thiserror::Error)]
pub enum NotAdded {
    #[error("there is no event \"{0}\"; dabei export lists them")]
    NoSuchEvent(EventSlug),
    #[error("the role door needs the events whose door it is: --event SLUG")]
    NoDoor,
    #[error(transparent)]
    Backend(#[from] Error),
}

impl From<crate::db::Error> for NotAdded {
    fn from(error: crate::db::Error) -> Self {
        Self::Backend(error.into())
    }
}

/// Makes an account. One that is there already gets the new name and role, keeps its doors and gets those that are named, and
/// is no longer disabled.
pub async fn add(house: &House, new: NewOrganizer) -> Result<Organizer, NotAdded> {
    if new.role == Role::Door && new.events.is_empty() {
        return Err(NotAdded::NoDoor);
    }
    let house = house.clone();
    let (db, house) = (house.db.clone(), house);
    db.write(move |mut tx| {
        Box::pin(async move {
            for event in &new.events {
                if events::event(&mut tx, event).await?.is_none() {
                    return Err(NotAdded::NoSuchEvent(event.clone()));
                }
            }
            let email = lower(&new.email);
            let known = store::by_email(&mut tx, &email).await?;
            let mut organizer = Organizer {
                id: known.as_ref().map_or_else(|| house.chance.id(house.clock.now()), |known| known.id),
                email,
                name: new.name,
                role: new.role,
                events: new.events,
                disabled_at: None,
            };
            organizer.events.extend(known.into_iter().flat_map(|known| known.events));
            store::put(&mut tx, &organizer, house.clock.now()).await?;
            journal::note(&mut tx, &house, Actor::City, "add_organizer", &organizer.id.to_text()).await?;
            Ok(organizer)
        })
    })
    .await
}

/// By name; disabled ones too.
pub async fn list(house: &House) -> Result<Vec<Organizer>> {
    house.read(|mut c, _| Box::pin(async move { store::all(&mut c).await })).await
}

/// Ends an account and its sessions at once.
pub async fn disable(house: &House, email: &EmailAddress) -> Result<()> {
    let email = lower(email);
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let organizer = store::by_email(&mut tx, &email).await?.ok_or(Error::NotFound)?;
                store::disable(&mut tx, organizer.id, house.clock.now()).await?;
                store::end_sessions(&mut tx, organizer.id).await?;
                journal::note(&mut tx, &house, Actor::City, "disable_organizer", &organizer.id.to_text()).await?;
                Ok(())
            })
        })
        .await
}

/// Here an address is an account's name, and capital letters do not make another.
pub(super) fn lower(email: &EmailAddress) -> EmailAddress {
    EmailAddress::stored(email.as_str().to_lowercase())
}
