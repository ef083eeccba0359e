//! What the browser needs to edit a record: its form, and what its fields may refer to.

use super::drafts::RecordKind;
use super::form::form_data;
use super::record_names::RecordNames;
use super::store::file_version;
use super::version::FileVersion;
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::{programme_snapshot, store};
use crate::read_tx;
use domain::events::{Event, Host, Programme, Venue};
use domain::ids::EventSlug;
use domain::signups::FormData;
use std::collections::BTreeSet;

/// The form of a stored record.
pub struct StoredForm {
    pub data: FormData,
    /// The version of the programme that the form shows.
    pub version: FileVersion,
}

/// What the fields of a form may refer to.
#[derive(Clone)]
pub struct FormChoices {
    pub hosts: Vec<Host>,
    pub venues: Vec<Venue>,
    pub programmes: Vec<Programme>,
    /// The topics of all events, sorted; likewise the others.
    pub topics: BTreeSet<String>,
    pub target_groups: BTreeSet<String>,
    pub languages: BTreeSet<String>,
    /// What changes of these fields are shown with.
    pub names: RecordNames,
}

/// The form of the stored record with this slug.
///
/// # Errors
/// [`Error::NotFound`] if there is none.
pub async fn stored_form(ctx: &AppContext, kind: RecordKind, slug: &str) -> Result<StoredForm> {
    let slug = slug.to_owned();
    read_tx!(ctx, |c, _| {
        let data = stored_data(&mut c, kind, &slug).await?.ok_or(Error::NotFound)?;
        Ok(StoredForm { data, version: file_version(&mut c).await? })
    })
}

async fn stored_data(c: &mut Conn<'_>, kind: RecordKind, slug: &str) -> Result<Option<FormData>> {
    macro_rules! found {
        ($records:expr) => {
            $records.iter().find(|record| record.slug.as_str() == slug).map(form_data).transpose()
        };
    }
    match kind {
        RecordKind::Host => found!(store::hosts(c).await?),
        RecordKind::Venue => found!(store::venues(c).await?),
        RecordKind::Programme => found!(store::programmes(c).await?),
        RecordKind::Partner => found!(store::partners(c).await?),
        RecordKind::Event => {
            let Ok(slug) = EventSlug::try_from(slug) else { return Ok(None) };
            store::event(c, &slug).await?.map(|listing| form_data(&*listing.event)).transpose()
        }
    }
}

/// What the fields of a form may refer to.
pub async fn form_choices(ctx: &AppContext) -> Result<FormChoices> {
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let all = |of: fn(&Event) -> &Vec<String>| {
            index.all().flat_map(|listing| of(&listing.event)).cloned().collect::<BTreeSet<String>>()
        };
        Ok(FormChoices {
            topics: all(|event| &event.topics),
            target_groups: all(|event| &event.target_groups),
            languages: all(|event| &event.languages),
            names: RecordNames::read(&mut c, &ctx).await?,
            hosts: store::hosts(&mut c).await?,
            venues: store::venues(&mut c).await?,
            programmes: store::programmes(&mut c).await?,
        })
    })
}
