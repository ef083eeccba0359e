//! The application state, which axum gives to every handler.

use super::FORM_TIMEOUT;
use super::assets;
use super::uploads::Uploads;
use crate::jobs::mailer::MailCatcher;
use crate::page_cache::{PageCache, RenderLimiter};
use crate::rate_limit::RateLimits;
use app::Problem;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use backend::AppContext;
use backend::readiness::Readiness;
use domain::ids::OrganizerId;
use domain::organizers::Organizer;
use std::convert::Infallible;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;
use text::Words;

/// The application state in one language. It is cheap to clone.
#[derive(Clone)]
pub struct AppState {
    shared: Arc<Shared>,
    /// The language of the addresses that have this state.
    pub words: Words,
    /// The organizer of the session, in handlers of the back office.
    pub organizer: Option<Arc<Organizer>>,
}

/// The part of the state that all languages and requests share.
pub struct Shared {
    pub ctx: AppContext,
    /// The messages that were caught instead of sent; in development only.
    pub mail_catcher: Option<MailCatcher>,
    pub style_version: Arc<str>,
    pub page_cache: PageCache,
    pub render_limiter: RenderLimiter,
    pub readiness: Readiness,
    /// None where rate limits are off.
    pub rate_limits: Option<RateLimits>,
    /// The time within which the body of a request must arrive.
    pub form_timeout: Duration,
    pub uploads: Uploads,
}

impl Shared {
    pub fn new(ctx: AppContext, mail_catcher: Option<MailCatcher>) -> Self {
        Self {
            ctx,
            mail_catcher,
            style_version: assets::style_version(),
            page_cache: PageCache::default(),
            render_limiter: RenderLimiter::default(),
            readiness: Readiness::default(),
            rate_limits: None,
            form_timeout: FORM_TIMEOUT,
            uploads: Uploads::default(),
        }
    }
}

impl AppState {
    pub fn new(shared: Shared) -> Self {
        Self { shared: Arc::new(shared), words: Words::german(), organizer: None }
    }

    /// The same state in another language.
    #[must_use]
    pub fn in_language(&self, words: Words) -> Self {
        Self { words, ..self.clone() }
    }

    /// The same state with the organizer of a request.
    #[must_use]
    pub fn with_organizer(&self, organizer: Option<Arc<Organizer>>) -> Self {
        Self { organizer, ..self.clone() }
    }

    /// A path of this site in the language of this state.
    pub fn path(&self, path: &str) -> String {
        self.words.path(path)
    }

    /// The organizer who makes the request.
    ///
    /// # Errors
    /// [`Problem::NotAuthorized`] if there is no session. The authorization of the address has excluded that.
    pub fn organizer(&self) -> Result<&Organizer, Problem> {
        self.organizer.as_deref().ok_or(Problem::NotAuthorized)
    }

    /// The id of the organizer who makes the request.
    ///
    /// # Errors
    /// As [`Self::organizer`].
    pub fn organizer_id(&self) -> Result<OrganizerId, Problem> {
        self.organizer().map(|organizer| organizer.id)
    }
}

impl Deref for AppState {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.shared
    }
}

/// The application state with the organizer of the session, whom the authorization has found; for handlers of the back
/// office, and of pages that are rendered for each request.
pub struct SessionState(pub AppState);

impl FromRequestParts<AppState> for SessionState {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        Ok(Self(state.with_organizer(parts.extensions.get().cloned())))
    }
}
