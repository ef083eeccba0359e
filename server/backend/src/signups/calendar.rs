//! The calendar entry of one sign-up: with a number of its own, so that two guests of one household keep two entries.

use super::OwnPage;
use crate::error::{Error, Result};
use crate::events::calendar::{Identity, Method, of_one};
use crate::house::House;
use domain::events::Listing;
use domain::signups::SignUp;
use text::{Words, say};

/// The file that one's own page offers. Who never had a place has nothing in their calendar.
pub fn own_calendar(house: &House, words: Words, page: &OwnPage) -> Result<String> {
    page.sign_up.placed_at.ok_or(Error::NotFound)?;
    let is_off = page.sign_up.cancelled_at.is_some() || page.listing.event.cancelled.is_some();
    let method = if is_off { Method::Cancel } else { Method::Publish };
    Ok(of_sign_up(house, words, &page.listing, &page.sign_up, method))
}

pub(super) fn of_sign_up(house: &House, words: Words, listing: &Listing, sign_up: &SignUp, method: Method) -> String {
    let identity = Identity {
        uid: format!("{}@{}", sign_up.id.to_text(), house.settings.host()),
        sequence: listing.event.sequence + sign_up.revision,
        details: say!(words, "calendar-details", reference = sign_up.reference.to_string()),
    };
    of_one(house, words, listing, method, &identity)
}
