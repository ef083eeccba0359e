//! Updates for hosts: numbers of sign-ups and cancellations, at each of them or in the morning, and nothing about a person.

mod daily;

use super::withdrawal::{change_field, text};
use crate::fixtures::network;
use crate::sign_ups::ANNA;
use crate::waiting_list::actions::cancel;
use backend::db::Db;
use backend::messages::{ClaimedMessage, Delivery, claim, fail_expired, record_delivery};
use backend::random::Random;
use backend::signups::{self, send_host_updates};
use backend::testing::TestApp;
use backend::testing::programme_file::{event, host};
use backend::{AppContext, read_tx, rows};
use domain::ids::SignUpId;
use domain::time::{DAY, HOUR, Moment};

const HOST: &str = "quartier@kornwestheim.example";

async fn app(notify: &str) -> TestApp {
    let app = TestApp::with(network()).await;
    app.import(event("netzwerk").set("notify", notify)).await;
    app
}

async fn sign_up(app: &TestApp, name: &str) -> SignUpId {
    let email = format!("{}@example.org", name.to_lowercase());
    app.sign_up("netzwerk", &[("contact_name", name), ("email", &email)]).await.unwrap()
}

/// Delivers all messages and returns those to the host.
async fn updates(app: &TestApp) -> Vec<ClaimedMessage> {
    app.deliver_mail().await.into_iter().filter(|message| message.kind == "host_update").collect()
}

/// The first line of each message to the host: what has changed.
async fn news(app: &TestApp) -> Vec<String> {
    let lines = |message: &ClaimedMessage| message.text().unwrap().lines().next().unwrap().to_owned();
    updates(app).await.iter().map(lines).collect()
}

/// Ends these deliveries to the host like this, and others well.
async fn end(app: &TestApp, messages: &[ClaimedMessage], delivery: Delivery) {
    for message in messages {
        let delivery = if message.recipient == HOST { delivery } else { Delivery::Sent };
        record_delivery(app, message, delivery).await.unwrap();
    }
}

