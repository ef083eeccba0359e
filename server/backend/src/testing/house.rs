//! A house for one test: a fresh database, a clock that moves only by `advance`, a seeded rng, and a mailbox.
//! When it is dropped no letter may be left unsettled: what was promised was also brought out, or given up.
#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test without its house has nothing to go on with"
)]

use super::database::{self, Fresh};
use crate::chance::Chance;
use crate::clock::Clock;
use crate::db::Db;
use crate::house::{City, House, Settings};
use crate::outbox::{self, Claimed, Delivery};
use crate::programme;
use crate::secret::Secret;
use crate::signups::{self, Desk, Form, OwnPage, Pressed};
use domain::events::Event;
use domain::ids::{EventSlug, SignUpId};
use domain::signups::{Typed, read_wish};
use domain::time::{Instant, Moment};
use std::{ops::Deref, thread};
use text::Words;

/// The day on which every test begins, unless it says otherwise.
const TODAY: &str = "2026-03-02T09:00";

pub struct TestHouse {
    pub house: House,
    database_url: String,
    _database: Fresh,
}

impl Deref for TestHouse {
    type Target = House;
    fn deref(&self) -> &House {
        &self.house
    }
}

impl TestHouse {
    /// An empty house.
    pub async fn open() -> Self {
        let (database_url, database) = database::fresh().await;
        let db = Db::open(&database_url).await.expect("the test's database opens");
        let today = Moment::parse(TODAY).expect("a time").at;
        let settings = Settings {
            public_url: "https://dabei.example".to_owned(),
            city: City { name: "Stadt Kornwestheim".to_owned(), phone: "07154 000-100".to_owned(), ..City::default() },
            has_limits: true,
        };
        let secret = Secret::from_bytes([7; 32]);
        let house = House::new(db, Clock::stopped_at(today), Chance::seeded(1), secret, settings);
        Self { house, database_url, _database: database }
    }

    /// A house with the programme in `toml`.
    pub async fn with(toml: &str) -> Self {
        let house = Self::open().await;
        house.import(toml).await;
        house
    }

    pub async fn import(&self, toml: &str) -> programme::Changes {
        programme::import(&self.house, "test.toml", toml).await.expect("the test's programme has no fault")
    }

    pub fn url(&self) -> &str {
        &self.database_url
    }

    pub fn now(&self) -> Instant {
        self.house.clock.now()
    }

    /// Moves the clock, the only way in which it moves.
    pub fn advance(&self, milliseconds: i64) {
        self.house.clock.advance(milliseconds);
    }

    /// A form as if its page had just been opened.
    pub fn form(&self, event: &str) -> Form {
        let id = self.house.secret.form_id(&format!("anmelden/{event}"), self.now(), self.house.chance.bytes());
        Form { id, made_at: self.now() }
    }

    /// Fills in and sends the form of an event: `[("contact_name", "Олена"), …]`.
    pub async fn sign_up(&self, event: &str, fields: &[(&str, &str)]) -> crate::Result<SignUpId> {
        match self.press(event, self.form(event), fields).await? {
            Pressed::SignedUp(id) => Ok(id),
            Pressed::FormTooOld => panic!("the form was made a moment ago"),
        }
    }

    pub async fn press(&self, event: &str, form: Form, fields: &[(&str, &str)]) -> crate::Result<Pressed> {
        let slug = EventSlug::try_from(event).expect("the test's event has a slug");
        let typed = Typed(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        let ask = move |event: &Event| read_wish(&typed, event);
        signups::sign_up(&self.house, Words::german(), Desk::PUBLIC, slug, form, ask).await
    }

    /// The page behind the link of a sign-up.
    pub async fn page(&self, id: SignUpId) -> OwnPage {
        let token = self.house.secret.token(crate::secret::Purpose::OwnPage, id, 0);
        signups::own_page(&self.house, &token).await.expect("the sign-up's page")
    }

    /// Brings out all letters that are due, and gives them back with their words, in the order of their posting as far
    /// as the clock went on between.
    pub async fn deliver_mail(&self) -> Vec<Claimed> {
        let mut delivered = Vec::new();
        loop {
            let letters = outbox::claim(&self.house, 100).await.expect("letters can be claimed");
            if letters.is_empty() {
                delivered.sort_by_key(|letter: &Claimed| letter.posted_at);
                return delivered;
            }
            for letter in letters {
                outbox::settle(&self.house, &letter, Delivery::Sent).await.expect("letters can be settled");
                delivered.push(letter);
            }
        }
    }
}

impl Drop for TestHouse {
    fn drop(&mut self) {
        if thread::panicking() {
            return;
        }
        let (mut house, url) = (self.house.clone(), self.database_url.clone());
        // Neither the test's runtime nor its connections can be waited on from here; a thread's own can.
        let counting = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                house.db = Db::open(&url).await.expect("the test's database opens again");
                outbox::unsettled(&house).await.expect("letters can be counted")
            })
        });
        let (letters, _) = counting.join().expect("the count ends");
        assert_eq!(letters, 0, "letters are left unsettled");
    }
}
