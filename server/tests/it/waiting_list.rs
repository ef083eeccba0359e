//! The waiting list: on the form, on the own page, and in the back office.

mod confirmation;
mod offers;
mod office;
mod queue;

use crate::site::{Form, Site};

/// An event with two seats and two workshops of one seat each.
fn evening(rules: &str) -> String {
    format!(
        r#"
[[events]]
slug = "wohnen"
title = "Wohnen im Alter"
host = "stadt"
venue = "das-k"
starts = "2026-03-20T18:00"
ends = "2026-03-20T21:00"
sign_up = {{ seats = 2, max_party = 4, waiting_list = true, {rules} }}
[[events.workshops]]
slug = "gemeinsam"
slot = "abend"
title = "Gemeinsam wohnen"
seats = 1
[[events.workshops]]
slug = "daheim"
slot = "abend"
title = "Zu Hause bleiben"
seats = 1
"#
    )
}

async fn site(rules: &str) -> Site {
    let site = Site::open().await;
    site.ctx.import(&evening(rules)).await;
    site
}

/// Signs up a party. Returns the address of its own page.
async fn join(site: &Site, name: &str, people: &str) -> String {
    site.submit(&form_of(site, name).await.fill("people", people)).await.location()
}

/// The filled-in form of a contact with this name.
async fn form_of(site: &Site, name: &str) -> Form {
    let email = format!("{}@example.org", name.to_lowercase());
    site.filled_form("wohnen").await.fill("contact_name", name).fill("email", &email)
}

async fn cancel(site: &Site, own: &str) {
    site.submit(&site.form(&format!("{own}/absagen")).await).await.location();
}
