//! The form of an event. What is needed for each event comes first; what few need is behind headings that open.

mod audience;
mod more_rules;
mod place;
mod publication;
mod sign_up;
mod texts;
mod what;
mod when;
mod workshops;

use super::record_pages::RecordFields;
use super::scope_field::ScopeField;
use crate::events::components::ImageField;
use crate::page_context::PageContext;
use audience::Audience;
use leptos::prelude::*;
use more_rules::MoreRules;
use place::{Place, Responsible};
use publication::Publication;
use sign_up::SignUp;
use text::say;
use texts::OtherTexts;
use what::What;
use when::When;
use workshops::Workshops;

/// The button that brings the form back with a row more; its value is [`DATE`] or [`WORKSHOP`].
pub const MORE: &str = "more";
pub const DATE: &str = "date";
pub const WORKSHOP: &str = "workshop";

/// The fields of an event.
pub fn event_fields(RecordFields { state, choices, is_new }: RecordFields) -> AnyView {
    let words = PageContext::get().words;
    let is_in_series = !is_new && state.data.value("series").is_some();
    let scope = view! {
        <p>{say!(words, "scope-hint")}</p>
        <ScopeField state=state.clone() />
    };
    view! {
        <What state=state.clone() />
        <ImageField state=state.clone() />
        <When state=state.clone() />
        <Place state=state.clone() venues=choices.venues.clone() />
        <Responsible state=state.clone() hosts=choices.hosts.clone() />
        <SignUp state=state.clone() />
        <Workshops state=state.clone() />
        <Audience state=state.clone() choices=choices.clone() />
        <OtherTexts state=state.clone() />
        <MoreRules state=state.clone() hosts=choices.hosts />
        <Publication state is_new />
        {is_in_series.then_some(scope)}
    }
    .into_any()
}
