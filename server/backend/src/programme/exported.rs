//! Records of the domain in the form of the programme file, in which a plan compares them.

use super::drafts::{RecordKind, event_draft, host_draft, partner_draft, programme_draft, venue_draft};
use crate::error::{Error, Result};
use domain::events::{Event, Host, Partner, Programme, Venue};
use serde::Serialize;

/// A record that has a form in the file.
pub trait Exported {
    const KIND: RecordKind;

    fn slug(&self) -> &str;

    /// The record as a table of the file.
    fn table(&self) -> Result<toml::Table>;
}

macro_rules! exported {
    ($($record:ident: |$value:ident| $draft:expr),+ $(,)?) => {$(
        impl Exported for $record {
            const KIND: RecordKind = RecordKind::$record;

            fn slug(&self) -> &str {
                self.slug.as_str()
            }

            fn table(&self) -> Result<toml::Table> {
                let $value = self.clone();
                to_table(&$draft)
            }
        }
    )+};
}

exported! {
    Host: |host| host_draft(host),
    Venue: |venue| venue_draft(venue),
    Programme: |programme| programme_draft(programme),
    Event: |event| event_draft(event),
    Partner: |partner| partner_draft(partner)?,
}

fn to_table(draft: &impl Serialize) -> Result<toml::Table> {
    toml::Table::try_from(draft).map_err(|error| Error::Unexpected(Box::new(error)))
}
