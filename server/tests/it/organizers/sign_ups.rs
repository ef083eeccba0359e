//! One sign-up in the back office: entered, changed and cancelled by an organizer, each step in its history.

use crate::site::Site;
use crate::site::staff::StaffClient;

const ENTER: &str = "/verwaltung/veranstaltungen/netzwerk/eintragen";

async fn enter(client: &StaffClient<'_>, fields: &[(&str, &str)]) -> crate::site::Answer {
    let mut form = client.form(ENTER).await;
    for (field, value) in fields {
        form = form.fill(field, value);
    }
    client.submit(&form).await
}

/// The address of the sign-up's page, without the parameter of the confirmation.
fn page_of(answer: &crate::site::Answer) -> String {
    answer.location().split('?').next().expect("an address").to_owned()
}

#[tokio::test]
async fn a_contact_with_only_a_postal_address_is_entered_and_gets_a_printed_letter() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let answer = enter(
        &client,
        &[
            ("channel", "post"),
            ("contact_name", "Frieda Häberle"),
            ("postal", "Lindenstraße 4\n70806 Kornwestheim"),
            ("people", "2"),
        ],
    )
    .await;
    let page = client.get(&answer.location()).await;
    assert_eq!(page.page_status().as_deref(), Some("confirmed"));
    let text = page.texts(".answer p").join(" ");
    assert!(text.contains("Sie haben 2 Plätze bei"), "{text}");
    assert!(text.contains(&page.reference().expect("a reference")), "{text}");
    let letter = client.get(&format!("{}/brief", page_of(&answer))).await;
    assert_eq!(letter.texts(".to"), ["Frieda HäberleLindenstraße 470806 Kornwestheim"]);
    assert!(letter.texts(".din5008").join(" ").contains(&page.reference().expect("a reference")));
    assert!(client.get(&format!("{}/brief?gross=ja", page_of(&answer))).await.texts(".din5008.large").len() == 1);
    assert_eq!(site.taken_seats("netzwerk").await, 2);
}

#[tokio::test]
async fn a_contact_without_any_address_is_entered_only_at_the_counter() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let by_phone = enter(&client, &[("contact_name", "Karl Braun")]).await;
    assert_eq!((by_phone.status, by_phone.page_status().as_deref()), (422, Some("invalid")));
    assert_eq!(by_phone.only_form().value("contact_name").as_deref(), Some("Karl Braun"), "the form keeps the input");
    assert_eq!(enter(&client, &[("channel", "counter"), ("contact_name", "Karl Braun")]).await.status, 303);
}

#[tokio::test]
async fn seats_are_exceeded_only_on_confirmation() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let fields = [("channel", "counter"), ("contact_name", "Schulklasse"), ("people", "4")];
    let taken = 16;
    for _ in 0..taken / 4 {
        assert_eq!(enter(&client, &fields).await.status, 303);
    }
    let refused = enter(&client, &fields).await;
    assert_eq!(
        (refused.status, refused.page_status().as_deref()),
        (409, Some("full")),
        "three of nineteen seats are left"
    );
    assert_eq!(site.taken_seats("netzwerk").await, taken);
    let confirmed = client.submit(&refused.only_form().fill("over", "yes")).await;
    assert_eq!(confirmed.status, 303);
    assert_eq!(site.taken_seats("netzwerk").await, taken + 4);
}

#[tokio::test]
async fn the_same_form_submitted_twice_enters_one_sign_up() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = client.form(ENTER).await.fill("contact_name", "Anna Maier").fill("phone", "07154 123456");
    let (first, second) = (client.submit(&form).await.location(), client.submit(&form).await.location());
    assert_eq!(first, second);
    assert_eq!(site.taken_seats("netzwerk").await, 1);
}

#[tokio::test]
async fn the_history_of_a_sign_up_names_each_change_with_its_organizer_and_reason() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let answer = enter(&client, &[("contact_name", "Anna Maier"), ("phone", "07154 123456")]).await;
    let page = page_of(&answer);
    let change = client.form(&format!("{page}/aendern")).await.fill("phone", "07154 999999").fill("told", "yes");
    assert_eq!(client.submit(&change).await.location(), page);
    let no_reason = client.submit(&client.form(&format!("{page}/absagen")).await).await;
    assert_eq!((no_reason.status, no_reason.page_status().as_deref()), (422, Some("invalid")));
    let cancel = client.form(&format!("{page}/absagen")).await.fill("reason", "asked").fill("told", "yes");
    assert_eq!(client.submit(&cancel).await.location(), page);
    let page = client.get(&page).await;
    let history: Vec<String> = page.texts(".facts dd li");
    for line in
        ["Angemeldet (Birgit Öztürk)", "Geändert (Birgit Öztürk)", "Abgesagt: Auf eigenen Wunsch (Birgit Öztürk)"]
    {
        assert!(history.iter().any(|entry| entry == line), "{line} in {history:?}");
    }
    let labels = page.texts(".facts dt");
    assert_eq!(labels.iter().filter(|label| label.ends_with("9:00 Uhr")).count(), 1, "one for the minute: {labels:?}");
    assert_eq!(site.taken_seats("netzwerk").await, 0);
}

#[tokio::test]
async fn a_concurrent_change_by_the_contact_is_not_overwritten() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let own = site.sign_up("netzwerk").await;
    let reference = site.get(&own).await.reference().expect("a reference");
    let page = format!("/verwaltung/anmeldungen/{reference}/aendern");
    let by_organizer = client.form(&page).await.fill("note", "Kommt später");
    let by_contact = site.form(&format!("{own}/aendern")).await.fill("people", "2");
    assert_eq!(site.submit(&by_contact).await.status, 303);
    assert_eq!(client.submit(&by_organizer).await.status, 409);
    assert_eq!(site.taken_seats("netzwerk").await, 2);
    site.ctx.deliver_mail().await;
}
