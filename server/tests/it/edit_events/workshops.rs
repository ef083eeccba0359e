//! Workshops that are added and left out.

use super::{act, edit, saved};
use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_that_somebody_has_chosen_cannot_be_left_out_and_another_one_can() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let own = site.submit(&site.filled_form("museum").await.fill("workshop_danach", "malen")).await.location();
    let form = client.form(&act("museum", "bearbeiten")).await;
    let form = client.submit(&form.add("more", "workshop")).await.only_form();
    let form =
        form.fill("workshop_2_title", "Zeichnen").fill("workshop_2_seats", "9").fill("workshop_2_slot", "danach");
    assert_eq!(client.submit(&form).await.location(), saved("museum"));

    let form = client.form(&act("museum", "bearbeiten")).await;
    assert_eq!(form.value("workshop_2_slug").as_deref(), Some("zeichnen"));
    let left_out = |form: crate::site::Form, row: u8| {
        ["title", "seats", "room"].iter().fold(form, |form, key| form.fill(&format!("workshop_{row}_{key}"), ""))
    };
    let refused = client.submit(&left_out(form.clone(), 1)).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Eine Person hat diesen Workshop gewählt."), "{refused}");
    assert_eq!(client.submit(&left_out(form, 2)).await.location(), saved("museum"));
    let page = site.get_until("/veranstaltungen/museum", |page| !page.text().contains("Zeichnen")).await;
    assert!(page.text().contains("Malen"), "{page}");

    site.submit(&site.form(&format!("{own}/absagen")).await).await.location();
    let form = client.form(&act("museum", "bearbeiten")).await;
    let answer = client.submit(&left_out(form, 1)).await;
    assert_eq!(answer.location(), saved("museum"), "a cancelled sign-up needs no workshop");
    assert!(site.get(&own).await.has_page_status("cancelled"));
    assert_eq!(edit(&client, "museum", &[]).await.location(), saved("museum"));
}
