//! What the form of an account offers: hosts, and events.

use crate::context::AppContext;
use crate::error::Result;
use crate::events::{programme_snapshot, store as events};
use crate::read_tx;
use domain::events::{Host, Listing};
use domain::organizers::Organizer;

/// The hosts and events that an account may be for.
#[derive(Clone, Debug)]
pub struct AccountChoices {
    /// By name.
    pub hosts: Vec<Host>,
    /// Those that are not over, and those that an account has already, by time.
    pub events: Vec<Listing>,
}

/// The hosts and events that an account may be for.
pub async fn account_choices(ctx: &AppContext) -> Result<AccountChoices> {
    let accounts = super::list(ctx).await?;
    read_tx!(ctx, |c, ctx| {
        let (index, now) = (&programme_snapshot(&mut c, &ctx).await?.index, ctx.clock.now());
        let has = |account: &Organizer, listing: &Listing| {
            let slug = &listing.event.slug;
            account.events.contains(slug) || account.grants.contains_key(slug)
        };
        let is_offered =
            |listing: &&Listing| listing.event.ends().at > now || accounts.iter().any(|account| has(account, listing));
        let mut offered: Vec<Listing> = index.all().filter(is_offered).cloned().collect();
        offered.sort_by_key(|listing| listing.event.starts());
        let mut hosts = events::hosts(&mut c).await?;
        hosts.sort_by_key(|host| host.name.to_lowercase());
        Ok(AccountChoices { hosts, events: offered })
    })
}
