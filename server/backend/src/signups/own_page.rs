//! The own page of a sign-up, behind the link that only its messages and its answer carry.

use super::calendar::of_sign_up;
use super::queue_position::queue_position;
use super::store;
use crate::audit_log::{self, AuditAction};
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::calendar::Method;
use crate::events::listing;
use crate::messages::{self, DeliveryStatus, News};
use crate::read_tx;
use crate::secret::{Purpose, Secret};
use crate::waiting_list::{self, PromotionRecord, WaitingList};
use domain::events::{Listing, Status};
use domain::ids::{SignUpId, WorkshopSlug};
use domain::signups::{CancelReason, Reference, SignUp, SignUpRequest};
use domain::time::Instant;
use domain::waiting_list::Placement;
use serde::Serialize;
use serde_json::{Value, json};
use text::Words;

/// A sign-up with the event that it is for.
#[derive(Clone, Debug)]
pub struct OwnPage {
    pub sign_up: SignUp,
    pub listing: Listing,
    /// What became of the last message.
    pub last_message: DeliveryStatus,
    /// Its positions in waiting lists.
    pub positions: QueuePositions,
    /// The other parts of a split party that are not cancelled.
    pub others: Vec<SignUp>,
    /// Whether an organizer cancelled it without the contact's wish.
    pub is_cancelled_by_office: bool,
    /// What organizers have told of the event in their own words.
    pub news: News,
}

/// Positions in waiting lists, from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueuePositions {
    /// In the event's list.
    pub event: Option<i64>,
    /// In the lists of workshops, for a party with seats in the event.
    pub workshops: Vec<(WorkshopSlug, i64)>,
    /// The last promotion run for the event's seats since the party waits.
    pub last_promotion: Option<PromotionRecord>,
}

impl OwnPage {
    /// Whether the sign-up can still be changed or cancelled.
    pub fn is_changeable(&self, now: Instant) -> bool {
        let is_ahead = !matches!(self.listing.status(now), Status::Over | Status::Cancelled);
        is_ahead && self.sign_up.cancelled_at.is_none()
    }

    /// What organizers have told of the event in their own words, while the sign-up is for something that is ahead.
    pub fn current_news(&self, now: Instant) -> impl Iterator<Item = &str> {
        self.news.lines().filter(move |_| self.is_changeable(now))
    }
}

/// The sign-up that a link opens.
///
/// # Errors
/// [`Error::LinkEnded`] if the link was ended; [`Error::NotFound`] if it is not ours.
pub async fn own_page(ctx: &AppContext, token: &str) -> Result<OwnPage> {
    page_by_token(ctx, Purpose::OwnPage, token).await
}

pub(super) async fn page_by_token(ctx: &AppContext, purpose: Purpose, token: &str) -> Result<OwnPage> {
    let id = Secret::id_of_token(token).ok_or(Error::NotFound)?;
    let sign_up = read_tx!(ctx, |c, ctx| { load(&mut c, &ctx, id).await })?;
    let generation = sign_up.sign_up.generation;
    let is_of = |generation| ctx.secret.verify_token(token, purpose, id, generation);
    if is_of(generation) {
        Ok(sign_up)
    } else if generation.earlier().any(is_of) {
        Err(Error::LinkEnded)
    } else {
        Err(Error::NotFound)
    }
}

pub(super) async fn load(c: &mut Conn<'_>, ctx: &AppContext, id: SignUpId) -> Result<OwnPage> {
    let sign_up = store::load(c, id).await?.ok_or(Error::NotFound)?;
    let listing = listing(c, ctx, &sign_up.event).await?;
    let last_message = messages::delivery_status(c, &id.to_text(), sign_up.request.contact.email.as_ref()).await?;
    let positions = queue_positions(c, &sign_up).await?;
    let others = other_parts(c, &sign_up).await?;
    let is_cancelled_by_office = sign_up.cancelled_at.is_some() && is_cancelled_by_office(c, id).await?;
    let news = messages::news_about(c, &id.to_text()).await?;
    Ok(OwnPage { sign_up, listing, last_message, positions, others, is_cancelled_by_office, news })
}

