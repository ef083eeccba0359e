//! Judges each answer: no error page, nothing empty, and a 503 that says when to come back and keeps what was typed.

use crate::crash::http_client::{Response, parse};
use std::collections::BTreeMap;
use std::mem::take;
use std::sync::Mutex;

/// The statuses that a client may see, whatever happens around the servers.
const ALLOWED: [u16; 8] = [200, 303, 304, 409, 410, 422, 429, 503];

/// The answers so far.
#[derive(Default)]
pub struct Answers {
    statuses: Mutex<BTreeMap<u16, usize>>,
    /// The number of faults of each kind, and an example.
    faults: Mutex<BTreeMap<String, (usize, String)>>,
}

impl Answers {
    pub fn record(&self, method: &str, path: &str, response: &Response, typed: Option<&str>) {
        *self.statuses.lock().unwrap().entry(response.status).or_default() += 1;
        if let Some(fault) = fault_of(response, typed) {
            let main = response.body.split_once("<main").map_or(response.body.as_str(), |(_, main)| main);
            let main: String = main.chars().take(500).collect();
            self.record_fault(format!("{method}, {fault}"), format!("{path} {main}"));
        }
    }

    pub fn record_fault(&self, kind: String, example: String) {
        self.faults.lock().unwrap().entry(kind).or_insert((0, example)).0 += 1;
    }

    /// How often each status was answered, and the faults.
    pub fn report(&self) -> (BTreeMap<u16, usize>, Vec<String>) {
        let faults = take(&mut *self.faults.lock().unwrap()).into_iter();
        let faults = faults.map(|(kind, (count, example))| format!("{kind}: {count} times, first {example}"));
        (take(&mut *self.statuses.lock().unwrap()), faults.collect())
    }
}

/// What is wrong with an answer.
pub fn fault_of(response: &Response, typed: Option<&str>) -> Option<String> {
    let status = response.status;
    if !ALLOWED.contains(&status) {
        return Some(format!("status {status}"));
    }
    if status == 503 && response.header("retry-after").is_none() {
        return Some("503 without Retry-After".to_owned());
    }
    let is_lost = status == 503 && typed.is_some_and(|typed| !response.body.contains(typed));
    is_lost.then(|| "503 without what was typed".to_owned())
}

#[test]
fn an_error_page_and_a_503_without_its_header_or_what_was_typed_are_found() {
    let fault = |head: &str, body: &str| {
        let answer = format!("HTTP/1.1 {head}\r\n\r\n{body}");
        fault_of(&parse(answer.as_bytes()).expect("a response"), Some("Anna"))
    };
    assert_eq!(fault("303 See Other", ""), None);
    assert_eq!(fault("503 Service Unavailable\r\nRetry-After: 5", "Anna"), None);
    for (head, body) in
        [("500 Error", "Anna"), ("503 Busy", "Anna"), ("503 Busy\r\nRetry-After: 5", "Berta"), ("404 No", "")]
    {
        assert!(fault(head, body).is_some(), "{head} {body}");
    }
}
