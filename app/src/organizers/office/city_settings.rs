//! The settings of the city: a form with those that the office sets, and the others as text.

use crate::events::{ImageFile, largest_image_path};
use crate::form_result::FormResult;
use crate::layout::{
    AlertKind, Check, ErrorSummary, Fact, Facts, Field, FocusedAlert, FormState, Frame, Group, Kind, StaffForm,
    async_page,
};
use crate::page_context::PageContext;
use backend::organizers::{self, CitySettingChange, CitySettings};
use domain::city::{CitySetting, host_parts};
use domain::events::{Coded as _, HostPart, ImageId, MAX_IMAGE_MEGABYTES};
use domain::signups::FormData;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::{Words, say};

const PATH: &str = "/verwaltung/einstellungen";

/// What was typed, and what somebody else has changed since the form was opened. The server puts it into the page's context.
#[derive(Clone, Debug)]
pub struct CitySettingsConflict {
    /// `revision` is the version now.
    pub data: FormData,
    pub changes: Vec<CitySettingChange>,
}

/// `/verwaltung/einstellungen`
#[component]
pub fn CitySettingsPage() -> impl IntoView {
    let page = PageContext::get();
    let (result, conflict) = (FormResult::get(), use_context::<CitySettingsConflict>());
    let is_saved = use_query_map().get_untracked().get("gespeichert").is_some();
    async_page(async move {
        let settings = organizers::city_settings(&page.ctx).await?;
        Ok(view! { <SettingsView settings result conflict is_saved /> }.into_any())
    })
}

#[component]
fn SettingsView(
    settings: CitySettings,
    result: Option<FormResult>,
    conflict: Option<CitySettingsConflict>,
    is_saved: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    let CitySettings { form, fixed, version } = settings;
    let heading = say!(words, "settings-title");
    let title = result.as_ref().map_or_else(|| heading.clone(), |result| result.title(&heading));
    let (state, status) = match (&conflict, &result) {
        (Some(conflict), _) => (FormState::of(conflict.data.clone()), Some("invalid")),
        (None, Some(result)) => (result.state(), result.status()),
        (None, None) => (FormState::of(form), None),
    };
    let revision = state.data.value("revision").map_or_else(|| version.to_string(), ToOwned::to_owned);
    let is_fixed = |setting: CitySetting| fixed.iter().any(|(fixed, _)| *fixed == setting);
    let groups = groups(words).map(|(legend, mut settings)| {
        settings.retain(|setting| !is_fixed(*setting));
        (!settings.is_empty()).then(|| view! { <SettingsGroup legend settings state=state.clone() /> })
    });
    view! {
        <Frame title name="settings" status current=Some(PATH)>
            <ErrorSummary state=state.clone() />
            {conflict.map(|conflict| view! { <Conflict changes=conflict.changes /> })}
            <h1>{heading}</h1>
            {is_saved.then(|| view! { <p class="saved" role="status">{say!(words, "saved")}</p> })}
            <p class="lead">{say!(words, "settings-lead")}</p>
            <StaffForm action=PATH.to_owned() enctype="multipart/form-data">
                <input r#type="hidden" name="revision" value=revision />
                {groups.into_iter().collect_view()}
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "edit-save")}</span></button>
                </div>
            </StaffForm>
            {(!fixed.is_empty()).then(|| view! { <Fixed settings=fixed.clone() /> })}
        </Frame>
    }
}

/// The groups of the form, each with its legend.
fn groups(words: Words) -> [(String, Vec<CitySetting>); 4] {
    use CitySetting::{Accessibility, AreaCode, Colour, Contact, Dpo, HostParts, Imprint, Logo, Name, Phone};
    [
        (say!(words, "settings-city"), vec![Name, Contact, Phone, AreaCode]),
        (say!(words, "settings-legal"), vec![Imprint, Dpo, Accessibility]),
        (say!(words, "settings-look"), vec![Logo, Colour]),
        (say!(words, "settings-hosts"), vec![HostParts]),
    ]
}

#[component]
fn SettingsGroup(legend: String, settings: Vec<CitySetting>, state: FormState) -> impl IntoView {
    let fields = settings.into_iter().map(|setting| view! { <SettingField setting state=state.clone() /> });
    let fields = fields.collect_view();
    view! { <Group legend state=state.clone() is_heading=true>{fields}</Group> }
}

/// The field of a setting. All are optional: what is empty is left out on the pages.
#[component]
fn SettingField(setting: CitySetting, state: FormState) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    if setting == CitySetting::HostParts {
        return view! { <HostPartsField state /> }.into_any();
    }
    let kind = match setting {
        CitySetting::Logo => {
            let (label, hint, alt) = (label(words, setting), hint(words, setting), page.publisher());
            return view! { <ImageFile label hint alt state /> }.into_any();
        }
        CitySetting::Name | CitySetting::AreaCode | CitySetting::Colour => Kind::Text,
        CitySetting::HostParts | CitySetting::Phone => Kind::Phone,
        CitySetting::Contact | CitySetting::Dpo | CitySetting::Accessibility | CitySetting::Imprint => Kind::Lines,
    };
    let (name, label, hint) = (setting.field().to_owned(), label(words, setting), hint(words, setting));
    view! { <Field name label state kind hint=Some(hint) /> }.into_any()
}

