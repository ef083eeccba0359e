//! An edit of one event of a series that is meant for all that follow: what it changes is changed in each of them. Their dates,
//! and what belongs to one date alone, stay.

use super::drafts::{ProgrammeDrafts, RecordKind, Table, read_drafts};
use super::export::stored_programme;
use super::exported::Exported as _;
use super::file::ProgrammeFile;
use super::request::{Import, ImportError};
use super::series::following;
use crate::context::AppContext;
use crate::error::Error;
use crate::read_tx;
use domain::ids::EventSlug;
use std::collections::BTreeSet;
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
        let stored = read_tx!(ctx, |c, _| { stored_programme(&mut c).await })?;
        let (records, _) = self.records(&stored, |_| ctx.new_id(), ctx.clock.now())?;
        let before = stored.events.iter().find(|stored| stored.slug == *event).ok_or(Error::NotFound)?;
        let Some((_, new)) = records.events.first() else { return Ok(self) };
        let (old, new) = (before.table()?, new.record().table()?);
        let later: Vec<Value> = following(&stored.events, before)
            .into_iter()
            .filter(|event| event.cancelled.is_none())
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
fn with_changes(event: toml::Table, old: &toml::Table, new: &toml::Table) -> toml::Table {
    changed_keys(event, old, new, &|key| {
        if key == "sign_up" { Kept::Keys(&OWN_SIGN_UP_KEYS) } else { Kept::of(OWN_KEYS.contains(&key)) }
    })
}

/// What of a key stays as it is.
enum Kept {
    All,
    Nothing,
    Keys(&'static [&'static str]),
}

impl Kept {
    fn of(is_kept: bool) -> Self {
        if is_kept { Self::All } else { Self::Nothing }
    }
}

fn changed_keys(
    mut table: toml::Table,
    old: &toml::Table,
    new: &toml::Table,
    kept: &dyn Fn(&str) -> Kept,
) -> toml::Table {
    let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    for key in keys {
        let (before, after) = (old.get(key), new.get(key));
        let inner: &'static [&'static str] = match kept(key) {
            Kept::All => continue,
            Kept::Nothing => &[],
            Kept::Keys(keys) => keys,
        };
        let value = changed(table.remove(key), before, after, inner);
        table.extend(value.map(|value| (key.clone(), value)));
    }
    table
}

/// A value with what differs between two others: tables by their keys, records in a list by their slugs, all else as a whole.
fn changed(
    value: Option<Value>,
    old: Option<&Value>,
    new: Option<&Value>,
    kept: &'static [&'static str],
) -> Option<Value> {
    if old == new {
        return value;
    }
    let empty = toml::Table::new();
    match (value, old, new) {
        (value, old, Some(Value::Table(new))) => {
            let table = if let Some(Value::Table(table)) = value { table } else { toml::Table::new() };
            let old = old.and_then(Value::as_table).unwrap_or(&empty);
            Some(Value::Table(changed_keys(table, old, new, &|key| Kept::of(kept.contains(&key)))))
        }
        (value, old, new) if is_list_of_records(old) || is_list_of_records(new) => {
            let records = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
            let changed = changed_records(&records(value.as_ref()), &records(old), &records(new));
            (!changed.is_empty()).then_some(Value::Array(changed))
        }
        (_, _, new) => new.cloned(),
    }
}

fn is_list_of_records(value: Option<&Value>) -> bool {
    let records = value.and_then(Value::as_array);
    records.is_some_and(|records| !records.is_empty() && records.iter().all(|record| record.get("slug").is_some()))
}

fn changed_records(records: &[Value], old: &[Value], new: &[Value]) -> Vec<Value> {
    let find =
        |records: &[Value], slug: Option<&Value>| records.iter().find(|record| record.get("slug") == slug).cloned();
    let is_dropped = |record: &Value| {
        let slug = record.get("slug");
        find(old, slug).is_some() && find(new, slug).is_none()
    };
    let kept = records.iter().filter(|record| !is_dropped(record)).filter_map(|record| {
        let slug = record.get("slug");
        changed(
            Some(record.clone()),
            find(old, slug).as_ref(),
            find(new, slug).or_else(|| find(old, slug)).as_ref(),
            &[],
        )
    });
    let is_added = |record: &&Value| {
        let slug = record.get("slug");
        find(old, slug).is_none() && find(records, slug).is_none()
    };
    let added = new.iter().filter(is_added).cloned();
    kept.chain(added).collect()
}
