//! What every request may need.

use crate::assets;
use crate::mailman::CaughtPost;
use backend::House;
use text::Words;

#[derive(Clone)]
pub struct State {
    pub house: House,
    /// The language of this part of the router.
    pub words: Words,
    /// Letters are caught here, in development alone.
    pub caught: Option<CaughtPost>,
    pub style_version: String,
}

impl State {
    pub fn new(house: House, caught: Option<CaughtPost>) -> Self {
        Self { house, words: Words::german(), caught, style_version: assets::style_version() }
    }

    /// An address on this site, in this part's language.
    pub fn path(&self, path: &str) -> String {
        self.words.path(path)
    }
}
