//! What people and the city read: who waits is told so, seats that came free are accounted for, and changes of plan reach all.

use super::town::{EVENT, Rules, programme, slug, town};
use backend::attendance;
use backend::signups::{self, Desk};
use backend::testing::TestHouse;
use backend::{Error, outbox, programme as file};
use domain::ids::SignUpId;
use domain::signups::{Refusal, Sought};
use domain::time::{DAY, HOUR, Instant, Moment};
use text::Words;

const RULES: Rules = Rules { seats: 3, promotion: "at_once", order: "fill" };

async fn join(house: &TestHouse, name: &str, people: &str) -> SignUpId {
    let email = format!("{}@example.org", name.to_lowercase());
    house.sign_up(EVENT, &[("contact_name", name), ("email", &email), ("people", people)]).await.unwrap()
}

async fn cancel(house: &TestHouse, id: SignUpId) {
    signups::cancel(house, Words::german(), Desk::PUBLIC, house.page(id).await, None).await.unwrap();
}

async fn lines(house: &TestHouse) -> Vec<String> {
    let list = signups::list(house, &slug(), &Sought::default()).await.unwrap();
    list.released.into_iter().map(|released| released.line).collect()
}

fn at(text: &str) -> Instant {
    Moment::parse(text).unwrap().at
}

/// Recipients' first names and kinds, in the order of posting.
async fn letters(house: &TestHouse) -> Vec<String> {
    let letters = house.deliver_mail().await;
    let mut said: Vec<String> = letters
        .into_iter()
        .map(|letter| format!("{} {}", letter.recipient.split('@').next().unwrap_or_default(), letter.kind))
        .collect();
    said.sort();
    said
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
    let house = town(RULES).await;
    let anna = join(&house, "Anna", "2").await;
    let bernd = join(&house, "Bernd", "1").await;
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
    let fault =
        file::import(&house, "abend.toml", &programme(Rules { seats: 2, ..RULES })).await.unwrap_err().to_string();
    assert!(fault.contains("less than the 3 seats"), "{fault}");
    let without_list = programme(RULES).replace("waiting_list = true, ", "");
    let without_list = without_list.replace("max_party = 4,", "max_party = 4, waiting_list = false,");
    let fault = file::import(&house, "abend.toml", &without_list).await.unwrap_err().to_string();
    assert!(fault.contains("must stay true while somebody waits"), "{fault}");
    house.import(&programme(Rules { seats: 4, ..RULES })).await;
    let too_few = "1 Platz frei: niemand rückt nach; 1 Wunsch über 2 Personen übersprungen nach Regel »auffüllen«";
    assert_eq!(lines(&house).await, [too_few]);
    house.import(&programme(Rules { seats: 5, ..RULES })).await;
    assert!(house.page(berta).await.sign_up.has_seats());
    assert_eq!(letters(&house).await, ["berta moved_up"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_party_that_may_be_split_comes_in_part_and_its_others_keep_their_place() {
    let house = town(RULES).await;
    let anna = join(&house, "Anna", "2").await;
    join(&house, "Bernd", "1").await;
    let fields = [("contact_name", "Chris"), ("email", "chris@example.org"), ("people", "3"), ("fewer_ok", "yes")];
    let chris = house.sign_up(EVENT, &fields).await.unwrap();
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

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_is_moved_reaches_everybody_with_the_next_number_of_its_calendar_entry() {
    let house = town(RULES).await;
    join(&house, "Anna", "3").await;
    join(&house, "Berta", "1").await;
    let phone = [("contact_name", "Carl"), ("phone", "07154 000-3")];
    house.sign_up(EVENT, &phone).await.unwrap();
    let first = house.deliver_mail().await.into_iter().find_map(|letter| letter.calendar).unwrap();
    let moved = programme(RULES).replace("2026-03-13", "2026-03-20");
    house.import(&moved).await;
    house.import(&moved).await;
    let letters = house.deliver_mail().await;
    assert_eq!(letters.len(), 2, "Anna and Berta, once");
    let to = |name: &str| letters.iter().find(|letter| letter.recipient.starts_with(name)).unwrap();
    let entry = to("anna").calendar.as_deref().unwrap();
    let number =
        |entry: &str| entry.lines().find_map(|line| line.strip_prefix("SEQUENCE:")?.parse::<i64>().ok()).unwrap();
    assert_eq!(number(entry), number(&first) + 1);
    assert!(to("anna").text_body.as_deref().unwrap().contains("/absagen"), "one press away");
    assert!(to("berta").calendar.is_none(), "who waits has it in no calendar");
    assert_eq!(outbox::unsettled(&house).await.unwrap().1, 1, "Carl is called");
    let cancelled =
        moved.replace("title = \"Wohnen im Alter\"", "title = \"Wohnen im Alter\"\ncancelled = \"2026-03-03T10:00\"");
    house.import(&cancelled).await;
    let letters = house.deliver_mail().await;
    let methods: Vec<bool> = letters
        .iter()
        .map(|letter| letter.calendar.as_deref().is_some_and(|it| it.contains("METHOD:CANCEL")))
        .collect();
    assert_eq!((letters.len(), methods.iter().filter(|is| **is).count()), (2, 1), "Anna's entry is taken out");
    assert_eq!(outbox::unsettled(&house).await.unwrap().1, 1, "Carl hears the newest thing only");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_before_those_who_come_are_reminded_once_and_nobody_else() {
    let house = town(RULES).await;
    join(&house, "Anna", "1").await;
    let gone = join(&house, "Bernd", "1").await;
    cancel(&house, gone).await;
    house.advance(at("2026-03-11T10:01").0 - house.now().0);
    join(&house, "Late", "2").await;
    join(&house, "Waiting", "1").await;
    house.deliver_mail().await;
    house.advance(at("2026-03-12T09:59").0 - house.now().0);
    signups::remind(&house).await.unwrap();
    assert!(letters(&house).await.is_empty(), "not before ten");
    house.advance(HOUR / 60);
    for _ in 0..3 {
        signups::remind(&house).await.unwrap();
        house.advance(HOUR);
    }
    assert_eq!(letters(&house).await, ["anna reminder"], "who signed up in the last 24 hours knows");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_morning_after_those_who_came_are_thanked_where_the_city_wants_it() {
    let thankful = "title = \"Wohnen im Alter\"\nthanks = true\nresults_url = \"https://kornwestheim.example/wohnen\"";
    let house = town(RULES).await;
    house.import(&programme(RULES).replace("title = \"Wohnen im Alter\"", thankful)).await;
    join(&house, "Anna", "1").await;
    let gone = join(&house, "Bernd", "1").await;
    cancel(&house, gone).await;
    join(&house, "Chris", "2").await;
    join(&house, "Doris", "1").await;
    house.deliver_mail().await;
    house.advance(at("2026-03-14T10:00").0 - house.now().0);
    for _ in 0..2 {
        attendance::thank(&house).await.unwrap();
    }
    let letters = house.deliver_mail().await;
    assert!(
        letters.iter().all(|letter| letter
            .text_body
            .as_deref()
            .unwrap()
            .contains("https://kornwestheim.example/wohnen"))
    );
    let mut to: Vec<&str> = letters.iter().map(|letter| letter.recipient.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["anna@example.org", "chris@example.org"]);
    house.advance(DAY);
    attendance::thank(&house).await.unwrap();
    assert!(house.deliver_mail().await.is_empty());
}