/// Advances the clock to a local time and runs the job that is due.
async fn at(app: &TestApp, time: &str) {
    app.advance(Moment::parse(time).unwrap().at.since(app.now()));
    send_host_updates(app).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_hears_of_each_sign_up_and_cancellation_with_the_numbers_and_a_link() {
    let app = app("each").await;
    let anna = sign_up(&app, "Anna").await;
    let messages = updates(&app).await;
    let [message] = messages.as_slice() else { panic!("{} messages", messages.len()) };
    assert_eq!((message.recipient.as_str(), message.needs_call), (HOST, false));
    let words = text(message);
    for part in [
        "Anmeldungen: Netzwerkveranstaltung Seniorenarbeit\n",
        "\n1 neue Anmeldung\n",
        "Angemeldet: 1 von 19 Plätzen.",
        "Freitag, 27. März 2026, 13:00 bis 18:00 Uhr",
        "https://dabei.example/verwaltung/veranstaltungen/netzwerk\n",
    ] {
        assert!(words.contains(part), "{part} is missing in\n{words}");
    }
    cancel(&app, anna).await;
    cancel(&app, anna).await;
    let words = text(&updates(&app).await.remove(0));
    assert!(words.contains("\n1 Absage\n") && words.contains("Angemeldet: 0 von 19 Plätzen."), "{words}");
    assert!(updates(&app).await.is_empty(), "cancelling again is no news");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_to_a_host_names_nobody_who_signed_up() {
    let app = app("each").await;
    let own = [
        ("contact_name", "Rosalinde Quast"),
        ("email", "rosalinde@example.org"),
        ("phone", "07154 987654"),
        ("people", "2"),
        ("person_2", "Wendelin Quast"),
        ("needs_other", "Sauerstoffgerät"),
        ("note", "Komme später"),
    ];
    let id = app.sign_up("netzwerk", &own).await.unwrap();
    let reference = app.page(id).await.sign_up.reference.to_string();
    let message = updates(&app).await.remove(0);
    let all = format!("{message:?}").to_lowercase();
    for word in ["quast", "rosalinde", "wendelin", "987654", "sauerstoff", "später"] {
        assert!(!all.contains(word), "{word} in {all}");
    }
    assert!(!all.contains(&reference.to_lowercase()) && !all.contains(&id.to_text()), "{all}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_burst_is_one_message_to_the_host_while_the_relay_is_away_and_holds_up_nobody() {
    let app = app("each").await;
    let mut people = Vec::new();
    for n in 0..10 {
        people.push(sign_up(&app, &format!("Person{n}")).await);
    }
    cancel(&app, people[0]).await;
    let messages = app.deliver_mail().await;
    let (hosts, others): (Vec<_>, Vec<_>) = messages.iter().partition(|message| message.recipient == HOST);
    assert_eq!((hosts.len(), others.len()), (1, 10));
    let words = text(hosts[0]);
    assert!(words.contains("\n10 neue Anmeldungen, 1 Absage\n"), "{words}");
    assert!(words.contains("Angemeldet: 9 von 19 Plätzen."), "{words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_message_on_its_way_says_is_not_said_again() {
    let app = app("each").await;
    sign_up(&app, "Anna").await;
    let sending: Vec<_> = claim(&app, 10).await.unwrap();
    sign_up(&app, "Berta").await;
    sign_up(&app, "Carla").await;
    end(&app, &sending, Delivery::Sent).await;
    assert_eq!(sending.iter().filter(|message| message.recipient == HOST).count(), 1);
    assert_eq!(news(&app).await, ["2 neue Anmeldungen"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_relay_did_not_take_at_first_is_said_once() {
    let app = app("each").await;
    sign_up(&app, "Anna").await;
    let sending = claim(&app, 10).await.unwrap();
    sign_up(&app, "Berta").await;
    end(&app, &sending, Delivery::Deferred).await;
    sign_up(&app, "Carla").await;
    assert_eq!(news(&app).await, ["3 neue Anmeldungen"]);
    sign_up(&app, "Dora").await;
    assert_eq!(news(&app).await, ["1 neue Anmeldung"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_expired_before_the_relay_was_back_is_said_by_the_next_message() {
    let app = app("each").await;
    sign_up(&app, "Anna").await;
    app.advance(3 * DAY);
    fail_expired(&app).await.unwrap();
    sign_up(&app, "Berta").await;
    assert_eq!(news(&app).await, ["2 neue Anmeldungen"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_wanted_to_hear_nothing_meanwhile_does_not_hear_of_before() {
    for notify in ["daily", "each"] {
        let app = app(notify).await;
        sign_up(&app, "Anna").await;
        end(&app, &claim(&app, 10).await.unwrap(), Delivery::Rejected).await;
        app.import(event("netzwerk").set("notify", "off")).await;
        send_host_updates(&app).await.unwrap();
        app.import(event("netzwerk").set("notify", notify)).await;
        sign_up(&app, "Berta").await;
        at(&app, "2026-03-03T08:00").await;
        assert_eq!(news(&app).await, ["1 neue Anmeldung"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_up_that_is_refused_is_no_news() {
    let app = app("each").await;
    app.import(event("netzwerk").set("sign_up.seats", 1)).await;
    sign_up(&app, "Anna").await;
    app.sign_up("netzwerk", &[("contact_name", "Berta"), ("phone", "07154 1")]).await.unwrap_err();
    assert_eq!(news(&app).await, ["1 neue Anmeldung"]);
    app.import(event("netzwerk").set("sign_up.waiting_list", true)).await;
    app.sign_up("netzwerk", &[("contact_name", "Berta"), ("phone", "07154 1")]).await.unwrap();
    let words = text(&updates(&app).await.remove(0));
    assert!(words.contains("Angemeldet: 1 von 1 Platz, 1 auf der Warteliste."), "{words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn unless_it_is_set_no_host_hears_anything_and_nothing_is_counted() {
    let app = TestApp::with(network()).await;
    let anna = sign_up(&app, "Anna").await;
    cancel(&app, anna).await;
    app.advance(DAY);
    send_host_updates(&app).await.unwrap();
    assert!(updates(&app).await.is_empty());
    let counted: Vec<(String,)> = read_tx!(app, |c, _| { Ok(rows!(c, "SELECT event FROM host_updates")?) }).unwrap();
    assert!(counted.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_contact_of_the_event_hears_before_the_host_and_without_a_mailbox_nobody() {
    let app = app("each").await;
    app.import(event("netzwerk").set("contact.email", "kontakt@verein.example")).await;
    sign_up(&app, "Anna").await;
    assert_eq!(updates(&app).await[0].recipient, "kontakt@verein.example");
    app.import(event("netzwerk").set("contact.email", "")).await;
    app.import(host("stadt").set("email", "")).await;
    sign_up(&app, "Berta").await;
    assert!(updates(&app).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_about_a_confidential_event_does_not_name_it() {
    let app = TestApp::with(network()).await;
    app.import(event("museum").set("notify", "each")).await;
    app.sign_up("museum", &ANNA).await.unwrap();
    let message = updates(&app).await.remove(0);
    let words = text(&message);
    assert!(
        words.contains("Ihr Nachmittag im Museum") && words.contains("https://dabei.example/verwaltung\n"),
        "{words}"
    );
    assert!(!words.contains("Demenz") && !message.html().unwrap().contains("Demenz"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_to_a_host_that_cannot_be_delivered_calls_nobody() {
    let app = app("each").await;
    sign_up(&app, "Anna").await;
    end(&app, &claim(&app, 10).await.unwrap(), Delivery::Rejected).await;
    assert!(signups::call_tasks(&app, 0).await.unwrap().0.is_empty());
    app.advance(HOUR);
    sign_up(&app, "Berta").await;
    assert_eq!(news(&app).await, ["2 neue Anmeldungen"], "the next one says what it would have said");
    sign_up(&app, "Carla").await;
    assert_eq!(news(&app).await, ["1 neue Anmeldung"]);
}
