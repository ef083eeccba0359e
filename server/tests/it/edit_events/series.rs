//! A series is made by a rule, and acts on it may apply to all that follow.

use super::{act, edit, filled_form, saved};
use crate::site::Site;
use crate::site::staff::StaffClient;

const EVENT: &str = "erzaehlcafe-frueher-wohnen";

/// A draft on Tuesday, 14 April 2026, at 14:30.
async fn draft(client: &StaffClient<'_>) {
    let form = filled_form(client).await.fill("sign_up_closes", "2026-04-13T12:00");
    assert_eq!(client.submit(&form).await.location(), saved(EVENT));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_weekly_series_proposes_its_days_without_holidays_and_makes_each_once() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    draft(&client).await;
    let rule = client.form(&act(EVENT, "reihe")).await;
    let refused = client.submit(&rule.clone().fill("until", "2026-04-01")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.texts("#until-error").join("").contains("nach dem ersten Termin"), "{refused}");
    // 5 May 2026 is left out, as its box is taken off; 1 May is no Tuesday.
    let days = client.submit(&rule.fill("until", "2026-05-12")).await;
    assert_eq!(days.attributes("input[name=date]", "value"), ["2026-04-21", "2026-04-28", "2026-05-05", "2026-05-12"]);
    let mut chosen = days.only_form();
    chosen.fields.retain(|(field, value)| field != "date" || value != b"2026-05-05");
    assert_eq!(client.submit(&chosen).await.location(), saved(EVENT));
    assert_eq!(client.submit(&chosen).await.location(), saved(EVENT), "sent twice, it is one series");

    let copy = client.form(&act(&format!("{EVENT}-2026-04-28"), "bearbeiten")).await;
    let values = ["starts", "ends", "sign_up_closes", "series", "published_at", "sign_up_seats"];
    let values: Vec<_> = values.iter().map(|field| copy.value(field).unwrap_or_default()).collect();
    assert_eq!(values, ["2026-04-28T14:30", "2026-04-28T16:30", "2026-04-27T12:00", EVENT, "", "20"]);
    assert_eq!(client.get(&act(&format!("{EVENT}-2026-05-05"), "bearbeiten")).await.status, 404);
    assert_eq!(client.form(&act(EVENT, "bearbeiten")).await.value("series").as_deref(), Some(EVENT));
}

#[tokio::test(flavor = "multi_thread")]
async fn easter_monday_is_not_ticked_and_the_hour_stays_when_the_clock_changes() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = filled_form(&client).await.fill("starts", "2026-03-23T14:30").fill("ends", "2026-03-23T16:30");
    assert_eq!(client.submit(&form).await.location(), saved(EVENT));
    let rule = client.form(&act(EVENT, "reihe")).await.fill("until", "2026-04-13");
    let days = client.submit(&rule).await;
    let ticked = days.attributes("input[name=date][checked]", "value");
    assert_eq!(ticked, ["2026-03-30", "2026-04-13"], "6 April is Easter Monday");
    assert!(days.text().contains("Feiertag"), "{days}");
    assert_eq!(client.submit(&days.only_form()).await.location(), saved(EVENT));
    let after = client.form(&act(&format!("{EVENT}-2026-03-30"), "bearbeiten")).await;
    assert_eq!(after.value("starts").as_deref(), Some("2026-03-30T14:30"), "summer time began on the 29th");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_series_is_published_edited_and_cancelled_from_one_date_on() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    draft(&client).await;
    let days = client.submit(&client.form(&act(EVENT, "reihe")).await.fill("until", "2026-04-28")).await;
    client.submit(&days.only_form()).await.location();
    let [second, third] = ["21", "28"].map(|day| format!("{EVENT}-2026-04-{day}"));
    let page = |event: &str| format!("/veranstaltungen/{event}");

    let publish = client.form(&act(EVENT, "veroeffentlichen")).await.fill("scope", "following");
    assert_eq!(client.submit(&publish).await.location(), saved(EVENT));
    for event in [EVENT, &second, &third] {
        site.get_until(&page(event), |page| page.status == 200).await;
    }

    let changed = [("price", "5 Euro"), ("title", "Erzählcafé: Essen von früher"), ("scope", "following")];
    assert_eq!(edit(&client, &second, &changed).await.location(), saved(&second));
    let third_page = site.get_until(&page(&third), |page| page.text().contains("5 Euro")).await;
    assert!(third_page.text().contains("Essen von früher"), "{third_page}");
    assert!(third_page.text().contains("28"), "each keeps its day");
    assert!(!site.get(&page(EVENT)).await.text().contains("5 Euro"), "the earlier one stays");

    site.sign_up(&third).await;
    site.ctx.deliver_mail().await;
    let cancel = client.form(&act(&second, "absagen")).await.fill("scope", "following").fill("reason", "Umbau");
    let asked = client.submit(&cancel).await;
    assert!(asked.text().contains("1 bekommt eine E-Mail."), "{asked}");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved(&second));
    assert_eq!(site.ctx.deliver_mail().await.len(), 1);
    for event in [&second, &third] {
        site.get_until(&page(event), |page| page.text().contains("fällt aus")).await;
    }
    assert!(!site.get(&page(EVENT)).await.text().contains("fällt aus"));
}
