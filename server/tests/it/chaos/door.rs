//! An organizer at the check-in, whose device sends batches of check-ins and undoes some of them.

use super::cluster::Cluster;
use super::gateway::Gateway;
use super::programme::LISTS;
use super::visitor::below;
use crate::site::Form;
use app::json::{CheckInChangesJson, CheckInJson};
use backend::random::Random;
use domain::ids::SignUpId;
use domain::time::Millis;
use scraper::Html;
use std::process::Command;
use std::sync::{Arc, Mutex};

const EMAIL: &str = "tuer@kornwestheim.example";
const BATCH: usize = 3;

pub struct Door {
    gateway: Arc<Gateway>,
    random: Random,
    cookie: String,
    arrivals: Arc<Mutex<Vec<(&'static str, SignUpId)>>>,
}

/// The keys of all check-ins that the device sent, and of those that were acknowledged.
#[derive(Default)]
pub struct CheckIns {
    pub sent: Vec<String>,
    pub acknowledged: Vec<String>,
}

impl Door {
    /// Makes the account, and logs in by the link that the command prints.
    pub fn open(cluster: &Cluster, seed: u64, arrivals: &Arc<Mutex<Vec<(&'static str, SignUpId)>>>) -> Self {
        let mut command = cluster.dabei(Command::new(env!("CARGO_BIN_EXE_dabei")));
        command.args(["organizer", "add", "--email", EMAIL, "--name", "Birgit", "--role", "lead"]);
        let output = command.output().expect("the binary runs");
        let link = String::from_utf8(output.stdout).expect("a link");
        let path = link.trim().strip_prefix("https://dabei.example").expect("an address of the site").to_owned();
        let page = cluster.gateway.get(&path).expect("a page");
        let form = Form::read(&Html::parse_document(&page.body));
        let answer = cluster.gateway.post(&form.action, &form.body(), None).expect("an answer");
        let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next()).expect("a session");
        let (gateway, arrivals) = (Arc::clone(&cluster.gateway), Arc::clone(arrivals));
        Self { gateway, random: Random::seeded(seed), cookie: cookie.to_owned(), arrivals }
    }

    pub fn run(self, batches: usize) -> CheckIns {
        let mut check_ins = CheckIns::default();
        for _ in 0..batches {
            let event = LISTS[below(&self.random, LISTS.len())];
            let batch = self.batch(event);
            if batch.is_empty() {
                drop(self.gateway.get("/"));
                continue;
            }
            check_ins.sent.extend(batch.iter().map(|check_in| check_in.key.clone()));
            let body = serde_json::to_string(&batch).expect("JSON");
            if let Some(changes) = self.send(event, &body) {
                let done = changes.results.into_iter().filter(|result| result.refused.is_none());
                check_ins.acknowledged.extend(done.map(|result| result.key));
            }
        }
        check_ins
    }

    fn batch(&self, event: &str) -> Vec<CheckInJson> {
        let arrivals = self.arrivals.lock().unwrap();
        let here: Vec<_> = arrivals.iter().filter(|(at, _)| *at == event).map(|(_, id)| id).collect();
        let check_in = |_| CheckInJson {
            person: Some(format!("{}.1", here[below(&self.random, here.len())].to_text())),
            party: None,
            act: ["present", "present", "undo"][below(&self.random, 3)].to_owned(),
            key: format!("{:032x}", u128::from_be_bytes(self.random.bytes())),
            age: Millis(0),
        };
        (0..BATCH.min(here.len())).map(check_in).collect()
    }

    /// Sends a batch, again and again as the device does, until it is answered.
    fn send(&self, event: &str, body: &str) -> Option<CheckInChangesJson> {
        let headers = format!("Cookie: {}\r\nContent-Type: application/json\r\n", self.cookie);
        for _ in 0..6 {
            if let Some(answer) = self.gateway.send("POST", &format!("/tuer/{event}/stapel"), &headers, body, None) {
                return serde_json::from_str(&answer.body).ok();
            }
            self.gateway.wait_until_calm();
        }
        None
    }
}
