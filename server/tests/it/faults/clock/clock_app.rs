//! An application with a listener and a mailer, whose clock the test moves.

use crate::crash::http_client::{self, Response};
use backend::testing::TestApp;
use backend::testing::programme_file::{new_event, programme_file};
use domain::time::{HOUR, Instant, MINUTE, Millis};
use server::jobs::mailer::{MailCatcher, Transport, send_due};
use server::listener::{self, ListenerSettings};
use server::routes::router;
use server::{AppState, Shared};
use std::collections::BTreeSet;
use std::future::pending;
use std::net::SocketAddr;
use tokio::task::spawn_blocking;

/// The longest delay of a message after the clock is right again.
const LONGEST_DELAY: Millis = Millis(6 * HOUR.0);

pub struct ClockApp {
    pub ctx: TestApp,
    address: SocketAddr,
    transport: Transport,
    mail_catcher: MailCatcher,
    contacts: usize,
}

impl ClockApp {
    pub async fn open() -> Self {
        let choir =
            new_event("chor", "Singen für alle", "2031-05-02T15:00", "2031-05-02T17:00").seats(5000).max_party(4);
        let ctx = TestApp::with(programme_file([choir])).await;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its number");
        let router = router(AppState::new(Shared::new(ctx.ctx.clone(), None)));
        tokio::spawn(listener::serve(listener, router, ListenerSettings::default(), pending()));
        let mail_catcher = MailCatcher::new(ctx.clock.clone());
        Self { ctx, address, transport: Transport::Caught(mail_catcher.clone()), mail_catcher, contacts: 0 }
    }

    async fn get(&self, path: &str) -> Response {
        let (address, path) = (self.address, path.to_owned());
        spawn_blocking(move || http_client::get(address, &path)).await.expect("no panic").expect("a response")
    }

    /// Opens the form and fills it in for a new contact.
    pub async fn open_form(&mut self) -> String {
        self.contacts += 1;
        let page = self.get("/veranstaltungen/chor/anmelden").await;
        let form_id = page.hidden_field("form_id").expect("a form id");
        format!("form_id={form_id}&contact_name=Gast&people=1&email=gast{}%40example.org", self.contacts)
    }

    pub async fn submit(&self, body: &str) -> Response {
        let (address, body) = (self.address, body.to_owned());
        let post = move || http_client::post(address, "/veranstaltungen/chor/anmelden", &body);
        spawn_blocking(post).await.expect("no panic").expect("a response")
    }

    /// Submits a form twice: both responses lead to the same own page.
    pub async fn sign_up(&self, body: &str) {
        let first = self.submit(body).await;
        let own = first.header("location").unwrap_or_else(|| panic!("refused at {}: {first:?}", self.now()));
        assert_eq!(self.submit(body).await.header("location"), Some(own), "at {}", self.now());
        assert_eq!(self.get(own).await.status, 200, "at {}", self.now());
    }

    /// Sends all messages that are due.
    pub async fn send_messages(&self) {
        while send_due(&self.ctx, &self.transport).await.expect("a batch can be sent") > 0 {}
    }

    fn now(&self) -> String {
        self.ctx.now().rfc_3339()
    }

    pub fn set_clock(&self, to: Instant) {
        self.ctx.advance(to.since(self.ctx.now()));
    }

    /// Asserts, with a clock that is right, that each contact gets one message within [`LONGEST_DELAY`].
    pub async fn assert_one_message_each(&self) {
        let until = self.ctx.now().plus(LONGEST_DELAY);
        while self.ctx.now() < until {
            self.send_messages().await;
            self.ctx.advance(10 * MINUTE);
        }
        let messages = self.mail_catcher.messages();
        let ids: BTreeSet<_> = messages.iter().map(|message| message.message_id.clone()).collect();
        let found = (messages.len(), ids.len());
        assert_eq!(found, (self.contacts, self.contacts), "one message each at {}", self.now());
        let pending = backend::messages::count_pending(&self.ctx).await.expect("messages can be counted");
        assert_eq!(pending, (0, 0), "no message and no call task is pending");
    }
}
