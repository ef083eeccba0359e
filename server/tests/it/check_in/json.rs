//! Several devices at one check-in: the changes that one polls, and the batches that another sends after it was
//! offline.

use super::{CHECK_IN, check_in_client, party, row};
use crate::site::staff::StaffClient;
use crate::site::{Answer, FORM, Site, rows};
use axum::http::Method;
use domain::ids::SignUpId;
use domain::time::{MINUTE, SECOND};
use serde_json::{Value, json};

const UUID: &str = "6f1c2a34-9b7d-4e05-8c3f-0a1b2c3d4e5f";

fn json_of(answer: &Answer) -> Value {
    assert_eq!(answer.header("content-type"), Some("application/json"), "{answer}");
    serde_json::from_slice(&answer.body).expect("JSON")
}

async fn changes(client: &StaffClient<'_>, version: i64) -> Value {
    json_of(&client.get(&format!("{CHECK_IN}/stand?version={version}")).await)
}

async fn send_batch(client: &StaffClient<'_>, sec_fetch_site: &str, batch: &Value) -> Answer {
    let headers =
        [("cookie", client.cookie.as_str()), ("content-type", "application/json"), ("sec-fetch-site", sec_fetch_site)];
    client.site.request(Method::POST, &format!("{CHECK_IN}/stapel"), &headers, batch.to_string().into_bytes()).await
}

fn check_in(sign_up: SignUpId, key: usize, act: &str, minutes_ago: i64) -> Value {
    let (person, key) = (format!("{}.1", sign_up.to_text()), format!("{key:032x}"));
    json!({ "person": person, "act": act, "key": key, "age": (minutes_ago * MINUTE).0 })
}

#[tokio::test]
async fn a_check_in_on_one_device_is_among_the_next_changes_of_another() {
    let site = Site::open().await;
    let (here, there) = (check_in_client(&site).await, site.log_in_as_lead().await);
    let anna = party(&site, "netzwerk", "Anna", "1").await;
    let page = there.get(CHECK_IN).await;
    let version = page.attribute(".guests", "data-version").unwrap().parse().unwrap();
    assert_eq!(changes(&there, version).await["people"], json!([]));
    let form = row(&here.get(CHECK_IN).await, anna, 1);
    let headers = [
        ("cookie", here.cookie.as_str()),
        ("content-type", FORM),
        ("sec-fetch-site", "same-origin"),
        ("accept", "application/json"),
    ];
    let path = format!("{CHECK_IN}?version={version}");
    let answer = json_of(&site.request(Method::POST, &path, &headers, form.body().into_bytes()).await);
    assert_eq!(answer["results"][0]["message"], "Anna ist da, seit 9:00 Uhr.");
    let person = format!("{}.1", anna.to_text());
    let since = site.ctx.now().0;
    let polled = changes(&there, version).await;
    assert_eq!(polled["people"], json!([{ "person": person, "since": since, "message": "da seit 9:00 Uhr" }]));
    assert_eq!((&polled["present"], &polled["expected"]), (&json!(1), &json!(1)));
    assert_eq!(polled["people"], answer["people"], "the device that checks in gets the same changes");
    assert_eq!(changes(&there, polled["version"].as_i64().unwrap()).await["people"], json!([]));
}

#[tokio::test]
async fn a_batch_that_is_sent_late_and_twice_records_each_check_in_once_at_the_time_it_was_made() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let (anna, berta) = (party(&site, "netzwerk", "Anna", "1").await, party(&site, "netzwerk", "Berta", "1").await);
    let foreign = party(&site, "museum", "Clara", "1").await;
    site.ctx.advance(29 * MINUTE);
    let batch = json!([
        check_in(berta, 3, "undo", 10),
        check_in(anna, 1, "present", 25),
        check_in(berta, 2, "present", 20),
        check_in(foreign, 4, "present", 5),
    ]);
    let answer = json_of(&send_batch(&client, "same-origin", &batch).await);
    let is_refused: Vec<bool> =
        answer["results"].as_array().unwrap().iter().map(|result| !result["refused"].is_null()).collect();
    assert_eq!(is_refused, [false, false, false, true]);
    assert_eq!(answer["present"], 1);
    let present = answer["people"].as_array().unwrap().iter().find(|person| !person["since"].is_null()).unwrap();
    assert_eq!(present["since"], site.ctx.now().plus(-(25 * MINUTE)).0);
    let before = rows::all_except_versions(&site.ctx).await;
    let again = json_of(&send_batch(&client, "same-origin", &batch).await);
    assert_eq!(again["results"], answer["results"]);
    assert_eq!(rows::all_except_versions(&site.ctx).await, before);
}