async fn queue_positions(c: &mut Conn<'_>, sign_up: &SignUp) -> Result<QueuePositions> {
    let mut positions = QueuePositions { event: queue_position(c, sign_up).await?, ..QueuePositions::default() };
    if let Placement::Waiting { since } = sign_up.placement {
        positions.last_promotion = waiting_list::last_promotion(c, &sign_up.event, since).await?;
    }
    for (workshop, since) in &sign_up.waits_for {
        let list = WaitingList::Workshop(&sign_up.event, workshop);
        let position = waiting_list::position(c, list, sign_up.id, *since).await?;
        positions.workshops.push((workshop.clone(), position));
    }
    Ok(positions)
}

/// The other parts of a split party that are not cancelled.
pub(super) async fn other_parts(c: &mut Conn<'_>, sign_up: &SignUp) -> Result<Vec<SignUp>> {
    let mut others = all_other_parts(c, sign_up).await?;
    others.retain(|other| other.cancelled_at.is_none());
    Ok(others)
}

/// The other parts of a split party, cancelled ones too.
pub(super) async fn all_other_parts(c: &mut Conn<'_>, sign_up: &SignUp) -> Result<Vec<SignUp>> {
    let first = sign_up.party();
    let all = std::iter::once(first).chain(store::parts_of(c, first).await?);
    let mut others = Vec::new();
    for id in all.filter(|id| *id != sign_up.id) {
        others.extend(store::load(c, id).await?);
    }
    Ok(others)
}

/// Whether the audit log has a reason for the cancellation other than the contact's wish.
async fn is_cancelled_by_office(c: &mut Conn<'_>, id: SignUpId) -> Result<bool> {
    let entries = audit_log::entries_about(c, &id.to_text()).await?;
    let reason = entries.into_iter().rfind(|entry| entry.action == AuditAction::Cancel).and_then(|entry| entry.reason);
    Ok(reason.is_some_and(|reason| reason != CancelReason::Asked.code()))
}

/// The calendar file that the own page offers.
///
/// # Errors
/// [`Error::NotFound`] if the sign-up never had seats.
pub fn own_calendar(ctx: &AppContext, words: Words, page: &OwnPage) -> Result<String> {
    page.sign_up.confirmed_at.ok_or(Error::NotFound)?;
    let is_off = page.sign_up.cancelled_at.is_some() || page.listing.event.cancelled.is_some();
    let method = if is_off { Method::Cancel } else { Method::Publish };
    Ok(of_sign_up(ctx, words, &page.listing, &page.sign_up, method))
}

/// The data of a sign-up, for the person whom it is about (GDPR, Art. 15 and 20). Instants are in RFC 3339.
#[derive(Serialize)]
pub struct OwnData<'a> {
    reference: &'a Reference,
    event: Value,
    /// All fields of the form, so that none is missing.
    #[serde(flatten)]
    request: &'a SignUpRequest,
    status: &'static str,
    position: Option<i64>,
    signed_up_at: String,
    cancelled_at: Option<String>,
    declines_reminders: bool,
}

impl<'a> OwnData<'a> {
    pub fn of(page: &'a OwnPage) -> Self {
        let (sign_up, event) = (&page.sign_up, &page.listing.event);
        Self {
            reference: &sign_up.reference,
            event: json!({ "slug": event.slug, "title": event.title, "starts_at": event.starts().at.rfc_3339() }),
            request: &sign_up.request,
            status: sign_up.status().code(),
            position: page.positions.event,
            signed_up_at: sign_up.signed_up_at.rfc_3339(),
            cancelled_at: sign_up.cancelled_at.map(Instant::rfc_3339),
            declines_reminders: sign_up.declines_reminders,
        }
    }
}
