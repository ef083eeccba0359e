//! The list of an event's sign-ups, for organizers.

use super::doubles::doubles;
use super::sight::{Sight, Use};
use super::store;
use crate::context::AppContext;
use crate::error::Result;
use crate::events::listing;
use crate::read_tx;
use crate::waiting_list::{self, PromotionRecord};
use domain::events::{EventVersion, Listing};
use domain::ids::{EventSlug, SignUpId};
use domain::organizers::{Organizer, Visible};
use domain::search::{Closeness, Found, fold};
use domain::signups::{SignUp, SignUpFilter, SignUpStatus, StatusFilter, Tally};
use domain::waiting_list::Placement;
use std::collections::{HashMap, HashSet};

/// The number of promotion log entries that are shown.
const LOG_ENTRIES: i64 = 20;

/// The sign-ups of an event.
pub struct SignUpList {
    pub listing: Listing,
    /// The sign-ups that match the filter, by their contact's name.
    pub found: Vec<SignUp>,
    /// Similar if the words of the filter find nothing exactly.
    pub closeness: Closeness,
    /// What the organizer sees of them; the rest is removed.
    pub visible: Visible,
    /// The needs of all participants with seats; empty if the organizer may not count them.
    pub tally: Tally,
    /// The number of sign-ups with seats.
    pub all: usize,
    /// The position of each waiting sign-up, from 1.
    pub positions: HashMap<SignUpId, i64>,
    /// The sign-ups that are perhaps the same contact's as another; empty if the organizer does not see contacts.
    pub doubles: HashSet<SignUpId>,
    /// The last promotion runs, the newest first; none if the organizer does not see the history.
    pub promotion_log: Vec<PromotionRecord>,
}

/// The sign-ups of an event that match a filter, as an organizer may see them. What they may not see finds nothing either.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) if there is no such event, or if needs are asked for that the organizer may not see.
pub async fn sign_up_list(
    ctx: &AppContext,
    organizer: &Organizer,
    event: &EventSlug,
    filter: &SignUpFilter,
    usage: Use,
) -> Result<SignUpList> {
    let list = read_list(ctx, organizer, event, filter, usage).await?;
    Sight { organizer, usage }.record(ctx, event, &list.found).await?;
    Ok(list)
}

async fn read_list(
    ctx: &AppContext,
    organizer: &Organizer,
    event: &EventSlug,
    filter: &SignUpFilter,
    usage: Use,
) -> Result<SignUpList> {
    let (event, filter, organizer) = (event.clone(), filter.clone(), organizer.clone());
    read_tx!(ctx, |c, ctx| {
        let listing = listing(&mut c, &ctx, &event).await?;
        let (sight, now) = (Sight { organizer: &organizer, usage }, ctx.clock.now());
        let visible = sight.visible(&listing.event, now)?;
        let mut sign_ups = store::load_all(&mut c, &event).await?;
        let tally = if visible.need_counts { Tally::of(&sign_ups) } else { Tally::default() };
        let doubles = if visible.contacts { doubles(&ctx, &sign_ups) } else { HashSet::new() };
        for sign_up in &mut sign_ups {
            visible.mask(sign_up);
        }
        sign_ups.sort_by_cached_key(|sign_up| (fold(sign_up.request.contact.name.as_str()), sign_up.id));
        let all = sign_ups.iter().filter(|sign_up| sign_up.has_seats()).count();
        let positions = queue_positions(&sign_ups);
        let promotion_log = if sight.sees_history(&listing.event, now) {
            waiting_list::promotions(&mut c, &event, LOG_ENTRIES).await?
        } else {
            Vec::new()
        };
        let city = ctx.city();
        let area_code = city.area_code.as_ref();
        let Found { items: mut found, closeness } =
            Found::closest(sign_ups, |sign_up| filter.closeness(sign_up, area_code));
        if filter.status == StatusFilter::Only(SignUpStatus::Waiting) {
            found.sort_by_key(|sign_up| positions.get(&sign_up.id).copied());
        }
        Ok(SignUpList { listing, found, closeness, visible, tally, all, positions, doubles, promotion_log })
    })
}

fn queue_positions(sign_ups: &[SignUp]) -> HashMap<SignUpId, i64> {
    let key = |sign_up: &SignUp| match sign_up.placement {
        Placement::Waiting { since } => Some((since, sign_up.id)),
        _ => None,
    };
    let mut queue: Vec<(EventVersion, SignUpId)> = sign_ups.iter().filter_map(key).collect();
    queue.sort_unstable();
    queue.into_iter().zip(1..).map(|((_, id), position)| (id, position)).collect()
}
