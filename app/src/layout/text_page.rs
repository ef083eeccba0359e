//! The pages with one long text, such as help, privacy and imprint, filled in with the city's details.

use super::{Frame, Markdown, PhoneLink};
use crate::page_context::PageContext;
use domain::phone::phone_url;
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
    let city = &page.ctx.settings.city;
    // Two spaces before a line break keep the break in Markdown.
    let or_missing =
        |value: &str, missing: String| if value.is_empty() { missing } else { value.replace('\n', "  \n") };
    let name = or_missing(&city.name, say!(words, "missing-city"));
    let phone = match city.phone.as_str() {
        "" => say!(words, "missing-phone"),
        phone => format!("[{phone}]({})", phone_url(phone, city.area_code.as_ref())),
    };
    let contact = or_missing(&city.contact, say!(words, "missing-contact"));
    let dpo = or_missing(&city.dpo, say!(words, "missing-dpo"));
    let (title, description, body) = match text {
        PageText::Help => (
            say!(words, "page-hilfe-title"),
            say!(words, "page-hilfe-description"),
            say!(words, "page-hilfe-body", phone = phone, contact = contact),
        ),
        PageText::EasyLanguage => (
            say!(words, "page-leichte-sprache-title"),
            say!(words, "page-leichte-sprache-description"),
            say!(words, "page-leichte-sprache-body", city = name, phone = phone, contact = contact),
        ),
        PageText::SignLanguage => (
            say!(words, "page-gebaerdensprache-title"),
            say!(words, "page-gebaerdensprache-description"),
            say!(words, "page-gebaerdensprache-body", city = name, phone = phone, contact = contact),
        ),
        PageText::Accessibility => (
            say!(words, "page-barrierefreiheit-title"),
            say!(words, "page-barrierefreiheit-description"),
            say!(words, "page-barrierefreiheit-body", city = name, phone = phone, contact = contact),
        ),
        PageText::Privacy => (
            say!(words, "page-datenschutz-title"),
            say!(words, "page-datenschutz-description"),
            say!(
                words,
                "page-datenschutz-body",
                city = name,
                phone = phone,
                contact = contact,
                dpo = dpo,
                days = SIGN_UP_RETENTION_DAYS,
                needs_days = NEEDS_RETENTION_DAYS
            ),
        ),
        PageText::Imprint => (
            say!(words, "page-impressum-title"),
            say!(words, "page-impressum-description"),
            say!(words, "page-impressum-body", city = name, phone = phone, contact = contact),
        ),
    };
    view! {
        <Frame title=title.clone() description=Some(description)>
            <div class=(text == PageText::EasyLanguage).then_some("easy")>
                <div class="text"><h1>{title}</h1></div>
                <div class="two">
                    {page.phone().map(|phone| view! {
                        <div class="aside"><p>{say!(words, "questions")}" "{say!(words, "call-us")}</p><p><PhoneLink phone /></p></div>
                    })}
                    <Markdown text=body heading_offset=0 />
                </div>
            </div>
        </Frame>
    }
}
