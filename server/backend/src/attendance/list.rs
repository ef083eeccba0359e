//! The check-in list: the expected parties, the people present, and the changes since a phone's last request.

use super::session::date_index;
use super::store;
use crate::context::AppContext;
use crate::error::Result;
use crate::events::{listing, store as events};
use crate::read_tx;
use domain::attendance::{CheckInLog, Party, Person};
use domain::events::{EventVersion, Listing};
use domain::ids::EventSlug;
use domain::organizers::{Organizer, Right};
use domain::search::fold;
use domain::signups::Need;
use domain::time::Instant;
use std::collections::BTreeSet;

/// The check-in list of one date of an event.
#[derive(Clone, Debug)]
pub struct CheckInList {
    pub listing: Listing,
    /// The index of the date, from 0.
    pub date: i64,
    /// The version of the event that the list shows.
    pub version: EventVersion,
    /// The expected parties, ordered by the contact's name.
    pub parties: Vec<Party>,
    /// How many people need what; none if the organizer may not count it.
    pub needs: Vec<(Need, i64)>,
    pub heads: Option<HeadCount>,
}

/// The head count of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadCount {
    pub people: i64,
    pub counted_at: Instant,
}

impl CheckInList {
    pub fn expected(&self) -> usize {
        self.parties.iter().map(|party| party.guests.len()).sum()
    }

    pub fn present(&self) -> usize {
        self.parties.iter().flat_map(|party| &party.guests).filter(|guest| guest.since.is_some()).count()
    }
}

/// The check-in list of a date as an organizer may see it; no date means today's.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) if there is no such event or date.
pub async fn check_in_list(
    ctx: &AppContext,
    organizer: &Organizer,
    event: EventSlug,
    date: Option<i64>,
) -> Result<CheckInList> {
    let organizer = organizer.clone();
    read_tx!(ctx, |c, ctx| {
        let listing = listing(&mut c, &ctx, &event).await?;
        let date = date_index(&listing.event.dates, date, ctx.clock.now())?;
        let version = events::event_version(&mut c, &event).await?;
        let mut parties = store::parties(&mut c, &event).await?;
        let check_ins = store::check_ins_on(&mut c, &event, date).await?;
        let present = check_ins.into_iter().map(|stored| stored.check_in).collect::<CheckInLog>().present();
        for guest in parties.iter_mut().flat_map(|party| &mut party.guests) {
            guest.since = present.get(&guest.person).copied();
        }
        parties.sort_by_cached_key(|party| (fold(party.contact.as_str()), party.sign_up));
        let heads = store::head_counts(&mut c, &event).await?.into_iter().find(|heads| heads.date_index == date);
        let heads = heads.map(|heads| HeadCount { people: heads.people, counted_at: heads.counted_at });
        let may_count = organizer.may(Right::CountNeeds, Some(&listing.event), ctx.clock.now());
        let needs = if may_count { store::needs(&mut c, &event).await? } else { Vec::new() };
        Ok(CheckInList { listing, date, version, parties, needs, heads })
    })
}

/// The changes of the check-in list since a version that a phone has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInChanges {
    /// The version to pass as `since` in the next request.
    pub version: EventVersion,
    /// The people with new check-ins, and since when each is present; none if they are not.
    pub people: Vec<(Person, Option<Instant>)>,
    pub present: usize,
    pub expected: i64,
}

/// The changes after the version `since`, read in one snapshot.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) if there is no such event or date.
pub async fn changes_since(
    ctx: &AppContext,
    event: EventSlug,
    date: Option<i64>,
    since: EventVersion,
) -> Result<CheckInChanges> {
    read_tx!(ctx, |c, ctx| {
        let listing = listing(&mut c, &ctx, &event).await?;
        let date = date_index(&listing.event.dates, date, ctx.clock.now())?;
        let version = events::event_version(&mut c, &event).await?;
        let check_ins = store::check_ins_on(&mut c, &event, date).await?;
        let changed: BTreeSet<Person> =
            check_ins.iter().filter(|stored| stored.version > since).map(|stored| stored.check_in.person).collect();
        let present = check_ins.into_iter().map(|stored| stored.check_in).collect::<CheckInLog>().present();
        let people = changed.into_iter().map(|person| (person, present.get(&person).copied())).collect();
        Ok(CheckInChanges { version, people, present: present.len(), expected: listing.taken.event })
    })
}
