//! The call list: who must be called and why, one caller at a time, and what came of it.

use crate::site::Site;
use domain::organizers::Role;
use domain::time::HOUR;

const CALLS: &str = "/verwaltung/anrufe";

#[tokio::test]
async fn who_has_no_mailbox_is_called_when_something_changed_unless_they_know_already() {
    let site = Site::open().await;
    let desk = site.lead().await;
    for (told, calls) in [(true, 0), (false, 1)] {
        let reference = site.reference_at("netzwerk").await;
        let mut form =
            desk.form(&format!("/verwaltung/anmeldungen/{reference}/absagen")).await.fill("reason", "mistake");
        if told {
            form = form.fill("told", "yes");
        }
        assert_eq!(desk.press(&form).await.status, 303);
        assert_eq!(desk.get(CALLS).await.words(".call").len(), calls);
    }
    let call = desk.get(CALLS).await.words(".call").remove(0);
    for part in ["Hat keine E-Mail-Adresse", "Die Anmeldung ist abgesagt", "07154 123456"] {
        assert!(call.contains(part), "{part} in {call}");
    }
}

#[tokio::test]
async fn a_call_is_in_one_hand_at_a_time_and_goes_back_when_it_was_forgotten() {
    let site = Site::open().await;
    let call = site.call_to_make("netzwerk").await;
    let birgit = site.lead().await;
    site.employ("zweite@kornwestheim.example", Role::Lead, &[]).await;
    let selma = site.desk_of("zweite@kornwestheim.example").await;
    let action = format!("{CALLS}/{call}");
    let seen_by_both = (birgit.get(CALLS).await.form_to(&action), selma.get(CALLS).await.form_to(&action));
    let claim = |form: &crate::site::Form| form.clone().add("act", "claim");
    assert_eq!(birgit.press(&claim(&seen_by_both.0)).await.status, 303);
    assert_eq!(birgit.press(&claim(&seen_by_both.0)).await.status, 303, "pressed again it changes nothing");
    let late = selma.press(&claim(&seen_by_both.1)).await;
    assert_eq!(late.status, 409);
    assert!(late.words(".call").remove(0).contains("Birgit Öztürk ruft gerade an"));
    assert_eq!(selma.press(&seen_by_both.1.clone().add("act", "reached")).await.status, 409);
    site.house.advance(HOUR);
    let selma = site.desk_of("zweite@kornwestheim.example").await;
    let form = selma.get(CALLS).await.form_to(&action);
    assert_eq!(selma.press(&claim(&form)).await.status, 303, "an hour later somebody else may");
}

#[tokio::test]
async fn who_was_not_reached_stays_on_the_list_and_who_was_leaves_it() {
    let site = Site::open().await;
    let call = site.call_to_make("netzwerk").await;
    let desk = site.lead().await;
    for (outcome, left) in [("not_reached", 1), ("reached", 0)] {
        let form = desk.get(CALLS).await.form_to(&format!("{CALLS}/{call}"));
        desk.press(&form.add("act", "claim")).await.location();
        let form = desk.get(CALLS).await.form_to(&format!("{CALLS}/{call}"));
        desk.press(&form.add("act", outcome)).await.location();
        assert_eq!(desk.get(CALLS).await.words(".call").len(), left, "{outcome}");
    }
    let done = desk.get("/verwaltung").await;
    assert!(done.words(".lead").is_empty(), "nobody is left to call");
}

#[tokio::test]
async fn whose_letter_came_back_is_called_once_however_often_that_is_said() {
    let site = Site::open().await;
    let own = site.signed_up("netzwerk").await;
    site.house.deliver_mail().await;
    let desk = site.lead().await;
    let reference = site.get(&own).await.reference().expect("a reference");
    let page = format!("/verwaltung/anmeldungen/{reference}");
    for _ in 0..2 {
        let form = desk.get(&page).await.form_to(&format!("{page}/zurueck"));
        assert_eq!(desk.press(&form).await.location(), page);
    }
    let calls = desk.get(CALLS).await.words(".call");
    assert_eq!(calls.len(), 1);
    assert!(calls[0].contains("Unsere E-Mail kam zurück"), "{calls:?}");
    assert!(desk.get(&page).await.words(".facts dd").contains(&"E-Mail kam zurück (Birgit Öztürk)".to_owned()));
}
