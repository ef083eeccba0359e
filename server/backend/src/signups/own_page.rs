//! One's own sign-up, behind the link that only its letters and its answer carry.

use super::store::{self, Line, Released};
use super::turn::position;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::listing;
use crate::house::House;
use crate::outbox::{self, Fate};
use crate::secret::{Purpose, Secret};
use domain::events::{Listing, Status};
use domain::ids::{SignUpId, WorkshopSlug};
use domain::signups::{Need, Placement, SignUp, State, kept_until};
use domain::time::Instant;
use serde_json::{Value, json};

/// A sign-up with the event that it is for.
#[derive(Clone, Debug)]
pub struct OwnPage {
    pub sign_up: SignUp,
    pub listing: Listing,
    /// What became of our last letter.
    pub letter: Fate,
    /// Where its people stand in line.
    pub lines: Lines,
    /// What was split from it, or what it was split from, as far as that still stands.
    pub others: Vec<SignUp>,
}

/// Places in line, from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// For the event.
    pub event: Option<i64>,
    /// For workshops of an event at which they have seats.
    pub workshops: Vec<(WorkshopSlug, i64)>,
    /// Of the event's seats, what came free last since they wait.
    pub released: Option<Released>,
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
    let lines = lines(c, &sign_up).await?;
    let others = others(c, &sign_up).await?;
    Ok(OwnPage { sign_up, listing, letter, lines, others })
}

async fn lines(c: &mut Conn<'_>, sign_up: &SignUp) -> Result<Lines> {
    let mut lines = Lines { event: position(c, sign_up).await?, ..Lines::default() };
    if let Placement::Waiting { turn } = sign_up.placement {
        lines.released = store::last_release(c, &sign_up.event, turn).await?;
    }
    for (workshop, turn) in &sign_up.waits_for {
        let line = Line::Workshop(&sign_up.event, workshop);
        lines.workshops.push((workshop.clone(), store::position(c, line, sign_up.id, *turn).await?));
    }
    Ok(lines)
}

/// The other parts of a party that was split, as far as they still stand.
pub(super) async fn others(c: &mut Conn<'_>, sign_up: &SignUp) -> Result<Vec<SignUp>> {
    let first = sign_up.split_from.unwrap_or(sign_up.id);
    let all = std::iter::once(first).chain(store::parts_of(c, first).await?);
    let mut others = Vec::new();
    for id in all.filter(|id| *id != sign_up.id) {
        others.extend(store::load(c, id).await?.filter(|other| other.cancelled_at.is_none()));
    }
    Ok(others)
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
        "status": State::of(sign_up).code(),
        "position": page.lines.event,
        "signed_up_at": sign_up.signed_up_at.rfc_3339(),
        "cancelled_at": sign_up.cancelled_at.map(domain::time::Instant::rfc_3339),
        "deleted_after": kept_until(event.ends().at).rfc_3339(),
    })
}