#[tokio::test]
async fn a_uuid_as_key_is_returned_as_sent_and_counts_once_with_and_without_hyphens() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let anna = party(&site, "netzwerk", "Anna", "1").await;
    let with_key = |key: &str| {
        let mut check_in = check_in(anna, 0, "present", 0);
        check_in["key"] = json!(key);
        check_in
    };
    let [digits, upper] = [UUID.replace('-', ""), UUID.to_uppercase()];
    let first = json_of(&send_batch(&client, "same-origin", &json!([with_key(UUID)])).await);
    let result = json!({ "key": UUID, "refused": null, "message": "Anna ist da, seit 9:00 Uhr." });
    assert_eq!((&first["results"], &first["present"]), (&json!([result]), &json!(1)));
    let before = rows::all_except_versions(&site.ctx).await;
    let is_stored = before.iter().any(|row| row.starts_with("check_ins: ") && row.contains(&digits));
    assert!(is_stored, "the check-in is stored under its key: {before:?}");
    site.ctx.advance(30 * SECOND);
    for keys in [&[UUID][..], &[&digits], &[&upper], &[&digits, UUID, &upper]] {
        let batch: Value = keys.iter().map(|key| with_key(key)).collect();
        let again = json_of(&send_batch(&client, "same-origin", &batch).await);
        let results: Value =
            keys.iter().map(|key| json!({ "key": key, "refused": null, "message": result["message"] })).collect();
        assert_eq!((&again["results"], &again["present"]), (&results, &json!(1)), "{keys:?}");
        assert_eq!(rows::all_except_versions(&site.ctx).await, before, "{keys:?}");
    }
}

#[tokio::test]
async fn a_single_check_in_that_is_not_recorded_has_a_status_of_its_own_and_a_longer_batch_has_none() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let anna = party(&site, "netzwerk", "Anna", "1").await;
    let unknown = check_in(SignUpId([9; 16]), 1, "present", 0);
    let refused_alone = send_batch(&client, "same-origin", &json!([unknown])).await;
    assert_eq!(refused_alone.status, 404);
    assert!(json_of(&refused_alone)["results"][0]["refused"].is_string());
    let batch = send_batch(&client, "same-origin", &json!([unknown, check_in(anna, 2, "present", 0)])).await;
    assert_eq!(batch.status, 200);
    let results = &json_of(&batch)["results"];
    assert!(results[0]["refused"].is_string() && results[1]["refused"].is_null(), "{results}");
}

#[tokio::test]
async fn a_batch_that_is_cross_site_or_too_long_or_broken_is_rejected_and_changes_nothing() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let anna = party(&site, "netzwerk", "Anna", "1").await;
    let before = rows::all(&site.ctx).await;
    let valid = json!([check_in(anna, 1, "present", 0)]);
    for cross_site in ["cross-site", "same-site", "none"] {
        assert_eq!(send_batch(&client, cross_site, &valid).await.status, 403, "{cross_site}");
    }
    let too_long: Value = (0..=100).map(|key| check_in(anna, key, "present", 0)).collect();
    assert_eq!(send_batch(&client, "same-origin", &too_long).await.status, 413);
    for broken in [json!({}), json!([{ "act": "present" }]), json!([check_in(anna, 1, "dance", 0)])] {
        assert_eq!(send_batch(&client, "same-origin", &broken).await.status, 400, "{broken}");
    }
    assert_eq!(rows::all(&site.ctx).await, before);
}
