//! Changes of the event itself: every contact is notified of them, and seats that were added go to waiting parties.

use super::dropped_workshops::KnownBefore;
use super::expire_offers::ask_by_phone;
use super::notices::{EventChange, Notices};
use super::notifications::{self, EventFacts, Known, MessageContext, PublicFacts, SignUpMessage};
use super::notify::{Told, notify_of_change};
use super::promote_waiting::promote_waiting_since;
use super::promotion::{extend_deadline, repeat_question};
use super::store;
use crate::error::Result;
use crate::events::EventTx;
use crate::messages::{self, Bundle, Message};
use domain::events::Listing;
use domain::search::fold;
use domain::signups::{Announcement, SignUp, reminder_due_at};

/// A change of an event, as it is announced.
#[derive(Clone, Copy)]
pub(crate) struct Announced<'a> {
    /// The event as it was, with what was taken of it.
    pub before: &'a Listing,
    /// What all contacts must hear.
    pub change: Option<EventChange>,
    /// What the contacts knew whose workshops were dropped.
    pub known: &'a KnownBefore,
    /// What an organizer says of it: then all are told, also of a change that nobody would hear of otherwise.
    pub announcement: Option<&'a Announcement>,
    /// The act that changes other events too: what a person is told of several events in one act is one message.
    pub act: Option<&'a str>,
}

/// Announces a change after a locked event was saved, and promotes waiting parties to added seats. `tx.listing` is the event
/// as it is now. An event that is over is not announced.
/// Returns whom it told.
pub(crate) async fn announce_event_change(tx: &mut EventTx<'_>, announced: Announced<'_>) -> Result<Notices> {
    let start = tx.ctx.outbox.len();
    let change = announced.change.or((!announced.known.is_empty()).then_some(EventChange::Moved));
    let change = change.or(announced.announcement.map(|_| EventChange::News)).filter(|_| tx.ends() > tx.now());
    if let Some(change) = change {
        notify_all(tx, change, announced).await?;
    }
    let promoted = promote_waiting_since(tx, &announced.before.event).await?;
    Ok(Notices { change, promoted, ..Notices::count(tx, start).await? })
}

async fn notify_all(tx: &mut EventTx<'_>, change: EventChange, announced: Announced<'_>) -> Result<()> {
    let Announced { before, known, announcement, act, .. } = announced;
    let event = tx.event().slug.clone();
    let is_new_time = matches!(change, EventChange::Moved | EventChange::Restored);
    let public = announcement.map(|_| PublicFacts::of(tx.words, before));
    if is_new_time && reminder_due_at(tx.event()).is_some_and(|at| at > tx.now()) {
        store::clear_reminded(&mut tx.conn, &event).await?;
    }
    for mut sign_up in store::load_all(&mut tx.conn, &event).await? {
        if sign_up.cancelled_at.is_some() {
            continue;
        }
        let before = known.get(&sign_up.id).cloned().unwrap_or_else(|| EventFacts::of(tx.words, before, &sign_up));
        let now = EventFacts::of(tx.words, &tx.listing, &sign_up);
        // The room of a workshop that the party does not have is no news, nor is a link that the contact may not have.
        let is_dropped = known.contains_key(&sign_up.id);
        let is_untouched = change == EventChange::Moved && before == now && !is_dropped;
        let change = match (is_untouched, announcement) {
            (true, None) => continue,
            (true, Some(_)) => EventChange::News,
            (false, _) => change,
        };
        // News alone leaves a question as it is.
        if change != EventChange::News {
            messages::withdraw_questions(&mut tx.conn, &tx.ctx, &sign_up.id.to_text()).await?;
        }
        let has_email = sign_up.request.contact.email.is_some();
        let must_ask =
            matches!(change, EventChange::Moved | EventChange::Restored) && sign_up.placement.awaits_answer();
        // Without a mailbox, the telephone call about the change repeats the question as well.
        if must_ask && !has_email && !sign_up.placement.awaits_call() {
            extend_deadline(tx, &mut sign_up).await?;
        }
        let (kind, write): (_, fn(MessageContext<'_>) -> Option<Message>) = match change {
            EventChange::Moved => (SignUpMessage::EventMoved, notifications::event_moved),
            EventChange::Cancelled => (SignUpMessage::EventCancelled, notifications::event_cancelled),
            EventChange::Restored => (SignUpMessage::EventRestored, notifications::event_restored),
            EventChange::News => (SignUpMessage::EventNews, notifications::event_news),
        };
        let known = (change != EventChange::Cancelled).then(|| Known { facts: before, public: public.clone() });
        // Who has yet to say yes is asked about each sign-up alone.
        let act = act.filter(|_| !sign_up.placement.awaits_answer());
        let bundle = act.and_then(|act| bundle_of(tx, act, &sign_up));
        notify_of_change(tx, tx.actor, &sign_up, kind, Told { known, announcement, bundle }, write).await?;
        if must_ask && has_email {
            ask_again(tx, &mut sign_up).await?;
        }
    }
    Ok(())
}

/// The bundle of what a contact is told in one act: contacts with the same name and mailbox, or without one the same telephone
/// number, are one person. None for a contact who has neither.
fn bundle_of(tx: &EventTx<'_>, act: &str, sign_up: &SignUp) -> Option<Bundle> {
    let contact = &sign_up.request.contact;
    let means = contact.normalised_means(tx.ctx.city().area_code.as_ref()).next()?;
    let person = format!("{means}\n{}", fold(contact.name.as_str()));
    Some(Bundle::new(&tx.ctx, act, &person, tx.event().starts().at.0))
}

/// Asks a contact who has yet to say yes once more, by a question of its own.
async fn ask_again(tx: &mut EventTx<'_>, sign_up: &mut SignUp) -> Result<()> {
    if sign_up.placement.awaits_call() {
        return ask_by_phone(tx, sign_up).await;
    }
    repeat_question(tx, sign_up).await
}
