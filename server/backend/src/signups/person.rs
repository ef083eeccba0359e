//! One sign-up with its history, for organizers.

use super::own_page::{OwnPage, load};
use super::sight::{Sight, Use};
use super::{doubles_of, store};
use crate::audit_log::{self, AuditEntry};
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::messages::{self, MessageSummary};
use crate::read_tx;
use domain::ids::{EventSlug, SignUpId};
use domain::organizers::Organizer;
use domain::signups::{Reference, SignUp};

/// A sign-up as an organizer may see it.
pub struct Person {
    pub page: OwnPage,
    /// Other sign-ups for the event that are perhaps the same contact's; none if the organizer does not see contacts.
    pub doubles: Vec<SignUp>,
    /// None if the organizer may not see it.
    pub history: Option<History>,
}

/// What has happened to a sign-up.
pub struct History {
    /// Its audit log, the oldest entry first.
    pub audit_log: Vec<AuditEntry>,
    /// The messages to its contact, the oldest first.
    pub messages: Vec<MessageSummary>,
}

/// The sign-up with this reference, spelling forgiven, as an organizer may see it.
///
/// # Errors
/// [`Error::NotFound`] if the text is no reference, or no sign-up has it.
pub async fn person(ctx: &AppContext, organizer: &Organizer, reference: &str, usage: Use) -> Result<Person> {
    let sight = Sight { organizer, usage };
    let mut page = sign_up_of_reference(ctx, reference).await?;
    let (event, now) = (page.listing.event.clone(), ctx.clock.now());
    let visible = sight.visible(&event, now)?;
    let doubles = if visible.contacts { doubles_of(ctx, &page.sign_up).await? } else { Vec::new() };
    visible.mask(&mut page.sign_up);
    let history = if sight.sees_history(&event, now) { Some(history(ctx, page.sign_up.id).await?) } else { None };
    sight.record(ctx, &event.slug, std::slice::from_ref(&page.sign_up)).await?;
    Ok(Person { page, doubles, history })
}

/// The sign-up with this reference, spelling forgiven, with all that is stored: to change it, not to show it.
///
/// # Errors
/// [`Error::NotFound`] if the text is no reference, or no sign-up has it.
pub async fn sign_up_of_reference(ctx: &AppContext, reference: &str) -> Result<OwnPage> {
    let reference = Reference::parse(reference).ok_or(Error::NotFound)?;
    read_tx!(ctx, |c, ctx| {
        let id = store::by_reference(&mut c, &reference).await?.ok_or(Error::NotFound)?;
        load(&mut c, &ctx, id).await
    })
}

async fn history(ctx: &AppContext, id: SignUpId) -> Result<History> {
    let subject = id.to_text();
    read_tx!(ctx, |c, _| {
        let audit_log = audit_log::entries_about(&mut c, &subject).await?;
        Ok(History { audit_log, messages: messages::messages_about(&mut c, &subject).await? })
    })
}

/// The event of the sign-up with this reference, spelling forgiven; none if there is none.
pub(crate) async fn event_of_reference(c: &mut Conn<'_>, reference: &str) -> Result<Option<EventSlug>> {
    let Some(reference) = Reference::parse(reference) else { return Ok(None) };
    match store::by_reference(c, &reference).await? {
        Some(id) => event_of(c, id).await,
        None => Ok(None),
    }
}

/// The event of a sign-up; none if there is no such sign-up.
pub(crate) async fn event_of(c: &mut Conn<'_>, id: SignUpId) -> Result<Option<EventSlug>> {
    Ok(store::load(c, id).await?.map(|sign_up| sign_up.event))
}

/// The reference of a sign-up.
///
/// # Errors
/// [`Error::NotFound`] if there is no such sign-up.
pub async fn reference_of(ctx: &AppContext, id: SignUpId) -> Result<Reference> {
    let found = read_tx!(ctx, |c, _| { Ok(store::load(&mut c, id).await?) })?;
    found.map(|sign_up| sign_up.reference).ok_or(Error::NotFound)
}
