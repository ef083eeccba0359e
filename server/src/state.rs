//! What every request may need.

use crate::assets;
use crate::front::Limits;
use crate::gate::Gate;
use crate::guard::FORM_WITHIN;
use crate::kept::Kept;
use crate::mailman::CaughtPost;
use axum::extract::Request;
use backend::House;
use domain::organizers::Organizer;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;
use text::Words;

/// Cloned for every request, several times.
#[derive(Clone)]
pub struct State {
    shared: Arc<Shared>,
    /// The language of this part of the router.
    pub words: Words,
    /// Who asks, where one must be known.
    pub organizer: Option<Arc<Organizer>>,
}

/// What all requests share.
pub struct Shared {
    pub house: House,
    /// Letters are caught here, in development alone.
    pub caught: Option<CaughtPost>,
    pub style_version: Arc<str>,
    pub script_version: Arc<str>,
    pub kept: Kept,
    /// Where lists are written for those who follow them.
    pub gate: Gate,
    /// None where limits are lifted.
    pub limits: Option<Limits>,
    /// A form arrives whole within this time, or not at all.
    pub form_within: Duration,
}

impl Shared {
    pub fn new(house: House, caught: Option<CaughtPost>) -> Self {
        Self {
            house,
            caught,
            style_version: assets::style_version(),
            script_version: assets::script_version(),
            kept: Kept::default(),
            gate: Gate::default(),
            limits: None,
            form_within: FORM_WITHIN,
        }
    }
}

impl State {
    pub fn new(shared: Shared) -> Self {
        Self { shared: Arc::new(shared), words: Words::german(), organizer: None }
    }

    /// The same for another part of the router.
    #[must_use]
    pub fn in_language(&self, words: Words) -> Self {
        Self { words, ..self.clone() }
    }

    /// The same for a request that somebody known makes.
    #[must_use]
    pub fn asked_by(self, request: &Request) -> Self {
        Self { organizer: request.extensions().get::<Arc<Organizer>>().cloned(), ..self }
    }

    /// An address on this site, in this part's language.
    pub fn path(&self, path: &str) -> String {
        self.words.path(path)
    }
}

impl Deref for State {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.shared
    }
}
