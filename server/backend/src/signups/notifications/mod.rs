//! Messages to a contact about a sign-up. None of the person's own words stand in them: a visitor who types a stranger's
//! address can send them nothing but the city's own sentences.

mod changes;
mod event_change;
mod event_facts;
mod examples;
mod first;
mod kind;
mod promotion;
mod unsaid;

use super::calendar::of_sign_up;
use crate::context::AppContext;
use crate::events::calendar::Method;
use crate::messages::body::{BodyPart, Fact, Link};
use crate::messages::{Letter, Message};
use crate::secret::Purpose;
use domain::events::Listing;
use domain::ids::WorkshopSlug;
use domain::signups::SignUp;
use domain::waiting_list::Placement;
use text::{Words, say};

pub(super) use changes::{cancellation, change, mailbox_left};
pub(super) use event_change::{event_cancelled, event_moved, event_restored, reminder, thanks};
pub(super) use event_facts::EventFacts;
pub(super) use examples::example_messages;
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
    /// The other sign-ups that the mailbox has for the event, where the message must say it.
    pub earlier: &'a [SignUp],
    pub unsaid: Unsaid,
    /// What the contact knows of the event, where it has changed since.
    pub told_before: Option<&'a EventFacts>,
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
        let (position, others, earlier, unsaid, told_before) = (None, 0, &[][..], Unsaid::default(), None);
        Self { ctx, words, listing, sign_up, position, others, earlier, unsaid, told_before }
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
            Placement::Confirmed | Placement::Lapsed => say!(words, "message-confirmation-seats", seats = seats),
        })
    }

    fn facts(self) -> BodyPart {
        let mut facts = self.event_facts();
        let link = self.shown_link();
        facts.extend(link.map(|link| Fact::new(say!(self.words, "fact-online"), link)));
        let price = self.listing.event.price.clone();
        facts.extend(price.map(|price| Fact::new(say!(self.words, "fact-price"), price)));
        let accessibility = self.listing.accessibility();
        if !accessibility.is_empty() {
            facts.push(Fact::new(say!(self.words, "fact-accessibility"), accessibility.join(", ")));
        }
        for (slug, seats) in self.sign_up.request.workshop_seats() {
            facts.extend(self.workshop(slug, seats));
        }
        facts.push(self.reference());
        BodyPart::Facts(facts)
    }

    /// The facts of an event that does not take place.
    fn cancelled_facts(self) -> BodyPart {
        BodyPart::Facts(self.event_facts().into_iter().chain([self.reference()]).collect())
    }

    fn event_facts(self) -> Vec<Fact> {
        let Self { words, listing, .. } = self;
        let event = &listing.event;
        let title = event.outside_title().map_or_else(|| say!(words, "outside-title"), ToOwned::to_owned);
        let dates: Vec<String> = event.dates.iter().map(|date| words.period(*date, event.is_all_day)).collect();
        let when = if dates.len() > 1 { say!(words, "fact-dates") } else { say!(words, "fact-when") };
        vec![
            Fact::new(say!(words, "fact-what"), title),
            Fact { label: when, values: dates },
            Fact::new(say!(words, "fact-where"), words.place(listing)),
        ]
    }

    /// The link to take part online, where the contact may have it. That of a confidential event may reveal what it is: then the
    /// contact finds it on the sign-up's own page.
    fn shown_link(self) -> Option<String> {
        let link = self.sign_up.online_url(&self.listing.event)?;
        Some(if self.listing.event.sign_up.is_confidential { self.own_url("") } else { link.to_owned() })
    }

    fn reference(self) -> Fact {
        Fact::new(say!(self.words, "fact-reference"), self.sign_up.reference.to_string())
    }

    fn workshop(self, slug: &WorkshopSlug, seats: i64) -> Option<Fact> {
        let Self { words, listing, sign_up, .. } = self;
        let workshop = listing.event.workshop(slug).filter(|_| !listing.event.sign_up.is_confidential)?;
        let label = if sign_up.waits_for.contains_key(slug) {
            say!(words, "fact-workshop-waits")
        } else {
            say!(words, "fact-workshop")
        };
        let title = words.workshop_with_room(workshop);
        Some(Fact::new(label, say!(words, "workshop-seats", title = title, seats = seats)))
    }

    /// What has changed since the contact last heard of the event; none where nothing has.
    fn event_changes(self) -> Option<BodyPart> {
        let Self { words, listing, sign_up, .. } = self;
        let now = EventFacts::of(words, listing, sign_up);
        let changes = self.told_before?.changes(&now, words, self.shown_link());
        (!changes.is_empty()).then_some(BodyPart::Facts(changes))
    }

    /// Whether the link to take part online is all that has changed since the contact last heard of the event.
    fn is_only_link_new(self) -> bool {
        let now = EventFacts::of(self.words, self.listing, self.sign_up);
        self.told_before.is_some_and(|before| before.is_same_but_link(&now))
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
        let label = say!(self.words, "message-event-page-label");
        BodyPart::Link(Link { words, label, url: self.ctx.url(&path), is_primary: false })
    }

    fn own_page(self) -> BodyPart {
        self.link(say!(self.words, "message-own-page"), say!(self.words, "message-own-page-label"), "")
    }

    /// A link to the sign-up's own page, or to an action below it.
    fn link(self, words: String, label: String, action: &str) -> BodyPart {
        BodyPart::Link(Link { words, label, url: self.own_url(action), is_primary: false })
    }

    /// A link to an action that the contact is asked for.
    fn question_link(self, label: String, action: &str) -> BodyPart {
        BodyPart::Link(Link { words: String::new(), label, url: self.own_url(action), is_primary: true })
    }

    fn own_url(self, action: &str) -> String {
        let token = self.ctx.secret.token(Purpose::OwnPage, self.sign_up.id, self.sign_up.generation);
        self.ctx.url(&self.words.path(&format!("/anmeldung/{token}{action}")))
    }

    fn mailbox(self, words: String, label: String, is_primary: bool) -> BodyPart {
        let token = self.ctx.secret.token(Purpose::Mailbox, self.sign_up.id, self.sign_up.generation);
        let url = self.ctx.url(&self.words.path(&format!("/bestaetigen/{token}")));
        BodyPart::Link(Link { words, label, url, is_primary })
    }

    /// The link that verifies the mailbox, which a seat does not depend on.
    fn verify_mailbox(self) -> BodyPart {
        self.mailbox(say!(self.words, "message-mailbox"), say!(self.words, "message-mailbox-label"), false)
    }
}
