//! Organizer accounts: who has one, and what they may do. Leads manage them in the browser, the administrator at the command line.

use super::login::lowercase;
use super::{invitation, store};
use crate::audit_log::{self, AuditAction, NewEntry};
use crate::context::{AppContext, Principal};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::store as events;
use crate::{read_tx, write_tx};
use domain::ids::{EventSlug, HostSlug, OrganizerId};
use domain::organizers::{Access, Organizer, Role};
use domain::signups::{EmailAddress, Name};
use serde::Serialize;
use std::collections::BTreeMap;
use text::Words;

/// A new account.
pub struct NewOrganizer {
    pub email: EmailAddress,
    pub name: Name,
    pub access: Access,
}

/// Why an account was not added or changed.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error("there is no event \"{0}\"")]
    NoSuchEvent(EventSlug),
    #[error("there is no host \"{0}\"")]
    NoSuchHost(HostSlug),
    #[error("the role {} needs hosts or events", .0.code())]
    NoScope(Role),
    #[error("another account has the address")]
    EmailTaken,
    #[error("nobody would be left who manages accounts")]
    LastLead,
    #[error(transparent)]
    Backend(#[from] Error),
}

impl From<crate::db::Error> for AccountError {
    fn from(error: crate::db::Error) -> Self {
        Self::Backend(error.into())
    }
}

/// Adds an account at the command line. An existing one gets the new name and role, and is enabled again; with the same role it
/// keeps its hosts and events.
///
/// # Errors
/// Why the account was not added.
pub async fn add(ctx: &AppContext, new: NewOrganizer) -> Result<Organizer, AccountError> {
    ctx.write_with_error(move |mut tx, ctx| {
        Box::pin(async move {
            store::lock_accounts(&mut tx).await?;
            let NewOrganizer { email, name, mut access } = new;
            let existing = store::by_email(&mut tx, &lowercase(&email)).await?;
            if let Some(existing) = existing.as_ref().filter(|existing| existing.role == access.role) {
                access.hosts.extend(existing.hosts.iter().cloned());
                access.events.extend(existing.events.iter().cloned());
                access.grants.extend(existing.grants.clone());
            }
            let (principal, action) = (Principal::CommandLine, AuditAction::AddOrganizer);
            save(&mut tx, &ctx, (principal, action), existing, NewOrganizer { email, name, access }).await
        })
    })
    .await
}

/// Adds an account and sends a message with a link by which its organizer logs in for the first time. An account that was ended
/// begins anew.
///
/// # Errors
/// [`AccountError::EmailTaken`] if the address has an account that is not ended, and the other reasons.
pub async fn invite(
    ctx: &AppContext,
    words: Words,
    inviter: OrganizerId,
    new: NewOrganizer,
) -> Result<Organizer, AccountError> {
    ctx.write_with_error(move |mut tx, ctx| {
        Box::pin(async move {
            store::lock_accounts(&mut tx).await?;
            let existing = store::by_email(&mut tx, &lowercase(&new.email)).await?;
            if existing.as_ref().is_some_and(|existing| existing.disabled_at.is_none()) {
                return Err(AccountError::EmailTaken);
            }
            let (principal, action) = (Principal::Organizer(inviter), AuditAction::AddOrganizer);
            let organizer = save(&mut tx, &ctx, (principal, action), existing, new).await?;
            invitation::send(&mut tx, &ctx, words, principal, &organizer).await?;
            Ok(organizer)
        })
    })
    .await
}

/// Sends the invitation of an account again. Links that were sent before are no longer valid.
///
/// # Errors
/// [`Error::NotFound`] if there is no such account, or if it is ended.
pub async fn invite_again(ctx: &AppContext, words: Words, inviter: OrganizerId, id: OrganizerId) -> Result<()> {
    write_tx!(ctx, |tx, ctx| {
        let organizer = store::by_id(&mut tx, id).await?.filter(|organizer| organizer.disabled_at.is_none());
        let organizer = organizer.ok_or(Error::NotFound)?;
        invitation::send(&mut tx, &ctx, words, Principal::Organizer(inviter), &organizer).await
    })
}

/// Which account is meant.
#[derive(Clone, Debug)]
pub enum AccountKey {
    Id(OrganizerId),
    Email(EmailAddress),
}

/// Changes name, role and scope of an account; the next request of its organizer has the new rights.
///
/// # Errors
/// Why the account was not changed; [`Error::NotFound`] if there is no such account, or if it is ended.
pub async fn change(
    ctx: &AppContext,
    principal: Principal,
    account: AccountKey,
    name: Name,
    access: Access,
) -> Result<Organizer, AccountError> {
    ctx.write_with_error(move |mut tx, ctx| {
        Box::pin(async move {
            store::lock_accounts(&mut tx).await?;
            let organizer = active(&mut tx, &account).await?;
            let new = NewOrganizer { email: organizer.email.clone(), name, access };
            save(&mut tx, &ctx, (principal, AuditAction::ChangeOrganizer), Some(organizer), new).await
        })
    })
    .await
}

/// Ends an account: its sessions, and the links that it was sent.
///
/// # Errors
/// [`AccountError::LastLead`]; [`Error::NotFound`] if there is no such account.
pub async fn end(ctx: &AppContext, principal: Principal, account: AccountKey) -> Result<(), AccountError> {
    ctx.write_with_error(move |mut tx, ctx| {
        Box::pin(async move {
            store::lock_accounts(&mut tx).await?;
            let organizer = by_key(&mut tx, &account).await?;
            let now = ctx.clock.now();
            store::disable(&mut tx, organizer.id, now).await?;
            // The logins first: one that is under way has made its session by then.
            store::end_logins(&mut tx, organizer.id, now).await?;
            store::end_sessions(&mut tx, organizer.id).await?;
            check_lead_is_left(&mut tx, &organizer).await?;
            let (action, subject) = (AuditAction::DisableOrganizer, organizer.id.to_text());
            Ok(audit_log::record(&mut tx, &ctx, principal, action, &subject).await?)
        })
    })
    .await
}

