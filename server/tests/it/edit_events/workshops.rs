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
    assert!(refused.text().contains("Eine Person hat diesen Workshop gewählt. Streichen Sie ihn"), "{refused}");
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

#[tokio::test(flavor = "multi_thread")]
async fn the_people_of_a_dropped_workshop_get_another_one_or_none_and_are_told() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let with = |workshop: &'static str, name: &'static str| {
        let site = &site;
        async move {
            let form =
                site.filled_form("netzwerk").await.fill("contact_name", name).fill("workshop_nachmittag", workshop);
            site.submit(&form.fill("email", &format!("{}@example.org", name.to_lowercase()))).await.location()
        }
    };
    let [anna, berta] = [with("mobilitaet", "Anna").await, with("wohnen", "Berta").await];
    site.ctx.deliver_mail().await;

    let form = client.form(&act("netzwerk", "bearbeiten")).await;
    let form = form.fill("workshop_1_remove", "yes").fill("workshop_1_instead", "wohnen");
    let full = client.submit(&form.clone().fill("workshop_2_seats", "1")).await;
    assert_eq!(full.status, 422);
    assert!(full.texts("#workshop_2_seats-error").join("").contains("2 Plätze sind schon vergeben"), "{full}");
    let asked = client.submit(&form).await;
    assert!(asked.text().contains("1 bekommt eine E-Mail."), "only the one who has it is told: {asked}");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("netzwerk"));
    let [message] = site.ctx.deliver_mail().await.try_into().unwrap();
    let text = message.text().unwrap();
    assert_eq!(message.recipient, "anna@example.org");
    assert!(message.subject.starts_with("Ihr Workshop fällt aus") && text.contains("Fällt aus: Mobilität"), "{text}");
    assert!(text.contains("Workshop: Alternative Wohnformen"), "{text}");
    assert!(site.get(&anna).await.text().contains("Alternative Wohnformen"));

    let form = client.form(&act("netzwerk", "bearbeiten")).await.fill("workshop_1_remove", "yes");
    let asked = client.submit(&form).await;
    assert!(asked.text().contains("2 bekommen eine E-Mail."), "{asked}");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("netzwerk"));
    for message in site.ctx.deliver_mail().await {
        let text = message.text().unwrap();
        assert!(text.contains("Fällt aus: Alternative Wohnformen") && !text.contains("Workshop: "), "{text}");
    }
    let page = site.get(&berta).await;
    assert!(page.has_page_status("confirmed") && !page.text().contains("Alternative Wohnformen"), "{page}");
    assert_eq!(site.taken_seats("netzwerk").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_loses_a_workshop_of_a_confidential_event_is_told_without_its_name() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = site.filled_form("museum").await.fill("workshop_danach", "malen");
    site.submit(&form.fill("email", "anna@example.org")).await.location();
    site.ctx.deliver_mail().await;
    let asked = client.submit(&client.form(&act("museum", "bearbeiten")).await.fill("workshop_1_remove", "yes")).await;
    assert!(asked.text().contains("1 bekommt eine E-Mail."), "{asked}");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("museum"));
    let [message] = site.ctx.deliver_mail().await.try_into().unwrap();
    let text = format!("{} {}", message.subject, message.text().unwrap());
    assert!(text.contains("Ihr Workshop fällt aus") && text.contains("Fällt aus: Ihr Workshop"), "{text}");
    assert!(!text.contains("Malen") && !text.contains("Demenz"), "{text}");
}