/// A check box for each part of an event that hosts may be allowed to change.
#[component]
fn HostPartsField(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let name = CitySetting::HostParts.field();
    let allowed: Vec<HostPart> = state.data.values(name).flat_map(host_parts).collect();
    let checks = HostPart::ALL.iter().enumerate().map(|(index, part)| {
        let (value, label, is_checked) = (part.code(), host_part(words, *part), allowed.contains(part));
        view! { <Check name=name.to_owned() value label is_checked small=None is_first=index == 0 /> }
    });
    let checks = checks.collect_view();
    view! {
        <Group legend=say!(words, "setting-host-parts") state field=Some(name.to_owned())
            hint=Some(say!(words, "setting-host-parts-hint")) hint_id="host-parts-hint" has_checks=true>
            {checks}
        </Group>
    }
}

fn host_part(words: Words, part: HostPart) -> String {
    match part {
        HostPart::Description => say!(words, "host-part-description"),
        HostPart::OtherTexts => say!(words, "host-part-other-texts"),
        HostPart::Image => say!(words, "host-part-image"),
        HostPart::Contact => say!(words, "host-part-contact"),
        HostPart::Results => say!(words, "host-part-results"),
    }
}

/// What is stored and what was typed.
#[component]
fn Conflict(changes: Vec<CitySettingChange>) -> impl IntoView {
    let words = PageContext::get().words;
    let rows = changes.into_iter().map(move |CitySettingChange { setting, old, new }| {
        let [old, new] = [old, new].map(|text| shown(words, setting, text));
        view! {
            <Fact label=label(words, setting)>
                <span class="version">{say!(words, "conflict-stored")}": "{old}</span>
                <br />
                <span class="version">{say!(words, "conflict-typed")}": "<strong>{new}</strong></span>
            </Fact>
        }
    });
    let body = view! {
        <p>{say!(words, "conflict-lead")}</p>
        <Facts>{rows.collect_view()}</Facts>
        <p>{say!(words, "conflict-decide")}</p>
    };
    view! { <FocusedAlert kind=AlertKind::Warning title=say!(words, "conflict-title") body=Some(body.into_any()) /> }
}

/// A setting as text. An image is named by its address.
fn shown(words: Words, setting: CitySetting, text: Option<String>) -> AnyView {
    let image = text.as_deref().filter(|_| setting == CitySetting::Logo).and_then(ImageId::parse);
    match (image, text) {
        (Some(id), _) => view! { <a href=largest_image_path(&id)>{say!(words, "setting-logo-image")}</a> }.into_any(),
        (None, Some(codes)) if setting == CitySetting::HostParts => {
            host_parts(&codes).into_iter().map(|part| host_part(words, part)).collect::<Vec<_>>().join(", ").into_any()
        }
        (None, text) => text.unwrap_or_else(|| say!(words, "change-none")).into_any(),
    }
}

/// The settings that the server fixes, each with the variable that does so.
#[component]
fn Fixed(settings: Vec<(CitySetting, String)>) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let rows = settings.into_iter().map(move |(setting, text)| {
        let lines = if setting == CitySetting::Logo {
            view! { <img class="logo" src=page.logo() alt=page.publisher() /><br /> }.into_any()
        } else {
            text.lines().map(|line| view! { {line.to_owned()}<br /> }).collect_view().into_any()
        };
        let by = setting.variable().map(|variable| say!(words, "settings-fixed", variable = variable.to_owned()));
        view! { <Fact label=label(words, setting)>{lines}<span class="kern-hint">{by}</span></Fact> }
    });
    view! {
        <h2>{say!(words, "settings-fixed-title")}</h2>
        <p>{say!(words, "settings-fixed-lead")}</p>
        <Facts>{rows.collect_view()}</Facts>
    }
}

fn label(words: Words, setting: CitySetting) -> String {
    match setting {
        CitySetting::Name => say!(words, "setting-name"),
        CitySetting::Contact => say!(words, "setting-contact"),
        CitySetting::Phone => say!(words, "setting-phone"),
        CitySetting::AreaCode => say!(words, "setting-area-code"),
        CitySetting::Dpo => say!(words, "setting-dpo"),
        CitySetting::Accessibility => say!(words, "setting-accessibility"),
        CitySetting::Imprint => say!(words, "setting-imprint"),
        CitySetting::Logo => say!(words, "setting-logo"),
        CitySetting::Colour => say!(words, "setting-colour"),
        CitySetting::HostParts => say!(words, "setting-host-parts"),
    }
}

fn hint(words: Words, setting: CitySetting) -> String {
    match setting {
        CitySetting::Name => say!(words, "setting-name-hint"),
        CitySetting::Contact => say!(words, "setting-contact-hint"),
        CitySetting::Phone => say!(words, "setting-phone-hint"),
        CitySetting::AreaCode => say!(words, "setting-area-code-hint"),
        CitySetting::Dpo => say!(words, "setting-dpo-hint"),
        CitySetting::Accessibility => say!(words, "setting-accessibility-hint"),
        CitySetting::Imprint => say!(words, "setting-imprint-hint"),
        CitySetting::Logo => say!(words, "setting-logo-hint", megabytes = i64::from(MAX_IMAGE_MEGABYTES)),
        CitySetting::Colour => say!(words, "setting-colour-hint"),
        CitySetting::HostParts => say!(words, "setting-host-parts-hint"),
    }
}
