//! The whole site of one test: a house behind the real router, and a visitor who opens pages and presses buttons.

mod answer;
mod form;
pub mod programme;
pub mod rows;
pub mod staff;
pub mod wire;

pub use answer::Answer;
pub use form::Form;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request};
use backend::secret::{Purpose, Secret};
use backend::testing::TestHouse;
use domain::ids::SignUpId;
use http_body_util::BodyExt as _;
use programme::PROGRAMME;
use server::router::router;
use server::{Shared, State};
use std::time::{Duration, Instant};
use tower::ServiceExt as _;

/// Addresses of every page that is nobody's own.
pub const PAGES: [&str; 16] = [
    "/",
    "/?suche=seniorenarbeit",
    "/?ab=2026-01-01&bis=2026-12-31",
    "/programme/demenz",
    "/programme/seniorenarbeit",
    "/veranstaltungen/museum",
    "/veranstaltungen/museum/anmelden",
    "/veranstaltungen/beratung",
    "/veranstaltungen/beratung/anmelden",
    "/hilfe",
    "/leichte-sprache",
    "/gebaerdensprache",
    "/barrierefreiheit",
    "/datenschutz",
    "/impressum",
    "/api",
];

/// The files beside them.
pub const FILES: [&str; 13] = [
    "/programme/demenz/kalender.ics",
    "/veranstaltungen/museum/kalender.ics",
    "/veranstaltungen/beratung/kalender.ics",
    "/veranstaltungen/netzwerk/kalender.ics",
    "/kalender.ics",
    "/feed.atom",
    "/sitemap.xml",
    "/oembed?url=https%3A%2F%2Fdabei.example%2Fveranstaltungen%2Fmuseum",
    "/api/v1/events",
    "/api/v1/events?updated_since=2000-01-01T00:00:00Z",
    "/api/v1/events/museum",
    "/api/v1/programmes",
    "/api/v1/openapi.json",
];

pub fn public() -> impl Iterator<Item = &'static str> {
    PAGES.into_iter().chain(FILES)
}

/// What anyone may frame.
pub const EMBEDS: [&str; 3] =
    ["/einbetten/liste", "/einbetten/liste?aussehen=karten", "/einbetten/veranstaltung/museum"];

pub const FORM: &str = "application/x-www-form-urlencoded";

pub struct Site {
    pub house: TestHouse,
    router: Router,
}

/// A second, and what a slow machine may need to notice.
const OLDEST: Duration = Duration::from_secs(3);

impl Site {
    /// With the small programme.
    pub async fn open() -> Self {
        Self::of(TestHouse::with(PROGRAMME).await)
    }

    pub fn of(house: TestHouse) -> Self {
        Self::with(house, |_| ())
    }

    /// With other limits or patience than tests have otherwise.
    pub fn with(house: TestHouse, change: impl FnOnce(&mut Shared)) -> Self {
        let mut shared = Shared::new(house.house.clone(), None);
        change(&mut shared);
        Self { house, router: router(State::new(shared)) }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("a router always answers");
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("the body ends").to_bytes().to_vec();
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    pub async fn request(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header("host", "dabei.example");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.request(Method::GET, path, &[], Vec::new()).await
    }

    /// The page as soon as it is so: finished pages may be a second old, and no older.
    pub async fn soon(&self, path: &str, is_so: impl Fn(&Answer) -> bool) -> Answer {
        let began = Instant::now();
        loop {
            let answer = self.get(path).await;
            if is_so(&answer) {
                return answer;
            }
            assert!(began.elapsed() < OLDEST, "{path} is still as it was after {OLDEST:?}: {answer}");
            tokio::task::yield_now().await;
        }
    }

    /// A form's body, sent as browsers send it from our pages, whose `no-referrer` makes the Origin `null`.
    pub async fn post(&self, path: &str, body: &str) -> Answer {
        let headers = [("content-type", FORM), ("sec-fetch-site", "same-origin"), ("origin", "null")];
        self.request(Method::POST, path, &headers, body.as_bytes().to_vec()).await
    }

    pub async fn press(&self, form: &Form) -> Answer {
        self.post(&form.action, &form.body()).await
    }

    /// The form of a page, which opens.
    #[track_caller]
    pub fn form(&self, page: &str) -> impl Future<Output = Form> {
        let page = page.to_owned();
        async move {
            let answer = self.get(&page).await;
            assert_eq!(answer.status, 200, "{page}: {answer}");
            answer.form()
        }
    }

    /// The form of an event, with a name and a telephone number in it.
    pub async fn filled(&self, event: &str) -> Form {
        let form = self.form(&format!("/veranstaltungen/{event}/anmelden")).await;
        form.fill("contact_name", "Anna Weiß").fill("phone", "07154 123456")
    }

    /// Signs up by mail and gives back the address of one's own page.
    pub async fn signed_up(&self, event: &str) -> String {
        let form = self.filled(event).await.fill("email", "anna@example.org");
        self.press(&form).await.location()
    }

    /// Seats that are taken of an event.
    pub async fn taken(&self, event: &str) -> i64 {
        backend::events::event(&self.house, event).await.expect("the event").taken.event
    }

    /// The link that a letter carries to prove its mailbox.
    pub fn mailbox_link(&self, own_page: &str) -> String {
        format!("/bestaetigen/{}", self.house.secret.token(Purpose::Mailbox, id_behind(own_page), 0))
    }
}

/// Whose page an address opens.
pub fn id_behind(own_page: &str) -> SignUpId {
    own_page.strip_prefix("/anmeldung/").and_then(Secret::id_in).expect("the address of one's own page")
}
