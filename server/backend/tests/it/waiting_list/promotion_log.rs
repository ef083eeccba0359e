//! What waiting contacts and organizers read: the position in the list, and the promotion log.

use super::actions::{RULES, cancel, delivered, join, join_by};
use super::event_plan::{EVENT, Plan, Rules, programme};
use super::setup::{app_with_evening, slug};
use backend::programme::{Fault, ImportError, Problem, Rule};
use backend::signups;
use backend::testing::programme_file::{Record, event};
use backend::testing::{TestApp, lead};
use backend::{Error, programme as file};
use domain::signups::{Refusal, SignUpFilter};

async fn summaries(app: &TestApp) -> Vec<String> {
    let list =
        signups::sign_up_list(app, &lead(), &slug(), &SignUpFilter::default(), signups::Use::View).await.unwrap();
    list.promotion_log.into_iter().map(|record| record.summary).collect()
}

/// The rules that a refused file breaks.
async fn broken_rules(app: &TestApp, record: Record) -> Vec<Rule> {
    let imported = file::import(app, "abend.toml", String::from(record)).await;
    let Err(ImportError::Faulty(faults)) = imported else { panic!("not refused") };
    let rule = |fault: Fault| if let Problem::Rule(rule) = fault.problem { Some(rule) } else { None };
    faults.into_iter().filter_map(rule).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiting_contact_is_told_the_position_and_not_that_seats_are_reserved() {
    let app = app_with_evening(RULES).await;
    join(&app, "Anna", "3").await;
    app.deliver_mail().await;
    join(&app, "Berta", "2").await;
    let [message] = app.deliver_mail().await.try_into().unwrap();
    let text = message.text().unwrap();
    assert_eq!(message.subject, "Warteliste: Wohnen im Alter");
    assert!(text.contains("Sie sind noch nicht angemeldet") && text.contains("Vor Ihnen wartet niemand"), "{text}");
    assert!(!text.contains("reserviert") && message.calendar.is_none(), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_promotion_run_writes_one_entry_that_says_who_was_promoted_and_why() {
    let app = app_with_evening(Rules { seats: 4, ..RULES }).await;
    let anna = join(&app, "Anna", "2").await;
    let bernd = join(&app, "Bernd", "1").await;
    join(&app, "Emil", "1").await;
    join(&app, "Chris", "4").await;
    join(&app, "Doris", "2").await;
    cancel(&app, bernd).await;
    cancel(&app, anna).await;
    assert_eq!(
        summaries(&app).await,
        [
            "3 Plätze frei: Stelle 2 der Warteliste (2 Personen) rückt nach; 1 Anmeldung für 4 Personen übersprungen nach Regel „auffüllen“",
            "1 Platz frei: niemand rückt nach; 2 größere Anmeldungen übersprungen nach Regel „auffüllen“",
        ]
    );
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_strict_order_the_first_party_waits_for_room_and_is_not_overtaken() {
    let app = app_with_evening(Rules { order: "strict", ..RULES }).await;
    let anna = join(&app, "Anna", "2").await;
    let bernd = join(&app, "Bernd", "1").await;
    let chris = join(&app, "Chris", "3").await;
    join(&app, "Doris", "1").await;
    cancel(&app, bernd).await;
    let blocked = "1 Platz frei: niemand rückt nach; zuerst ist eine Anmeldung für 3 Personen an der Reihe, nach Regel „der Reihe nach“";
    assert_eq!(summaries(&app).await, [blocked]);
    cancel(&app, anna).await;
    assert_eq!(summaries(&app).await[0], "3 Plätze frei: Stelle 1 der Warteliste (3 Personen) rückt nach");
    assert!(app.page(chris).await.sign_up.has_seats());
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn added_seats_go_to_waiting_parties_and_taken_seats_stay_taken() {
    let app = app_with_evening(RULES).await;
    join(&app, "Anna", "3").await;
    let berta = join(&app, "Berta", "2").await;
    app.deliver_mail().await;
    let fewer = programme(RULES, Plan { seats: 2, ..Plan::of(RULES) });
    assert_eq!(broken_rules(&app, fewer).await, [Rule::FewerThanTaken { taken: 3 }]);
    let without_list = programme(RULES, Plan::of(RULES)).set("sign_up.waiting_list", false);
    assert_eq!(broken_rules(&app, without_list).await, [Rule::WaitingListInUse]);
    let withdrawn = event(EVENT).set("published_at", "");
    assert_eq!(broken_rules(&app, withdrawn).await, [Rule::DraftInUse]);
    app.import(programme(RULES, Plan { seats: 4, ..Plan::of(RULES) })).await;
    let too_few = "1 Platz frei: niemand rückt nach; 1 Anmeldung für 2 Personen übersprungen nach Regel „auffüllen“";
    assert_eq!(summaries(&app).await, [too_few]);
    app.import(programme(RULES, Plan { seats: 5, ..Plan::of(RULES) })).await;
    assert!(app.page(berta).await.sign_up.has_seats());
    assert_eq!(delivered(&app).await, ["berta promoted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_party_that_accepts_fewer_seats_is_promoted_in_part_and_its_rest_keeps_the_position() {
    let app = app_with_evening(RULES).await;
    let anna = join(&app, "Anna", "2").await;
    join(&app, "Bernd", "1").await;
    let chris = join_by(&app, "Chris", &[("email", "chris@example.org"), ("fewer_ok", "yes")], "3").await;
    join(&app, "Doris", "1").await;
    cancel(&app, anna).await;
    let page = app.page(chris).await;
    assert!(page.sign_up.has_seats() && page.sign_up.request.seats() == 2);
    let [rest] = page.others.as_slice() else { panic!("one part goes on waiting: {:?}", page.others) };
    let rest = app.page(rest.id).await;
    assert_eq!((rest.sign_up.request.seats(), rest.positions.event), (1, Some(1)), "before Doris, as before");
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn seats_are_not_lowered_below_the_size_of_a_waiting_party() {
    let app = app_with_evening(Rules { seats: 4, ..RULES }).await;
    join(&app, "Anna", "2").await;
    join(&app, "Doris", "4").await;
    assert_eq!(broken_rules(&app, programme(RULES, Plan::of(RULES))).await, [Rule::FewerThanWanted { wanted: 4 }]);
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_parts_of_a_party_list_each_other_however_often_it_was_split() {
    let app = app_with_evening(Rules { seats: 4, ..RULES }).await;
    join(&app, "Anna", "2").await;
    let bernd = join(&app, "Bernd", "1").await;
    let fewer = [("email", "chris@example.org"), ("fewer_ok", "yes")];
    let chris = join_by(&app, "Chris", &fewer, "4").await;
    cancel(&app, bernd).await;
    let others = app.page(chris).await.others;
    assert_eq!(others.len(), 2, "one was confirmed at first, one now, two wait");
    let last = others.iter().find(|other| other.placement.is_waiting()).unwrap().id;
    assert_eq!(app.page(last).await.others.len(), 2);
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirmed_party_waits_for_a_full_workshop() {
    let app = app_with_evening(Rules { seats: 10, ..RULES }).await;
    let with = |name: &'static str, wait: &'static str| {
        let app = &app;
        async move {
            let email = format!("{}@example.org", name.to_lowercase());
            let fields = [
                ("contact_name", name),
                ("email", &email),
                ("people", "2"),
                ("workshop_abend", "w0"),
                ("workshop_wait", wait),
            ];
            app.sign_up(EVENT, &fields).await
        }
    };
    let anna = with("Anna", "").await.unwrap();
    assert!(matches!(with("Berta", "").await, Err(Error::Refused(Refusal::WorkshopFull { .. }))));
    let berta = with("Berta", "yes").await.unwrap();
    let page = app.page(berta).await;
    assert!(page.sign_up.has_seats());
    assert_eq!(page.positions.workshops, [("w0".try_into().unwrap(), 1)]);
    cancel(&app, anna).await;
    assert!(app.page(berta).await.sign_up.waits_for.is_empty());
    assert_eq!(summaries(&app).await[0], "8 Plätze frei: niemand wartet");
    assert_eq!(
        summaries(&app).await[1],
        "Workshop „Wohnen mit anderen“: 2 Plätze frei: Stelle 1 der Warteliste (2 Personen) rückt nach"
    );
    app.deliver_mail().await;
}
