//! The API, as programs of partners ask it.

mod described;
mod fields;
mod hostile;
mod outside;
mod paging;
mod since;
mod wrong;

use crate::site::{Answer, Site};
use serde_json::Value;

/// What is answered at this address, which is there.
async fn ask(site: &Site, path: &str) -> Value {
    let answer = site.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {answer}");
    assert_eq!(answer.header("content-type"), Some("application/json"), "{path}");
    json(&answer)
}

#[track_caller]
fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or_else(|error| panic!("no JSON ({error}): {answer}"))
}

fn slugs(list: &Value) -> Vec<String> {
    let events = list["events"].as_array().expect("a list");
    events.iter().map(|event| event["slug"].as_str().expect("a slug").to_owned()).collect()
}

/// All slugs of a list, page by page.
async fn all(site: &Site, path: &str) -> Vec<String> {
    let mut list = ask(site, path).await;
    let mut found = slugs(&list);
    while let Some(next) = list["next"].as_str() {
        let between = if path.contains('?') { '&' } else { '?' };
        list = ask(site, &format!("{path}{between}cursor={next}")).await;
        found.extend(slugs(&list));
    }
    found
}
