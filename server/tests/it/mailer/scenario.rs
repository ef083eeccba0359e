//! A site at which people sign up over HTTP while the mailer sends, and the assertions about what the relay received.

use super::relay::Relay;
use super::{pending, raw_bytes};
use crate::site::Site;
use crate::site::socket::exchange;
use domain::time::{MINUTE, Millis};
use mail_parser::MessageParser;
use server::jobs::mailer::{Transport, send_due_within};
use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::task::spawn_blocking;

const EVENT: &str = "/veranstaltungen/chor/anmelden";
/// A submission that waited for the relay would take longer.
const AT_ONCE: Duration = Duration::from_secs(5);
/// The longest pause between two attempts, and a little more.
const NEXT_ATTEMPT: Millis = Millis::hours(7);

pub struct Scenario {
    pub site: Site,
    address: SocketAddr,
    sign_ups: usize,
}

impl Scenario {
    pub async fn open() -> Self {
        let site = Site::open().await;
        let address = site.listen().await;
        Self { site, address, sign_ups: 0 }
    }

    /// This many people sign up, one after the other, while the mailer sends one batch.
    pub async fn sign_up_and_send(&mut self, people: usize, transport: &Transport, timeout: Duration) {
        let numbers = self.sign_ups..self.sign_ups + people;
        self.sign_ups = numbers.end;
        let address = self.address;
        let visitors = spawn_blocking(move || numbers.for_each(|number| sign_up(address, number)));
        let (batch, signed_up) = tokio::join!(send_due_within(&self.site.ctx, transport, timeout), visitors);
        batch.expect("the deliveries are recorded");
        signed_up.expect("everybody is signed up");
    }

    pub async fn send_batch(&self, transport: &Transport, timeout: Duration) {
        send_due_within(&self.site.ctx, transport, timeout).await.expect("the deliveries are recorded");
    }

    /// Sends until no message is pending. It must not take longer than the longest pause between two attempts.
    pub async fn send_all(&self, transport: &Transport, timeout: Duration) {
        let end = self.site.ctx.now().plus(NEXT_ATTEMPT);
        while pending(&self.site.ctx).await.0 > 0 {
            assert!(self.site.ctx.now() < end, "messages are still pending");
            self.send_batch(transport, timeout).await;
            self.site.ctx.advance(5 * MINUTE);
        }
    }

    /// The number of sign-ups, each of which has one message.
    pub fn sign_ups(&self) -> usize {
        self.sign_ups
    }

    /// Asserts that each sign-up is stored, and that the relay accepted its message once, after at most `max_received`
    /// transmissions.
    pub async fn assert_delivered_once(&self, relay: &mut Relay, max_received: usize) {
        self.assert_copies(relay, 1, max_received).await;
    }

    /// Asserts that each sign-up is stored, and that the relay accepted its message once, or twice with the same
    /// content.
    pub async fn assert_delivered_once_or_twice(&self, relay: &mut Relay) {
        self.assert_copies(relay, 2, 2).await;
    }

    async fn assert_copies(&self, relay: &mut Relay, max_accepted: usize, max_received: usize) {
        let sign_ups = i64::try_from(self.sign_ups).unwrap();
        assert_eq!(self.site.taken_seats("chor").await, sign_ups, "everybody is signed up");
        assert_eq!(pending(&self.site.ctx).await, (0, 0), "no message is pending, and no call task is open");
        for (event, max) in [("taken", max_accepted), ("content", max_received)] {
            let copies = copies(relay, event).await;
            assert_eq!(copies.len(), self.sign_ups, "each message was {event}");
            for (to, copies) in &copies {
                assert!(copies.len() <= max, "the message to {to} was {event} {} times", copies.len());
                assert!(copies.iter().all(|copy| *copy == copies[0]), "same Message-ID, date and text to {to}");
            }
            let ids: BTreeSet<String> = copies.values().map(|copies| message_id(&copies[0])).collect();
            assert_eq!(ids.len(), self.sign_ups, "each message has its own Message-ID");
        }
    }
}

fn sign_up(address: SocketAddr, number: usize) {
    let form = exchange(address, "GET", EVENT, b"").form();
    let form = form.fill("contact_name", "Gast").fill("email", &email(number));
    let began = Instant::now();
    exchange(address, "POST", EVENT, form.body().as_bytes()).location();
    assert!(began.elapsed() < AT_ONCE, "a sign-up took {:?}", began.elapsed());
}

fn email(number: usize) -> String {
    format!("gast{number}@example.org")
}

/// All messages that the relay accepted (`taken`) or received (`content`), by recipient.
async fn copies(relay: &mut Relay, event: &str) -> BTreeMap<String, Vec<Vec<u8>>> {
    let mut copies: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
    for message in relay.events(event).await {
        copies.entry(message["to"][0].as_str().unwrap().to_owned()).or_default().push(raw_bytes(&message));
    }
    copies
}

pub fn message_id(message: &[u8]) -> String {
    let message = MessageParser::default().parse(message);
    message.and_then(|message| message.message_id().map(ToOwned::to_owned)).expect("a Message-ID")
}
