//! Visitors of the events with a waiting list: they sign up, change, cancel, accept offers and look at pages.

use super::gateway::Gateway;
use super::programme::LISTS;
use super::visit::{Act, Outcome, Visit};
use crate::nodes::proof::operation::History;
use backend::random::Random;
use backend::secret::Secret;
use domain::ids::SignUpId;
use std::sync::{Arc, Mutex};

const PAGES: [&str; 6] = [
    "/",
    "/veranstaltungen/liste",
    "/veranstaltungen/angebot/anmelden",
    "/kalender.ics",
    "/feed.atom",
    "/api/v1/events",
];

#[derive(Clone)]
struct OwnSignUp {
    contact: String,
    event: &'static str,
    page: String,
}

pub struct Visitor {
    number: usize,
    random: Random,
    gateway: Arc<Gateway>,
    history: Arc<History>,
    /// The sign-ups of all visitors, whom the check-in finds there.
    arrivals: Arc<Mutex<Vec<(&'static str, SignUpId)>>>,
    own: Vec<OwnSignUp>,
    visits: Vec<Visit>,
}

impl Visitor {
    pub fn new(
        number: usize,
        seed: u64,
        gateway: &Arc<Gateway>,
        history: &Arc<History>,
        arrivals: &Arc<Mutex<Vec<(&'static str, SignUpId)>>>,
    ) -> Self {
        let random = Random::seeded(seed * 1_000 + 500 + number as u64);
        let (gateway, history, arrivals) = (Arc::clone(gateway), Arc::clone(history), Arc::clone(arrivals));
        Self { number, random, gateway, history, arrivals, own: Vec::new(), visits: Vec::new() }
    }

    pub fn run(mut self, operations: usize) -> Vec<Visit> {
        for number in 0..operations {
            let own = (!self.own.is_empty()).then(|| below(&self.random, self.own.len()));
            match (own, below(&self.random, 10)) {
                (None, _) | (_, 0..=2) => self.sign_up(number),
                (Some(own), 3..=4) => {
                    let own = self.own.swap_remove(own);
                    self.submit(&own, Act::Cancel, "absagen", "");
                }
                (Some(own), 5..=6) => self.change(own, number),
                (Some(own), 7..=8) => self.accept(own),
                _ => drop(self.gateway.get(PAGES[below(&self.random, PAGES.len())])),
            }
        }
        self.visits
    }

    fn sign_up(&mut self, number: usize) {
        let event = LISTS[below(&self.random, LISTS.len())];
        let path = format!("/veranstaltungen/{event}/anmelden");
        let Some(form) = self.gateway.get(&path) else { return };
        let Some(form_id) = form.hidden_field("form_id") else { return };
        let contact = format!("Gast {event} {} {number}", self.number);
        let email = contact.to_lowercase().replace(' ', "-");
        let body = format!(
            "form_id={form_id}&contact_name={}&email={email}%40example.org&people=1",
            contact.replace(' ', "+")
        );
        if let Some(page) = self.record(&contact, event, Act::SignUp, &path, &body) {
            let id =
                page.strip_prefix("/anmeldung/").and_then(Secret::id_of_token).expect("the address of an own page");
            self.arrivals.lock().unwrap().push((event, id));
            self.own.push(OwnSignUp { contact, event, page });
        }
    }

    fn change(&mut self, own: usize, number: usize) {
        let own = self.own[own].clone();
        let Some(form) = self.gateway.get(&format!("{}/aendern", own.page)) else { return };
        let Some(revision) = form.hidden_field("revision") else { return };
        let body = format!("revision={revision}&people=1&note=Notiz+{number}");
        self.submit(&own, Act::Change { note: format!("Notiz {number}") }, "aendern", &body);
    }

    fn accept(&mut self, own: usize) {
        let own = self.own[own].clone();
        let shown = self.gateway.get(&own.page);
        if shown.is_some_and(|page| page.body.contains("data-status=\"offered\"")) {
            self.submit(&own, Act::Accept, "annehmen", "");
        }
    }

    fn submit(&mut self, own: &OwnSignUp, act: Act, form: &str, body: &str) {
        self.record(&own.contact, own.event, act, &format!("{}/{form}", own.page), body);
    }

    /// Submits a form until it is answered, and records the outcome. Returns the address to which the answer leads.
    fn record(&mut self, contact: &str, event: &'static str, act: Act, path: &str, body: &str) -> Option<String> {
        let invoked_at = self.history.tick();
        let typed = match &act {
            Act::SignUp => Some(contact),
            Act::Change { note } => Some(note.as_str()),
            Act::Cancel | Act::Accept => None,
        };
        let (answer, is_first) = self.gateway.post_until_answered(path, body, typed);
        let outcome = match answer.as_ref().map(|answer| answer.status) {
            Some(303) => Outcome::Done,
            // An earlier request that got no answer may still be done.
            Some(_) if is_first => Outcome::Refused,
            _ => Outcome::Unknown,
        };
        let (contact, answered_at) = (contact.to_owned(), self.history.tick());
        self.visits.push(Visit { contact, event, act, outcome, invoked_at, answered_at });
        answer.filter(|answer| answer.status == 303)?.header("location").map(ToOwned::to_owned)
    }
}

pub fn below(random: &Random, end: usize) -> usize {
    usize::from(u16::from_be_bytes(random.bytes())) % end
}
