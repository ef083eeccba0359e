//! `dabei organizer`: the accounts of organizers.

use super::output::{language, print_line, print_note};
use super::plan_text::number;
use anyhow::{Result, anyhow, bail};
use backend::organizers::{self, AddOrganizerError, NewOrganizer};
use backend::{AppContext, Error};
use clap::{Subcommand, ValueEnum};
use domain::ids::EventSlug;
use domain::organizers::{LOGIN_LINK_LIFETIME, Role};
use domain::signups::{EmailAddress, Name};
use text::{CommandWords, say};

#[derive(Subcommand)]
pub enum OrganizerCommand {
    /// Creates an account and prints a one-time login link; changes name and role of an existing account and adds events
    Add {
        #[arg(long)]
        email: String,
        /// The name that colleagues see
        #[arg(long)]
        name: String,
        /// A lead may do everything; door is for check-in at the events given with `--event`
        #[arg(long)]
        role: RoleName,
        /// The slug of an event for the role door; may be given more than once
        #[arg(long = "event", value_name = "SLUG")]
        events: Vec<String>,
    },
    /// Prints one line per account: address, role, events, name
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

#[derive(Clone, Copy, ValueEnum)]
pub enum RoleName {
    Lead,
    Door,
}

impl OrganizerCommand {
    /// Runs the sub-command.
    pub async fn run(self, ctx: &AppContext) -> Result<()> {
        let words = language();
        match self {
            Self::Add { email, name, role, events } => add(ctx, words, &email, &name, role, events).await?,
            Self::List => list(ctx).await?,
            Self::Disable { email } => {
                let disabled = organizers::disable(ctx, &parse_email(words, &email)?).await;
                disabled.map_err(|error| explain_not_found(words, &email, error))?;
            }
            Self::Link { email } => print_link(ctx, words, &email).await?,
        }
        ctx.db.close().await;
        Ok(())
    }
}

async fn add(
    ctx: &AppContext,
    words: CommandWords,
    email: &str,
    name: &str,
    role: RoleName,
    events: Vec<String>,
) -> Result<()> {
    let Ok(Some(name)) = Name::parse(name) else {
        bail!(say!(words, "organizer-name-invalid", most = number(Name::LONGEST)))
    };
    let role = match role {
        RoleName::Lead => Role::Lead,
        RoleName::Door => Role::Door,
    };
    let events = events.into_iter().map(|slug| {
        let parsed = EventSlug::try_from(slug.as_str());
        parsed.map_err(|_| anyhow!(say!(words, "organizer-event-invalid", slug = slug)))
    });
    let new = NewOrganizer { email: parse_email(words, email)?, name, role, events: events.collect::<Result<_>>()? };
    organizers::add(ctx, new).await.map_err(|error| explain_not_added(words, error))?;
    print_link(ctx, words, email).await
}

async fn list(ctx: &AppContext) -> Result<()> {
    for organizer in organizers::list(ctx).await? {
        let events: Vec<&str> = organizer.events.iter().map(EventSlug::as_str).collect();
        let disabled = if organizer.disabled_at.is_some() { " (disabled)" } else { "" };
        let (email, role, name) = (organizer.email, organizer.role.code(), organizer.name);
        print_line(format_args!("{email}\t{role}{disabled}\t{}\t{name}", events.join(",")))?;
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

fn explain_not_added(words: CommandWords, error: AddOrganizerError) -> anyhow::Error {
    match error {
        AddOrganizerError::NoSuchEvent(slug) => {
            anyhow!(say!(words, "organizer-event-unknown", slug = slug.to_string()))
        }
        AddOrganizerError::NoEventGiven => anyhow!(say!(words, "organizer-event-missing")),
        AddOrganizerError::Backend(error) => anyhow!(error),
    }
}

fn explain_not_found(words: CommandWords, email: &str, error: Error) -> anyhow::Error {
    match error {
        Error::NotFound => anyhow!(say!(words, "organizer-unknown", email = email.to_owned())),
        other => anyhow!(other),
    }
}
