//! The texts of an event beside the usual ones: in Leichte Sprache, and in other languages than that of the page.

use crate::layout::Markdown;
use crate::page_context::PageContext;
use domain::events::{Event, Translation};
use leptos::prelude::*;
use std::sync::Arc;
use text::{direction, say};

const EASY_ID: &str = "leicht";

/// Links from the top of the page to the event's other texts, for those who cannot read the usual ones.
#[component]
pub fn OtherTextLinks(event: Arc<Event>) -> impl IntoView {
    let words = PageContext::get().words;
    let easy = event.easy_text.is_some().then(|| {
        view! { <li><a href=format!("#{EASY_ID}")>{say!(words, "event-easy")}</a></li> }
    });
    let translations = event.translations.keys().map(|language| {
        let name = words.own_language_name(language).unwrap_or_else(|| language.clone());
        let href = format!("#{}", translation_id(language));
        view! { <li><a href=href lang=language.clone() dir=direction(language)>{name}</a></li> }
    });
    let translations = translations.collect_view();
    (easy.is_some() || !translations.is_empty()).then(|| {
        view! {
            <nav class="choices" aria-label=say!(words, "event-other-texts")>
                <ul>{easy}{translations}</ul>
            </nav>
        }
    })
}

/// The event's other texts, each as a section.
#[component]
pub fn OtherTexts(event: Arc<Event>) -> impl IntoView {
    let words = PageContext::get().words;
    let easy = event.easy_text.clone().map(|text| {
        view! {
            <section class="part easy" aria-labelledby=EASY_ID>
                <h2 id=EASY_ID>{say!(words, "event-easy")}</h2>
                <Markdown text />
            </section>
        }
    });
    let translations = event.translations.clone().into_iter();
    let translations = translations.map(|(language, texts)| view! { <Translated language texts /> }).collect_view();
    view! { {easy} {translations} }
}

/// The event's texts in another language, whose own name comes first. The page around them stays in its language.
#[component]
fn Translated(language: String, texts: Translation) -> impl IntoView {
    let words = PageContext::get().words;
    let (id, label) = (translation_id(&language), translation_id(&language));
    let direction = direction(&language);
    let own = words.own_language_name(&language).map(|own| {
        view! { <span lang=language.clone() dir=direction>{own}</span> }
    });
    let here = words.language_here(&language).unwrap_or_else(|| language.clone());
    let name = if own.is_some() { format!(" ({here})") } else { here };
    view! {
        <section class="part" aria-labelledby=label>
            <h2 id=id>{own}{name}</h2>
            <div lang=language dir=direction>
                {texts.title.map(|title| view! { <p><strong>{title}</strong></p> })}
                {texts.summary.map(|summary| view! { <p>{summary}</p> })}
                {texts.description.map(|text| view! { <Markdown text /> })}
            </div>
        </section>
    }
}

fn translation_id(language: &str) -> String {
    format!("sprache-{language}")
}
