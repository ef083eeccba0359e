//! Loads a programme file over what is stored: slugs are the keys, what the file leaves out stays as it is.
//! A fault anywhere, and nothing is loaded.

use super::around::Around;
use super::entries::{EventEntry, File, HostEntry, PartnerEntry, ProgrammeEntry, VenueEntry};
use super::event::put_event;
use super::export::stored;
use super::fault::ImportError;
use super::known::{filtered_exist, hosts_exist};
use super::source::{Laid, Source};
use super::{partners, reading};
use crate::db::Conn;
use crate::events::store;
use crate::house::House;

/// What a file changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
}

impl Changes {
    /// What is to be stored, counted; with what it takes the place of.
    fn count<T>(&mut self, laid: Laid<T>) -> Option<(T, Option<T>)> {
        let (count, new) = match laid {
            Laid::New(new) => (&mut self.added, Some((new, None))),
            Laid::Changed { new, old } => (&mut self.changed, Some((new, Some(old)))),
            Laid::Same => (&mut self.unchanged, None),
        };
        *count += 1;
        new
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
    let (source, file) = Source::read(name, text)?;
    let at = house.clone();
    let changes = house
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                if let Some(mark) = mark {
                    store::set_mark(&mut tx, mark, at.clock.now()).await?;
                }
                load(&at, &mut tx, &source, &file).await
            })
        })
        .await;
    house.remembered.forget();
    changes
}

async fn load(house: &House, tx: &mut Conn<'_>, source: &Source, file: &File) -> Result<Changes, ImportError> {
    let (before, mut changes, mut around) = (stored(tx).await?, Changes::default(), Around::default());
    for n in 0..file.hosts.len() {
        let read = |entry: &HostEntry| reading::host(entry);
        if let Some((host, old)) = changes.count(source.laid_over(("hosts", n), &before.hosts, read)?) {
            store::put_host(tx, &host).await?;
            around.host(&host, old.as_ref());
        }
    }
    for n in 0..file.venues.len() {
        let read = |entry: &VenueEntry| reading::venue(entry);
        if let Some((venue, old)) = changes.count(source.laid_over(("venues", n), &before.venues, read)?) {
            store::put_venue(tx, &venue).await?;
            around.venue(&venue, old.as_ref());
        }
    }
    for n in 0..file.programmes.len() {
        let (place, read) = (("programmes", n), |entry: &ProgrammeEntry| reading::programme(entry));
        if let Some((programme, old)) = changes.count(source.laid_over(place, &before.programmes, read)?) {
            hosts_exist(source, tx, place, programme.host.as_ref(), &programme.co_hosts).await?;
            store::put_programme(tx, &programme).await?;
            around.programme(&programme, old.as_ref());
        }
    }
    let now = house.clock.now();
    for n in 0..file.events.len() {
        let read = |entry: &EventEntry| reading::event(entry, uid(house, entry), now);
        if let Some((event, _)) = changes.count(source.laid_over(("events", n), &before.events, read)?) {
            put_event(source, house, tx, n, event).await?;
        }
    }
    around.touch(tx, now).await?;
    for n in 0..file.partners.len() {
        let (place, read) = (("partners", n), |entry: &PartnerEntry| partners::partner(entry));
        if let Some(((partner, filters), _)) = changes.count(source.laid_over(place, &before.partners, read)?) {
            filtered_exist(source, tx, place, &filters).await?;
            store::put_partner(tx, &partner).await?;
        }
    }
    if changes.added + changes.changed > 0 {
        store::new_edition(tx, house).await?;
    }
    Ok(changes)
}

/// The number of a new event's calendar entry. A confidential one's does not tell its slug.
fn uid(house: &House, entry: &EventEntry) -> String {
    let is_confidential = entry.sign_up.as_ref().is_some_and(|rules| rules.confidential == Some(true));
    let name = if is_confidential { house.new_id() } else { entry.slug.clone() };
    format!("{name}@{}", house.settings.host())
}
