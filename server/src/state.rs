//! What every request may need.

use crate::assets;
use crate::front::Limits;
use crate::guard::FORM_WITHIN;
use crate::kept::Kept;
use crate::mailman::CaughtPost;
use backend::House;
use std::sync::Arc;
use std::time::Duration;
use text::Words;

#[derive(Clone)]
pub struct State {
    pub house: House,
    /// The language of this part of the router.
    pub words: Words,
    /// Letters are caught here, in development alone.
    pub caught: Option<CaughtPost>,
    pub style_version: Arc<str>,
    pub kept: Kept,
    /// None where limits are lifted.
    pub limits: Option<Arc<Limits>>,
    /// A form arrives whole within this time, or not at all.
    pub form_within: Duration,
}

impl State {
    pub fn new(house: House, caught: Option<CaughtPost>) -> Self {
        Self {
            house,
            words: Words::german(),
            caught,
            style_version: assets::style_version().into(),
            kept: Kept::default(),
            limits: None,
            form_within: FORM_WITHIN,
        }
    }

    /// An address on this site, in this part's language.
    pub fn path(&self, path: &str) -> String {
        self.words.path(path)
    }
}
