//! The header of every page: brand, telephone number or logout button, main menu.

use super::{PhoneLink, StaffForm};
use crate::page_context::PageContext;
use domain::organizers::Role;
use leptos::prelude::*;
use text::say;

/// The page's header, for visitors or for the organizer that is logged in.
#[component]
pub(super) fn Header(
    /// The path of the entry of the main menu that is the current page.
    current: Option<&'static str>,
    /// The telephone number for questions.
    phone: Option<String>,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let name = page.publisher();
    let (home, slogan) = match page.organizer {
        Some(_) => ("/verwaltung".to_owned(), say!(words, "office")),
        None => (page.path("/"), say!(words, "slogan")),
    };
    let beside_brand = match &page.organizer {
        Some(organizer) => view! { <Logout name=organizer.name.to_string() /> }.into_any(),
        None => phone
            .map(|phone| view! { <p class="phone">{say!(words, "questions")}" "<PhoneLink phone /></p> })
            .into_any(),
    };
    view! {
        <header class="top">
            <div class="wrap">
                <a class="brand" href=home>
                    <img src=page.logo() alt="" width="48" height="48" />
                    <span><b>{name}</b>" "<small>{slogan}</small></span>
                </a>
                {beside_brand}
                <Menu current />
            </div>
        </header>
    }
}

/// The organizer's name and the logout button.
#[component]
fn Logout(name: String) -> impl IntoView {
    let label = say!(PageContext::get().words, "office-log-out");
    view! {
        <StaffForm action="/verwaltung/abmelden".to_owned() class="phone leave">
            <bdi>{name}</bdi>
            <button class="kern-btn kern-btn--tertiary"><span class="kern-label">{label}</span></button>
        </StaffForm>
    }
}

/// The main menu, with entries by the organizer's role.
#[component]
fn Menu(current: Option<&'static str>) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let entries = match page.organizer.as_ref().map(|organizer| organizer.role) {
        None => vec![
            ("/", say!(words, "menu-events")),
            ("/programme", say!(words, "menu-programmes")),
            ("/hilfe", say!(words, "page-hilfe-title")),
        ],
        Some(Role::Lead) => vec![
            ("/verwaltung", say!(words, "office-overview")),
            ("/verwaltung/anrufe", say!(words, "calls-title")),
            ("/verwaltung/einstellungen", say!(words, "settings-title")),
            ("/verwaltung/hilfe", say!(words, "guide-title")),
            ("/", say!(words, "office-public")),
        ],
        Some(Role::Door) => vec![("/verwaltung", say!(words, "check-ins-title"))],
    };
    let is_public = page.organizer.is_none();
    let is_lead = page.organizer.as_ref().is_some_and(|organizer| organizer.role == Role::Lead);
    let entries = entries.into_iter().map(|(path, name)| {
        let is_current = current == Some(path);
        let path = if is_public { page.path(path) } else { path.to_owned() };
        view! { <li><a href=path aria-current=is_current.then_some("page")>{name}</a></li> }
    });
    view! {
        <nav aria-label=say!(words, "menu")><ul>{entries.collect_view()}</ul></nav>
        {is_public.then(|| view! { <OtherWays /> })}
        {is_lead.then(|| view! { <RecordMenu current /> })}
    }
}

/// The lists of what events refer to and carry, and of the partners.
#[component]
fn RecordMenu(current: Option<&'static str>) -> impl IntoView {
    let words = PageContext::get().words;
    let entries = [
        ("/verwaltung/programme", say!(words, "programmes-title")),
        ("/verwaltung/veranstalter", say!(words, "hosts-title")),
        ("/verwaltung/orte", say!(words, "venues-title")),
        ("/verwaltung/themen", say!(words, "topics-title")),
        ("/verwaltung/zielgruppen", say!(words, "target-groups-title")),
        ("/verwaltung/partner", say!(words, "partners-title")),
    ];
    let entries = entries.map(|(path, name)| {
        let is_current = current == Some(path);
        view! { <li><a href=path aria-current=is_current.then_some("page")>{name}</a></li> }
    });
    view! { <nav class="ways" aria-label=say!(words, "menu-records")><ul>{entries.collect_view()}</ul></nav> }
}

/// The way to the site in Leichte Sprache and in sign language, each with its sign.
#[component]
fn OtherWays() -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let link = |path: &str, icon: &str, name: String| {
        let source = format!("/assets/{icon}.svg?v={}", page.style_version);
        view! { <li><a href=page.path(path)><img src=source alt="" width="28" height="28" />{name}</a></li> }
    };
    view! {
        <nav class="ways" aria-label=say!(words, "menu-ways")>
            <ul>
                {link("/leichte-sprache", "leichte-sprache", say!(words, "page-leichte-sprache-title"))}
                {link("/gebaerdensprache", "gebaerdensprache", say!(words, "page-gebaerdensprache-title"))}
            </ul>
        </nav>
    }
}
