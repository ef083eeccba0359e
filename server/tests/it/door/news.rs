//! Several phones at one door: what an island asks and hears.

use super::{DOOR, keeper, party, row};
use crate::site::staff::Desk;
use crate::site::{Answer, FORM, Site, rows};
use axum::http::Method;
use domain::ids::SignUpId;
use domain::time::MINUTE;
use serde_json::{Value, json};

fn read(answer: &Answer) -> Value {
    assert_eq!(answer.header("content-type"), Some("application/json"), "{answer}");
    serde_json::from_slice(&answer.body).expect("JSON")
}

async fn news(desk: &Desk<'_>, turn: i64) -> Value {
    read(&desk.get(&format!("{DOOR}/stand?seit={turn}")).await)
}

async fn queue(desk: &Desk<'_>, site_of_sender: &str, presses: &Value) -> Answer {
    let headers =
        [("cookie", desk.cookie.as_str()), ("content-type", "application/json"), ("sec-fetch-site", site_of_sender)];
    desk.site.request(Method::POST, &format!("{DOOR}/stapel"), &headers, presses.to_string().into_bytes()).await
}

fn press(sign_up: SignUpId, nonce: u8, act: &str, minutes_ago: i64) -> Value {
    let (person, nonce) = (format!("{}.1", sign_up.to_text()), format!("{nonce:032x}"));
    json!({ "person": person, "act": act, "nonce": nonce, "age": minutes_ago * MINUTE })
}

#[tokio::test]
async fn what_one_phone_presses_the_next_question_of_another_hears() {
    let site = Site::open().await;
    let (here, there) = (keeper(&site).await, site.lead().await);
    let anna = party(&site, "netzwerk", "Anna", "1").await;
    let page = there.get(DOOR).await;
    let turn = page.attribute(".guests", "data-turn").unwrap().parse().unwrap();
    assert_eq!(news(&there, turn).await["people"], json!([]));
    let form = row(&here.get(DOOR).await, anna, 1);
    let headers = [
        ("cookie", here.cookie.as_str()),
        ("content-type", FORM),
        ("sec-fetch-site", "same-origin"),
        ("accept", "application/json"),
    ];
    let path = format!("{DOOR}?seit={turn}");
    let answer = read(&site.request(Method::POST, &path, &headers, form.body().into_bytes()).await);
    assert_eq!(answer["presses"][0]["said"], "Anna ist da, seit 9:00 Uhr.");
    let person = format!("{}.1", anna.to_text());
    let since = site.house.now().0;
    let heard = news(&there, turn).await;
    assert_eq!(heard["people"], json!([{ "person": person, "since": since, "said": "da seit 9:00 Uhr" }]));
    assert_eq!((&heard["present"], &heard["expected"]), (&json!(1), &json!(1)));
    assert_eq!(heard["people"], answer["people"], "whoever presses hears the same");
    assert_eq!(news(&there, heard["turn"].as_i64().unwrap()).await["people"], json!([]));
}

#[tokio::test]
async fn a_queue_is_handed_in_late_and_twice_and_each_press_counts_once_from_when_it_was_made() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    let (anna, berta) = (party(&site, "netzwerk", "Anna", "1").await, party(&site, "netzwerk", "Berta", "1").await);
    let foreign = party(&site, "museum", "Clara", "1").await;
    site.house.advance(29 * MINUTE);
    let presses = json!([
        press(berta, 3, "undo", 10),
        press(anna, 1, "come", 25),
        press(berta, 2, "come", 20),
        press(foreign, 4, "come", 5),
    ]);
    let answer = read(&queue(&desk, "same-origin", &presses).await);
    let refused: Vec<bool> =
        answer["presses"].as_array().unwrap().iter().map(|press| !press["refused"].is_null()).collect();
    assert_eq!(refused, [false, false, false, true]);
    assert_eq!(answer["present"], 1);
    let since = answer["people"].as_array().unwrap().iter().find(|person| !person["since"].is_null()).unwrap();
    assert_eq!(since["since"], site.house.now().0 - 25 * MINUTE);
    let before = rows::all_but_locks(&site.house).await;
    let again = read(&queue(&desk, "same-origin", &presses).await);
    assert_eq!(again["presses"], answer["presses"]);
    assert_eq!(rows::all_but_locks(&site.house).await, before);
}

#[tokio::test]
async fn a_queue_from_another_site_too_long_or_broken_is_refused_and_changes_nothing() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    let anna = party(&site, "netzwerk", "Anna", "1").await;
    let before = rows::all(&site.house).await;
    let good = json!([press(anna, 1, "come", 0)]);
    for foreign in ["cross-site", "same-site", "none"] {
        assert_eq!(queue(&desk, foreign, &good).await.status, 403, "{foreign}");
    }
    let long: Value = (0..=100).map(|n| press(anna, n, "come", 0)).collect();
    assert_eq!(queue(&desk, "same-origin", &long).await.status, 413);
    for broken in [json!({}), json!([{ "act": "come" }]), json!([press(anna, 1, "dance", 0)])] {
        assert_eq!(queue(&desk, "same-origin", &broken).await.status, 400, "{broken}");
    }
    assert_eq!(rows::all(&site.house).await, before);
}
