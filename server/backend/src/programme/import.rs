//! Loads a programme file over what is stored: slugs are the keys, what the file leaves out stays as it is.
//! A fault anywhere, and nothing is loaded.

use super::earlier::{carry_over, news};
use super::entries::{Entry, EventEntry, File, HostEntry, PartnerEntry, ProgrammeEntry, VenueEntry};
use super::export::stored;
use super::fault::{Fault, line_at, line_of, nul_in};
use super::layers::lay_over;
use super::partners;
use super::reading::{self, Wrong};
use crate::attendance;
use crate::db::{self, Conn};
use crate::error::Error;
use crate::events::{self, store};
use crate::house::House;
use crate::journal::{self, Actor};
use crate::signups;
use domain::events::{Event, Listing, Taken};
use domain::ids::HostSlug;
use std::{collections::BTreeSet, fmt::Display};

/// What a file changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
}

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("{0}")]
    Faulty(Fault),
    #[error(transparent)]
    Unexpected(#[from] Error),
}

impl From<db::Error> for ImportError {
    fn from(error: db::Error) -> Self {
        Self::Unexpected(error.into())
    }
}

/// Loads `text`, the content of the file `name`, in one transaction; works while others serve.
pub async fn import(house: &House, name: &str, text: &str) -> Result<Changes, ImportError> {
    import_marked(house, name, text, None).await
}

/// The same, and in the same transaction a mark on the house.
pub(super) async fn import_marked(
    house: &House,
    name: &str,
    text: &str,
    mark: Option<&'static str>,
) -> Result<Changes, ImportError> {
    let loader = Loader { house: house.clone(), name: name.to_owned(), text: text.to_owned(), mark };
    let (file, raw) = loader.parse()?;
    let changes = house.db.write(move |mut tx| Box::pin(async move { loader.load(&mut tx, &file, &raw).await })).await;
    house.remembered.forget();
    changes
}

const SECTIONS: [&str; 5] = ["hosts", "venues", "programmes", "events", "partners"];

