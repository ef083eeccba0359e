//! An edit of one event of a series that is meant for all that follow: what it changes is changed in each of them. Their dates,
//! and what belongs to one date alone, stay.

use super::drafts::{ProgrammeDrafts, RecordKind, Table, read_drafts};
use super::export::stored_programme;
use super::exported::Exported as _;
use super::file::ProgrammeFile;
use super::reader::{ReadError, read_programme};
use super::request::{Import, ImportError};
use super::series::following;
use crate::context::AppContext;
use crate::error::Error;
use crate::read_tx;
use domain::ids::EventSlug;
use std::sync::Arc;
use toml::Value;

/// What each event of a series has for itself.
const OWN_KEYS: [&str; 9] =
    ["slug", "starts", "ends", "dates", "published_at", "uid", "cancelled", "cancelled_reason", "results_url"];
/// The same in `sign_up`.
const OWN_SIGN_UP_KEYS: [&str; 2] = ["opens", "closes"];

impl Import {
    /// Adds to the form of an event the same changes of those that follow it in its series.
    ///
    /// # Errors
    /// [`ImportError::Faulty`] with the faults of the form.
    pub async fn with_following(self, ctx: &AppContext, event: &EventSlug) -> Result<Self, ImportError> {
        let slug = event.clone();
        let (stored, later) = read_tx!(ctx, |c, _| {
            let stored = stored_programme(&mut c).await?;
            let old = stored.events.iter().find(|event| event.slug == slug).cloned().ok_or(Error::NotFound)?;
            Ok((stored, following(&mut c, &old).await?))
        })?;
        let read = read_programme(&self.file.drafts, &stored, |_| ctx.new_id(), ctx.clock.now());
        let (records, _) = read.map_err(|error| match error {
            ReadError::Faulty(faults) => ImportError::Faulty(self.file.faults(faults)),
            ReadError::Unexpected(error) => error.into(),
        })?;
        let old = stored.events.iter().find(|stored| stored.slug == *event).ok_or(Error::NotFound)?.table()?;
        let Some((_, new)) = records.events.first() else { return Ok(self) };
        let new = new.record().table()?;
        let later: Vec<Value> = later
            .iter()
            .map(|event| Ok(Value::Table(with_changes(event.table()?, &old, &new))))
            .collect::<Result<_, Error>>()?;
        let section = (RecordKind::Event.section().to_owned(), Value::Array(later));
        let (mut later, _) = read_drafts(&Table::from(&toml::Table::from_iter([section])));
        let mut events = self.file.drafts.events.clone();
        events.append(&mut later.events);
        let version = self.file.drafts.version;
        let drafts = ProgrammeDrafts { events, version, replaces: true, ..ProgrammeDrafts::default() };
        Ok(Self { file: Arc::new(ProgrammeFile::of_drafts(drafts)), ..self })
    }
}

/// An event with what differs between the two versions of another one.
fn with_changes(mut event: toml::Table, old: &toml::Table, new: &toml::Table) -> toml::Table {
    for key in keys(old, new).filter(|key| !OWN_KEYS.contains(&key.as_str())) {
        let (before, after) = (old.get(&key), new.get(&key));
        match (before, after) {
            _ if before == after => {}
            (Some(Value::Table(before)), Some(Value::Table(after))) if key == "sign_up" => {
                let rules = event.remove(&key).and_then(|rules| rules.try_into().ok()).unwrap_or_default();
                event.insert(key, Value::Table(with_changed_rules(rules, before, after)));
            }
            (_, Some(after)) => drop(event.insert(key, after.clone())),
            (_, None) => drop(event.remove(&key)),
        }
    }
    event
}

fn with_changed_rules(mut rules: toml::Table, old: &toml::Table, new: &toml::Table) -> toml::Table {
    for key in keys(old, new).filter(|key| !OWN_SIGN_UP_KEYS.contains(&key.as_str())) {
        match (old.get(&key), new.get(&key)) {
            (before, after) if before == after => {}
            (_, Some(after)) => drop(rules.insert(key, after.clone())),
            (_, None) => drop(rules.remove(&key)),
        }
    }
    rules
}

fn keys(old: &toml::Table, new: &toml::Table) -> impl Iterator<Item = String> {
    let mut keys: Vec<String> = old.keys().chain(new.keys()).cloned().collect();
    keys.sort_unstable();
    keys.dedup();
    keys.into_iter()
}
