//! Messages to a contact about a sign-up. None of the person's own words stand in them: a visitor who types a stranger's
//! address can send them nothing but the city's own sentences.

mod changes;
mod event_change;
mod first;
mod kind;
mod promotion;
mod unsaid;

use super::calendar::of_sign_up;
use crate::context::AppContext;
use crate::events::calendar::Method;
use crate::messages::Message;
use crate::messages::body::{BodyPart, MessageBody};
use crate::secret::Purpose;
use domain::events::Listing;
use domain::ids::WorkshopSlug;
use domain::signups::SignUp;
use domain::waiting_list::Placement;
use text::{Words, say};

pub(super) use changes::{cancellation, change};
pub(super) use event_change::{event_cancelled, event_moved, event_restored, reminder, thanks};
pub(super) use first::{first_message, question};
pub use kind::SignUpMessage;
pub(super) use promotion::{accepted, lapsed, promoted, promoted_in_workshop};
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
    pub unsaid: Unsaid,
}

/// The part of a message that differs from kind to kind.
struct MessageContent {
    kind: SignUpMessage,
    /// None where the contact's calendar has no entry.
    calendar: Option<Method>,
    subject: String,
    parts: Vec<BodyPart>,
}

impl MessageContext<'_> {
    /// The finished message, with the closing lines of every message. None where the contact has no e-mail address.
    fn finish(self, content: MessageContent) -> Option<Message> {
        let Self { ctx, words, listing, sign_up, .. } = self;
        let email = sign_up.request.contact.email.as_ref()?;
        let MessageContent { kind, calendar, subject, mut parts } = self.with_unsaid(content);
        let phone = listing.phone().or(Some(ctx.settings.city.phone.as_str())).filter(|phone| !phone.is_empty());
        if let Some(phone) = phone {
            parts.push(BodyPart::Paragraph(say!(words, "message-questions", phone = phone.to_owned())));
        }
        parts.push(BodyPart::Link { words: say!(words, "message-privacy"), url: ctx.url(&words.path("/datenschutz")) });
        let body = MessageBody { language: words.language(), title: subject.clone(), parts };
        Some(Message {
            related_id: sign_up.id.to_text(),
            kind: self.queue_kind(kind),
            recipient: email.to_string(),
            subject,
            text: body.text(),
            html: body.html(),
            calendar: calendar.map(|method| of_sign_up(ctx, words, listing, sign_up, method)),
        })
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
                say!(words, "message-waiting", seats = seats, position = self.position.unwrap_or(1))
            }
            placement if placement.awaits_call() => {
                say!(words, "message-held-for-call", seats = seats)
            }
            Placement::Held { until } => say!(words, "message-held", seats = seats, until = words.at(until)),
            Placement::Offered { until } => say!(words, "message-offered", seats = seats, until = words.at(until)),
            Placement::Confirmed | Placement::Lapsed => say!(words, "message-confirmation-seats", seats = seats),
        })
    }

    fn facts(self) -> BodyPart {
        let Self { words, listing, sign_up, .. } = self;
        let event = &listing.event;
        let title = event.outside_title().map_or_else(|| say!(words, "outside-title"), ToOwned::to_owned);
        let mut facts = vec![(say!(words, "fact-what"), title)];
        for date in &event.dates {
            facts.push((say!(words, "fact-when"), words.period(*date, event.is_all_day)));
        }
        facts.push((say!(words, "fact-where"), listing.venue.address()));
        if !listing.venue.accessibility.is_empty() {
            facts.push((say!(words, "fact-accessibility"), listing.venue.accessibility.join(", ")));
        }
        for (slug, seats) in sign_up.request.workshop_seats() {
            facts.extend(self.workshop(slug, seats));
        }
        facts.push((say!(words, "fact-reference"), sign_up.reference.to_string()));
        BodyPart::Facts(facts)
    }

    fn workshop(self, slug: &WorkshopSlug, seats: i64) -> Option<(String, String)> {
        let Self { words, listing, sign_up, .. } = self;
        let workshop = listing.event.workshop(slug).filter(|_| !listing.event.sign_up.is_confidential)?;
        let label = if sign_up.waits_for.contains_key(slug) {
            say!(words, "fact-workshop-waits")
        } else {
            say!(words, "fact-workshop")
        };
        Some((label, say!(words, "workshop-seats", title = workshop.title.clone(), seats = seats)))
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

    /// A link to the event's page; a bare paragraph where the event is confidential, as its address may reveal it.
    fn event_page(self, words: String) -> BodyPart {
        if self.listing.event.sign_up.is_confidential {
            return BodyPart::Paragraph(words);
        }
        let path = self.words.path(&format!("/veranstaltungen/{}", self.listing.event.slug));
        BodyPart::Link { words, url: self.ctx.url(&path) }
    }

    fn own_page(self) -> BodyPart {
        self.link(say!(self.words, "message-own-page"), "")
    }

    /// A link to the sign-up's own page, or to an action below it.
    fn link(self, words: String, action: &str) -> BodyPart {
        let token = self.ctx.secret.token(Purpose::OwnPage, self.sign_up.id, self.sign_up.generation);
        BodyPart::Link { words, url: self.ctx.url(&self.words.path(&format!("/anmeldung/{token}{action}"))) }
    }

    fn mailbox(self, words: String) -> BodyPart {
        let token = self.ctx.secret.token(Purpose::Mailbox, self.sign_up.id, self.sign_up.generation);
        BodyPart::Link { words, url: self.ctx.url(&self.words.path(&format!("/bestaetigen/{token}"))) }
    }
}
