//! Form fields: label, hint, fault, control, in one order everywhere. What was typed stays; what is wrong is said
//! at the field and, linked, in a summary at the top (GOV.UK).

use crate::site::Site;
use domain::signups::{FieldErrors, Typed};
use leptos::prelude::*;
use text::say;

/// What was typed and what was wrong with it, as far as a form has been sent.
#[derive(Clone, Default)]
pub struct Said {
    pub typed: Typed,
    pub errors: FieldErrors,
}

impl Said {
    fn value(&self, name: &str) -> String {
        self.typed.value(name).unwrap_or_default().to_owned()
    }

    fn fault(&self, name: &str) -> Option<String> {
        let words = Site::here().words;
        self.errors.iter().find(|error| error.field == name).map(|error| words.fault(&error.fault))
    }
}

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
    let describing = [
        described_by.map(ToOwned::to_owned),
        hint.is_some().then(|| hint_id.clone()),
        fault.is_some().then(|| fault_id.clone()),
    ];
    let describing = Some(describing.into_iter().flatten().collect::<Vec<_>>().join(" ")).filter(|ids| !ids.is_empty());
    let invalid = fault.is_some().then_some("true");
    let value = said.value(&name);
    let spelling = matches!(kind, Kind::Name | Kind::Email).then_some("false");
    let id = name.clone();
    let control = if kind == Kind::Lines {
        view! {
            <textarea class="kern-form-input__input" id=id name=name.clone() rows="4" aria-describedby=describing aria-invalid=invalid>
                {value}
            </textarea>
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

/// A fieldset; its legend is a heading of the page where `is_heading`.
#[component]
pub fn Group(
    legend: String,
    said: Said,
    /// The field whose fault is shown here.
    #[prop(optional_no_strip)]
    field: Option<String>,
    #[prop(optional)] hint_id: Option<&'static str>,
    #[prop(optional_no_strip)] hint: Option<String>,
    #[prop(optional)] is_heading: bool,
    #[prop(optional)] is_optional: bool,
    /// Many boxes or buttons below each other.
    #[prop(optional)]
    has_checks: bool,
    children: Children,
) -> impl IntoView {
    let fault = field.as_ref().and_then(|field| said.fault(field));
    let fault_id = field.map(|field| format!("{field}-error"));
    let describing = [hint.as_ref().and(hint_id.map(ToOwned::to_owned)), fault.as_ref().and(fault_id.clone())];
    let describing = Some(describing.into_iter().flatten().collect::<Vec<_>>().join(" ")).filter(|ids| !ids.is_empty());
    let mut class = vec!["kern-fieldset"];
    class.extend(fault.is_some().then_some("kern-fieldset--error"));
    class.extend(has_checks.then_some("checks"));
    let optional = is_optional.then(|| view! { <Optional /> });
    let legend = if is_heading {
        view! { <h2>{legend}{optional}</h2> }.into_any()
    } else {
        view! { {legend}{optional} }.into_any()
    };
    view! {
        <fieldset class=class.join(" ") aria-describedby=describing>
            <legend class="kern-label">{legend}</legend>
            {hint.map(|hint| view! { <div class="kern-hint" id=hint_id>{hint}</div> })}
            {fault.map(|fault| view! { <p class="kern-error" id=fault_id>{fault}</p> })}
            <div class="kern-fieldset__body">{children()}</div>
        </fieldset>
    }
}

/// One box or radio button.
#[component]
pub fn Check(
    name: String,
    value: String,
    label: String,
    is_checked: bool,
    #[prop(optional)] is_radio: bool,
    #[prop(optional)] is_disabled: bool,
    #[prop(optional_no_strip)] small: Option<String>,
    /// The first of its group carries the bare name as its id, for the error summary to link to.
    #[prop(optional)]
    is_first: bool,
) -> impl IntoView {
    let id = if is_first { name.clone() } else { format!("{name}-{value}") };
    let (class, kind) =
        if is_radio { ("kern-form-check__radio", "radio") } else { ("kern-form-check__checkbox", "checkbox") };
    view! {
        <div class="kern-form-check">
            <input class=class r#type=kind id=id.clone() name=name value=value checked=is_checked disabled=is_disabled />
            <label class="kern-label" r#for=id>{label}{small.map(|small| view! { " "<small>{small}</small> })}</label>
        </div>
    }
}

/// What the form must carry without a person seeing it: its number, the field for robots, and a first button,
/// so that the Enter key means the main one.
#[component]
pub fn HiddenFields(form_id: String) -> impl IntoView {
    let words = Site::here().words;
    let honeypot = domain::signups::HONEYPOT;
    view! {
        <input r#type="hidden" name="form_id" value=form_id />
        <button class="trap" tabindex="-1" aria-hidden="true">{say!(words, "send")}</button>
        <div class="trap" aria-hidden="true">
            <label r#for=honeypot>{say!(words, "leave-empty")}</label>
            <input id=honeypot name=honeypot tabindex="-1" autocomplete="off" />
        </div>
    }
}

/// All faults at the top of the page, each linked to its field.
#[component]
pub fn ErrorSummary(said: Said) -> impl IntoView {
    let words = Site::here().words;
    (!said.errors.is_empty()).then(|| {
        let faults = said.errors.iter().map(|error| (format!("#{}", error.field), words.fault(&error.fault)));
        let faults = faults.map(|(field, fault)| view! { <li><a href=field>{fault}</a></li> }).collect_view();
        view! {
            <div class="kern-alert kern-alert--danger" tabindex="-1" autofocus>
                <div role="alert">
                    <div class="kern-alert__header"><h2>{say!(words, "errors-title")}</h2></div>
                    <div class="kern-alert__body">
                        <p>{say!(words, "errors-lead")}</p>
                        <ul>{faults}</ul>
                    </div>
                </div>
            </div>
        }
    })
}

#[component]
fn Optional() -> impl IntoView {
    let words = Site::here().words;
    view! { " "<span class="optional">{say!(words, "optional")}</span> }
}
