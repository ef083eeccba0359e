//! A house with a door to the street and a mailman, whose clock the test moves.

use crate::crash::visitor::{self, Reply};
use backend::testing::TestHouse;
use domain::time::{HOUR, Instant, MINUTE};
use server::front::{self, Door};
use server::mailman::{Carrier, CaughtPost, step};
use server::router::router;
use server::{Shared, State};
use std::collections::BTreeSet;
use std::future::pending;
use std::net::SocketAddr;
use tokio::task::spawn_blocking;

/// When all is right again, nobody waits longer for a letter than this.
const SOON: i64 = 6 * HOUR;
const PROGRAMME: &str = r#"
[[hosts]]
slug = "stadt"
name = "Stadt"

[[venues]]
slug = "das-k"
name = "Das K"

[[events]]
slug = "chor"
title = "Chor"
host = "stadt"
venue = "das-k"
starts = "2031-05-02T15:00"
ends = "2031-05-02T17:00"
sign_up = { mode = "here", seats = 5000, max_party = 4 }
"#;

pub struct Home {
    pub house: TestHouse,
    to: SocketAddr,
    carrier: Carrier,
    post: CaughtPost,
    guests: usize,
}

impl Home {
    pub async fn open() -> Self {
        let house = TestHouse::with(PROGRAMME).await;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let to = listener.local_addr().expect("its number");
        let router = router(State::new(Shared::new(house.house.clone(), None)));
        tokio::spawn(front::serve(listener, router, Door::default(), pending()));
        let post = CaughtPost::new(house.clock.clone());
        Self { house, to, carrier: Carrier::Caught(post.clone()), post, guests: 0 }
    }

    async fn get(&self, path: &str) -> Reply {
        let (to, path) = (self.to, path.to_owned());
        spawn_blocking(move || visitor::get(to, &path)).await.expect("no panic").expect("an answer")
    }

    /// A form that was opened now, filled in by somebody new.
    pub async fn opened(&mut self) -> String {
        self.guests += 1;
        let page = self.get("/veranstaltungen/chor/anmelden").await;
        let form_id = page.hidden("form_id").expect("its number");
        format!("form_id={form_id}&contact_name=Gast&people=1&email=gast{}%40example.org", self.guests)
    }

    pub async fn press(&self, body: &str) -> Reply {
        let (to, body) = (self.to, body.to_owned());
        let pressed = spawn_blocking(move || visitor::post(to, "/veranstaltungen/chor/anmelden", &body));
        pressed.await.expect("no panic").expect("an answer")
    }

    /// Presses once, and again: the same page of one's own.
    pub async fn place(&self, body: &str) {
        let first = self.press(body).await;
        let own = first.header("location").unwrap_or_else(|| panic!("refused at {}: {first:?}", self.now()));
        assert_eq!(self.press(body).await.header("location"), Some(own), "at {}", self.now());
        assert_eq!(self.get(own).await.status, 200, "at {}", self.now());
    }

    pub async fn round(&self) {
        while step(&self.house, &self.carrier).await.expect("a round of the mailman") > 0 {}
    }

    fn now(&self) -> String {
        self.house.now().rfc_3339()
    }

    pub fn set(&self, to: Instant) {
        self.house.advance(to.0 - self.house.now().0);
    }

    /// The clock is right. Before long each guest has one letter.
    pub async fn hold(&self) {
        let until = self.house.now().plus(SOON);
        while self.house.now() < until {
            self.round().await;
            self.house.advance(10 * MINUTE);
        }
        let letters = self.post.letters();
        let ids: BTreeSet<_> = letters.iter().map(|letter| letter.message_id.clone()).collect();
        assert_eq!((letters.len(), ids.len()), (self.guests, self.guests), "one letter each at {}", self.now());
        let calls = backend::outbox::unsettled(&self.house).await.expect("letters can be counted");
        assert_eq!(calls, (0, 0), "no letter waits and nobody must be called");
    }
}
