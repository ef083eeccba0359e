//! A town in which people sign up over HTTP while the mailman goes his rounds. Used by the mail tests.

use super::relay::Relay;
use super::{raw, unsettled};
use crate::site::Site;
use crate::site::wire::exchange;
use domain::time::{HOUR, MINUTE};
use mail_parser::MessageParser;
use server::mailman::{Carrier, step_within};
use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::task::spawn_blocking;

const EVENT: &str = "/veranstaltungen/chor/anmelden";
/// A press that waited for the relay would take longer.
const AT_ONCE: Duration = Duration::from_secs(5);
/// The longest pause between two tries, and a little more.
const NEXT_TRY: i64 = 7 * HOUR;

pub struct Town {
    pub site: Site,
    to: SocketAddr,
    guests: usize,
}

impl Town {
    pub async fn open() -> Self {
        let site = Site::open().await;
        let to = site.listen().await;
        Self { site, to, guests: 0 }
    }

    /// So many sign up, one after the other, and one round of the mailman begins meanwhile.
    pub async fn sign_up_and_go_round(&mut self, people: usize, carrier: &Carrier, patience: Duration) {
        let guests = self.guests..self.guests + people;
        self.guests = guests.end;
        let to = self.to;
        let visits = spawn_blocking(move || guests.for_each(|guest| sign_up(to, guest)));
        let (round, pressed) = tokio::join!(step_within(&self.site.house, carrier, patience), visits);
        round.expect("a round ends well");
        pressed.expect("everybody has their place");
    }

    pub async fn go_round(&self, carrier: &Carrier, patience: Duration) {
        step_within(&self.site.house, carrier, patience).await.expect("a round ends well");
    }

    /// The relay is well. Before the next try would have come, every letter has been settled.
    pub async fn bring_out_all(&self, carrier: &Carrier, patience: Duration) {
        let until = self.site.house.now().plus(NEXT_TRY);
        while unsettled(&self.site.house).await.0 > 0 {
            assert!(self.site.house.now() < until, "letters wait for ever");
            self.go_round(carrier, patience).await;
            self.site.house.advance(5 * MINUTE);
        }
    }

    pub fn guests(&self) -> usize {
        self.guests
    }

    /// Each guest has a place, and this relay took one letter for them, though it may have been shown it `shown` times.
    pub async fn hold(&self, relay: &mut Relay, shown: usize) {
        self.hold_copies(relay, 1, shown).await;
    }

    /// Each guest has a place, and this relay took one letter for them, or the same twice.
    pub async fn hold_in_doubt(&self, relay: &mut Relay) {
        self.hold_copies(relay, 2, 2).await;
    }

    async fn hold_copies(&self, relay: &mut Relay, most_taken: usize, most_shown: usize) {
        assert_eq!(self.site.taken("chor").await, i64::try_from(self.guests).unwrap(), "everybody has their place");
        assert_eq!(unsettled(&self.site.house).await, (0, 0), "nothing waits, and nobody must be called");
        for (event, most) in [("taken", most_taken), ("content", most_shown)] {
            let copies = copies(relay, event).await;
            assert_eq!(copies.len(), self.guests, "each guest's letter was {event}");
            for (to, copies) in &copies {
                assert!(copies.len() <= most, "{to}'s letter was {event} {} times", copies.len());
                assert!(copies.iter().all(|copy| *copy == copies[0]), "the same number, date and words for {to}");
            }
            let numbers: BTreeSet<String> = copies.values().map(|copies| number(&copies[0])).collect();
            assert_eq!(numbers.len(), self.guests, "each letter has a number of its own");
        }
    }
}

fn sign_up(to: SocketAddr, guest: usize) {
    let form = exchange(to, "GET", EVENT, b"").form();
    let form = form.fill("contact_name", "Gast").fill("email", &address(guest));
    let began = Instant::now();
    exchange(to, "POST", EVENT, form.body().as_bytes()).location();
    assert!(began.elapsed() < AT_ONCE, "a sign-up took {:?}", began.elapsed());
}

fn address(guest: usize) -> String {
    format!("gast{guest}@example.org")
}

/// All letters that the relay took, or was shown, by their recipients.
async fn copies(relay: &mut Relay, event: &str) -> BTreeMap<String, Vec<Vec<u8>>> {
    let mut copies: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
    for letter in relay.all(event).await {
        copies.entry(letter["to"][0].as_str().unwrap().to_owned()).or_default().push(raw(&letter));
    }
    copies
}

fn number(letter: &[u8]) -> String {
    MessageParser::default()
        .parse(letter)
        .and_then(|letter| letter.message_id().map(ToOwned::to_owned))
        .expect("a number")
}
