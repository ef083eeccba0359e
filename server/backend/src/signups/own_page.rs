//! One's own sign-up, behind the link that only its letters and its answer carry.

use super::store;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::listing;
use crate::house::House;
use crate::outbox::{self, Fate};
use crate::secret::{Purpose, Secret};
use domain::events::{Listing, Status};
use domain::ids::SignUpId;
use domain::signups::{Need, SignUp, kept_until};
use domain::time::Instant;
use serde_json::{Value, json};

/// A sign-up with the event that it is for.
#[derive(Clone, Debug)]
pub struct OwnPage {
    pub sign_up: SignUp,
    pub listing: Listing,
    /// What became of our last letter.
    pub letter: Fate,
}

impl OwnPage {
    /// Whether anything about it can still be changed or cancelled.
    pub fn is_open(&self, now: Instant) -> bool {
        let is_ahead = !matches!(self.listing.status(now), Status::Over | Status::Cancelled);
        is_ahead && self.sign_up.cancelled_at.is_none()
    }
}

/// The sign-up that a link opens. A link that was ended, or never ours, finds nothing.
pub async fn own_page(house: &House, token: &str) -> Result<OwnPage> {
    opened_by(house, Purpose::OwnPage, token).await
}

pub(super) async fn opened_by(house: &House, purpose: Purpose, token: &str) -> Result<OwnPage> {
    let id = Secret::id_in(token).ok_or(Error::NotFound)?;
    let sign_up = house.read(move |mut c, house| Box::pin(async move { load(&mut c, &house, id).await })).await?;
    if house.secret.is_token(token, purpose, id, sign_up.sign_up.generation) {
        Ok(sign_up)
    } else {
        Err(Error::NotFound)
    }
}

pub(super) async fn load(c: &mut Conn<'_>, house: &House, id: SignUpId) -> Result<OwnPage> {
    let sign_up = store::load(c, id).await?.ok_or(Error::NotFound)?;
    let listing = listing(c, house, &sign_up.event).await?;
    let letter = outbox::fate(c, &id.to_text()).await?;
    Ok(OwnPage { sign_up, listing, letter })
}

/// What a sign-up says, for the person whom it is about (GDPR, Art. 15 and 20).
pub fn own_data(page: &OwnPage) -> Value {
    let (sign_up, event) = (&page.sign_up, &page.listing.event);
    let wish = &sign_up.wish;
    let codes = |needs: &std::collections::BTreeSet<Need>| needs.iter().map(|need| need.code()).collect::<Vec<_>>();
    let participants: Vec<Value> = (wish.participants.iter())
        .map(|person| {
            json!({
                "name": person.name, "is_contact": person.is_contact,
                "workshops": person.workshops, "needs": codes(&person.needs),
            })
        })
        .collect();
    json!({
        "reference": sign_up.reference,
        "event": { "slug": event.slug, "title": event.title, "starts_at": event.starts().at.rfc_3339() },
        "contact": wish.contact,
        "participants": participants,
        "needs": codes(&wish.needs),
        "needs_other": wish.needs_other,
        "note": wish.note,
        "status": if sign_up.cancelled_at.is_some() { "cancelled" } else { "confirmed" },
        "signed_up_at": sign_up.signed_up_at.rfc_3339(),
        "cancelled_at": sign_up.cancelled_at.map(domain::time::Instant::rfc_3339),
        "deleted_after": kept_until(event.ends().at).rfc_3339(),
    })
}
