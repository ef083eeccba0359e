//! Changes of plan, and the days around an event: everybody hears of them once, and only whom they concern.

use super::acts::{RULES, calls, cancel, join, join_by, letters, wait_until};
use super::plan::{Plan, programme};
use super::town::town;
use backend::attendance;
use backend::signups;
use domain::time::{DAY, HOUR};

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_is_moved_reaches_everybody_with_the_next_number_of_its_calendar_entry() {
    let house = town(RULES).await;
    join(&house, "Anna", "3").await;
    join(&house, "Berta", "1").await;
    join_by(&house, "Carl", &[("phone", "07154 000-3")], "1").await;
    let first = house.deliver_mail().await.into_iter().find_map(|letter| letter.calendar).unwrap();
    let moved = Plan::of(RULES).days_later(7);
    house.import(&programme(RULES, moved)).await;
    house.import(&programme(RULES, moved)).await;
    let letters = house.deliver_mail().await;
    assert_eq!(letters.len(), 2, "Anna and Berta, once");
    let to = |name: &str| letters.iter().find(|letter| letter.recipient.starts_with(name)).unwrap();
    let entry = to("anna").calendar.as_deref().unwrap();
    let number =
        |entry: &str| entry.lines().find_map(|line| line.strip_prefix("SEQUENCE:")?.parse::<i64>().ok()).unwrap();
    assert_eq!(number(entry), number(&first) + 1);
    assert!(to("anna").text_body.as_deref().unwrap().contains("/absagen"), "one press away");
    assert!(to("berta").calendar.is_none(), "who waits has it in no calendar");
    assert_eq!(calls(&house).await, ["Carl event_moved"]);
    house.import(&programme(RULES, Plan { is_off: true, ..moved })).await;
    let letters = house.deliver_mail().await;
    let methods: Vec<bool> = letters
        .iter()
        .map(|letter| letter.calendar.as_deref().is_some_and(|it| it.contains("METHOD:CANCEL")))
        .collect();
    assert_eq!((letters.len(), methods.iter().filter(|is| **is).count()), (2, 1), "Anna's entry is taken out");
    assert_eq!(calls(&house).await, ["Carl event_cancelled"], "he hears the newest thing only");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_before_those_who_come_are_reminded_once_and_nobody_else() {
    let house = town(RULES).await;
    join(&house, "Anna", "1").await;
    let gone = join(&house, "Bernd", "1").await;
    cancel(&house, gone).await;
    wait_until(&house, "2026-03-11T10:01").await;
    join(&house, "Late", "2").await;
    join(&house, "Waiting", "1").await;
    house.deliver_mail().await;
    wait_until(&house, "2026-03-12T09:59").await;
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
async fn who_was_reminded_of_an_event_that_was_then_off_is_reminded_again_of_its_new_day() {
    let house = town(RULES).await;
    join(&house, "Anna", "1").await;
    wait_until(&house, "2026-03-12T10:00").await;
    signups::remind(&house).await.unwrap();
    let plan = Plan::of(RULES);
    house.import(&programme(RULES, Plan { is_off: true, ..plan })).await;
    house.import(&programme(RULES, plan.days_later(14))).await;
    house.deliver_mail().await;
    wait_until(&house, "2026-03-26T10:00").await;
    signups::remind(&house).await.unwrap();
    assert_eq!(letters(&house).await, ["anna reminder"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_morning_after_those_who_came_are_thanked_where_the_city_wants_it() {
    let thankful = "title = \"Wohnen im Alter\"\nthanks = true\nresults_url = \"https://kornwestheim.example/wohnen\"";
    let house = town(RULES).await;
    house.import(&programme(RULES, Plan::of(RULES)).replace("title = \"Wohnen im Alter\"", thankful)).await;
    join(&house, "Anna", "1").await;
    let gone = join(&house, "Bernd", "1").await;
    cancel(&house, gone).await;
    join(&house, "Chris", "2").await;
    join(&house, "Doris", "1").await;
    house.deliver_mail().await;
    wait_until(&house, "2026-03-14T10:00").await;
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
