//! One line or one area of text: label, hint, fault, control, in one order everywhere.

use super::said::{Optional, Said, describing};
use leptos::prelude::*;

/// What a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Text,
    Name,
    Email,
    Phone,
    Number,
    Date,
    Lines,
}

impl Kind {
    fn input_type(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "tel",
            Self::Number => "number",
            Self::Date => "date",
            Self::Text | Self::Name | Self::Lines => "text",
        }
    }
}

#[component]
pub fn Field(
    name: String,
    label: String,
    said: Said,
    #[prop(default = Kind::Text)] kind: Kind,
    #[prop(optional)] autocomplete: Option<&'static str>,
    #[prop(optional_no_strip)] hint: Option<String>,
    /// The id of a hint that stands elsewhere.
    #[prop(optional)]
    described_by: Option<&'static str>,
    #[prop(optional)] is_optional: bool,
) -> impl IntoView {
    let fault = said.fault(&name);
    let (hint_id, fault_id) = (format!("{name}-hint"), format!("{name}-error"));
    let describing = describing([
        described_by.map(ToOwned::to_owned),
        hint.is_some().then(|| hint_id.clone()),
        fault.is_some().then(|| fault_id.clone()),
    ]);
    let invalid = fault.is_some().then_some("true");
    let value = said.value(&name);
    let spelling = matches!(kind, Kind::Name | Kind::Email).then_some("false");
    let id = name.clone();
    let control = if kind == Kind::Lines {
        view! {
            <textarea class="kern-form-input__input" id=id name=name.clone() rows="4" aria-describedby=describing aria-invalid=invalid
                inner_html=area(&value)></textarea>
        }
        .into_any()
    } else {
        let class = if kind == Kind::Number { "kern-form-input__input short" } else { "kern-form-input__input" };
        let digits = (kind == Kind::Number).then_some("numeric");
        let kind = if kind == Kind::Number { "text" } else { kind.input_type() };
        view! {
            <input class=class id=id name=name.clone() r#type=kind value=value aria-describedby=describing
                aria-invalid=invalid autocomplete=autocomplete spellcheck=spelling inputmode=digits />
        }
        .into_any()
    };
    let class = if fault.is_some() { "kern-form-input kern-form-input--error" } else { "kern-form-input" };
    view! {
        <div class=class>
            <label class="kern-label" r#for=name>{label}{is_optional.then(|| view! { <Optional /> })}</label>
            {hint.map(|hint| view! { <div class="kern-hint" id=hint_id>{hint}</div> })}
            {fault.map(|fault| view! { <p class="kern-error" id=fault_id>{fault}</p> })}
            {control}
        </div>
    }
}

/// The text between the tags of a textarea. The renderer leaves it as it is, so it is escaped here; the line break before
/// it is the one that parsers drop (HTML, 13.1.2.5).
pub(super) fn area(text: &str) -> String {
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}
