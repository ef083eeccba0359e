//! Accounts of those who work here.

use anyhow::{Result, anyhow, bail};
use backend::organizers::{self, NewOrganizer, NotAdded};
use backend::{Error, House};
use clap::{Subcommand, ValueEnum};
use domain::ids::EventSlug;
use domain::organizers::{LINK_GOOD_FOR, Role};
use domain::signups::{EmailAddress, Name};
use domain::time::MINUTE;

#[derive(Subcommand)]
pub enum OrganizerCommand {
    /// Makes an account and prints a one-time link to come in; again, it gives an account another name, role or more doors
    Add {
        #[arg(long)]
        email: String,
        /// As colleagues know them
        #[arg(long)]
        name: String,
        /// lead sees everything, door checks in at the events it is given
        #[arg(long)]
        role: RoleName,
        /// An event whose door it is; may be given more than once
        #[arg(long = "event", value_name = "SLUG")]
        events: Vec<String>,
    },
    /// Prints a line an account: address, role, doors, name
    List,
    /// Ends an account and logs it out everywhere
    Disable {
        #[arg(long)]
        email: String,
    },
    /// Prints a one-time link to come in
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
    pub async fn run(self, house: &House) -> Result<()> {
        match self {
            Self::Add { email, name, role, events } => add(house, &email, &name, role, events).await?,
            Self::List => list(house).await?,
            Self::Disable { email } => {
                organizers::disable(house, &address(&email)?).await.map_err(|error| unknown(&email, error))?;
            }
            Self::Link { email } => print_link(house, &email).await?,
        }
        house.db.close().await;
        Ok(())
    }
}

async fn add(house: &House, email: &str, name: &str, role: RoleName, events: Vec<String>) -> Result<()> {
    let Ok(Some(name)) = Name::parse(name) else { bail!("--name must be a name of at most {} letters", Name::LONGEST) };
    let role = match role {
        RoleName::Lead => Role::Lead,
        RoleName::Door => Role::Door,
    };
    let events = events.into_iter().map(|slug| {
        let known = EventSlug::try_from(slug.as_str());
        known.map_err(|_| anyhow!("\"{slug}\" is no event; dabei export lists them"))
    });
    let new = NewOrganizer { email: address(email)?, name, role, events: events.collect::<Result<_>>()? };
    organizers::add(house, new).await.map_err(|error: NotAdded| anyhow!(error))?;
    print_link(house, email).await
}

async fn list(house: &House) -> Result<()> {
    for organizer in organizers::list(house).await? {
        let doors: Vec<&str> = organizer.events.iter().map(EventSlug::as_str).collect();
        let ended = if organizer.disabled_at.is_some() { " (disabled)" } else { "" };
        println!("{}\t{}{ended}\t{}\t{}", organizer.email, organizer.role.code(), doors.join(","), organizer.name);
    }
    Ok(())
}

/// Alone on a line of standard output.
async fn print_link(house: &House, email: &str) -> Result<()> {
    let link = organizers::link_for(house, &address(email)?).await.map_err(|error| unknown(email, error))?;
    eprintln!("opens once, within {} minutes:", LINK_GOOD_FOR / MINUTE);
    println!("{link}");
    Ok(())
}

fn address(email: &str) -> Result<EmailAddress> {
    match EmailAddress::parse(email) {
        Ok(Some(address)) => Ok(address),
        _ => bail!("\"{email}\" is no e-mail address"),
    }
}

fn unknown(email: &str, error: Error) -> anyhow::Error {
    match error {
        Error::NotFound => anyhow!("nobody works here with the address {email}; dabei organizer list shows who does"),
        other => anyhow!(other),
    }
}
