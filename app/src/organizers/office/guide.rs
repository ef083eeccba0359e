//! The guide of the back office: what organizers do, task by task, and what happens then.

use crate::layout::{Frame, Markdown};
use crate::page_context::PageContext;
use leptos::prelude::*;
use text::{Words, say};

/// The size of each picture in CSS pixels; its file has 1.5 times as many. `end2end/guide.test.mjs` takes them.
const PICTURE_SIZE: (u32, u32) = (520, 480);

/// A task: the id of its heading, which is also the name of its picture, the heading, the text, and what the picture shows.
struct Task {
    id: &'static str,
    title: String,
    text: String,
    picture: String,
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
    let version = &PageContext::get().style_version;
    let (width, height) = PICTURE_SIZE;
    let texts = tasks.into_iter().map(|Task { id, title, text, picture }| {
        let source = format!("/assets/guide/{id}.webp?v={version}");
        view! {
            <section class="task" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <Markdown text />
                <img src=source alt=picture width=width height=height loading="lazy" decoding="async" />
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
        Task {
            id: "eintragen",
            title: say!(words, "guide-enter-title"),
            text: say!(words, "guide-enter"),
            picture: say!(words, "guide-enter-picture"),
        },
        Task {
            id: "verschieben",
            title: say!(words, "guide-move-title"),
            text: say!(words, "guide-move"),
            picture: say!(words, "guide-move-picture"),
        },
        Task {
            id: "absagen",
            title: say!(words, "guide-cancel-title"),
            text: say!(words, "guide-cancel"),
            picture: say!(words, "guide-cancel-picture"),
        },
        Task {
            id: "reihe",
            title: say!(words, "guide-series-title"),
            text: say!(words, "guide-series"),
            picture: say!(words, "guide-series-picture"),
        },
        Task {
            id: "plaetze",
            title: say!(words, "guide-seats-title"),
            text: say!(words, "guide-seats"),
            picture: say!(words, "guide-seats-picture"),
        },
        Task {
            id: "texte",
            title: say!(words, "guide-texts-title"),
            text: say!(words, "guide-texts"),
            picture: say!(words, "guide-texts-picture"),
        },
        Task {
            id: "themen",
            title: say!(words, "guide-tags-title"),
            text: say!(words, "guide-tags"),
            picture: say!(words, "guide-tags-picture"),
        },
        Task {
            id: "wer-erfaehrt-wovon",
            title: say!(words, "guide-told-title"),
            text: say!(words, "guide-told"),
            picture: say!(words, "guide-told-picture"),
        },
        Task {
            id: "zu-zweit",
            title: say!(words, "guide-two-title"),
            text: say!(words, "guide-two"),
            picture: say!(words, "guide-two-picture"),
        },
    ]
}
