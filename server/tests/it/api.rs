//! The API for programs of partners.

mod caching_and_cors;
mod errors;
mod fields;
mod hostile_texts;
mod openapi;
mod pagination;
mod schema_org;
mod updated_since;

use crate::site::{Answer, Site};
use serde_json::Value;

/// Gets a JSON document, with status 200.
async fn get_json(site: &Site, path: &str) -> Value {
    let answer = site.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {answer}");
    assert_eq!(answer.header("content-type"), Some("application/json"), "{path}");
    json(&answer)
}

/// Parses the body of a response.
#[track_caller]
fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or_else(|error| panic!("no JSON ({error}): {answer}"))
}

/// The slugs on one page of a list.
fn slugs(list: &Value) -> Vec<String> {
    let events = list["events"].as_array().expect("a list");
    events.iter().map(|event| event["slug"].as_str().expect("a slug").to_owned()).collect()
}

/// The slugs on all pages of a list.
async fn all_slugs(site: &Site, path: &str) -> Vec<String> {
    let mut list = get_json(site, path).await;
    let mut found = slugs(&list);
    while let Some(next) = list["next"].as_str() {
        let separator = if path.contains('?') { '&' } else { '?' };
        list = get_json(site, &format!("{path}{separator}cursor={next}")).await;
        found.extend(slugs(&list));
    }
    found
}
