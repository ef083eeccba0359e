//! The mail relay of the story: its moods, its outages, and what it received over all of them.

use super::visitor::below;
use crate::mailer::raw_bytes;
use crate::mailer::relay::{Relay, reserved_port};
use crate::mailer::scenario::message_id;
use backend::random::Random;
use serde_json::{Value, json};

/// Slow, deferring at two stages, busy, cut in DATA, cut after DATA, greylisting.
const MOODS: usize = 7;

pub struct Mail {
    relay: Option<Relay>,
    pub port: u16,
    received: Vec<Transmission>,
}

/// A message that the relay accepted.
#[derive(Clone, Debug)]
pub struct Transmission {
    pub message_id: String,
    /// The sender, which names the node.
    pub from: String,
    /// When the sender was named, and when the relay had all of the message, in milliseconds.
    pub began: i64,
    pub at: i64,
    /// Whether the relay closed the connection before its reply.
    pub is_reply_lost: bool,
}

impl Mail {
    pub async fn open() -> Self {
        let port = reserved_port();
        Self { relay: Some(Relay::on(port).await), port, received: Vec::new() }
    }

    /// Changes the mood, until the next one.
    pub async fn change_mood(&mut self, random: &Random) {
        self.calm_down().await;
        let mood = match below(random, MOODS) {
            0 => json!({ "at": "data", "after": 400 }),
            1 => json!({ "at": "rcpt", "code": 451 }),
            2 => json!({ "at": "data", "code": 451 }),
            3 => json!({ "at": "mail", "code": 421 }),
            4 => json!({ "at": "data", "does": "break" }),
            5 => json!({ "at": "data", "does": "lose" }),
            _ => json!({ "at": "rcpt", "does": "greylist" }),
        };
        self.set_mood(mood).await;
    }

    pub async fn set_mood(&mut self, mood: Value) {
        self.relay().configure(mood).await;
    }

    pub async fn calm_down(&mut self) {
        for at in ["mail", "rcpt", "data"] {
            self.set_mood(json!({ "at": at })).await;
        }
    }

    fn relay(&mut self) -> &mut Relay {
        self.relay.as_mut().expect("the relay runs")
    }

    /// Takes the relay down.
    pub async fn go_down(&mut self) {
        if let Some(relay) = self.relay.take() {
            let events = relay.stop().await;
            self.received.extend(events.iter().filter(|event| event["event"] == "taken").map(transmission));
        }
    }

    pub async fn come_back(&mut self) {
        self.relay = Some(Relay::on(self.port).await);
    }

    /// Everything that the relay accepted, in its order.
    pub async fn close(mut self) -> Vec<Transmission> {
        self.go_down().await;
        self.received
    }
}

fn transmission(taken: &Value) -> Transmission {
    let number = |name: &str| taken[name].as_i64().expect("a number");
    Transmission {
        message_id: format!("<{}>", message_id(&raw_bytes(taken))),
        from: taken["from"].as_str().expect("a sender").to_owned(),
        began: number("began"),
        at: number("at"),
        is_reply_lost: taken["isReplyLost"] == true,
    }
}
