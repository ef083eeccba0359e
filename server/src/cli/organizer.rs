//! `dabei organizer`: the accounts of organizers.

use super::output::{language, print_line, print_note};
use super::plan_text::number;
use anyhow::{Result, anyhow, bail};
use backend::organizers::{self, AccountError, AccountKey, NewOrganizer};
use backend::{AppContext, Error, Principal};
use clap::{Args, Subcommand, ValueEnum};
use domain::ids::{EventSlug, HostSlug};
use domain::organizers::{Access, Grants, LOGIN_LINK_LIFETIME, Role};
use domain::signups::{EmailAddress, Name};
use text::{CommandWords, say};

#[derive(Subcommand)]
pub enum OrganizerCommand {
    /// Creates an account and prints a one-time login link; changes name and role of an existing account and adds hosts and
    /// events
    Add(AccountOptions),
    /// Replaces name, role, hosts and events of an account
    Change(AccountOptions),
    /// Prints one line per account: address, role, hosts or events, name
    List,
    /// Disables an account and ends all its sessions
    Disable {
        #[arg(long)]
        email: String,
    },
    /// Prints a one-time login link
    Link {
        #[arg(long)]
        email: String,
    },
}

/// Whose account it is, and what it may do.
#[derive(Args)]
pub struct AccountOptions {
    #[arg(long)]
    email: String,
    /// The name that colleagues see
    #[arg(long)]
    name: String,
    /// lead may do everything; editor looks after programme and sign-ups; host works for the hosts given with `--host`; door is
    /// for check-in at the events given with `--event`
    #[arg(long)]
    role: RoleName,
    /// The slug of a host for the role host; may be given more than once
    #[arg(long = "host", value_name = "SLUG")]
    hosts: Vec<String>,
    /// The slug of an event for the role door; may be given more than once
    #[arg(long = "event", value_name = "SLUG")]
    events: Vec<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum RoleName {
    Lead,
    Editor,
    Host,
    Door,
}

impl OrganizerCommand {
    /// Runs the sub-command.
    pub async fn run(self, ctx: &AppContext) -> Result<()> {
        let words = language();
        match self {
            Self::Add(options) => add(ctx, words, options).await?,
            Self::Change(options) => change(ctx, words, options).await?,
            Self::List => list(ctx).await?,
            Self::Disable { email } => {
                let account = AccountKey::Email(parse_email(words, &email)?);
                let ended = organizers::end(ctx, Principal::CommandLine, account).await;
                ended.map_err(|error| explain(words, &email, error))?;
            }
            Self::Link { email } => print_link(ctx, words, &email).await?,
        }
        ctx.db.close().await;
        Ok(())
    }
}

async fn add(ctx: &AppContext, words: CommandWords, options: AccountOptions) -> Result<()> {
    let email = options.email.clone();
    let new = options.read(words)?;
    organizers::add(ctx, new).await.map_err(|error| explain(words, &email, error))?;
    print_link(ctx, words, &email).await
}

/// The rights that a lead has granted at single events stay: no option names them.
async fn change(ctx: &AppContext, words: CommandWords, options: AccountOptions) -> Result<()> {
    let typed = options.email.clone();
    let NewOrganizer { email, name, mut access } = options.read(words)?;
    let accounts = organizers::list(ctx).await?;
    let existing = accounts.into_iter().find(|account| account.email.mailbox() == email.mailbox());
    access.grants = existing.filter(|_| access.role == Role::Host).map(|account| account.grants).unwrap_or_default();
    let changed = organizers::change(ctx, Principal::CommandLine, AccountKey::Email(email), name, access).await;
    changed.map_err(|error| explain(words, &typed, error))?;
    Ok(())
}

impl AccountOptions {
    fn read(self, words: CommandWords) -> Result<NewOrganizer> {
        let Ok(Some(name)) = Name::parse(&self.name) else {
            bail!(say!(words, "organizer-name-invalid", most = number(Name::LONGEST)))
        };
        let role = match self.role {
            RoleName::Lead => Role::Lead,
            RoleName::Editor => Role::Editor,
            RoleName::Host => Role::Host,
            RoleName::Door => Role::Door,
        };
        let hosts = self.hosts.into_iter().map(|slug| {
            let parsed = HostSlug::try_from(slug.as_str());
            parsed.map_err(|_| anyhow!(say!(words, "organizer-host-invalid", slug = slug)))
        });
        let events = self.events.into_iter().map(|slug| {
            let parsed = EventSlug::try_from(slug.as_str());
            parsed.map_err(|_| anyhow!(say!(words, "organizer-event-invalid", slug = slug)))
        });
        let access = Access::new(role, hosts.collect::<Result<_>>()?, events.collect::<Result<_>>()?, Grants::new());
        Ok(NewOrganizer { email: parse_email(words, &self.email)?, name, access })
    }
}

async fn list(ctx: &AppContext) -> Result<()> {
    for organizer in organizers::list(ctx).await? {
        let hosts = organizer.hosts.iter().map(HostSlug::as_str);
        let scope: Vec<&str> = hosts.chain(organizer.events.iter().map(EventSlug::as_str)).collect();
        let disabled = if organizer.disabled_at.is_some() { " (disabled)" } else { "" };
        let (email, role, name) = (organizer.email, organizer.role.code(), organizer.name);
        print_line(format_args!("{email}\t{role}{disabled}\t{}\t{name}", scope.join(",")))?;
    }
    Ok(())
}

/// Prints a login link alone on a line of standard output, for scripts.
async fn print_link(ctx: &AppContext, words: CommandWords, email: &str) -> Result<()> {
    let link = organizers::create_login_link(ctx, &parse_email(words, email)?).await;
    let link = link.map_err(|error| explain_not_found(words, email, error))?;
    print_note(say!(words, "organizer-link", minutes = LOGIN_LINK_LIFETIME.as_minutes()));
    Ok(print_line(link)?)
}

fn parse_email(words: CommandWords, email: &str) -> Result<EmailAddress> {
    match EmailAddress::parse(email) {
        Ok(Some(address)) => Ok(address),
        _ => bail!(say!(words, "organizer-email-invalid", email = email.to_owned())),
    }
}

fn explain(words: CommandWords, email: &str, error: AccountError) -> anyhow::Error {
    match error {
        AccountError::NoSuchEvent(slug) => anyhow!(say!(words, "organizer-event-unknown", slug = slug.to_string())),
        AccountError::NoSuchHost(slug) => anyhow!(say!(words, "organizer-host-unknown", slug = slug.to_string())),
        AccountError::NoScope(Role::Host) => anyhow!(say!(words, "organizer-host-missing")),
        AccountError::NoScope(_) => anyhow!(say!(words, "organizer-event-missing")),
        AccountError::LastLead => anyhow!(say!(words, "organizer-last-lead")),
        AccountError::EmailTaken => anyhow!(error),
        AccountError::Backend(error) => explain_not_found(words, email, error),
    }
}

fn explain_not_found(words: CommandWords, email: &str, error: Error) -> anyhow::Error {
    match error {
        Error::NotFound => anyhow!(say!(words, "organizer-unknown", email = email.to_owned())),
        other => anyhow!(other),
    }
}
