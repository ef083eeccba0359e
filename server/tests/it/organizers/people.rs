//! One person: entered by hand, changed and cancelled for them, each step in their history.

use crate::site::Site;
use crate::site::staff::Desk;

const ENTER: &str = "/verwaltung/veranstaltungen/netzwerk/eintragen";

async fn enter(desk: &Desk<'_>, fields: &[(&str, &str)]) -> crate::site::Answer {
    let mut form = desk.form(ENTER).await;
    for (field, value) in fields {
        form = form.fill(field, value);
    }
    desk.press(&form).await
}

/// The address of the person's page, without what it says once.
fn page_of(answer: &crate::site::Answer) -> String {
    answer.location().split('?').next().expect("an address").to_owned()
}

#[tokio::test]
async fn who_has_only_a_letter_box_is_entered_on_one_screen_and_gets_a_letter_to_print() {
    let site = Site::open().await;
    let desk = site.lead().await;
    let answer = enter(
        &desk,
        &[
            ("channel", "post"),
            ("contact_name", "Frieda Häberle"),
            ("postal", "Lindenstraße 4\n70806 Kornwestheim"),
            ("people", "2"),
        ],
    )
    .await;
    let page = desk.get(&answer.location()).await;
    assert_eq!(page.state().as_deref(), Some("confirmed"));
    let told = page.words(".answer p").join(" ");
    assert!(told.contains("Sie haben 2 Plätze bei"), "{told}");
    assert!(told.contains(&page.reference().expect("a reference")), "{told}");
    let letter = desk.get(&format!("{}/brief", page_of(&answer))).await;
    assert_eq!(letter.words(".to"), ["Frieda HäberleLindenstraße 470806 Kornwestheim"]);
    assert!(letter.words(".din5008").join(" ").contains(&page.reference().expect("a reference")));
    assert!(desk.get(&format!("{}/brief?gross=ja", page_of(&answer))).await.words(".din5008.large").len() == 1);
    assert_eq!(site.taken("netzwerk").await, 2);
}

#[tokio::test]
async fn without_any_way_to_reach_somebody_only_those_are_entered_who_stand_there() {
    let site = Site::open().await;
    let desk = site.lead().await;
    let by_phone = enter(&desk, &[("contact_name", "Karl Braun")]).await;
    assert_eq!((by_phone.status, by_phone.state().as_deref()), (422, Some("invalid")));
    assert_eq!(by_phone.work().value("contact_name").as_deref(), Some("Karl Braun"), "what was typed stays");
    assert_eq!(enter(&desk, &[("channel", "counter"), ("contact_name", "Karl Braun")]).await.status, 303);
}

#[tokio::test]
async fn over_the_seats_goes_only_who_says_so() {
    let site = Site::open().await;
    let desk = site.lead().await;
    let fields = [("channel", "counter"), ("contact_name", "Schulklasse"), ("people", "4")];
    let taken = 16;
    for _ in 0..taken / 4 {
        assert_eq!(enter(&desk, &fields).await.status, 303);
    }
    let refused = enter(&desk, &fields).await;
    assert_eq!((refused.status, refused.state().as_deref()), (409, Some("full")), "three of nineteen seats are left");
    assert_eq!(site.taken("netzwerk").await, taken);
    let all_the_same = desk.press(&refused.work().fill("over", "yes")).await;
    assert_eq!(all_the_same.status, 303);
    assert_eq!(site.taken("netzwerk").await, taken + 4);
}

#[tokio::test]
async fn the_same_form_pressed_twice_enters_somebody_once() {
    let site = Site::open().await;
    let desk = site.lead().await;
    let form = desk.form(ENTER).await.fill("contact_name", "Anna Maier").fill("phone", "07154 123456");
    let (first, second) = (desk.press(&form).await.location(), desk.press(&form).await.location());
    assert_eq!(first, second);
    assert_eq!(site.taken("netzwerk").await, 1);
}

#[tokio::test]
async fn what_was_done_for_somebody_stands_in_their_history_with_who_did_it_and_why() {
    let site = Site::open().await;
    let desk = site.lead().await;
    let answer = enter(&desk, &[("contact_name", "Anna Maier"), ("phone", "07154 123456")]).await;
    let page = page_of(&answer);
    let change = desk.form(&format!("{page}/aendern")).await.fill("phone", "07154 999999").fill("told", "yes");
    assert_eq!(desk.press(&change).await.location(), page);
    let no_reason = desk.press(&desk.form(&format!("{page}/absagen")).await).await;
    assert_eq!((no_reason.status, no_reason.state().as_deref()), (422, Some("invalid")));
    let cancel = desk.form(&format!("{page}/absagen")).await.fill("reason", "asked").fill("told", "yes");
    assert_eq!(desk.press(&cancel).await.location(), page);
    let history: Vec<String> = desk.get(&page).await.words(".facts dd");
    for line in
        ["Angemeldet (Birgit Öztürk)", "Geändert (Birgit Öztürk)", "Abgesagt: Auf eigenen Wunsch (Birgit Öztürk)"]
    {
        assert!(history.iter().any(|told| told == line), "{line} in {history:?}");
    }
    assert_eq!(site.taken("netzwerk").await, 0);
}

#[tokio::test]
async fn a_change_that_the_person_made_meanwhile_is_not_written_over() {
    let site = Site::open().await;
    let desk = site.lead().await;
    let own = site.signed_up("netzwerk").await;
    let reference = site.get(&own).await.reference().expect("a reference");
    let page = format!("/verwaltung/anmeldungen/{reference}/aendern");
    let ours = desk.form(&page).await.fill("note", "Kommt später");
    let theirs = site.form(&format!("{own}/aendern")).await.fill("people", "2");
    assert_eq!(site.press(&theirs).await.status, 303);
    assert_eq!(desk.press(&ours).await.status, 409);
    assert_eq!(site.taken("netzwerk").await, 2);
    site.house.deliver_mail().await;
}
