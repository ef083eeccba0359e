//! Publishing, withdrawing and cancelling.

use super::{act, saved};
use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn an_event_can_be_published_at_a_time_and_withdrawn_while_nobody_has_signed_up() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let withdraw = client.form(&act("voll", "zurueckziehen")).await;
    assert_eq!(client.submit(&withdraw).await.location(), saved("voll"));
    site.get_until("/veranstaltungen/voll", |page| page.status == 404).await;
    let publish = client.form(&act("voll", "veroeffentlichen")).await;
    let no_time = client.submit(&publish.clone().fill("when", "later")).await;
    assert_eq!((no_time.status, no_time.texts("#published_at-error").len()), (422, 1), "{no_time}");
    let publish = publish.fill("when", "later").fill("published_at", "2026-03-09T08:00");
    assert_eq!(client.submit(&publish).await.location(), saved("voll"));
    let office = client.get("/verwaltung/veranstaltungen/voll").await;
    assert!(office.text().contains("Wird veröffentlicht: Montag, 9."), "{office}");

    site.sign_up("netzwerk").await;
    let withdraw = client.form(&act("netzwerk", "zurueckziehen")).await;
    let refused = client.submit(&withdraw).await;
    refused.assert_is_page();
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Sagen Sie die Veranstaltung ab: Dann erfahren es alle."), "{refused}");
    assert_eq!(site.get("/veranstaltungen/netzwerk").await.status, 200);
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_event_tells_everybody_the_reason_and_the_event_instead() {
    let site = Site::open().await;
    site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let client = site.log_in_as_lead().await;
    site.ctx.deliver_mail().await;
    let form = client.form(&act("netzwerk", "absagen")).await.fill("reason", "Die Referentin ist krank.");
    for not_public in ["beratung", "abgesagt", "netzwerk", "geheim"] {
        assert_eq!(client.submit(&form.clone().fill("instead", not_public)).await.status, 422, "{not_public}");
    }
    let unknown = client.submit(&form.clone().fill("instead", "gibt-es-nicht")).await;
    assert_eq!(unknown.status, 422);
    assert_eq!(unknown.only_form().value("reason").as_deref(), Some("Die Referentin ist krank."));
    let asked = client.submit(&form.fill("instead", "markt")).await;
    assert!(asked.text().contains("dass die Veranstaltung ausfällt"), "{asked}");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("netzwerk"));
    let [message] = site.ctx.deliver_mail().await.try_into().unwrap();
    let text = message.text().unwrap();
    assert_eq!(message.kind, "event_cancelled");
    assert!(text.contains("Die Referentin ist krank. Wir empfehlen stattdessen: Aktionsmarkt im Foyer"), "{text}");
    assert!(text.contains("https://dabei.example/veranstaltungen/markt"), "{text}");
    let page = site.get_until("/veranstaltungen/netzwerk", |page| page.text().contains("fällt aus")).await;
    assert_eq!(page.status, 200);

    let restore = client.form(&act("netzwerk", "absagen")).await;
    assert_eq!(restore.value("restore").as_deref(), Some("yes"));
    let asked = client.submit(&restore).await;
    assert!(asked.text().contains("doch stattfindet") && asked.text().contains("1 bekommt eine E-Mail."), "{asked}");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("netzwerk"));
    assert_eq!(site.ctx.deliver_mail().await[0].kind, "event_restored");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("netzwerk"), "sent twice, it is done once");
    assert!(site.ctx.deliver_mail().await.is_empty());
    site.get_until("/veranstaltungen/netzwerk", |page| !page.text().contains("fällt aus")).await;
}
