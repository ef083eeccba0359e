//! Who may reach which address of the back office: every one stands in this table, and what does not is there for nobody.
//! What one may not see, is not there (404), and looks like what never was.

use super::address::is_address;
use crate::render;
use crate::session;
use crate::state::State;
use app::Problem;
use axum::extract::{MatchedPath, Request, State as Held};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use backend::organizers;
use domain::organizers::{Organizer, Right};
use std::sync::Arc;

/// Method, address, and what it asks of whoever wants it.
pub const RIGHTS: &[(&str, &str, Right)] = &[
    ("GET", "/verwaltung", Right::None),
    ("POST", "/verwaltung/anmelden", Right::None),
    ("GET", "/verwaltung/code/{token}", Right::None),
    ("POST", "/verwaltung/code/{token}", Right::None),
    ("GET", "/verwaltung/einlass/{token}", Right::None),
    ("POST", "/verwaltung/einlass/{token}", Right::None),
    ("POST", "/verwaltung/abmelden", Right::Any),
    ("GET", "/verwaltung/veranstaltungen/{slug}", Right::Lead),
    ("GET", "/verwaltung/veranstaltungen/{slug}/eintragen", Right::Lead),
    ("POST", "/verwaltung/veranstaltungen/{slug}/eintragen", Right::Lead),
    ("GET", "/verwaltung/veranstaltungen/{slug}/drucken", Right::Lead),
    ("GET", "/verwaltung/veranstaltungen/{slug}/liste.csv", Right::Lead),
    ("GET", "/verwaltung/anmeldungen/{reference}", Right::Lead),
    ("GET", "/verwaltung/anmeldungen/{reference}/aendern", Right::Lead),
    ("POST", "/verwaltung/anmeldungen/{reference}/aendern", Right::Lead),
    ("GET", "/verwaltung/anmeldungen/{reference}/absagen", Right::Lead),
    ("POST", "/verwaltung/anmeldungen/{reference}/absagen", Right::Lead),
    ("POST", "/verwaltung/anmeldungen/{reference}/zusagen", Right::Lead),
    ("GET", "/verwaltung/anmeldungen/{reference}/brief", Right::Lead),
    ("POST", "/verwaltung/anmeldungen/{reference}/zurueck", Right::Lead),
    ("GET", "/verwaltung/anrufe", Right::Lead),
    ("POST", "/verwaltung/anrufe/{id}", Right::Lead),
    ("GET", "/tuer/{slug}", Right::Door),
    ("POST", "/tuer/{slug}", Right::Door),
    ("POST", "/tuer/{slug}/aufnehmen", Right::Door),
    ("POST", "/tuer/{slug}/zaehlen", Right::Door),
    ("POST", "/tuer/{slug}/stapel", Right::Door),
    ("GET", "/tuer/{slug}/stand", Right::Door),
    ("GET", "/verwaltung/veranstaltungen/{slug}/danach", Right::Lead),
    ("GET", "/verwaltung/programme/{slug}/danach", Right::Lead),
];

/// Whether an address belongs to the back office.
pub fn is_staff(path: &str) -> bool {
    matches!(path.split('/').nth(1), Some("verwaltung" | "tuer"))
}

/// Lets through what is an address and whoever may go there, and says to the rest of the house who it is.
pub async fn admit(Held(state): Held<State>, mut request: Request, next: Next) -> Response {
    if !is_address(request.uri().path()) {
        return render::problem(&state, Problem::NotFound).await;
    }
    if !is_staff(request.uri().path()) {
        return next.run(request).await;
    }
    let asked = Asked::of(&request);
    match asked.by(&state).await {
        Ok(Some(who)) => {
            if let Some(who) = who {
                request.extensions_mut().insert(who);
            }
            next.run(request).await
        }
        Ok(None) => render::problem(&state, Problem::NotForYou).await,
        Err(error) => render::problem(&state, Problem::from_backend(&state.house, &error)).await,
    }
}

/// What is asked for, and what the browser showed with it.
struct Asked {
    right: Option<Right>,
    event: Option<String>,
    session: Option<String>,
}

impl Asked {
    fn of(request: &Request) -> Self {
        let pattern = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
        let slug = pattern.split('/').position(|part| part == "{slug}");
        let event = slug.and_then(|place| request.uri().path().split('/').nth(place)).map(ToOwned::to_owned);
        Self { right: needed(request.method(), pattern), event, session: session::token(request.headers()) }
    }

    /// Who asks, if anybody known; none where they may not.
    async fn by(&self, state: &State) -> backend::Result<Option<Option<Arc<Organizer>>>> {
        let Some(right) = self.right else { return Ok(None) };
        let who = match &self.session {
            Some(session) => organizers::recognise(&state.house, session).await?,
            None => None,
        };
        let may = organizers::holds(&state.house, who.as_ref(), right, self.event.as_deref()).await?;
        Ok(may.then(|| who.map(Arc::new)))
    }
}

fn needed(method: &Method, pattern: &str) -> Option<Right> {
    let method = if *method == Method::HEAD { "GET" } else { method.as_str() };
    RIGHTS.iter().find(|(known, address, _)| *known == method && *address == pattern).map(|(.., right)| *right)
}