/// All accounts by name, ended ones included.
pub async fn list(ctx: &AppContext) -> Result<Vec<Organizer>> {
    read_tx!(ctx, |c, _| { Ok(store::all(&mut c).await?) })
}

/// An account that is not ended.
///
/// # Errors
/// [`Error::NotFound`] if there is none.
pub async fn account(ctx: &AppContext, id: &str) -> Result<Organizer> {
    let id = OrganizerId::from_text(id).ok_or(Error::NotFound)?;
    let organizer = read_tx!(ctx, |c, _| { Ok(store::by_id(&mut c, id).await?) })?;
    organizer.filter(|organizer| organizer.disabled_at.is_none()).ok_or(Error::NotFound)
}

async fn by_key(c: &mut Conn<'_>, key: &AccountKey) -> Result<Organizer> {
    let found = match key {
        AccountKey::Id(id) => store::by_id(c, *id).await?,
        AccountKey::Email(email) => store::by_email(c, &lowercase(email)).await?,
    };
    found.ok_or(Error::NotFound)
}

async fn active(c: &mut Conn<'_>, key: &AccountKey) -> Result<Organizer> {
    let organizer = by_key(c, key).await?;
    if organizer.disabled_at.is_none() { Ok(organizer) } else { Err(Error::NotFound) }
}

/// Saves an account, new or `existing`, and records who did it.
async fn save(
    tx: &mut Conn<'_>,
    ctx: &AppContext,
    (principal, action): (Principal, AuditAction),
    existing: Option<Organizer>,
    NewOrganizer { email, name, access }: NewOrganizer,
) -> Result<Organizer, AccountError> {
    check_scope(tx, &access).await?;
    let Access { role, hosts, events, grants } = access;
    let now = ctx.clock.now();
    let id = existing.as_ref().map_or_else(|| ctx.random.id(now), |existing| existing.id);
    let organizer = Organizer { id, email: lowercase(&email), name, role, hosts, events, grants, disabled_at: None };
    store::upsert_organizer(tx, &organizer, now).await?;
    if let Some(existing) = &existing {
        check_lead_is_left(tx, existing).await?;
    }
    let changes = existing.map(|existing| changes(&existing, &organizer));
    let changes = changes.map(|changes| serde_json::to_string(&changes)).transpose().map_err(Error::from)?;
    let entry = NewEntry { principal, action, changes };
    audit_log::record_change(tx, ctx, &entry, &organizer.id.to_text()).await?;
    Ok(organizer)
}

/// Checks that hosts and events of a scope exist, and that the role has the scope it needs.
async fn check_scope(tx: &mut Conn<'_>, access: &Access) -> Result<(), AccountError> {
    if access.missing().is_some() {
        return Err(AccountError::NoScope(access.role));
    }
    for host in &access.hosts {
        if !store::has_host(tx, host).await? {
            return Err(AccountError::NoSuchHost(host.clone()));
        }
    }
    for event in access.events.iter().chain(access.grants.keys()) {
        if events::event(tx, event).await?.is_none() {
            return Err(AccountError::NoSuchEvent(event.clone()));
        }
    }
    Ok(())
}

/// Checks after a change that somebody is left who manages accounts. The lock of the accounts is held, so no other change can have
/// been overlooked.
async fn check_lead_is_left(tx: &mut Conn<'_>, before: &Organizer) -> Result<(), AccountError> {
    let was_lead = before.role == Role::Lead && before.disabled_at.is_none();
    if was_lead && !store::has_lead(tx).await? { Err(AccountError::LastLead) } else { Ok(()) }
}

/// What the audit log says of a change: role and scope, old and new, by the names of the form's fields.
fn changes(old: &Organizer, new: &Organizer) -> Vec<AccountChange> {
    let (mut old, mut new) = (facts(old), facts(new));
    let fields: Vec<&'static str> = ["role", "host", "event", "grant_contacts", "grant_needs"].into();
    let change = |field| AccountChange { field, old: old.remove(field), new: new.remove(field) };
    fields.into_iter().map(change).filter(|change| change.old != change.new).collect()
}

/// A field of an account with its old and its new text; none where it is empty.
#[derive(Serialize)]
struct AccountChange {
    field: &'static str,
    old: Option<String>,
    new: Option<String>,
}

fn facts(organizer: &Organizer) -> BTreeMap<&'static str, String> {
    let mut facts = BTreeMap::from([("role", organizer.role.code().to_owned())]);
    let mut add = |field, slugs: Vec<&str>| {
        if !slugs.is_empty() {
            facts.insert(field, slugs.join(", "));
        }
    };
    add("host", organizer.hosts.iter().map(HostSlug::as_str).collect());
    add("event", organizer.events.iter().map(EventSlug::as_str).collect());
    for (field, code) in [("grant_contacts", "contacts"), ("grant_needs", "needs")] {
        let granted = organizer.grants.iter();
        let granted = granted.filter(|(_, rights)| rights.iter().any(|right| right.grant_code() == Some(code)));
        add(field, granted.map(|(event, _)| event.as_str()).collect());
    }
    facts
}
