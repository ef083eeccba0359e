//! What organizers see of sign-ups, and the entries of the audit log about it. An entry says who looked at which event, and in
//! which way; it names nobody who signed up.

use crate::audit_log::{self, AuditAction};
use crate::context::{AppContext, Principal};
use crate::error::{Error, Result};
use crate::{read_tx, write_tx};
use domain::events::Event;
use domain::ids::EventSlug;
use domain::organizers::{Organizer, Right, Visible};
use domain::signups::SignUp;
use domain::time::Instant;

/// For what an organizer gets sign-ups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// To look at them on a page.
    View,
    /// To print them, with who needs what only if asked for.
    Print { has_needs: bool },
    /// To print a letter.
    Letter,
    /// To download them, with who needs what only if asked for.
    Export { has_needs: bool },
}

/// Sign-ups of one event in the sight of an organizer.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub organizer: &'a Organizer,
    pub usage: Use,
}

impl Sight<'_> {
    /// What is visible of the sign-ups for `event`.
    ///
    /// # Errors
    /// [`Error::NotFound`] if needs are asked for that the organizer may not see.
    pub fn visible(&self, event: &Event, now: Instant) -> Result<Visible> {
        let visible = Visible::to(self.organizer, event, now);
        match self.usage {
            Use::View => Ok(visible),
            Use::Letter => Ok(Visible { needs: false, need_counts: false, notes: false, ..visible }),
            Use::Print { has_needs: true } | Use::Export { has_needs: true } if !visible.needs => Err(Error::NotFound),
            Use::Print { has_needs } | Use::Export { has_needs } => {
                Ok(Visible { needs: has_needs, need_counts: has_needs, ..visible })
            }
        }
    }

    /// Whether the organizer sees who did what to the sign-ups for `event`.
    pub fn sees_history(&self, event: &Event, now: Instant) -> bool {
        self.organizer.may(Right::SeeHistory, Some(event), now)
    }

    /// Records that the organizer has looked at these sign-ups, before they are shown: each print and each file, and the first look
    /// of a day at who needs what in an event.
    pub async fn record(&self, ctx: &AppContext, event: &EventSlug, seen: &[SignUp]) -> Result<()> {
        let needs = seen.iter().any(SignUp::has_needs);
        match self.usage {
            Use::View if needs => self.record_look(ctx, event).await,
            Use::View => Ok(()),
            Use::Print { has_needs } => self.record_once(ctx, event, AuditAction::Print, with_needs(has_needs)).await,
            Use::Letter => self.record_once(ctx, event, AuditAction::Print, Some("letter")).await,
            Use::Export { has_needs } => self.record_once(ctx, event, AuditAction::Export, with_needs(has_needs)).await,
        }
    }

    async fn record_look(&self, ctx: &AppContext, event: &EventSlug) -> Result<()> {
        let (principal, subject) = (self.principal(), event.to_string());
        let today = ctx.clock.now().in_berlin().date();
        let is_recorded = read_tx!(ctx, |c, _| {
            let entries = audit_log::entries_about(&mut c, &subject).await?;
            Ok(entries.into_iter().any(|entry| {
                let is_same = entry.action == AuditAction::SeeNeeds && entry.principal == principal;
                is_same && entry.at.in_berlin().date() == today
            }))
        })?;
        if is_recorded { Ok(()) } else { self.record_once(ctx, event, AuditAction::SeeNeeds, None).await }
    }

    async fn record_once(
        &self,
        ctx: &AppContext,
        event: &EventSlug,
        action: AuditAction,
        reason: Option<&'static str>,
    ) -> Result<()> {
        let (principal, subject) = (self.principal(), event.to_string());
        write_tx!(ctx, |tx, ctx| {
            Ok(audit_log::record_with_reason(&mut tx, &ctx, principal, action, &subject, reason).await?)
        })
    }

    fn principal(&self) -> Principal {
        Principal::Organizer(self.organizer.id)
    }
}

/// What the audit log says of a list with needs.
fn with_needs(has_needs: bool) -> Option<&'static str> {
    has_needs.then_some("needs")
}
