//! The header of every page: brand, telephone number or logout button, main menu.

use super::{PhoneLink, StaffForm};
use crate::page_context::PageContext;
use domain::organizers::Right;
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
        Some(organizer) => view! { <Logout name=organizer.name.to_string() current /> }.into_any(),
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

/// The path of an organizer's own page.
const OWN_ACCOUNT: &str = "/verwaltung/konto";

/// The organizer's name, which leads to the own page, and the logout button.
#[component]
fn Logout(name: String, current: Option<&'static str>) -> impl IntoView {
    let label = say!(PageContext::get().words, "office-log-out");
    let is_current = current == Some(OWN_ACCOUNT);
    view! {
        <StaffForm action="/verwaltung/abmelden".to_owned() class="phone leave">
            <a href=OWN_ACCOUNT aria-current=is_current.then_some("page")><bdi>{name}</bdi></a>
            <button class="kern-btn kern-btn--tertiary"><span class="kern-label">{label}</span></button>
        </StaffForm>
    }
}

/// The main menu, with the entries that the organizer may open.
#[component]
fn Menu(current: Option<&'static str>) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let entries = match &page.organizer {
        None => vec![
            ("/", say!(words, "menu-events")),
            ("/programme", say!(words, "menu-programmes")),
            ("/hilfe", say!(words, "page-hilfe-title")),
        ],
        Some(_) if !page.may(Right::SeeSignUps, None) => vec![("/verwaltung", say!(words, "check-ins-title"))],
        Some(_) => permitted(
            &page,
            [
                ("/verwaltung", Right::Any, say!(words, "office-overview")),
                ("/verwaltung/anrufe", Right::MakeCalls, say!(words, "calls-title")),
                ("/verwaltung/mitarbeitende", Right::ManageAccounts, say!(words, "accounts-title")),
                ("/verwaltung/einstellungen", Right::ManageSettings, say!(words, "settings-title")),
                ("/verwaltung/hilfe", Right::EditProgramme, say!(words, "guide-title")),
                ("/", Right::Any, say!(words, "office-public")),
            ],
        ),
    };
    let is_public = page.organizer.is_none();
    let entries = entries.into_iter().map(|(path, name)| {
        let is_current = current == Some(path);
        let path = if is_public { page.path(path) } else { path.to_owned() };
        view! { <li><a href=path aria-current=is_current.then_some("page")>{name}</a></li> }
    });
    view! {
        <nav aria-label=say!(words, "menu")><ul>{entries.collect_view()}</ul></nav>
        {is_public.then(|| view! { <OtherWays /> })}
        {page.may(Right::EditProgramme, None).then(|| view! { <RecordMenu current /> })}
    }
}

/// The entries whose right the organizer has.
fn permitted<const N: usize>(
    page: &PageContext,
    entries: [(&'static str, Right, String); N],
) -> Vec<(&'static str, String)> {
    let entries = entries.into_iter().filter(|(_, right, _)| page.may(*right, None));
    entries.map(|(path, _, name)| (path, name)).collect()
}

/// The lists of what events refer to and carry, and of the partners.
#[component]
fn RecordMenu(current: Option<&'static str>) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let entries = [
        ("/verwaltung/programme", Right::EditProgramme, say!(words, "programmes-title")),
        ("/verwaltung/veranstalter", Right::EditProgramme, say!(words, "hosts-title")),
        ("/verwaltung/orte", Right::EditProgramme, say!(words, "venues-title")),
        ("/verwaltung/themen", Right::EditProgramme, say!(words, "topics-title")),
        ("/verwaltung/zielgruppen", Right::EditProgramme, say!(words, "target-groups-title")),
        ("/verwaltung/partner", Right::ManagePartners, say!(words, "partners-title")),
    ];
    let entries = permitted(&page, entries).into_iter().map(|(path, name)| {
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
