//! The letters that were caught: a list, and each as its reader would see it.

use crate::mailman::CaughtLetter;
use crate::render;
use crate::state::State;
use app::Problem;
use app::layout::{Fact, Facts, Frame};
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde_json::{Value, json};
use text::say;

pub async fn list(Held(state): Held<State>) -> Response {
    let letters = state.caught.as_ref().map(crate::mailman::CaughtPost::letters).unwrap_or_default();
    let words = state.words;
    let rows = move |letter: CaughtLetter| {
        let clock = words.clock(letter.caught_at.in_berlin().time());
        view! {
            <li class="row">
                <p class="when">{clock}</p>
                <div class="what">
                    <h2><a href=format!("/dev/post/{}", letter.id)>{letter.subject}</a></h2>
                    <p>{say!(words, "post-to", recipient = letter.recipient)}</p>
                </div>
            </li>
        }
    };
    let page = move || {
        let list = match letters.len() {
            0 => view! { <p>{say!(words, "post-empty")}</p> }.into_any(),
            _ => view! { <ul class="rows part">{letters.into_iter().map(rows).collect_view()}</ul> }.into_any(),
        };
        view! {
            <Frame title=say!(words, "footer-post")>
                <h1>{say!(words, "footer-post")}</h1>
                <p class="lead">{say!(words, "post-lead")}</p>
                {list}
            </Frame>
        }
    };
    render::view(&state, "/dev/post", StatusCode::OK, || (), page).await
}

pub async fn letter(Held(state): Held<State>, Path(id): Path<String>) -> Response {
    let Some(letter) = find(&state, &id) else { return render::problem(&state, Problem::NotFound).await };
    let words = state.words;
    let page = move || {
        let path = |file: &str| format!("/dev/post/{}/{file}", letter.id);
        let (html, calendar, raw) = (path("html"), path("termin.ics"), path("brief.eml"));
        let title = letter.subject.clone();
        view! {
            <Frame title=title.clone()>
                <p class="back"><a href="/dev/post">{say!(words, "footer-post")}</a></p>
                <h1>{title}</h1>
                <Facts>
                    <Fact label=say!(words, "post-recipient")>{letter.recipient.clone()}</Fact>
                    <Fact label=say!(words, "post-files")>
                        <ul class="plain">
                            <li><a href=html>"HTML"</a></li>
                            <li><a href=calendar>"termin.ics"</a></li>
                            <li><a href=raw>"brief.eml"</a></li>
                        </ul>
                    </Fact>
                </Facts>
                <pre class="mail">{linked(&letter.text)}</pre>
            </Frame>
        }
    };
    render::view(&state, "/dev/post", StatusCode::OK, || (), page).await
}

/// For tests and scripts: everything, newest first.
pub async fn json(Held(state): Held<State>) -> Response {
    let letters = state.caught.as_ref().map(crate::mailman::CaughtPost::letters).unwrap_or_default();
    let letters: Vec<Value> = (letters.into_iter())
        .map(|letter| {
            json!({
                "id": letter.id, "recipient": letter.recipient, "subject": letter.subject, "text": letter.text,
                "html": letter.html, "calendar": letter.calendar, "message_id": letter.message_id,
            })
        })
        .collect();
    axum::Json(letters).into_response()
}

/// The HTML part, alone and powerless: its own inline styles and nothing else.
pub async fn html(Held(state): Held<State>, Path(id): Path<String>) -> Response {
    match find(&state, &id) {
        Some(letter) => {
            let policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
            let headers =
                [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_SECURITY_POLICY, policy)];
            (headers, letter.html).into_response()
        }
        None => render::problem(&state, Problem::NotFound).await,
    }
}

pub async fn calendar(Held(state): Held<State>, Path(id): Path<String>) -> Response {
    match find(&state, &id).and_then(|letter| letter.calendar) {
        Some(calendar) => crate::feeds::calendar::own(calendar),
        None => render::problem(&state, Problem::NotFound).await,
    }
}

pub async fn raw(Held(state): Held<State>, Path(id): Path<String>) -> Response {
    match find(&state, &id) {
        Some(letter) => ([(header::CONTENT_TYPE, "message/rfc822")], letter.raw).into_response(),
        None => render::problem(&state, Problem::NotFound).await,
    }
}

fn find(state: &State, id: &str) -> Option<CaughtLetter> {
    state.caught.as_ref()?.letter(id)
}

/// The text with its addresses to press.
fn linked(text: &str) -> impl IntoView + use<> {
    let lines = text.lines().map(|line| {
        if line.starts_with("http://") || line.starts_with("https://") {
            view! { <a href=line.to_owned()>{line.to_owned()}</a> "\n" }.into_any()
        } else {
            format!("{line}\n").into_any()
        }
    });
    lines.collect_view()
}
