//! Events in the browser: organizers create, edit, publish, withdraw, cancel and copy them.

mod acts;
mod conflicts;
mod drafts;
mod history;
mod new_events;
mod news;
mod series;
mod submissions;
mod told;
mod workshops;

use crate::site::staff::StaffClient;
use crate::site::{Answer, Form};

const NEW: &str = "/verwaltung/veranstaltungen/neu";

/// The address of an act on an event.
fn act(event: &str, segment: &str) -> String {
    format!("/verwaltung/veranstaltungen/{event}/{segment}")
}

/// The form of a new event with all that is needed.
async fn filled_form(client: &StaffClient<'_>) -> Form {
    let form = client.form(NEW).await.fill("title", "Erzählcafé: Früher wohnen");
    let form = form.fill("starts", "2026-04-14T14:30").fill("ends", "2026-04-14T16:30");
    form.fill("venue", "das-k").fill("host", "stadt").fill("sign_up_seats", "20")
}

/// Changes fields of a stored event and sends the form.
async fn edit(client: &StaffClient<'_>, event: &str, fields: &[(&str, &str)]) -> Answer {
    let form = client.form(&act(event, "bearbeiten")).await;
    client.submit(&fields.iter().fold(form, |form, (field, value)| form.fill(field, value))).await
}

fn saved(event: &str) -> String {
    format!("/verwaltung/veranstaltungen/{event}?gespeichert=ja")
}
