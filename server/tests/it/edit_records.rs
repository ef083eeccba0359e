//! Hosts, venues, programmes and partners in the browser: their lists and their forms.

mod new_records;
mod partners;
mod tags;
mod venues;

use crate::site::Answer;
use crate::site::staff::StaffClient;

/// The address of a page of a record.
fn page(list: &str, record: &str, segment: &str) -> String {
    format!("/verwaltung/{list}/{record}/{segment}")
}

/// The address after saving.
fn saved(list: &str, record: &str) -> String {
    format!("/verwaltung/{list}?gespeichert={record}")
}

/// Changes fields of a stored record and sends the form.
async fn edit(client: &StaffClient<'_>, list: &str, record: &str, fields: &[(&str, &str)]) -> Answer {
    let form = client.form(&page(list, record, "bearbeiten")).await;
    client.submit(&fields.iter().fold(form, |form, (field, value)| form.fill(field, value))).await
}
