//! A text field: label, hint, error and control, always in this order.

use super::state::{FormState, Optional, described_by_ids};
use leptos::prelude::*;

/// The kind of text that a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Text,
    Name,
    Email,
    Phone,
    Number,
    Date,
    /// A day and a time of day, local to Berlin.
    Time,
    /// Several lines: a textarea.
    Lines,
    /// A text of several paragraphs.
    LongText,
}

impl Kind {
    fn input_type(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "tel",
            Self::Number => "number",
            Self::Date => "date",
            Self::Time => "datetime-local",
            Self::Text | Self::Name | Self::Lines | Self::LongText => "text",
        }
    }
}

/// A labelled text field with the value and the error that `state` has for its name.
#[component]
pub fn Field(
    name: String,
    label: String,
    state: FormState,
    #[prop(default = Kind::Text)] kind: Kind,
    #[prop(optional_no_strip, into)] autocomplete: Option<&'static str>,
    #[prop(optional_no_strip)] hint: Option<String>,
    /// The id of a hint elsewhere on the page.
    #[prop(optional_no_strip)]
    described_by: Option<&'static str>,
    #[prop(optional)] is_optional: bool,
    /// A regular expression by which the style sheet tells values apart. It makes no value invalid.
    #[prop(optional_no_strip)]
    pattern: Option<&'static str>,
) -> impl IntoView {
    let error = state.error(&name);
    let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
    let described_by = described_by_ids([
        described_by.map(ToOwned::to_owned),
        hint.is_some().then(|| hint_id.clone()),
        error.is_some().then(|| error_id.clone()),
    ]);
    let invalid = if error.is_some() { Some("true") } else { pattern.map(|_| "false") };
    let value = state.value(&name);
    let spellcheck = matches!(kind, Kind::Name | Kind::Email).then_some("false");
    let id = name.clone();
    let control = if matches!(kind, Kind::Lines | Kind::LongText) {
        let rows = if kind == Kind::Lines { "4" } else { "12" };
        view! {
            <textarea class="kern-form-input__input" id=id name=name.clone() rows=rows aria-describedby=described_by
                aria-invalid=invalid inner_html=textarea_html(&value)></textarea>
        }
        .into_any()
    } else {
        let class = if kind == Kind::Number { "kern-form-input__input short" } else { "kern-form-input__input" };
        let inputmode = (kind == Kind::Number).then_some("numeric");
        // A numeric keyboard, but no number input: GOV.UK advises against its arrows and scrolling.
        let input_type = if kind == Kind::Number { "text" } else { kind.input_type() };
        view! {
            <input class=class id=id name=name.clone() r#type=input_type value=value aria-describedby=described_by
                aria-invalid=invalid autocomplete=autocomplete spellcheck=spellcheck inputmode=inputmode pattern=pattern />
        }
        .into_any()
    };
    let class = if error.is_some() { "kern-form-input kern-form-input--error" } else { "kern-form-input" };
    view! {
        <div class=class>
            <label class="kern-label" r#for=name>{label}{is_optional.then(|| view! { <Optional /> })}</label>
            {hint.map(|hint| view! { <div class="kern-hint" id=hint_id>{hint}</div> })}
            {error.map(|error| view! { <p class="kern-error" id=error_id>{error}</p> })}
            {control}
        </div>
    }
}

/// Returns the inner HTML of a textarea. The renderer does not escape it, so this function does. It starts with a line
/// break, because parsers drop the first one (HTML, 13.1.2.5).
pub(super) fn textarea_html(text: &str) -> String {
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}
