//! Partners: which events their embeds show, how, and the line that they paste.

use super::{edit, page, saved};
use crate::site::Site;
use backend::programme::export;
use backend::testing::programme_file::partner;

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_gets_filters_and_the_line_to_paste() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = client.form("/verwaltung/partner/neu").await.fill("name", "Pflegeheim");
    let pale = client.submit(&form.clone().fill("look_accent", "ffff00").fill("look_count", "90")).await;
    assert_eq!((pale.status, pale.error_summary_fault()), (422, None), "{pale}");
    let form = form.fill("filters_programme", "demenz").fill("look_style", "karten-hell").fill("look_count", "3");
    assert_eq!(client.submit(&form).await.location(), saved("partner", "pflegeheim"));
    let list = client.get(&saved("partner", "pflegeheim")).await;
    let line = list.texts("details[open] textarea").remove(0);
    assert!(line.starts_with("<div><iframe") && line.contains("/einbetten/liste?partner=pflegeheim"), "{line}");
    let embed = site.get("/einbetten/liste?partner=pflegeheim").await;
    assert!(embed.text().contains("Aktionsmarkt im Foyer"), "{embed}");
    assert!(!embed.text().contains("Netzwerkveranstaltung"), "{embed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_of_a_file_keeps_its_keys_and_numbers() {
    let site = Site::open().await;
    site.ctx.import(partner("verein").set("name", "Verein").set("filters.thema", "Musik").set("look.count", 5)).await;
    let client = site.log_in_as_lead().await;
    let before = export(&site.ctx).await.unwrap();
    let form = client.form(&page("partner", "verein", "bearbeiten")).await;
    assert_eq!(
        (form.value("filters_thema").as_deref(), form.value("look_count").as_deref()),
        (Some("Musik"), Some("5"))
    );
    assert_eq!(client.submit(&form).await.location(), saved("partner", "verein"));
    assert_eq!(export(&site.ctx).await.unwrap(), before);
    edit(&client, "partner", "verein", &[("filters_thema", "")]).await.location();
    let form = client.form(&page("partner", "verein", "bearbeiten")).await;
    assert_eq!((form.value("filters_thema"), form.value("filters_topic").as_deref()), (None, Some("")));
}
