//! The waiting list as a visitor meets it: joining, the position, leaving, and promotion.

use super::{cancel, form_of, join, site};
use crate::site::Answer;
use domain::time::{DAY, HOUR};

#[tokio::test(flavor = "multi_thread")]
async fn a_full_event_offers_the_waiting_list_which_shows_the_position_and_can_be_left() {
    let site = site("order", "fill").await;
    let anna = join(&site, "Anna", "2").await;
    site.get_until("/veranstaltungen/wohnen", |page| page.text().contains("Auf die Warteliste")).await;
    let is_full = |form: &Answer| form.text().contains("Sie kommen auf die Warteliste");
    assert!(site.get_until("/veranstaltungen/wohnen/anmelden", is_full).await.form().has("fewer_ok"));
    let [berta, carla] = [join(&site, "Berta", "2").await, join(&site, "Carla", "1").await];
    let waiting = site.get(&carla).await;
    assert!(waiting.has_page_status("waiting") && waiting.text().contains("Vor Ihnen wartet 1 Anmeldung"), "{waiting}");
    assert!(waiting.text().contains("Sie sind noch nicht angemeldet") && !waiting.text().contains("kalender.ics"));
    let change = site.form(&format!("{berta}/aendern")).await.fill("people", "3").fill("fewer_ok", "yes");
    assert_eq!(site.submit(&change).await.location(), berta);
    assert!(site.get(&berta).await.text().contains("Sie warten auf 3 Plätze. Vor Ihnen wartet niemand"));
    cancel(&site, &berta).await;
    assert!(site.get(&berta).await.has_page_status("cancelled"));
    assert!(site.get(&carla).await.text().contains("Vor Ihnen wartet niemand"));
    site.ctx.advance(DAY);
    cancel(&site, &anna).await;
    let promoted = site.get(&carla).await;
    assert!(promoted.has_page_status("confirmed") && promoted.text().contains("Sie sind nachgerückt: "), "{promoted}");
    assert_eq!(site.taken_seats("wohnen").await, 1);
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_workshop_returns_the_form_with_both_alternatives() {
    let site = site("order", "fill").await;
    let with_workshop = |name: &'static str| {
        let site = &site;
        async move { form_of(site, name).await.fill("workshop_abend", "gemeinsam") }
    };
    site.submit(&with_workshop("Anna").await).await.location();
    let refused = site.submit(&with_workshop("Berta").await).await;
    refused.assert_is_page();
    assert_eq!((refused.status, refused.page_status().as_deref()), (409, Some("full")));
    assert!(refused.text().contains("Anmelden und auf diesen Workshop warten"), "{refused}");
    assert_eq!(refused.attribute("button[name=workshop_wait]", "form").as_deref(), Some("anmeldung"));
    let own = site.submit(&refused.form().add("workshop_wait", "yes")).await.location();
    let page = site.get(&own).await;
    assert!(page.has_page_status("confirmed") && page.text().contains("„Gemeinsam wohnen“ warten Sie noch"), "{page}");
    assert_eq!(site.taken_seats("wohnen").await, 2);
    assert!(page.text().contains("Gemeinsam wohnen (Warteliste)"), "{page}");
    let (client, list) = (site.log_in_as_lead().await, "/verwaltung/veranstaltungen/wohnen");
    for path in ["", "/drucken", "/liste.csv"] {
        let answer = client.get(&format!("{list}{path}")).await;
        assert!(answer.text().contains("Gemeinsam wohnen (Warteliste"), "waiting participants are marked: {answer}");
    }
    let found = client.get(&format!("{list}?workshop=gemeinsam")).await;
    assert!(found.text().contains("Anna") && !found.text().contains("Berta"), "{found}");
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelling_the_seats_of_a_split_party_keeps_its_waiting_part_and_says_so() {
    let site = site("order", "fill").await;
    let anna = join(&site, "Anna", "1").await;
    let form = form_of(&site, "Berta").await.fill("people", "3").fill("fewer_ok", "yes");
    let berta = site.submit(&form).await.location();
    let question = site.get(&format!("{berta}/absagen")).await;
    assert!(question.text().contains("2 weitere Personen aus Ihrer Gruppe bleibt bestehen"), "{question}");
    cancel(&site, &berta).await;
    let messages = site.ctx.deliver_mail().await;
    let message = messages.iter().find(|message| message.kind == "cancellation").unwrap();
    let text = message.text().unwrap();
    assert!(text.contains("Für 2 weitere Personen aus Ihrer Gruppe gilt die Anmeldung weiter"), "{text}");
    cancel(&site, &anna).await;
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_goes_on_waiting_reads_the_reason_that_the_rule_had() {
    let site = site("order", "fill").await;
    let [anna, doris] = [join(&site, "Anna", "1").await, join(&site, "Doris", "1").await];
    let [berta, carla, emil] =
        [join(&site, "Berta", "2").await, join(&site, "Carla", "1").await, join(&site, "Emil", "1").await];
    assert!(!site.get(&berta).await.text().contains("Zuletzt"), "nothing was free since Berta waits");
    cancel(&site, &anna).await;
    let [few, others] = [site.get(&berta).await, site.get(&emil).await];
    assert!(few.text().contains("Für Ihre 2 Personen hat das nicht gereicht."), "{few}");
    assert!(others.text().contains("Andere waren vor Ihnen an der Reihe."), "Carla was: {others}");
    assert!(site.get(&carla).await.has_page_status("confirmed"));
    site.ctx.advance(18 * DAY + 10 * HOUR);
    let over = site.get(&berta).await;
    assert!(over.text().contains("Jetzt rückt niemand mehr nach.") && over.text().contains("nicht gereicht"), "{over}");
    for page in [few, others, over] {
        assert!(!page.texts("main").concat().contains(" oder andere"), "{page}");
    }
    assert!(site.get(&doris).await.has_page_status("confirmed"));
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_strict_order_the_pages_say_why_free_seats_are_kept() {
    let site = site("order", "strict").await;
    let [anna, _] = [join(&site, "Anna", "1").await, join(&site, "Doris", "1").await];
    let [berta, carla] = [join(&site, "Berta", "2").await, join(&site, "Carla", "1").await];
    assert!(!site.get(&carla).await.text().contains("Zurzeit ist"), "nothing is free");
    cancel(&site, &anna).await;
    let kept = "Zurzeit ist 1 Platz frei. Er bleibt frei für die Anmeldungen, die schon warten: Niemand wird überholt.";
    let is_kept = |page: &Answer| page.texts("section.todo p").iter().any(|line| line == kept);
    site.get_until("/veranstaltungen/wohnen", is_kept).await;
    let first = site.get(&berta).await;
    assert!(
        first.text().contains("Er bleibt frei, bis es für Ihre 2 Personen reicht. Niemand überholt Sie."),
        "{first}"
    );
    let second = site.get(&carla).await;
    assert!(second.text().contains("Er reicht nicht für die Anmeldung, die als Nächste an der Reihe ist."), "{second}");
    assert!(second.text().contains("Andere waren vor Ihnen an der Reihe."), "{second}");
    site.ctx.deliver_mail().await;
}
