//! The site of one test: a `TestApp` behind the real router, and a client that opens pages and submits forms.

mod answer;
mod form;
pub mod programme;
pub mod rows;
pub mod socket;
pub mod staff;

pub use answer::{Answer, css};
pub use form::Form;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request};
use backend::secret::{Purpose, Secret};
use backend::testing::TestApp;
use domain::ids::{Generation, SignUpId};
use http_body_util::BodyExt as _;
use programme::small_programme;
use server::routes::router;
use server::{AppState, Shared};
use std::time::{Duration, Instant};
use tower::ServiceExt as _;

/// The addresses of pages that are the same for every visitor.
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

/// The addresses of public files: calendars, feeds and the API.
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

pub fn public_paths() -> impl Iterator<Item = &'static str> {
    PAGES.into_iter().chain(FILES)
}

/// The pages that other sites may frame.
pub const EMBEDS: [&str; 3] =
    ["/einbetten/liste", "/einbetten/liste?aussehen=karten", "/einbetten/veranstaltung/museum"];

/// The media type of a submitted form.
pub const FORM: &str = "application/x-www-form-urlencoded";

/// The site and its database.
pub struct Site {
    pub ctx: TestApp,
    router: Router,
}

/// The greatest age of a cached page: 150 ms, and the time that a slow machine needs.
const MAX_PAGE_AGE: Duration = Duration::from_secs(3);

impl Site {
    /// A site with the small programme.
    pub async fn open() -> Self {
        Self::of(TestApp::with(small_programme()).await)
    }

    pub fn of(ctx: TestApp) -> Self {
        Self::with(ctx, |_| ())
    }

    /// A site with other limits or timeouts than tests usually have.
    pub fn with(ctx: TestApp, change: impl FnOnce(&mut Shared)) -> Self {
        let mut shared = Shared::new(ctx.ctx.clone(), None);
        change(&mut shared);
        Self { ctx, router: router(AppState::new(shared)) }
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

    /// Requests a page until the condition holds: the page cache may return a page that is 150 ms old, but no older
    /// one.
    pub async fn get_until(&self, path: &str, condition: impl Fn(&Answer) -> bool) -> Answer {
        let began = Instant::now();
        loop {
            let answer = self.get(path).await;
            if condition(&answer) {
                return answer;
            }
            assert!(began.elapsed() < MAX_PAGE_AGE, "{path} is unchanged after {MAX_PAGE_AGE:?}: {answer}");
            tokio::task::yield_now().await;
        }
    }

    /// Sends the body of a form as browsers send it from our pages, whose `no-referrer` makes the Origin `null`.
    pub async fn post(&self, path: &str, body: &str) -> Answer {
        let headers = [("content-type", FORM), ("sec-fetch-site", "same-origin"), ("origin", "null")];
        self.request(Method::POST, path, &headers, body.as_bytes().to_vec()).await
    }

    pub async fn submit(&self, form: &Form) -> Answer {
        self.post(&form.action, &form.body()).await
    }

    /// Opens a page that has one form, and returns the form.
    #[track_caller]
    pub fn form(&self, page: &str) -> impl Future<Output = Form> {
        let page = page.to_owned();
        async move {
            let answer = self.get(&page).await;
            assert_eq!(answer.status, 200, "{page}: {answer}");
            answer.form()
        }
    }

    /// The sign-up form of an event, filled in with a name and a telephone number.
    pub async fn filled_form(&self, event: &str) -> Form {
        let form = self.form(&format!("/veranstaltungen/{event}/anmelden")).await;
        form.fill("contact_name", "Anna Weiß").fill("phone", "07154 123456")
    }

    /// Signs up with an email address. Returns the address of the contact's own page.
    pub async fn sign_up(&self, event: &str) -> String {
        let form = self.filled_form(event).await.fill("email", "anna@example.org");
        self.submit(&form).await.location()
    }

    /// The number of taken seats of an event.
    pub async fn taken_seats(&self, event: &str) -> i64 {
        backend::events::event(&self.ctx, event).await.expect("the event").taken.event
    }

    /// The path of the link in a message by which its recipient confirms the mailbox.
    pub fn mailbox_link(&self, own_page: &str) -> String {
        format!("/bestaetigen/{}", self.ctx.secret.token(Purpose::Mailbox, sign_up_id_of(own_page), Generation::FIRST))
    }
}

/// The id of the sign-up whose own page has this address.
pub fn sign_up_id_of(own_page: &str) -> SignUpId {
    own_page.strip_prefix("/anmeldung/").and_then(Secret::id_of_token).expect("the address of an own page")
}
