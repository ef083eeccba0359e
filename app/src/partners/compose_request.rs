//! The request for the page that composes an embed: what the partner chose, and the addresses that result from it.

use super::embed_request::query_data;
use crate::events::path_with_query;
use crate::layout::FormState;
use domain::events::Filter;
use domain::partners::{EmbedOptions, Look, Scheme, Style};
use domain::signups::{Fault, FieldError, FormData};

/// The choices in the compose form.
pub struct ComposeRequest {
    /// The form as it was submitted.
    pub state: FormState,
    pub options: EmbedOptions,
    /// The slug of the event if one event is embedded instead of a list; empty if none is chosen yet.
    pub event: Option<String>,
    /// The query of the embed's address.
    query: FormData,
}

/// The value of the field `gestalt` for a single event.
pub const SINGLE_EVENT: &str = "eine";

impl ComposeRequest {
    /// Reads the query of the current address. Invalid fields become errors of the form.
    pub fn read() -> Self {
        let form = query_data();
        let mut errors = Vec::new();
        let mut unknown_choice = |field: &str| {
            errors.push(FieldError { field: field.to_owned(), fault: Fault::UnknownChoice });
        };
        let chosen_style = form.value("gestalt").unwrap_or(Style::List.name());
        let style = Style::named(chosen_style).unwrap_or_else(|| {
            if chosen_style != SINGLE_EVENT {
                unknown_choice("gestalt");
            }
            Style::List
        });
        let scheme = Scheme::named(form.value("farben").unwrap_or(Scheme::System.name())).unwrap_or_else(|| {
            unknown_choice("farben");
            Scheme::System
        });
        let event = (chosen_style == SINGLE_EVENT).then(|| form.value("veranstaltung").unwrap_or_default().to_owned());
        let mut query = form.clone();
        query.0.retain(|(name, _)| {
            Filter::FIELDS.contains(&name.as_str()) || ["anzahl", "akzent"].contains(&name.as_str())
        });
        let look = Look { style, scheme, accent: None };
        if look != Look::default() {
            query.set("aussehen", look.name());
        }
        let (options, option_errors) = EmbedOptions::read(&query);
        errors.extend(option_errors);
        // The address carries the accent in its normal form.
        if let Some(accent) = options.look.accent {
            query.set("akzent", accent.to_string());
        }
        Self { state: FormState { data: form, errors, ..FormState::default() }, options, event, query }
    }

    /// Returns the path of the embed.
    pub fn embed_path(&self) -> String {
        match &self.event {
            Some(slug) => {
                path_with_query(&format!("/einbetten/veranstaltung/{slug}"), &self.query, EmbedOptions::OF_ONE)
            }
            None => path_with_query("/einbetten/liste", &self.query, EmbedOptions::fields()),
        }
    }

    /// Returns another path that shows the events of the same filter.
    pub fn filtered_path(&self, path: &str) -> String {
        path_with_query(path, &self.query, Filter::FIELDS)
    }
}
