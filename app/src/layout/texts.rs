//! The pages that the law and people ask for: long texts of the wording, filled in with what the city said of itself.

use super::facts::dial;
use super::{Frame, Markdown};
use crate::site::Site;
use domain::signups::{KEPT_DAYS, NEEDS_DAYS};
use leptos::prelude::*;
use text::say;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichText {
    Help,
    EasyLanguage,
    SignLanguage,
    Accessibility,
    Privacy,
    Imprint,
}

#[component]
pub fn TextPage(which: WhichText) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let city = &site.house.settings.city;
    let said = |value: &str, missing: String| if value.is_empty() { missing } else { value.replace('\n', "  \n") };
    let name = said(&city.name, say!(words, "missing-city"));
    let phone = match city.phone.as_str() {
        "" => say!(words, "missing-phone"),
        phone => format!("[{phone}]({})", dial(phone)),
    };
    let contact = said(&city.contact, say!(words, "missing-contact"));
    let dpo = said(&city.dpo, say!(words, "missing-dpo"));
    let (title, body) = match which {
        WhichText::Help => {
            (say!(words, "page-hilfe-title"), say!(words, "page-hilfe-body", phone = phone, contact = contact))
        }
        WhichText::EasyLanguage => (
            say!(words, "page-leichte-sprache-title"),
            say!(words, "page-leichte-sprache-body", city = name, phone = phone, contact = contact),
        ),
        WhichText::SignLanguage => (
            say!(words, "page-gebaerdensprache-title"),
            say!(words, "page-gebaerdensprache-body", city = name, phone = phone, contact = contact),
        ),
        WhichText::Accessibility => (
            say!(words, "page-barrierefreiheit-title"),
            say!(words, "page-barrierefreiheit-body", city = name, phone = phone, contact = contact),
        ),
        WhichText::Privacy => (
            say!(words, "page-datenschutz-title"),
            say!(
                words,
                "page-datenschutz-body",
                city = name,
                phone = phone,
                contact = contact,
                dpo = dpo,
                days = KEPT_DAYS,
                needs_days = NEEDS_DAYS
            ),
        ),
        WhichText::Imprint => (
            say!(words, "page-impressum-title"),
            say!(words, "page-impressum-body", city = name, phone = phone, contact = contact),
        ),
    };
    view! {
        <Frame title=title.clone()>
            <div class=(which == WhichText::EasyLanguage).then_some("easy")>
                <div class="text"><h1>{title}</h1></div>
                <Markdown text=body below=0 />
            </div>
        </Frame>
    }
}
