//! The guide of the back office: what organizers do, task by task, and what happens then.

use crate::layout::{Frame, Markdown};
use crate::page_context::PageContext;
use leptos::prelude::*;
use text::{Words, say};

/// A task: the id of its heading, the heading, and the text.
struct Task {
    id: &'static str,
    title: String,
    text: String,
}

/// `/verwaltung/hilfe`
#[component]
pub fn GuidePage() -> impl IntoView {
    let words = PageContext::get().words;
    let title = say!(words, "guide-title");
    let tasks = tasks(words);
    let contents = tasks.iter().map(|Task { id, title, .. }| {
        view! { <li><a href=format!("#{id}")>{title.clone()}</a></li> }
    });
    let contents = contents.collect_view();
    let texts = tasks.into_iter().map(|Task { id, title, text }| {
        view! {
            <section class="task" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <Markdown text />
            </section>
        }
    });
    let texts = texts.collect_view();
    view! {
        <Frame title=title.clone() name="guide" current=Some("/verwaltung/hilfe")>
            <h1>{title}</h1>
            <p class="lead">{say!(words, "guide-lead")}</p>
            <div class="guide">
                <nav aria-label=say!(words, "guide-contents")><ul>{contents}</ul></nav>
                <div>{texts}</div>
            </div>
        </Frame>
    }
}

fn tasks(words: Words) -> Vec<Task> {
    vec![
        Task { id: "eintragen", title: say!(words, "guide-enter-title"), text: say!(words, "guide-enter") },
        Task { id: "verschieben", title: say!(words, "guide-move-title"), text: say!(words, "guide-move") },
        Task { id: "absagen", title: say!(words, "guide-cancel-title"), text: say!(words, "guide-cancel") },
        Task { id: "reihe", title: say!(words, "guide-series-title"), text: say!(words, "guide-series") },
        Task { id: "plaetze", title: say!(words, "guide-seats-title"), text: say!(words, "guide-seats") },
        Task { id: "texte", title: say!(words, "guide-texts-title"), text: say!(words, "guide-texts") },
        Task { id: "wer-erfaehrt-wovon", title: say!(words, "guide-told-title"), text: say!(words, "guide-told") },
        Task { id: "zu-zweit", title: say!(words, "guide-two-title"), text: say!(words, "guide-two") },
    ]
}
