//! What somebody chose on the page on which one composes an embed, and the addresses that say it.

use super::asked::typed_here;
use crate::events::asking;
use crate::layout::Said;
use domain::events::Filter;
use domain::partners::{Look, Scheme, Showing, Style};
use domain::signups::{Fault, FieldError, Typed};

pub struct Wanted {
    /// As the form has it.
    pub said: Said,
    pub showing: Showing,
    /// One event instead of a list; none chosen yet where it is empty.
    pub one: Option<String>,
    /// What the embed's address says.
    typed: Typed,
}

/// What `gestalt` says where one event is wanted.
pub const ONE: &str = "eine";

impl Wanted {
    pub fn here() -> Self {
        let form = typed_here();
        let mut errors = Vec::new();
        let mut choice = |field: &str| {
            errors.push(FieldError { field: field.to_owned(), fault: Fault::UnknownChoice });
        };
        let form_of = form.value("gestalt").unwrap_or(Style::List.name());
        let style = Style::named(form_of).unwrap_or_else(|| {
            if form_of != ONE {
                choice("gestalt");
            }
            Style::List
        });
        let scheme = Scheme::named(form.value("farben").unwrap_or(Scheme::System.name())).unwrap_or_else(|| {
            choice("farben");
            Scheme::System
        });
        let one = (form_of == ONE).then(|| form.value("veranstaltung").unwrap_or_default().to_owned());
        let mut typed = form.clone();
        typed.0.retain(|(name, _)| {
            Filter::FIELDS.contains(&name.as_str()) || ["anzahl", "akzent"].contains(&name.as_str())
        });
        let look = Look { style, scheme, accent: None };
        if look != Look::default() {
            typed.set("aussehen", look.name());
        }
        let (showing, wrong) = Showing::read(&typed);
        errors.extend(wrong);
        if let Some(accent) = showing.look.accent {
            typed.set("akzent", accent.to_string());
        }
        Self { said: Said { typed: form, errors }, showing, one, typed }
    }

    /// The embed.
    pub fn path(&self) -> String {
        match &self.one {
            Some(slug) => asking(&format!("/einbetten/veranstaltung/{slug}"), &self.typed, Showing::OF_ONE),
            None => asking("/einbetten/liste", &self.typed, Showing::fields()),
        }
    }

    /// The same events at another address.
    pub fn filtered(&self, path: &str) -> String {
        asking(path, &self.typed, Filter::FIELDS)
    }
}
