//! What people and the city read: who waits is told so, and seats that came free are accounted for.

use super::acts::{RULES, cancel, join, join_by, letters};
use super::plan::{EVENT, Plan, Rules, programme};
use super::town::{slug, town};
use backend::signups;
use backend::testing::TestHouse;
use backend::{Error, programme as file};
use domain::signups::{Refusal, Sought};

async fn lines(house: &TestHouse) -> Vec<String> {
    let list = signups::list(house, &slug(), &Sought::default()).await.unwrap();
    list.released.into_iter().map(|released| released.line).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_waits_reads_that_they_wait_and_where_and_nothing_of_a_place() {
    let house = town(RULES).await;
    join(&house, "Anna", "3").await;
    house.deliver_mail().await;
    join(&house, "Berta", "2").await;
    let [letter] = house.deliver_mail().await.try_into().unwrap();
    let text = letter.text_body.unwrap();
    assert_eq!(letter.subject, "Warteliste: Wohnen im Alter");
    assert!(text.contains("Sie sind noch nicht angemeldet") && text.contains("an Stelle 1"), "{text}");
    assert!(!text.contains("reserviert") && letter.calendar.is_none(), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_time_that_seats_come_free_one_line_says_who_got_them_and_why() {
    let house = town(Rules { seats: 4, ..RULES }).await;
    let anna = join(&house, "Anna", "2").await;
    let bernd = join(&house, "Bernd", "1").await;
    join(&house, "Emil", "1").await;
    join(&house, "Chris", "4").await;
    join(&house, "Doris", "2").await;
    cancel(&house, bernd).await;
    cancel(&house, anna).await;
    assert_eq!(
        lines(&house).await,
        [
            "3 Plätze frei: Platz 2 der Warteliste (2 Personen) rückt nach; 1 Wunsch über 4 Personen übersprungen nach Regel »auffüllen«",
            "1 Platz frei: niemand rückt nach; 2 größere Wünsche übersprungen nach Regel »auffüllen«",
        ]
    );
    house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_strict_order_the_first_waits_until_there_is_room_and_nobody_passes() {
    let house = town(Rules { order: "strict", ..RULES }).await;
    let anna = join(&house, "Anna", "2").await;
    let bernd = join(&house, "Bernd", "1").await;
    let chris = join(&house, "Chris", "3").await;
    join(&house, "Doris", "1").await;
    cancel(&house, bernd).await;
    let blocked = "1 Platz frei: niemand rückt nach; zuerst ist ein Wunsch über 3 Personen an der Reihe, nach Regel »der Reihe nach«";
    assert_eq!(lines(&house).await, [blocked]);
    cancel(&house, anna).await;
    assert_eq!(lines(&house).await[0], "3 Plätze frei: Platz 1 der Warteliste (3 Personen) rückt nach");
    assert!(house.page(chris).await.sign_up.has_seats());
    house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn seats_that_are_added_go_to_those_who_wait_and_those_that_are_taken_stay() {
    let house = town(RULES).await;
    join(&house, "Anna", "3").await;
    let berta = join(&house, "Berta", "2").await;
    house.deliver_mail().await;
    let fault = file::import(&house, "abend.toml", &programme(RULES, Plan { seats: 2, ..Plan::of(RULES) }))
        .await
        .unwrap_err()
        .to_string();
    assert!(fault.contains("less than the 3 seats"), "{fault}");
    let without_list = programme(RULES, Plan::of(RULES)).replace("waiting_list = true, ", "");
    let without_list = without_list.replace("max_party = 4,", "max_party = 4, waiting_list = false,");
    let fault = file::import(&house, "abend.toml", &without_list).await.unwrap_err().to_string();
    assert!(fault.contains("must stay true while somebody waits"), "{fault}");
    house.import(&programme(RULES, Plan { seats: 4, ..Plan::of(RULES) })).await;
    let too_few = "1 Platz frei: niemand rückt nach; 1 Wunsch über 2 Personen übersprungen nach Regel »auffüllen«";
    assert_eq!(lines(&house).await, [too_few]);
    house.import(&programme(RULES, Plan { seats: 5, ..Plan::of(RULES) })).await;
    assert!(house.page(berta).await.sign_up.has_seats());
    assert_eq!(letters(&house).await, ["berta moved_up"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_party_that_may_be_split_comes_in_part_and_its_others_keep_their_place() {
    let house = town(RULES).await;
    let anna = join(&house, "Anna", "2").await;
    join(&house, "Bernd", "1").await;
    let chris = join_by(&house, "Chris", &[("email", "chris@example.org"), ("fewer_ok", "yes")], "3").await;
    join(&house, "Doris", "1").await;
    cancel(&house, anna).await;
    let page = house.page(chris).await;
    assert!(page.sign_up.has_seats() && page.sign_up.wish.places() == 2);
    let [rest] = page.others.as_slice() else { panic!("one waits on: {:?}", page.others) };
    let rest = house.page(rest.id).await;
    assert_eq!((rest.sign_up.wish.places(), rest.lines.event), (1, Some(1)), "before Doris, as ever");
    house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn seats_are_not_lowered_below_what_somebody_waits_for() {
    let house = town(Rules { seats: 4, ..RULES }).await;
    join(&house, "Anna", "2").await;
    join(&house, "Doris", "4").await;
    let fault = file::import(&house, "abend.toml", &programme(RULES, Plan::of(RULES))).await.unwrap_err().to_string();
    assert!(fault.contains("less than the 4 seats for which somebody waits"), "{fault}");
    house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_parts_of_a_party_know_of_each_other_however_often_it_was_split() {
    let house = town(Rules { seats: 4, ..RULES }).await;
    join(&house, "Anna", "2").await;
    let bernd = join(&house, "Bernd", "1").await;
    let fewer = [("email", "chris@example.org"), ("fewer_ok", "yes")];
    let chris = join_by(&house, "Chris", &fewer, "4").await;
    cancel(&house, bernd).await;
    let others = house.page(chris).await.others;
    assert_eq!(others.len(), 2, "one came at first, one now, two wait");
    let last = others.iter().find(|other| other.placement.is_waiting()).unwrap().id;
    assert_eq!(house.page(last).await.others.len(), 2);
    house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_that_is_full_is_waited_for_by_those_who_come() {
    let house = town(Rules { seats: 10, ..RULES }).await;
    let with = |name: &'static str, wait: &'static str| {
        let house = &house;
        async move {
            let email = format!("{}@example.org", name.to_lowercase());
            let fields = [
                ("contact_name", name),
                ("email", &email),
                ("people", "2"),
                ("workshop_abend", "w0"),
                ("workshop_wait", wait),
            ];
            house.sign_up(EVENT, &fields).await
        }
    };
    let anna = with("Anna", "").await.unwrap();
    assert!(matches!(with("Berta", "").await, Err(Error::Refused(Refusal::WorkshopFull { .. }))));
    let berta = with("Berta", "yes").await.unwrap();
    let page = house.page(berta).await;
    assert!(page.sign_up.has_seats());
    assert_eq!(page.lines.workshops, [("w0".try_into().unwrap(), 1)]);
    cancel(&house, anna).await;
    assert!(house.page(berta).await.sign_up.waits_for.is_empty());
    assert_eq!(lines(&house).await[0], "8 Plätze frei: niemand wartet");
    assert_eq!(
        lines(&house).await[1],
        "Workshop »Wohnen mit anderen«: 2 Plätze frei: Platz 1 der Warteliste (2 Personen) rückt nach"
    );
    house.deliver_mail().await;
}
