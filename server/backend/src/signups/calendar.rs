//! The calendar entries of a sign-up, with a UID of their own, so that two participants of one household keep two entries.

use crate::context::AppContext;
use crate::events::calendar::{Entries, Method, description, of_one};
use domain::events::{DroppedDate, Listing};
use domain::signups::SignUp;
use text::Words;

/// The calendar file of a sign-up. Dates that were dropped before it was confirmed never stood in one.
pub(super) fn of_sign_up(
    ctx: &AppContext,
    words: Words,
    listing: &Listing,
    sign_up: &SignUp,
    method: Method,
) -> String {
    let may_have = |dropped: &&DroppedDate| sign_up.confirmed_at.is_some_and(|at| at <= dropped.dropped_at);
    // A file that cancels the entry has no use for the link, and that of a confidential event may reveal what it is.
    let is_shown = method == Method::Publish && !listing.event.sign_up.is_confidential;
    let link = sign_up.online_url(&listing.event).filter(|_| is_shown);
    let entries = Entries {
        uid: format!("{}@{}", sign_up.id.to_text(), ctx.settings.host()),
        sequence: listing.event.sequence + sign_up.revision.0,
        description: description::of_sign_up(ctx, words, listing, sign_up.reference.to_string(), link),
        dropped: listing.event.dropped_dates().iter().filter(may_have).collect(),
    };
    of_one(ctx, words, listing, method, &entries)
}
