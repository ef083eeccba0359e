//! A sign-up that is ready but for its place: written at the desk, before anybody waits for the event's lock. It knows no
//! database.

use super::desk::Desk;
use super::letters;
use crate::error::Result;
use crate::house::House;
use crate::outbox::Letter;
use domain::events::Listing;
use domain::signups::{SignUp, Wish};
use text::Words;

pub struct Draft {
    pub sign_up: SignUp,
    /// Over what the form said, so that the same number with other words is noticed.
    pub form_seal: String,
    /// None where the contact has no e-mail address.
    pub letter: Option<Letter>,
}

impl Draft {
    pub fn of(house: &House, words: Words, desk: Desk, listing: &Listing, wish: Wish) -> Result<Self> {
        let form_seal = house.secret.seal("wish", &serde_json::to_string(&wish)?);
        let now = house.clock.now();
        let sign_up = SignUp {
            id: house.chance.id(now),
            event: listing.event.slug.clone(),
            reference: house.chance.reference(),
            wish,
            channel: desk.channel,
            revision: 0,
            generation: 0,
            signed_up_at: now,
            cancelled_at: None,
        };
        let letter = letters::confirmation(house, words, desk, listing, &sign_up);
        Ok(Self { sign_up, form_seal, letter })
    }
}
