//! The header of every page: brand, telephone number or logout button, main menu.

use super::{PhoneLink, StaffForm};
use crate::page_context::PageContext;
use domain::organizers::Role;
use leptos::prelude::*;
use text::say;

/// The page's header, for visitors or for the organizer that is logged in.
#[component]
pub(super) fn Header(
    /// Whether the first entry of the main menu is the current page.
    is_start: bool,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let name = words.publisher(&page.ctx.settings.city.name);
    let (home, slogan) = match page.organizer {
        Some(_) => ("/verwaltung".to_owned(), say!(words, "office")),
        None => (page.path("/"), say!(words, "slogan")),
    };
    let beside_brand = match &page.organizer {
        Some(organizer) => view! { <Logout name=organizer.name.to_string() /> }.into_any(),
        None => page
            .phone()
            .map(|phone| view! { <p class="phone">{say!(words, "questions")}" "<PhoneLink phone /></p> })
            .into_any(),
    };
    view! {
        <header class="top">
            <div class="wrap">
                <a class="brand" href=home>
                    <img src="/assets/icon.svg" alt="" width="48" height="48" />
                    <span><b>{name}</b>" "<small>{slogan}</small></span>
                </a>
                {beside_brand}
                <Menu is_start />
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
fn Menu(is_start: bool) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let entries = match page.organizer.as_ref().map(|organizer| organizer.role) {
        None => vec![
            (page.path("/"), say!(words, "menu-events"), is_start),
            (page.path("/hilfe"), say!(words, "page-hilfe-title"), false),
        ],
        Some(Role::Lead) => vec![
            ("/verwaltung".to_owned(), say!(words, "office-overview"), is_start),
            ("/verwaltung/anrufe".to_owned(), say!(words, "calls-title"), false),
            ("/".to_owned(), say!(words, "office-public"), false),
        ],
        Some(Role::Door) => vec![("/verwaltung".to_owned(), say!(words, "check-ins-title"), is_start)],
    };
    let entries = entries.into_iter().map(|(path, name, is_current)| {
        view! { <li><a href=path aria-current=is_current.then_some("page")>{name}</a></li> }
    });
    view! { <nav aria-label=say!(words, "menu")><ul>{entries.collect_view()}</ul></nav> }
}
