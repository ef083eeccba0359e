//! Changes that people hear of: the page before they are saved, and what is sent.

use super::{act, edit, saved};
use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn a_move_says_first_who_is_told_and_tells_them_once_it_is_confirmed() {
    let site = Site::open().await;
    site.sign_up("netzwerk").await;
    site.sign_up_by_phone("netzwerk").await;
    site.ctx.deliver_mail().await;
    let client = site.log_in_as_lead().await;
    site.ctx.deliver_mail().await;
    let asked = edit(&client, "netzwerk", &[("ends", "2026-03-27T19:30")]).await;
    asked.assert_is_page();
    assert_eq!(asked.status, 200);
    for sentence in ["Was dann passiert", "1 bekommt eine E-Mail.", "1 muss angerufen werden", "Ende", "19:30"] {
        assert!(asked.text().contains(sentence), "{sentence}: {asked}");
    }
    assert!(site.ctx.deliver_mail().await.is_empty(), "nothing is sent before it is confirmed");

    let back = client.submit(&asked.only_form().without("confirmed").add("back", "yes")).await.only_form();
    assert_eq!(back.value("ends").as_deref(), Some("2026-03-27T19:30"), "what was typed is still there");
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("netzwerk"));
    let told = site.ctx.deliver_mail().await;
    assert_eq!(told.iter().map(|message| message.kind.as_str()).collect::<Vec<_>>(), ["event_moved"]);
    assert_eq!(client.submit(&asked.only_form()).await.location(), saved("netzwerk"));
    assert!(site.ctx.deliver_mail().await.is_empty(), "sent twice, it is told once");
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_a_change_tells_is_asked_again_if_somebody_signs_up_meanwhile() {
    let site = Site::open().await;
    site.sign_up("netzwerk").await;
    let client = site.log_in_as_lead().await;
    let asked = edit(&client, "netzwerk", &[("ends", "2026-03-27T19:30")]).await;
    site.sign_up_by_phone("netzwerk").await;
    let again = client.submit(&asked.only_form()).await;
    assert_eq!(again.status, 200);
    assert!(again.text().contains("1 muss angerufen werden"), "{again}");
    assert_eq!(client.submit(&again.only_form()).await.location(), saved("netzwerk"));
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_nobody_hears_of_is_saved_at_once() {
    let site = Site::open().await;
    site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let client = site.log_in_as_lead().await;
    site.ctx.deliver_mail().await;
    assert_eq!(edit(&client, "netzwerk", &[("title", "Das Netzwerk trifft sich")]).await.location(), saved("netzwerk"));
    assert!(
        site.get_until("/veranstaltungen/netzwerk", |page| page.text().contains("Das Netzwerk trifft sich"))
            .await
            .status
            == 200
    );
    assert!(site.ctx.deliver_mail().await.is_empty());
    let untouched = client.form(&act("netzwerk", "bearbeiten")).await;
    assert_eq!(client.submit(&untouched).await.location(), saved("netzwerk"), "a form without a change is no fault");
}
