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

use super::scope_field::ScopeField;
use crate::events::components::ImageField;
use crate::layout::{ErrorSummary, FormState, StaffForm};
use crate::page_context::PageContext;
use audience::Audience;
use backend::programme::FormChoices;
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

#[component]
pub fn EventForm(
    state: FormState,
    choices: FormChoices,
    /// The address that the form is sent to.
    action: String,
    /// The address that shows the event as the public page would.
    preview: String,
    /// The version of the programme that the form shows; none for a new event.
    version: Option<i64>,
    /// The address behind "not now".
    back: String,
) -> impl IntoView {
    let words = PageContext::get().words;
    let is_new = version.is_none();
    let is_in_series = !is_new && state.data.value("series").is_some();
    let scope = view! {
        <p>{say!(words, "scope-hint")}</p>
        <ScopeField state=state.clone() />
    };
    view! {
        <ErrorSummary state=state.clone() />
        <StaffForm action enctype="multipart/form-data">
            {version.map(|version| view! { <input r#type="hidden" name="revision" value=version.to_string() /> })}
            // The Enter key saves: it presses the first button of a form.
            <button class="trap" tabindex="-1" aria-hidden="true">{say!(words, "edit-save")}</button>
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
            <div class="acts">
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "edit-save")}</span></button>
                <button class="kern-btn kern-btn--secondary" formaction=preview><span class="kern-label">{say!(words, "edit-preview")}</span></button>
                <a href=back>{say!(words, "edit-not-now")}</a>
            </div>
        </StaffForm>
    }
}
