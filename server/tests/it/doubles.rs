//! Two sign-ups of one contact: the page is the same for everybody, the message tells the mailbox, and the office sees it.

use crate::site::Site;
use domain::time::DAY;

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_with_two_sign_ups_reads_of_both_and_the_pages_tell_a_stranger_nothing() {
    let site = Site::open().await;
    let first = site.sign_up("netzwerk").await;
    let alone = site.ctx.deliver_mail().await.remove(0).text().unwrap();
    assert!(!alone.contains("Anmeldungen für diese Veranstaltung"), "{alone}");
    let form = site.filled_form("netzwerk").await.fill("email", "Anna@example.org").fill("contact_name", "Anna W.");
    let second = site.submit(&form).await.location();
    assert!(!site.get(&second).await.text().contains(&site.get(&first).await.reference().unwrap()));
    let message = site.ctx.deliver_mail().await.remove(0).text().unwrap();
    assert!(message.contains("Sie haben jetzt 2 Anmeldungen für diese Veranstaltung"), "{message}");
    assert!(message.contains(&first) && message.contains(&second), "{message}");
    site.submit(&site.form(&format!("{first}/absagen")).await).await.location();
    site.ctx.deliver_mail().await;
    site.sign_up("netzwerk").await;
    let third = site.ctx.deliver_mail().await.remove(0).text().unwrap();
    assert!(third.contains("Sie haben jetzt 2 Anmeldungen"), "the cancelled one does not count: {third}");
    assert!(third.contains(&second) && !third.contains(&first), "{third}");
    site.ctx.advance(DAY);
    site.sign_up("chor").await;
    let other_event = site.ctx.deliver_mail().await.remove(0).text().unwrap();
    assert!(!other_event.contains("Anmeldungen für diese Veranstaltung"), "{other_event}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_sees_who_may_have_signed_up_twice() {
    let site = Site::open().await;
    let first = site.submit(&site.filled_form("netzwerk").await).await.location();
    let form =
        site.filled_form("netzwerk").await.fill("phone", "+49 7154 / 12-34 56").fill("contact_name", "Ana Weiss");
    let second = site.submit(&form).await.location();
    let other = site.filled_form("netzwerk").await.fill("phone", "0711 654321").fill("contact_name", "Otto");
    site.submit(&other).await.location();
    let client = site.log_in_as_lead().await;
    let rows = client.get("/verwaltung/veranstaltungen/netzwerk").await.texts("li.row");
    let doubles: Vec<bool> = rows.iter().map(|row| row.contains("Vielleicht doppelt")).collect();
    assert_eq!(doubles, [true, true, false], "{rows:?}");
    let references = [site.get(&first).await.reference().unwrap(), site.get(&second).await.reference().unwrap()];
    let person = client.get(&format!("/verwaltung/anmeldungen/{}", references[0])).await;
    assert!(person.text().contains("Vielleicht doppelt") && person.text().contains(&references[1]), "{person}");
}
