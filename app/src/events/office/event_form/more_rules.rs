//! Rules that few events need.

use crate::events::office::co_hosts::CoHosts;
use crate::layout::{Check, Field, FormState, Group, Kind, Select};
use crate::page_context::PageContext;
use domain::events::Host;
use leptos::prelude::*;
use text::say;

/// The text fields with a fault to show; choices and check boxes have none.
const FIELDS: [&str; 8] = [
    "sign_up_opens",
    "sign_up_max_party",
    "sign_up_phone",
    "sign_up_email",
    "neutral_title",
    "co_hosts",
    "series",
    "results_url",
];

#[component]
pub fn MoreRules(state: FormState, hosts: Vec<Host>) -> impl IntoView {
    let words = PageContext::get().words;
    let has_fault = state.has_fault(|field| FIELDS.contains(&field));
    view! {
        <Group legend=say!(words, "edit-more-rules") state=state.clone() is_heading=true>
            <details open=has_fault>
                <summary>{say!(words, "edit-more-rules-about")}</summary>
                <RuleFields state hosts />
            </details>
        </Group>
    }
}

#[component]
fn RuleFields(state: FormState, hosts: Vec<Host>) -> impl IntoView {
    let words = PageContext::get().words;
    let choice = |name: &'static str, label: String, options: Vec<(&str, String)>| {
        let chosen = state.data.value(name).map(ToOwned::to_owned);
        let no_empty: Option<String> = None;
        let options = options.into_iter().map(|(value, text)| (value.to_owned(), text)).collect();
        view! { <Select name=name label any=no_empty chosen options error=state.error(name) /> }
    };
    let check = |name: &'static str, label: String| {
        let is_checked = state.is_checked(name, "yes");
        view! { <Check name=name.to_owned() value="yes" label is_checked small=None is_first=true /> }
    };
    view! {
        <div class="pair">
            <Field name="sign_up_opens".to_owned() label=say!(words, "field-opens") state=state.clone() kind=Kind::Time
                hint=Some(say!(words, "edit-opens-hint")) is_optional=true />
            <Field name="sign_up_max_party".to_owned() label=say!(words, "field-max-party") state=state.clone()
                kind=Kind::Number hint=Some(say!(words, "edit-max-party-hint")) is_optional=true />
        </div>
        <div class="pair">
            {choice("sign_up_promotion", say!(words, "field-promotion"), vec![
                ("at_once", say!(words, "edit-promotion-at-once")),
                ("offer", say!(words, "edit-promotion-offer")),
            ])}
            {choice("sign_up_order", say!(words, "field-order"), vec![
                ("fill", say!(words, "edit-order-fill")),
                ("strict", say!(words, "edit-order-strict")),
            ])}
        </div>
        <div class="pair">
            <Field name="sign_up_phone".to_owned() label=say!(words, "field-sign-up-phone") state=state.clone() kind=Kind::Phone is_optional=true />
            <Field name="sign_up_email".to_owned() label=say!(words, "field-sign-up-email") state=state.clone() kind=Kind::Email is_optional=true />
            {choice("notify", say!(words, "field-notify"), vec![
                ("off", say!(words, "edit-notify-off")),
                ("daily", say!(words, "edit-notify-daily")),
                ("each", say!(words, "edit-notify-each")),
            ])}
        </div>
        <div class="boxes">
            {check("sign_up_confirm_by_mail", say!(words, "edit-confirm-by-mail"))}
            {check("asks_organisation", say!(words, "edit-asks-organisation"))}
            {check("thanks", say!(words, "edit-thanks"))}
            {check("sign_up_confidential", say!(words, "edit-confidential"))}
        </div>
        <Field name="neutral_title".to_owned() label=say!(words, "field-neutral-title") state=state.clone()
            hint=Some(say!(words, "edit-neutral-title-hint")) is_optional=true />
        <CoHosts state=state.clone() hosts />
        <div class="pair">
            <Field name="series".to_owned() label=say!(words, "field-series") state=state.clone()
                hint=Some(say!(words, "edit-series-hint")) is_optional=true />
            <Field name="results_url".to_owned() label=say!(words, "field-results-url") state
                hint=Some(say!(words, "edit-results-hint")) is_optional=true />
        </div>
    }
}
