//! The form on which one composes an embed: which events, and how they look.

use super::wanted::{ONE, Wanted};
use crate::events::{ChooseLanguage, ChoosePlace, Choosers};
use crate::layout::{Field, Group, Kind, Radio, Select};
use crate::site::Site;
use backend::partners::{OFFERED, Offer};
use domain::partners::{Scheme, Style};
use leptos::prelude::*;
use text::say;

#[component]
pub fn ComposeForm<'a>(wanted: &'a Wanted, offer: Offer) -> impl IntoView + use<> {
    let site = Site::here();
    let words = site.words;
    let Offer { choices, events, is_cut } = offer;
    let said = wanted.said.clone();
    let filter = wanted.showing.filter.clone();
    let one = wanted.one.clone().or_else(|| said.typed.value("veranstaltung").map(ToOwned::to_owned));
    let offered = events.iter().map(|listing| {
        let day = words.short_date(listing.event.starts().date());
        (
            listing.event.slug.to_string(),
            say!(words, "compose-event-of", date = day, title = listing.event.title.clone()),
        )
    });
    let looks = [
        (Style::List.name(), say!(words, "compose-look-list")),
        (Style::Cards.name(), say!(words, "compose-look-cards")),
        (ONE, say!(words, "compose-look-one")),
    ];
    let schemes = Scheme::ALL.map(|scheme| {
        let label = match scheme {
            Scheme::System => say!(words, "compose-scheme-system"),
            Scheme::Light => say!(words, "compose-scheme-light"),
            Scheme::Dark => say!(words, "compose-scheme-dark"),
        };
        (scheme.name(), label)
    });
    let is_one = wanted.one.is_some();
    let style = if is_one { ONE } else { wanted.showing.look.style.name() };
    let scheme = wanted.showing.look.scheme.name();
    view! {
        <form class="compose" method="get" action=site.path("/einbetten#vorschau")>
            <h2>{say!(words, "compose-which")}</h2>
            <div class="grid">
                <Choosers filter=filter.clone() choices=choices.clone() />
                <ChoosePlace filter=filter.clone() choices=choices.clone() />
                <ChooseLanguage filter choices />
                <Field name="ab".to_owned() label=say!(words, "filter-from") said=said.clone() kind=Kind::Date />
                <Field name="bis".to_owned() label=say!(words, "filter-until") said=said.clone() kind=Kind::Date />
                <Field name="anzahl".to_owned() label=say!(words, "compose-most") said=said.clone() kind=Kind::Number is_optional=true />
            </div>
            <h2>{say!(words, "compose-how")}</h2>
            <Group legend=say!(words, "compose-look") said=said.clone() field=Some("gestalt".to_owned()) has_checks=true>
                <Buttons name="gestalt" choices=looks.to_vec() chosen=style />
            </Group>
            <Select name="veranstaltung" label=say!(words, "compose-event") any=say!(words, "compose-no-event")
                chosen=one options=offered.collect() />
            {is_cut.then(|| view! { <p class="kern-hint">{say!(words, "compose-event-cut", offered = i64::from(OFFERED))}</p> })}
            <Group legend=say!(words, "compose-scheme") said=said.clone() field=Some("farben".to_owned()) has_checks=true>
                <Buttons name="farben" choices=schemes.to_vec() chosen=scheme />
            </Group>
            <Field name="akzent".to_owned() label=say!(words, "compose-accent") hint=Some(say!(words, "compose-accent-hint")) said is_optional=true />
            <div class="acts">
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "compose-show")}</span></button>
            </div>
        </form>
    }
}

#[component]
fn Buttons(name: &'static str, choices: Vec<(&'static str, String)>, chosen: &'static str) -> impl IntoView {
    let buttons = choices.into_iter().enumerate().map(|(n, (value, label))| {
        view! {
            <Radio name=name.to_owned() value=value.to_owned() label is_checked=value == chosen is_first=n == 0 />
        }
    });
    buttons.collect_view()
}