/// A section of the file and the place of an entry in it.
type Place = (&'static str, usize);

struct Loader {
    house: House,
    name: String,
    text: String,
    mark: Option<&'static str>,
}

impl Loader {
    fn parse(&self) -> Result<(File, toml::Table), ImportError> {
        let unreadable = |error: &toml::de::Error, field: String| {
            let line = error.span().map_or_else(|| line_of(&self.text, &field), |span| line_at(&self.text, span.start));
            ImportError::Faulty(Fault { file: self.name.clone(), line, field, what: error.message().to_owned() })
        };
        let raw: toml::Table = self.text.parse().map_err(|error| unreadable(&error, String::new()))?;
        if let Some(field) = nul_in(&toml::Value::Table(raw.clone()), "") {
            let line = line_of(&self.text, &field);
            let what = "holds the character NUL, which is no text".to_owned();
            return Err(ImportError::Faulty(Fault { file: self.name.clone(), line, field, what }));
        }
        let parsed = toml::Deserializer::parse(&self.text).map_err(|error| unreadable(&error, String::new()))?;
        let file = serde_path_to_error::deserialize(parsed).map_err(|error| {
            let field = error.path().to_string();
            unreadable(error.inner(), if field == "." { String::new() } else { field })
        })?;
        Ok((file, raw))
    }

    async fn load(&self, tx: &mut Conn<'_>, file: &File, raw: &toml::Table) -> Result<Changes, ImportError> {
        self.no_slug_twice(raw)?;
        if let Some(mark) = self.mark {
            store::set_mark(tx, mark, self.house.clock.now()).await?;
        }
        let before = stored(tx).await?;
        let mut changes = Changes::default();
        for n in 0..file.hosts.len() {
            let read = |entry: &HostEntry| reading::host(entry);
            if let Some(host) = self.laid_over(raw, ("hosts", n), &before.hosts, &mut changes, read)? {
                store::put_host(tx, &host).await?;
            }
        }
        for n in 0..file.venues.len() {
            let read = |entry: &VenueEntry| reading::venue(entry);
            if let Some(venue) = self.laid_over(raw, ("venues", n), &before.venues, &mut changes, read)? {
                store::put_venue(tx, &venue).await?;
            }
        }
        for n in 0..file.programmes.len() {
            let read = |entry: &ProgrammeEntry| reading::programme(entry);
            if let Some(programme) = self.laid_over(raw, ("programmes", n), &before.programmes, &mut changes, read)? {
                self.hosts_exist(tx, ("programmes", n), programme.host.as_ref(), &programme.co_hosts).await?;
                store::put_programme(tx, &programme).await?;
            }
        }
        let now = self.house.clock.now();
        for n in 0..file.events.len() {
            let read = |entry: &EventEntry| reading::event(entry, self.uid(entry), now);
            if let Some(event) = self.laid_over(raw, ("events", n), &before.events, &mut changes, read)? {
                self.put_event(tx, n, event).await?;
            }
        }
        for n in 0..file.partners.len() {
            let read = |entry: &PartnerEntry| partners::partner(entry);
            if let Some(partner) = self.laid_over(raw, ("partners", n), &before.partners, &mut changes, read)? {
                store::put_partner(tx, &partner).await?;
            }
        }
        if changes.added + changes.changed > 0 {
            store::new_edition(tx, &self.house).await?;
        }
        Ok(changes)
    }

    /// A copied block whose slug was forgotten must not write over the first.
    fn no_slug_twice(&self, raw: &toml::Table) -> Result<(), ImportError> {
        for section in SECTIONS {
            let entries = raw.get(section).and_then(toml::Value::as_array).into_iter().flatten();
            let mut seen = BTreeSet::new();
            for (n, slug) in entries.map(|entry| entry.get("slug").and_then(toml::Value::as_str)).enumerate() {
                if slug.is_some_and(|slug| !seen.insert(slug)) {
                    return Err(self.fault((section, n), ("slug".to_owned(), "stands twice in this file".to_owned())));
                }
            }
        }
        Ok(())
    }

    /// The number of a new event's calendar entry. A confidential one's does not tell its slug.
    fn uid(&self, entry: &EventEntry) -> String {
        let is_confidential = entry.sign_up.as_ref().is_some_and(|rules| rules.confidential == Some(true));
        let name = if is_confidential { self.house.new_id() } else { entry.slug.clone() };
        format!("{name}@{}", self.house.settings.host())
    }

    /// The file's entry laid over the stored one and read; none when that changes nothing.
    fn laid_over<E: Entry, T: PartialEq>(
        &self,
        raw: &toml::Table,
        (section, n): Place,
        before: &[E],
        changes: &mut Changes,
        read: impl Fn(&E) -> Result<T, Wrong>,
    ) -> Result<Option<T>, ImportError> {
        let entry = raw.get(section).and_then(|entries| entries.get(n)).and_then(toml::Value::as_table);
        let entry = entry.cloned().unwrap_or_default();
        let wanted = entry.get("slug").and_then(toml::Value::as_str).unwrap_or_default();
        let old = before.iter().find(|old| old.slug() == wanted);
        let mut merged = match old {
            Some(old) => toml::Table::try_from(old).map_err(|error| Error::Unexpected(Box::new(error)))?,
            None => toml::Table::new(),
        };
        lay_over(&mut merged, entry);
        let merged: Result<E, toml::de::Error> = merged.try_into();
        let merged = merged.map_err(|error| self.fault((section, n), (String::new(), error.message().to_owned())))?;
        let new = read(&merged).map_err(|wrong| self.fault((section, n), wrong))?;
        let is_same = old.is_some_and(|old| read(old).is_ok_and(|old| old == new));
        match old {
            Some(_) if is_same => changes.unchanged += 1,
            Some(_) => changes.changed += 1,
            None => changes.added += 1,
        }
        Ok((!is_same).then_some(new))
    }

    async fn put_event(&self, tx: &mut Conn<'_>, n: usize, mut event: Event) -> Result<(), ImportError> {
        let place = ("events", n);
        self.hosts_exist(tx, place, Some(&event.host), &event.co_hosts).await?;
        let venues: BTreeSet<_> = store::venues(tx).await?.into_iter().map(|venue| venue.slug).collect();
        self.must_exist(place, "venue", [&event.venue], &venues)?;
        let programmes: BTreeSet<_> =
            store::programmes(tx).await?.into_iter().map(|programme| programme.slug).collect();
        self.must_exist(place, "programme", &event.programme, &programmes)?;
        let held = self.held(tx, &event).await?;
        if let Some((held, _)) = &held {
            let waiting = signups::largest_waiting(tx, &event.slug).await?;
            self.keeps_promises(n, &event, &held.taken, waiting)?;
            carry_over(&mut event, &held.event);
            signups::keep_until_after(tx, event.slug.as_str(), event.ends().at).await?;
            attendance::keep_until_after(tx, event.slug.as_str(), event.ends().at).await?;
        }
        store::put_event(tx, &event).await?;
        journal::note(tx, &self.house, Actor::City, "import", event.slug.as_str()).await?;
        if let Some((before, turn)) = held {
            let news = news(&event, &before.event);
            let now = store::event(tx, &event.slug).await?.ok_or(Error::NotFound)?;
            let now = Listing { taken: before.taken, ..now };
            signups::announce(tx, &self.house, &before.event, &now, turn, news).await?;
        }
        Ok(())
    }

    /// The event as it stands, locked, so that nobody signs up while its seats change.
    async fn held(&self, tx: &mut Conn<'_>, event: &Event) -> Result<Option<(Listing, i64)>, ImportError> {
        match events::hold(tx, &self.house, &event.slug).await {
            Ok(held) => Ok(Some(held)),
            Err(Error::NotFound) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Seats that people have, or wait for, cannot be taken from them by a file.
    fn keeps_promises(&self, n: usize, event: &Event, taken: &Taken, waiting: Option<i64>) -> Result<(), ImportError> {
        if taken.does_anybody_wait() && !event.sign_up.has_waiting_list {
            let what = "must stay true while somebody waits".to_owned();
            return Err(self.fault(("events", n), ("sign_up.waiting_list".to_owned(), what)));
        }
        if event.sign_up.seats.unwrap_or(0) < taken.event {
            let what = format!("is less than the {} seats that are taken already", taken.event);
            return Err(self.fault(("events", n), ("sign_up.seats".to_owned(), what)));
        }
        if let Some(largest) = waiting.filter(|largest| *largest > event.sign_up.seats.unwrap_or(0)) {
            let what = format!("is less than the {largest} seats for which somebody waits");
            return Err(self.fault(("events", n), ("sign_up.seats".to_owned(), what)));
        }
        for workshop in &event.workshops {
            let taken = taken.of(&workshop.slug);
            if workshop.seats < taken {
                let what = format!("is less than the {taken} seats that are taken already");
                return Err(self.fault(("events", n), (format!("workshops[{}].seats", workshop.slug), what)));
            }
        }
        Ok(())
    }

    async fn hosts_exist(
        &self,
        tx: &mut Conn<'_>,
        place: Place,
        host: Option<&HostSlug>,
        co_hosts: &[HostSlug],
    ) -> Result<(), ImportError> {
        let known: BTreeSet<_> = store::hosts(tx).await?.into_iter().map(|host| host.slug).collect();
        self.must_exist(place, "host", host, &known)?;
        self.must_exist(place, "co_hosts", co_hosts, &known)
    }

    fn must_exist<'a, T: Ord + Display + 'a>(
        &self,
        place: Place,
        field: &str,
        named: impl IntoIterator<Item = &'a T>,
        known: &BTreeSet<T>,
    ) -> Result<(), ImportError> {
        match named.into_iter().find(|slug| !known.contains(slug)) {
            Some(slug) => Err(self.fault(place, (field.to_owned(), format!("names \"{slug}\", which is not there")))),
            None => Ok(()),
        }
    }

    fn fault(&self, (section, n): Place, (field, what): Wrong) -> ImportError {
        let field = if field.is_empty() { format!("{section}[{n}]") } else { format!("{section}[{n}].{field}") };
        ImportError::Faulty(Fault { file: self.name.clone(), line: line_of(&self.text, &field), field, what })
    }
}
