//! The context of a page: the data and services that every page needs. The server provides it before it renders a page.

use backend::{AppContext, Error, Logo, Result};
use domain::events::{Event, ImageId, Listing};
use domain::organizers::{Organizer, Right};
use leptos::prelude::expect_context;
use std::sync::Arc;
use text::Words;

/// Returns the path of an image in one of its widths.
pub fn image_path(id: &ImageId, width: u32) -> String {
    format!("/bilder/{id}/{width}")
}

/// What every page needs beyond its address.
pub struct PageContext {
    pub ctx: AppContext,
    pub words: Words,
    /// Whether the events are example data, which a banner points out.
    pub is_example: bool,
    /// The version of the stylesheet, part of its address, so that browsers may cache it forever.
    pub style_version: Arc<str>,
    /// The version of the islands' scripts, used in the same way.
    pub script_version: Arc<str>,
    /// Whether mail is caught instead of sent, and can be read at `/dev/post`.
    pub is_development: bool,
    /// Whether the page is cached and sent to many visitors.
    pub is_shared: bool,
    /// The organizer that is logged in; only on pages of the back office.
    pub organizer: Option<Arc<Organizer>>,
}

impl PageContext {
    /// Returns the context of the page that is being rendered.
    pub fn get() -> Arc<Self> {
        expect_context::<Arc<Self>>()
    }

    /// Whether the organizer has a right at an event; without an event, whether their role has it at all.
    pub fn may(&self, right: Right, event: Option<&Event>) -> bool {
        self.organizer.as_ref().is_some_and(|organizer| organizer.may(right, event, self.ctx.clock.now()))
    }

    /// The organizer that is logged in.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is none. The authorization of the address has excluded that.
    pub fn organizer(&self) -> Result<Arc<Organizer>> {
        self.organizer.clone().ok_or(Error::NotFound)
    }

    /// Returns the city's telephone number if the settings have one.
    pub fn phone(&self) -> Option<String> {
        Some(self.ctx.city().phone.clone()).filter(|phone| !phone.is_empty())
    }

    /// The telephone number for questions about an event: its own, or the city's.
    pub fn phone_for(&self, listing: &Listing) -> Option<String> {
        listing.phone().map(ToOwned::to_owned).or_else(|| self.phone())
    }

    /// The name of the publisher: the city, or the product if the settings name no city.
    pub fn publisher(&self) -> String {
        self.words.publisher(&self.ctx.city().name)
    }

    /// The name of the town in the name of the city; none if that is not of the form "Stadt Kornwestheim, Rathaus".
    pub fn town(&self) -> Option<String> {
        let city = self.ctx.city();
        let town = ["Stadt ", "Gemeinde "].iter().find_map(|prefix| city.name.strip_prefix(prefix))?;
        town.split(',').next().map(ToOwned::to_owned)
    }

    /// The address of the city's logo, or of the product's.
    pub fn logo(&self) -> String {
        match &self.ctx.city().logo {
            None => "/assets/icon.svg".to_owned(),
            Some(Logo::File(file)) => format!("/stadt/logo?v={}", file.version),
            Some(Logo::Image(id)) => image_path(id, id.sizes().first().map_or(id.size().0, |(width, _)| *width)),
        }
    }

    /// The address of a stylesheet with the city's colour.
    pub fn city_style(&self) -> Option<String> {
        self.ctx.city().colour.map(|colour| format!("/einbetten/akzent/{colour}.css"))
    }

    /// Returns a path on this site with the prefix of the page's language.
    pub fn path(&self, path: &str) -> String {
        self.words.path(path)
    }
}
