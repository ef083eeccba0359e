//! The calendar entries of a sign-up, with a UID of their own, so that two participants of one household keep two entries.

use crate::context::AppContext;
use crate::events::calendar::{Entries, Method, description, of_one};
use domain::events::Listing;
use domain::signups::SignUp;
use text::Words;

/// The calendar file of a sign-up.
pub(super) fn of_sign_up(
    ctx: &AppContext,
    words: Words,
    listing: &Listing,
    sign_up: &SignUp,
    method: Method,
) -> String {
    let entries = Entries {
        uid: format!("{}@{}", sign_up.id.to_text(), ctx.settings.host()),
        sequence: listing.event.sequence + sign_up.revision.0,
        description: description::of_sign_up(ctx, words, listing, sign_up.reference.to_string()),
    };
    of_one(ctx, words, listing, method, &entries)
}
