//! The waiting list: on the form, on the own page, and in the back office.

mod confirmation;
mod offers;
mod office;
mod queue;

use crate::site::{Form, Site};
use backend::testing::programme_file::{Record, new_event};

/// An event with two seats and two workshops of one seat each.
fn evening() -> Record {
    new_event("wohnen", "Wohnen im Alter", "2026-03-20T18:00", "2026-03-20T21:00")
        .seats(2)
        .max_party(4)
        .set("sign_up.waiting_list", true)
        .workshop("gemeinsam", "abend", "Gemeinsam wohnen", 1)
        .workshop("daheim", "abend", "Zu Hause bleiben", 1)
}

/// The site with the evening, for whose waiting list a rule is set.
pub async fn site(rule: &str, value: impl Into<toml::Value>) -> Site {
    let site = Site::open().await;
    site.ctx.import(evening().set(&format!("sign_up.{rule}"), value)).await;
    site
}

/// Signs up a party. Returns the address of its own page.
pub async fn join(site: &Site, name: &str, people: &str) -> String {
    site.submit(&form_of(site, name).await.fill("people", people)).await.location()
}

/// The filled-in form of a contact with this name.
pub async fn form_of(site: &Site, name: &str) -> Form {
    let email = format!("{}@example.org", name.to_lowercase());
    site.filled_form("wohnen").await.fill("contact_name", name).fill("email", &email)
}

async fn cancel(site: &Site, own: &str) {
    site.submit(&site.form(&format!("{own}/absagen")).await).await.location();
}
