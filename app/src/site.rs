//! What every page needs at hand, put into its context by whoever renders it.

use backend::House;
use domain::organizers::Organizer;
use leptos::prelude::expect_context;
use std::sync::Arc;
use text::Words;

/// What stands in the place of a form's number on a page for many. Whoever hands the page out writes a fresh one there.
pub const NUMBER_HERE: &str = "the-number-of-this-form";

pub struct Site {
    pub house: House,
    pub words: Words,
    /// What is shown are examples, and a banner says so.
    pub is_example: bool,
    /// Changes when the stylesheet does, so that browsers may keep it for ever.
    pub style_version: Arc<str>,
    /// The same for what islands run.
    pub script_version: Arc<str>,
    /// Letters are caught, and can be read at `/dev/post`.
    pub is_development: bool,
    /// The page is handed out more than once.
    pub is_for_many: bool,
    /// Who asks, on pages of the back office.
    pub organizer: Option<Arc<Organizer>>,
}

impl Site {
    pub fn here() -> Arc<Self> {
        expect_context::<Arc<Self>>()
    }

    /// The city's telephone number, where it gave one.
    pub fn phone(&self) -> Option<String> {
        Some(self.house.settings.city.phone.clone()).filter(|phone| !phone.is_empty())
    }

    /// An address on this site, in this page's language.
    pub fn path(&self, path: &str) -> String {
        self.words.path(path)
    }
}
