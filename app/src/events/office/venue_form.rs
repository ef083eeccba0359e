//! The form of a venue: its address, and what a caretaker knows of its accessibility.

use super::record_form::SlugField;
use super::record_pages::RecordFields;
use crate::layout::{Check, Field, FormState, Group, Kind};
use crate::page_context::PageContext;
use domain::events::AccessFact;
use leptos::prelude::*;
use text::{Words, say};

/// The fields of a venue.
pub fn venue_fields(RecordFields { state, is_new, .. }: RecordFields) -> AnyView {
    let words = PageContext::get().words;
    view! {
        <Address state=state.clone() />
        <Accessibility state=state.clone() />
        <Position state=state.clone() />
        <SlugField state is_new label=Some(say!(words, "record-slug")) />
    }
    .into_any()
}

#[component]
fn Address(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    view! {
        <Group legend=say!(words, "venue-address") state=state.clone() is_heading=true>
            <Field name="name".to_owned() label=say!(words, "field-name") state=state.clone()
                hint=Some(say!(words, "venue-name-hint")) />
            <Field name="street".to_owned() label=say!(words, "field-street") state=state.clone() is_optional=true />
            <div class="pair">
                <Field name="postcode".to_owned() label=say!(words, "field-postcode") state=state.clone() is_optional=true />
                <Field name="city".to_owned() label=say!(words, "field-city") state is_optional=true />
            </div>
        </Group>
    }
}

#[component]
fn Accessibility(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let boxes = AccessFact::ALL.into_iter().enumerate().map(|(index, fact)| {
        let is_checked = state.is_checked("accessibility", fact.text());
        view! {
            <Check name="accessibility".to_owned() value=fact.text() label=question(words, fact) is_checked small=None
                is_first=index == 0 />
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <Group legend=say!(words, "field-accessibility") state=state.clone() field=Some("accessibility".to_owned())
            hint=Some(say!(words, "venue-accessibility-hint")) is_heading=true has_checks=true>{boxes}</Group>
        <Field name="accessibility_other".to_owned() label=say!(words, "venue-accessibility-other") state kind=Kind::Lines
            hint=Some(say!(words, "venue-accessibility-other-hint")) is_optional=true />
    }
}

/// Where the venue is on maps.
#[component]
fn Position(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    view! {
        <Group legend=say!(words, "venue-position") state=state.clone() hint=Some(say!(words, "venue-position-hint"))
            hint_id="position-hint" is_heading=true is_optional=true>
            <div class="pair">
                <Field name="lat".to_owned() label=say!(words, "field-lat") state=state.clone() />
                <Field name="lon".to_owned() label=say!(words, "field-lon") state />
            </div>
        </Group>
    }
}

/// The question that a tick answers with yes.
fn question(words: Words, fact: AccessFact) -> String {
    match fact {
        AccessFact::StepFree => say!(words, "access-step-free"),
        AccessFact::Lift => say!(words, "access-lift"),
        AccessFact::Toilet => say!(words, "access-toilet"),
        AccessFact::InductionLoop => say!(words, "access-induction-loop"),
        AccessFact::Parking => say!(words, "access-parking"),
        AccessFact::Stop => say!(words, "access-stop"),
        AccessFact::Seating => say!(words, "access-seating"),
        AccessFact::QuietRoom => say!(words, "access-quiet-room"),
        AccessFact::AssistanceDogs => say!(words, "access-assistance-dogs"),
    }
}
