//! The call list: open call tasks with their reasons, claimed by one organizer at a time and closed with an outcome.

use crate::site::Site;
use domain::organizers::Role;
use domain::time::HOUR;

const CALLS: &str = "/verwaltung/anrufe";

#[tokio::test]
async fn a_contact_without_email_is_called_about_a_cancellation_unless_already_informed() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    for (is_informed, calls) in [(true, 0), (false, 1)] {
        let reference = site.sign_up_by_phone("netzwerk").await;
        let mut form =
            client.form(&format!("/verwaltung/anmeldungen/{reference}/absagen")).await.fill("reason", "mistake");
        if is_informed {
            form = form.fill("told", "yes");
        }
        assert_eq!(client.submit(&form).await.status, 303);
        assert_eq!(client.get(CALLS).await.texts(".call").len(), calls);
    }
    let call = client.get(CALLS).await.texts(".call").remove(0);
    for part in ["Hat keine E-Mail-Adresse", "Die Anmeldung ist abgesagt", "07154 123456"] {
        assert!(call.contains(part), "{part} in {call}");
    }
}

#[tokio::test]
async fn a_call_task_is_claimed_by_one_organizer_until_the_lease_ends() {
    let site = Site::open().await;
    let call = site.create_call_task("netzwerk").await;
    let birgit = site.log_in_as_lead().await;
    site.add_organizer("zweite@kornwestheim.example", Role::Lead, &[]).await;
    let selma = site.log_in("zweite@kornwestheim.example").await;
    let action = format!("{CALLS}/{call}");
    let forms = (birgit.get(CALLS).await.form_to(&action), selma.get(CALLS).await.form_to(&action));
    let claim = |form: &crate::site::Form| form.clone().add("act", "claim");
    assert_eq!(birgit.submit(&claim(&forms.0)).await.status, 303);
    assert_eq!(birgit.submit(&claim(&forms.0)).await.status, 303, "submitted again, it changes nothing");
    let late = selma.submit(&claim(&forms.1)).await;
    assert_eq!(late.status, 409);
    assert!(late.texts(".call").remove(0).contains("Birgit Öztürk ruft gerade an"));
    assert_eq!(selma.submit(&forms.1.clone().add("act", "reached")).await.status, 409);
    site.ctx.advance(HOUR);
    let selma = site.log_in("zweite@kornwestheim.example").await;
    let form = selma.get(CALLS).await.form_to(&action);
    assert_eq!(selma.submit(&claim(&form)).await.status, 303, "an hour later another organizer may claim it");
}

#[tokio::test]
async fn a_call_task_stays_open_until_the_contact_is_reached() {
    let site = Site::open().await;
    let call = site.create_call_task("netzwerk").await;
    let client = site.log_in_as_lead().await;
    for (outcome, left) in [("not_reached", 1), ("reached", 0)] {
        let form = client.get(CALLS).await.form_to(&format!("{CALLS}/{call}"));
        client.submit(&form.add("act", "claim")).await.location();
        let form = client.get(CALLS).await.form_to(&format!("{CALLS}/{call}"));
        client.submit(&form.add("act", outcome)).await.location();
        assert_eq!(client.get(CALLS).await.texts(".call").len(), left, "{outcome}");
    }
    let done = client.get("/verwaltung").await;
    assert!(!done.attributes(".tasks a", "href").contains(&CALLS.to_owned()), "no call task is open");
}

#[tokio::test]
async fn a_bounce_reported_twice_opens_one_call_task() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let client = site.log_in_as_lead().await;
    let reference = site.get(&own).await.reference().expect("a reference");
    let page = format!("/verwaltung/anmeldungen/{reference}");
    for _ in 0..2 {
        let form = client.get(&page).await.form_to(&format!("{page}/zurueck"));
        assert_eq!(client.submit(&form).await.location(), page);
    }
    let calls = client.get(CALLS).await.texts(".call");
    assert_eq!(calls.len(), 1);
    assert!(calls[0].contains("Unsere E-Mail kam zurück"), "{calls:?}");
    assert!(client.get(&page).await.texts(".facts dd li").contains(&"E-Mail kam zurück (Birgit Öztürk)".to_owned()));
}
