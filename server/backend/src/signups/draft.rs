//! The draft of a sign-up: everything but its placement, prepared before the event's lock is taken. It knows no database.

use super::notifications::{MessageContext, first_message};
use super::store::EarlierSignUp;
use crate::context::{Actor, AppContext};
use crate::error::Result;
use crate::messages::Message;
use crate::secret::KeyedHash;
use domain::events::{EventVersion, Listing};
use domain::ids::{Generation, WorkshopSlug};
use domain::signups::{Revision, SignUp, SignUpRequest, requires_confirmation};
use domain::waiting_list::{Placement, hold_deadline};
use std::collections::{BTreeMap, BTreeSet};
use text::Words;

/// A sign-up in the making, with its first message.
#[derive(Clone)]
pub struct Draft {
    pub sign_up: SignUp,
    /// A keyed hash of the request: the same `form_id` with another hash is another request.
    pub request_hash: KeyedHash,
    /// None where the contact has no e-mail address.
    pub message: Option<Message>,
}

impl Draft {
    /// Prepares a draft as if there were seats for everybody.
    pub fn new(
        ctx: &AppContext,
        words: Words,
        actor: Actor,
        listing: &Listing,
        request: SignUpRequest,
    ) -> Result<Self> {
        // The label and the serialised form must stay: stored request hashes depend on them.
        let request_hash = ctx.secret.keyed_hash("wish", &serde_json::to_string(&request)?);
        let now = ctx.clock.now();
        let is_held = requires_confirmation(&listing.event, actor.channel);
        let until = hold_deadline(&listing.event, request.contact.email.is_some(), now);
        let placement = if is_held { Placement::Held { until } } else { Placement::Confirmed };
        let sign_up = SignUp {
            id: ctx.random.id(now),
            event: listing.event.slug.clone(),
            reference: ctx.random.reference(),
            request,
            channel: actor.channel,
            revision: Revision::default(),
            generation: Generation::FIRST,
            signed_up_at: now,
            placement,
            waits_for: BTreeMap::new(),
            split_from: None,
            confirmed_at: (!is_held).then_some(now),
            promoted_at: None,
            cancelled_at: None,
            ended_as: None,
            declines_reminders: false,
        };
        let message = first_message(MessageContext::new(ctx, words, listing, &sign_up), actor);
        Ok(Self { sign_up, request_hash, message })
    }

    /// Makes the party wait for these workshops, with seats in the event.
    pub fn wait_for(&mut self, workshops: BTreeSet<WorkshopSlug>, version: EventVersion) {
        self.sign_up.waits_for = workshops.into_iter().map(|workshop| (workshop, version)).collect();
    }

    /// Makes the party wait for the event.
    pub fn wait(&mut self, version: EventVersion) {
        self.sign_up.placement = Placement::Waiting { since: version };
        self.sign_up.confirmed_at = None;
    }

    /// Keeps the first `seats` people, and returns a draft of the others.
    #[must_use]
    pub fn split(&mut self, ctx: &AppContext, seats: i64) -> Self {
        let (own, others) = split(ctx, &self.sign_up, seats);
        self.sign_up = own;
        Self { sign_up: others, request_hash: self.request_hash.clone(), message: None }
    }

    /// Writes the message again, after the placement has changed, or for a contact with `earlier` sign-ups for the event.
    pub fn rewrite_message(
        &mut self,
        ctx: &AppContext,
        words: Words,
        actor: Actor,
        listing: &Listing,
        position: Option<i64>,
        earlier: &[EarlierSignUp],
    ) {
        let context = MessageContext { position, earlier, ..MessageContext::new(ctx, words, listing, &self.sign_up) };
        self.message = first_message(context, actor);
    }
}

/// Splits a sign-up: one of its first `seats` people, and a new one of the others that belongs to it.
pub(super) fn split(ctx: &AppContext, whole: &SignUp, seats: i64) -> (SignUp, SignUp) {
    let (own, others) = whole.request.clone().split(seats);
    let others = SignUp {
        id: ctx.random.id(ctx.clock.now()),
        reference: ctx.random.reference(),
        request: others,
        split_from: Some(whole.party()),
        revision: Revision::default(),
        generation: Generation::FIRST,
        ..whole.clone()
    };
    (SignUp { request: own, ..whole.clone() }, others)
}
