//! The waiting list in the back office: organizers see the promotion log, allocate seats and accept offers for
//! contacts.

use super::{cancel, form_of, join, site};
use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn an_organizer_may_give_a_seat_beyond_the_capacity_to_a_waiting_party() {
    let site = site("order", "fill").await;
    join(&site, "Anna", "2").await;
    let berta = join(&site, "Berta", "1").await;
    let client = site.log_in_as_lead().await;
    let sign_up = format!("/verwaltung/anmeldungen/{}", site.get(&berta).await.reference().unwrap());
    let page = client.get(&sign_up).await;
    assert!(page.text().contains("Einen Platz geben, auch über die Plätze hinaus"), "{page}");
    client.submit(&page.form_to(&format!("{sign_up}/zusagen")).add("over", "yes")).await.location();
    assert!(site.get(&berta).await.has_page_status("confirmed"));
    assert_eq!(site.taken_seats("wohnen").await, 3);
    let enter = client.get("/verwaltung/veranstaltungen/wohnen/eintragen").await;
    assert!(enter.text().contains("Trotzdem eintragen, über die Plätze hinaus"), "{enter}");
    site.ctx.deliver_mail().await;
}

/// The site with an offer to Berta, who has a telephone alone, and the address of her own page.
async fn offer_by_phone() -> (Site, String) {
    let site = site("promotion", "offer").await;
    let anna = join(&site, "Anna", "2").await;
    let form = form_of(&site, "Berta").await.fill("email", "").fill("phone", "07154 000-2");
    let berta = site.submit(&form).await.location();
    cancel(&site, &anna).await;
    (site, berta)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organizer_sees_the_promotion_log_and_accepts_an_offer_for_a_contact_by_phone() {
    let (site, berta) = offer_by_phone().await;
    let client = site.log_in_as_lead().await;
    let list = client.get("/verwaltung/veranstaltungen/wohnen").await;
    assert!(list.text().contains("Stelle 1 der Warteliste (1 Person) bekommt ein Angebot"), "{list}");
    let calls = client.get("/verwaltung/anrufe").await;
    assert!(calls.text().contains("Möchten Sie kommen?"), "{calls}");
    client.submit(&calls.only_form().add("act", "claim")).await.location();
    let answer = client.get("/verwaltung/anrufe").await.only_form().add("act", "accept");
    client.submit(&answer).await.location();
    assert!(site.get(&berta).await.has_page_status("confirmed"));
    assert!(client.get("/verwaltung/anrufe").await.text().contains("Gerade ist niemand anzurufen"));
    let person = client.get(&format!("/verwaltung/anmeldungen/{}", site.get(&berta).await.reference().unwrap())).await;
    for line in ["Auf die Warteliste gesetzt", "Platz angeboten (nach Regel)", "Zugesagt"] {
        assert!(person.text().contains(line), "{line}: {person}");
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organizer_accepts_an_offer_on_the_sign_up_page_which_closes_the_call_task() {
    let (site, berta) = offer_by_phone().await;
    let client = site.log_in_as_lead().await;
    let sign_up = format!("/verwaltung/anmeldungen/{}", site.get(&berta).await.reference().unwrap());
    let accept = client.get(&sign_up).await.form_to(&format!("{sign_up}/zusagen"));
    assert_eq!(client.submit(&accept).await.location(), sign_up);
    assert!(site.get(&berta).await.has_page_status("confirmed"));
    assert!(client.get("/verwaltung/anrufe").await.text().contains("Gerade ist niemand anzurufen"));
    site.ctx.deliver_mail().await;
}
