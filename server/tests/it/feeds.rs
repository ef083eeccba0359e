//! Subscriptions to a list: calendars and Atom feeds; and the sitemap.

mod atom_and_sitemap;
mod calendars;
mod changes;
mod errors;

use crate::site::{Answer, Site};

const CALENDAR: &str = "/kalender.ics";

/// The values of a property in a calendar, unfolded, in their order.
fn values(calendar: &Answer, name: &str) -> Vec<String> {
    let unfolded = calendar.text().replace("\r\n ", "");
    let lines = unfolded.lines().filter_map(|line| line.strip_prefix(name));
    lines.filter_map(|rest| rest.starts_with([':', ';']).then(|| rest.split_once(':')?.1.to_owned().into())?).collect()
}

/// The first parts of the UIDs in a calendar, which are slugs unless the event is confidential.
async fn listed(site: &Site, path: &str) -> Vec<String> {
    let calendar = site.get(path).await;
    assert_eq!(calendar.status, 200, "{path}: {calendar}");
    values(&calendar, "UID").into_iter().map(|uid| uid.split('@').next().unwrap().to_owned()).collect()
}
