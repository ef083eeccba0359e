//! Authorization of the back office: which right a request needs, and whether the organizer of its session has it.
//!
//! The rights stand with the addresses in `routes::office`. An address without a right is not found, and an address that the
//! organizer may not reach (404) looks the same. Where the address names an event, or something that belongs to one, the right is
//! needed at that event.

use crate::http::session::session_token;
use crate::http::state::AppState;
use crate::http::{AppError, read_unhandled_form};
use app::Problem;
use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use backend::organizers::{self, Object, SessionUse};
use domain::organizers::{Organizer, Right};
use std::collections::HashMap;
use std::sync::Arc;

/// The right that each address of the back office needs, by method and route pattern.
#[derive(Clone)]
pub struct Rights(Arc<HashMap<(Method, String), Right>>);

impl FromIterator<(Method, String, Right)> for Rights {
    fn from_iter<I: IntoIterator<Item = (Method, String, Right)>>(routes: I) -> Self {
        let rights = routes.into_iter().map(|(method, pattern, right)| ((method, pattern), right));
        Self(Arc::new(rights.collect()))
    }
}

impl Rights {
    fn needed(&self, method: &Method, pattern: &str) -> Option<Right> {
        let method = if *method == Method::HEAD { Method::GET } else { method.clone() };
        self.0.get(&(method, pattern.to_owned())).copied()
    }
}

/// Lets a request pass whose organizer has the right that it needs. Adds the organizer to the extensions of the request, for
/// handlers, and of the response, for error pages.
///
/// # Errors
/// [`Problem::NotAuthorized`] if the organizer does not have the right, [`Problem::LoggedOut`] if there is none.
pub async fn authorize(
    State((state, rights)): State<(AppState, Rights)>,
    mut request: Request,
    next: Next,
) -> Result<Response, AppError> {
    let needed = AuthorizationRequest::new(&request, &rights);
    let organizer = match needed.organizer(&state).await {
        Ok(organizer) => organizer,
        Err(error) => {
            // The page of the error sends again what was typed.
            if error.is_temporary() {
                read_unhandled_form(&state, request, false).await;
            } else if matches!(error, AppError::Problem(Problem::LoggedOut)) {
                let has_run_out = needed.has_session_run_out(&state).await;
                read_unhandled_form(&state, request, has_run_out).await;
            }
            return Err(error);
        }
    };
    let Some(organizer) = organizer else { return Ok(next.run(request).await) };
    request.extensions_mut().insert(Arc::clone(&organizer));
    let mut response = next.run(request).await;
    response.extensions_mut().insert(organizer);
    Ok(response)
}

/// What a request needs and proves.
struct AuthorizationRequest {
    right: Option<Right>,
    object: Object,
    session: Option<String>,
    used_for: SessionUse,
}

impl AuthorizationRequest {
    fn new(request: &Request, rights: &Rights) -> Self {
        let pattern = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
        let object = object(pattern, request.uri().path());
        Self {
            right: rights.needed(request.method(), pattern),
            used_for: session_use(pattern, &object),
            object,
            session: session_token(request.headers()),
        }
    }

    /// The organizer of the session, if there is one.
    async fn organizer(&self, state: &AppState) -> Result<Option<Arc<Organizer>>, AppError> {
        let right = self.right.ok_or(Problem::NotAuthorized)?;
        let organizer = match &self.session {
            Some(session) => organizers::authenticate(&state.ctx, session, &self.used_for).await?,
            None => None,
        };
        if !organizers::is_authorized(&state.ctx, organizer.as_ref(), right, &self.object).await? {
            let problem = if organizer.is_some() { Problem::NotAuthorized } else { Problem::LoggedOut };
            return Err(problem.into());
        }
        Ok(organizer.map(Arc::new))
    }

    /// Whether the session is one that has run out, and not one that was ended or never was.
    async fn has_session_run_out(&self, state: &AppState) -> bool {
        match &self.session {
            Some(session) => organizers::has_run_out(&state.ctx, session).await.unwrap_or(false),
            None => false,
        }
    }
}

/// What a request uses a session for, by the pattern of its route and what its address names.
fn session_use(pattern: &str, object: &Object) -> SessionUse {
    match object {
        Object::Event(slug) if pattern == "/tuer/{slug}/stand" => SessionUse::CheckInPoll(slug.clone()),
        Object::Event(slug) if pattern.starts_with("/tuer/") => SessionUse::CheckIn(slug.clone()),
        _ if pattern == "/verwaltung/abmelden" => SessionUse::LogOut,
        _ => SessionUse::BackOffice,
    }
}

/// What an address names, by the pattern of its route. Programmes, hosts, venues, partners and accounts belong to no event.
fn object(pattern: &str, path: &str) -> Object {
    let segments = pattern.split('/').zip(path.split('/'));
    let named =
        |parameter: &str| segments.clone().find(|(name, _)| *name == parameter).map(|(_, text)| text.to_owned());
    let is_of_event = ["/verwaltung/veranstaltungen/", "/tuer/"].iter().any(|prefix| pattern.starts_with(prefix));
    if is_of_event {
        // The preview of an event that is not stored yet.
        return named("{slug}").filter(|slug| slug != "neu").map_or(Object::Nothing, Object::Event);
    }
    let sign_up = named("{reference}").map(Object::SignUp);
    sign_up.or_else(|| named("{id}").map(Object::CallTask)).unwrap_or(Object::Nothing)
}
