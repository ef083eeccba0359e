//! The lists of hosts, venues, programmes and partners in the back office, sorted by name.

use crate::context::AppContext;
use crate::error::Result;
use crate::events::store;
use crate::read_tx;
use domain::events::{Host, Partner, Programme, Venue};
use domain::search::fold;

/// A record that events refer to.
#[derive(Clone, Debug)]
pub struct ListedRecord<R> {
    pub record: R,
    /// The number of events that refer to it, drafts and past ones too.
    pub events: i64,
}

pub async fn list_hosts(ctx: &AppContext) -> Result<Vec<ListedRecord<Host>>> {
    read_tx!(ctx, |c, _| {
        let events = store::events_of_hosts(&mut c).await?;
        let listed = |host: Host| ListedRecord { events: events.get(&host.slug).copied().unwrap_or(0), record: host };
        let mut hosts: Vec<_> = store::hosts(&mut c).await?.into_iter().map(listed).collect();
        hosts.sort_by_cached_key(|host| fold(&host.record.name));
        Ok(hosts)
    })
}

pub async fn list_venues(ctx: &AppContext) -> Result<Vec<ListedRecord<Venue>>> {
    read_tx!(ctx, |c, _| {
        let events = store::events_at_venues(&mut c).await?;
        let listed =
            |venue: Venue| ListedRecord { events: events.get(&venue.slug).copied().unwrap_or(0), record: venue };
        let mut venues: Vec<_> = store::venues(&mut c).await?.into_iter().map(listed).collect();
        venues.sort_by_cached_key(|venue| fold(&venue.record.name));
        Ok(venues)
    })
}

pub async fn list_programmes(ctx: &AppContext) -> Result<Vec<ListedRecord<Programme>>> {
    read_tx!(ctx, |c, _| {
        let events = store::events_in_programmes(&mut c).await?;
        let listed = |programme: Programme| ListedRecord {
            events: events.get(&programme.slug).copied().unwrap_or(0),
            record: programme,
        };
        let mut programmes: Vec<_> = store::programmes(&mut c).await?.into_iter().map(listed).collect();
        programmes.sort_by_cached_key(|programme| fold(&programme.record.title));
        Ok(programmes)
    })
}

pub async fn list_partners(ctx: &AppContext) -> Result<Vec<Partner>> {
    read_tx!(ctx, |c, _| {
        let mut partners = store::partners(&mut c).await?;
        partners.sort_by_cached_key(|partner| fold(&partner.name));
        Ok(partners)
    })
}
