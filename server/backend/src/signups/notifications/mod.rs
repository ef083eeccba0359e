//! Messages to a contact about a sign-up. None of the person's own words stand in them: a visitor who types a stranger's
//! address can send them nothing but the city's own sentences, and those of its organizers.

mod changes;
mod event_change;
mod event_facts;
mod event_news;
mod examples;
mod facts;
mod first;
mod kind;
mod known;
mod links;
mod promotion;
mod public_facts;
mod unsaid;

use super::calendar::of_sign_up;
use super::store::EarlierSignUp;
use crate::context::AppContext;
use crate::events::calendar::Method;
use crate::messages::body::BodyPart;
use crate::messages::{Letter, Message, News};
use domain::events::Listing;
use domain::signups::SignUp;
use domain::waiting_list::Placement;
use text::{Words, say};

pub(super) use changes::{cancellation, change, mailbox_left};
pub(super) use event_change::{event_cancelled, event_moved, event_restored, reminder, thanks};
pub(super) use event_facts::EventFacts;
pub(super) use event_news::event_news;
pub(super) use examples::example_messages;
pub(super) use first::{first_message, question};
pub use kind::SignUpMessage;
pub(super) use known::Known;
pub(super) use promotion::{accepted, lapsed, promoted, promoted_in_workshop};
pub(super) use public_facts::PublicFacts;
pub(super) use unsaid::Unsaid;

/// The sign-up that a message is about, with its event.
#[derive(Clone, Copy)]
pub(super) struct MessageContext<'a> {
    pub ctx: &'a AppContext,
    pub words: Words,
    pub listing: &'a Listing,
    pub sign_up: &'a SignUp,
    /// Its position in the event's waiting list, from 1.
    pub position: Option<i64>,
    /// The number of companions in other parts of its party, who go on waiting; 0 where the message need not say it.
    pub others: i64,
    /// The other sign-ups that the mailbox has for the event, where the message must say it.
    pub earlier: &'a [EarlierSignUp],
    pub unsaid: Unsaid,
    /// What the contact knows of the event, where it has changed since.
    pub told_before: Option<&'a Known>,
    /// What it says in an organizer's own words.
    pub news: Option<&'a News>,
}

/// The part of a message that differs from kind to kind.
struct MessageContent {
    kind: SignUpMessage,
    /// None where the contact's calendar has no entry.
    calendar: Option<Method>,
    subject: String,
    parts: Vec<BodyPart>,
}

impl<'a> MessageContext<'a> {
    /// The context of a message to a contact who waits for nothing and knows all.
    pub fn new(ctx: &'a AppContext, words: Words, listing: &'a Listing, sign_up: &'a SignUp) -> Self {
        let (position, others, earlier, unsaid) = (None, 0, &[][..], Unsaid::default());
        Self { ctx, words, listing, sign_up, position, others, earlier, unsaid, told_before: None, news: None }
    }

    /// The finished message. None where the contact has no e-mail address.
    fn finish(self, content: MessageContent) -> Option<Message> {
        let Self { ctx, words, listing, sign_up, .. } = self;
        let email = sign_up.request.contact.email.as_ref()?;
        let MessageContent { kind, calendar, subject, parts } = self.with_unsaid(content);
        // The name of a host may tell what a confidential event is about.
        let is_confidential = listing.event.sign_up.is_confidential;
        let letter = Letter {
            ctx,
            words,
            host: (!is_confidential).then_some(listing.host.name.as_str()),
            reply_to: listing.outside_email(),
            phone: listing.outside_phone(),
            unsubscribe_url: kind.can_be_declined().then(|| self.own_url("/keine-erinnerung")),
            subject,
            parts,
        };
        let calendar = calendar.map(|method| of_sign_up(ctx, words, listing, sign_up, method));
        let message = letter.message(sign_up.id.to_text(), self.queue_kind(kind), email.to_string());
        Some(Message { calendar, ..message })
    }

    /// The event's name in a subject: its title, or its date where the event is confidential.
    fn event_name(self) -> String {
        let title = self.listing.event.outside_title().map(ToOwned::to_owned);
        title.unwrap_or_else(|| self.words.date(self.listing.event.starts().date()))
    }

    /// The paragraph that tells the status of the sign-up.
    fn status_paragraph(self) -> BodyPart {
        let (words, seats) = (self.words, self.sign_up.request.seats());
        BodyPart::Paragraph(match self.sign_up.placement {
            Placement::Waiting { .. } => {
                say!(words, "message-waiting", seats = seats, ahead = self.position.unwrap_or(1) - 1)
            }
            placement if placement.awaits_call() => {
                say!(words, "message-held-for-call", seats = seats)
            }
            Placement::Held { until } => say!(words, "message-held", seats = seats, until = words.at(until)),
            Placement::Offered { until } => say!(words, "message-offered", seats = seats, until = words.at(until)),
            Placement::Confirmed | Placement::Lapsed => words.confirmed_seats(seats, &self.listing.event.location),
        })
    }

    /// The calendar method for a confirmed sign-up; none for the others, whose calendar has no entry.
    fn calendar_method(self, method: Method) -> Option<Method> {
        (self.sign_up.placement == Placement::Confirmed).then_some(method)
    }

    /// The sentence about companions who go on waiting.
    fn waiting_companions(self) -> Option<BodyPart> {
        let others = self.others;
        (others > 0).then(|| BodyPart::Paragraph(say!(self.words, "message-others-wait", others = others)))
    }
}
