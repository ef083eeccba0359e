//! The list of an event's sign-ups, for organizers.

use super::doubles::doubles;
use super::store;
use crate::context::AppContext;
use crate::error::Result;
use crate::events::listing;
use crate::read_tx;
use crate::waiting_list::{self, PromotionRecord};
use domain::events::{EventVersion, Listing};
use domain::ids::{EventSlug, SignUpId};
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
    /// The needs of all participants with seats.
    pub tally: Tally,
    /// The number of sign-ups with seats.
    pub all: usize,
    /// The position of each waiting sign-up, from 1.
    pub positions: HashMap<SignUpId, i64>,
    /// The sign-ups that are perhaps the same contact's as another.
    pub doubles: HashSet<SignUpId>,
    /// The last promotion runs, the newest first.
    pub promotion_log: Vec<PromotionRecord>,
}

/// The sign-ups of an event that match a filter.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) if there is no such event.
pub async fn sign_up_list(ctx: &AppContext, event: &EventSlug, filter: &SignUpFilter) -> Result<SignUpList> {
    let (event, filter) = (event.clone(), filter.clone());
    read_tx!(ctx, |c, ctx| {
        let listing = listing(&mut c, &ctx, &event).await?;
        let mut sign_ups = store::load_all(&mut c, &event).await?;
        sign_ups.sort_by_cached_key(|sign_up| (fold(sign_up.request.contact.name.as_str()), sign_up.id));
        let tally = Tally::of(&sign_ups);
        let all = sign_ups.iter().filter(|sign_up| sign_up.has_seats()).count();
        let positions = queue_positions(&sign_ups);
        let doubles = doubles(&ctx, &sign_ups);
        let promotion_log = waiting_list::promotions(&mut c, &event, LOG_ENTRIES).await?;
        let city = ctx.city();
        let area_code = city.area_code.as_ref();
        let Found { items: mut found, closeness } =
            Found::closest(sign_ups, |sign_up| filter.closeness(sign_up, area_code));
        if filter.status == StatusFilter::Only(SignUpStatus::Waiting) {
            found.sort_by_key(|sign_up| positions.get(&sign_up.id).copied());
        }
        Ok(SignUpList { listing, found, closeness, tally, all, positions, doubles, promotion_log })
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
