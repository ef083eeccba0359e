//! The form of a programme.

use super::co_hosts::CoHosts;
use super::markdown_help::MarkdownHelp;
use super::record_form::SlugField;
use super::record_pages::RecordFields;
use crate::events::components::ImageField;
use crate::layout::{Field, FormState, Group, Kind, Select};
use crate::page_context::PageContext;
use domain::events::Host;
use leptos::prelude::*;
use text::say;

/// The fields of a programme.
pub fn programme_fields(RecordFields { state, choices, is_new }: RecordFields) -> AnyView {
    view! {
        <Texts state=state.clone() />
        <ImageField state=state.clone() />
        <Period state=state.clone() />
        <Hosts state=state.clone() hosts=choices.hosts />
        <SlugField state is_new />
    }
    .into_any()
}

#[component]
fn Texts(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    view! {
        <Group legend=say!(words, "edit-what") state=state.clone() is_heading=true>
            <Field name="title".to_owned() label=say!(words, "field-title") state=state.clone() />
            <Field name="summary".to_owned() label=say!(words, "field-summary") state=state.clone() kind=Kind::Lines
                hint=Some(say!(words, "edit-summary-hint")) is_optional=true />
            <Field name="description".to_owned() label=say!(words, "field-description") state=state.clone()
                kind=Kind::LongText hint=Some(say!(words, "edit-description-hint")) is_optional=true />
            <MarkdownHelp />
        </Group>
    }
}

#[component]
fn Period(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    view! {
        <Group legend=say!(words, "edit-when") state=state.clone() hint=Some(say!(words, "programme-when-hint"))
            hint_id="when-hint" is_heading=true is_optional=true>
            <div class="pair">
                <Field name="starts".to_owned() label=say!(words, "field-starts") state=state.clone() kind=Kind::Time />
                <Field name="ends".to_owned() label=say!(words, "field-ends") state=state.clone() kind=Kind::Time />
            </div>
            <Field name="submit_until".to_owned() label=say!(words, "field-submit-until") state kind=Kind::Time
                hint=Some(say!(words, "programme-submit-until-hint")) />
        </Group>
    }
}

#[component]
fn Hosts(state: FormState, hosts: Vec<Host>) -> impl IntoView {
    let words = PageContext::get().words;
    let mut options: Vec<(String, String)> =
        hosts.iter().map(|host| (host.slug.to_string(), host.name.clone())).collect();
    options.sort_by_key(|(_, name)| name.to_lowercase());
    let chosen = state.data.value("host").map(ToOwned::to_owned);
    view! {
        <Group legend=say!(words, "edit-who") state=state.clone() is_heading=true>
            <Select name="host" label=say!(words, "field-host") any=say!(words, "programme-no-host") chosen options
                error=state.error("host") />
            <CoHosts state=state.clone() hosts />
        </Group>
    }
}
