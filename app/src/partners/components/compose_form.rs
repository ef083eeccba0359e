//! The form that composes an embed: which events, and how they look.

use crate::events::{FilterSelects, LanguageSelect, PlaceSelect};
use crate::layout::{Field, Group, Kind, Radio, Select};
use crate::page_context::PageContext;
use crate::partners::compose_request::{ComposeRequest, SINGLE_EVENT};
use backend::partners::{ComposeChoices, MAX_COMPOSE_EVENTS};
use domain::partners::{Scheme, Style};
use leptos::prelude::*;
use text::say;

/// The compose form, a GET form, with the values of `request`.
#[component]
pub fn ComposeForm<'a>(request: &'a ComposeRequest, choices: ComposeChoices) -> impl IntoView + use<> {
    let page = PageContext::get();
    let words = page.words;
    let ComposeChoices { choices, events, is_cut } = choices;
    let state = request.state.clone();
    let filter = request.options.filter.clone();
    let chosen_event = request.event.clone().or_else(|| state.data.value("veranstaltung").map(ToOwned::to_owned));
    let events = events.iter().map(|listing| {
        let date = words.short_date(listing.event.starts().date());
        let label = say!(words, "compose-event-of", date = date, title = listing.event.title.clone());
        (listing.event.slug.to_string(), label)
    });
    let cut = is_cut.then(|| {
        let hint = say!(words, "compose-event-cut", offered = i64::from(MAX_COMPOSE_EVENTS));
        view! { <p class="kern-hint">{hint}</p> }
    });
    let styles = [
        (Style::List.name(), say!(words, "compose-look-list")),
        (Style::Cards.name(), say!(words, "compose-look-cards")),
        (SINGLE_EVENT, say!(words, "compose-look-one")),
    ];
    let schemes = Scheme::ALL.map(|scheme| {
        let label = match scheme {
            Scheme::System => say!(words, "compose-scheme-system"),
            Scheme::Light => say!(words, "compose-scheme-light"),
            Scheme::Dark => say!(words, "compose-scheme-dark"),
        };
        (scheme.name(), label)
    });
    let style = if request.event.is_some() { SINGLE_EVENT } else { request.options.look.style.name() };
    let scheme = request.options.look.scheme.name();
    let submit = say!(words, "compose-show");
    view! {
        <form class="compose" method="get" action=page.path("/einbetten#vorschau")>
            <h2>{say!(words, "compose-which")}</h2>
            <div class="grid">
                <FilterSelects filter=filter.clone() choices=choices.clone() />
                <PlaceSelect filter=filter.clone() choices=choices.clone() />
                <LanguageSelect filter choices />
                <Field name="ab".to_owned() label=say!(words, "filter-from") state=state.clone() kind=Kind::Date />
                <Field name="bis".to_owned() label=say!(words, "filter-until") state=state.clone() kind=Kind::Date />
                <Field name="anzahl".to_owned() label=say!(words, "compose-most") state=state.clone()
                    kind=Kind::Number is_optional=true />
            </div>
            <h2>{say!(words, "compose-how")}</h2>
            <Group legend=say!(words, "compose-look") state=state.clone() field=Some("gestalt".to_owned()) has_checks=true>
                <RadioButtons name="gestalt" choices=styles.to_vec() chosen=style />
            </Group>
            <Select name="veranstaltung" label=say!(words, "compose-event") any=say!(words, "compose-no-event")
                chosen=chosen_event options=events.collect() />
            {cut}
            <Group legend=say!(words, "compose-scheme") state=state.clone() field=Some("farben".to_owned()) has_checks=true>
                <RadioButtons name="farben" choices=schemes.to_vec() chosen=scheme />
            </Group>
            <Field name="akzent".to_owned() label=say!(words, "compose-accent") hint=Some(say!(words, "compose-accent-hint"))
                state is_optional=true />
            <div class="acts">
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{submit}</span></button>
            </div>
        </form>
    }
}

/// The radio buttons of a group.
#[component]
fn RadioButtons(name: &'static str, choices: Vec<(&'static str, String)>, chosen: &'static str) -> impl IntoView {
    let buttons = choices.into_iter().enumerate().map(|(n, (value, label))| {
        view! {
            <Radio name=name.to_owned() value=value.to_owned() label is_checked=value == chosen is_first=n == 0 />
        }
    });
    buttons.collect_view()
}
