//! The pages with one long text, such as help, privacy and imprint, filled in with the city's details.

use super::city_details::CityDetails;
use super::{Frame, Markdown};
use crate::page_context::PageContext;
use domain::signups::{NEEDS_RETENTION_DAYS, SIGN_UP_RETENTION_DAYS};
use leptos::prelude::*;
use text::say;

/// The text of a [`TextPage`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageText {
    Help,
    EasyLanguage,
    SignLanguage,
    Accessibility,
    Privacy,
    Imprint,
}

/// A page with one long text.
#[component]
pub fn TextPage(text: PageText) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let CityDetails { name, reach, accessibility, imprint, easy_phone, dpo } = CityDetails::of(&page);
    let (title, description, body) = match text {
        PageText::Help => (
            say!(words, "page-hilfe-title"),
            say!(words, "page-hilfe-description"),
            say!(words, "page-hilfe-body", reach = reach),
        ),
        PageText::EasyLanguage => (
            say!(words, "page-leichte-sprache-title"),
            say!(words, "page-leichte-sprache-description"),
            say!(words, "page-leichte-sprache-body", city = name, easy_phone = easy_phone, reach = reach),
        ),
        PageText::SignLanguage => (
            say!(words, "page-gebaerdensprache-title"),
            say!(words, "page-gebaerdensprache-description"),
            say!(words, "page-gebaerdensprache-body", city = name, reach = reach),
        ),
        PageText::Accessibility => (
            say!(words, "page-barrierefreiheit-title"),
            say!(words, "page-barrierefreiheit-description"),
            say!(words, "page-barrierefreiheit-body", city = name, reach = accessibility),
        ),
        PageText::Privacy => (
            say!(words, "page-datenschutz-title"),
            say!(words, "page-datenschutz-description"),
            say!(
                words,
                "page-datenschutz-body",
                city = name,
                reach = reach,
                dpo = dpo,
                days = SIGN_UP_RETENTION_DAYS,
                needs_days = NEEDS_RETENTION_DAYS
            ),
        ),
        PageText::Imprint => (
            say!(words, "page-impressum-title"),
            say!(words, "page-impressum-description"),
            say!(words, "page-impressum-body", city = name, reach = imprint),
        ),
    };
    view! {
        <Frame title=title.clone() description=Some(description)>
            <div class=(text == PageText::EasyLanguage).then_some("easy")>
                <div class="text"><h1>{title}</h1></div>
                <Markdown text=body heading_offset=0 />
            </div>
        </Frame>
    }
}
