//! The application for one test: a fresh database, a clock that only `advance` moves, a seeded random source, and a mailbox.
//! When it is dropped, no message may be pending: each must have been sent, or have failed.
#![expect(clippy::expect_used, clippy::missing_panics_doc, reason = "a test cannot continue without its application")]

use super::database::{self, Fresh};
use crate::clock::Clock;
use crate::context::{Actor, AppContext, City, CityCache, Settings};
use crate::db::Db;
use crate::messages::{self, ClaimedMessage, Delivery};
use crate::programme;
use crate::random::Random;
use crate::secret::{Purpose, Secret};
use crate::signups::{self, IdempotencyKey, OwnPage, Submission};
use domain::events::Event;
use domain::ids::{EventSlug, Generation, OrganizerId, SignUpId};
use domain::organizers::{Access, Organizer, Role};
use domain::signups::{EmailAddress, FormData, Name, read_sign_up_form};
use domain::time::{Instant, Millis, Moment};
use std::{ops::Deref, sync::Arc, thread};
use text::Words;

/// The local time at which the clock of every test stands at first.
const TODAY: &str = "2026-03-02T09:00";

/// The application for one test.
pub struct TestApp {
    pub ctx: AppContext,
    database_url: String,
    _database: Fresh,
}

impl Deref for TestApp {
    type Target = AppContext;
    fn deref(&self) -> &AppContext {
        &self.ctx
    }
}

impl TestApp {
    /// An application with an empty database.
    pub async fn open() -> Self {
        let (database_url, database) = database::fresh().await;
        let db = Db::open(&database_url).await.expect("the test's database opens");
        let today = Moment::parse(TODAY).expect("a time").at;
        let settings = Settings {
            public_url: "https://dabei.example".to_owned(),
            fixed_city: City {
                name: "Stadt Kornwestheim".to_owned(),
                phone: "07154 000-100".to_owned(),
                ..City::default()
            },
            has_limits: true,
        };
        let secret = Secret::from_bytes([7; 32]);
        let ctx = AppContext::new(db, Clock::stopped_at(today), Random::seeded(1), secret, settings);
        Self { ctx, database_url, _database: database }
    }

    /// An application with the programme in `toml`: a text, or a record of [`programme_file`](super::programme_file).
    pub async fn with(toml: impl Into<String>) -> Self {
        let app = Self::open().await;
        app.import(toml).await;
        app
    }

    /// Replaces what the server fixes of the city.
    pub fn fix_city(&mut self, fixed_city: City) {
        self.ctx.settings = Arc::new(Settings { fixed_city, ..(*self.ctx.settings).clone() });
        self.ctx.city_cache = CityCache::default();
    }

    /// Imports a programme file.
    pub async fn import(&self, toml: impl Into<String>) -> programme::Changes {
        programme::import(&self.ctx, "test.toml", toml.into())
            .await
            .expect("the test's programme has no fault")
            .changes()
    }

    /// The URL of the test's database.
    pub fn url(&self) -> &str {
        &self.database_url
    }

    pub fn now(&self) -> Instant {
        self.ctx.clock.now()
    }

    /// Advances the clock, which otherwise stands still.
    pub fn advance(&self, duration: Millis) {
        self.ctx.clock.advance(duration);
    }

    /// The idempotency key of a form that is issued now.
    pub fn form(&self, event: &str) -> IdempotencyKey {
        let form_id = self.ctx.secret.issue_form_id(&format!("anmelden/{event}"), self.now(), self.ctx.random.bytes());
        IdempotencyKey { form_id, issued_at: self.now() }
    }

    /// Submits the sign-up form of an event: `[("contact_name", "Олена"), …]`.
    pub async fn sign_up(&self, event: &str, fields: &[(&str, &str)]) -> crate::Result<SignUpId> {
        match self.submit(event, self.form(event), fields).await? {
            Submission::SignedUp(id) => Ok(id),
            Submission::FormExpired => panic!("the form was made a moment ago"),
        }
    }

    /// Submits the sign-up form of an event with a given idempotency key.
    pub async fn submit(&self, event: &str, key: IdempotencyKey, fields: &[(&str, &str)]) -> crate::Result<Submission> {
        let slug = EventSlug::try_from(event).expect("the test's event has a slug");
        let form = FormData(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        let read = move |event: &Event| read_sign_up_form(&form, event);
        signups::sign_up(&self.ctx, Words::german(), Actor::PUBLIC, slug, key, read).await
    }

    /// The own page of a sign-up.
    pub async fn page(&self, id: SignUpId) -> OwnPage {
        let token = self.ctx.secret.token(Purpose::OwnPage, id, Generation::FIRST);
        signups::own_page(&self.ctx, &token).await.expect("the sign-up's page")
    }

    /// Delivers all messages that are due and returns them, ordered by the instant at which they were enqueued.
    pub async fn deliver_mail(&self) -> Vec<ClaimedMessage> {
        let mut delivered = Vec::new();
        loop {
            let due = messages::claim(&self.ctx, 100).await.expect("messages can be claimed");
            if due.is_empty() {
                delivered.sort_by_key(|message: &ClaimedMessage| message.enqueued_at);
                return delivered;
            }
            for message in due {
                messages::record_delivery(&self.ctx, &message, Delivery::Sent)
                    .await
                    .expect("the result can be recorded");
                delivered.push(message);
            }
        }
    }
}

/// An organizer who sees everything, without an account.
pub fn lead() -> Organizer {
    let name = Name::parse("Birgit Öztürk").expect("a name").expect("a name");
    let email = EmailAddress::parse("leitung@kornwestheim.example").expect("an address").expect("an address");
    let Access { role, hosts, events, grants } = Access::of(Role::Lead);
    let id = OrganizerId::from_text("019cb0000000700080000000000000aa").expect("an id");
    Organizer { id, email, name, role, hosts, events, grants, disabled_at: None }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        if thread::panicking() {
            return;
        }
        let (mut ctx, url) = (self.ctx.clone(), self.database_url.clone());
        // The test's runtime and its connections cannot be awaited in `drop`; those of a new thread can.
        let counter = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                ctx.db = Db::open(&url).await.expect("the test's database opens again");
                messages::count_pending(&ctx).await.expect("messages can be counted")
            })
        });
        let (pending, _) = counter.join().expect("the count ends");
        assert_eq!(pending, 0, "messages are left pending");
    }
}
