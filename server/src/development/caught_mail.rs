//! The messages that were caught: a list, and each as its recipient would see it.

use crate::http::files::calendar_attachment;
use crate::http::state::AppState;
use crate::http::{AppError, render_view};
use crate::jobs::mailer::CaughtMessage;
use app::Problem;
use app::layout::{Fact, Facts, Frame};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde_json::{Value, json};
use text::say;

/// GET `/dev/post`
pub async fn list(State(state): State<AppState>) -> Response {
    let messages = state.mail_catcher.as_ref().map(crate::jobs::mailer::MailCatcher::messages).unwrap_or_default();
    let words = state.words;
    let rows = move |message: CaughtMessage| {
        let clock = words.clock(message.caught_at.in_berlin().time());
        view! {
            <li class="row">
                <p class="when">{clock}</p>
                <div class="what">
                    <h2><a href=format!("/dev/post/{}", message.id)>{message.subject}</a></h2>
                    <p>{say!(words, "post-to", recipient = message.recipient)}</p>
                </div>
            </li>
        }
    };
    let page = move || {
        let list = match messages.len() {
            0 => view! { <p>{say!(words, "post-empty")}</p> }.into_any(),
            _ => view! { <ul class="rows part">{messages.into_iter().map(rows).collect_view()}</ul> }.into_any(),
        };
        view! {
            <Frame title=say!(words, "footer-post")>
                <h1>{say!(words, "footer-post")}</h1>
                <p class="lead">{say!(words, "post-lead")}</p>
                {list}
            </Frame>
        }
    };
    render_view(&state, "/dev/post", page).await
}

/// GET `/dev/post/{id}`
pub async fn message(State(state): State<AppState>, Path(id): Path<String>) -> Result<Response, AppError> {
    let message = find(&state, &id)?;
    let words = state.words;
    let page = move || {
        let path = |file: &str| format!("/dev/post/{}/{file}", message.id);
        let (html, calendar, raw) = (path("html"), path("termin.ics"), path("brief.eml"));
        let title = message.subject.clone();
        view! {
            <Frame title=title.clone()>
                <p class="back"><a href="/dev/post">{say!(words, "footer-post")}</a></p>
                <h1>{title}</h1>
                <Facts>
                    <Fact label=say!(words, "post-recipient")>{message.recipient.clone()}</Fact>
                    <Fact label=say!(words, "post-files")>
                        <ul class="plain">
                            <li><a href=html>"HTML"</a></li>
                            <li><a href=calendar>"termin.ics"</a></li>
                            <li><a href=raw>"brief.eml"</a></li>
                        </ul>
                    </Fact>
                </Facts>
                <pre class="mail">{linked(&message.text)}</pre>
            </Frame>
        }
    };
    Ok(render_view(&state, "/dev/post", page).await)
}

/// GET `/dev/post.json`: all messages for tests and scripts, newest first.
pub async fn json(State(state): State<AppState>) -> Response {
    let messages = state.mail_catcher.as_ref().map(crate::jobs::mailer::MailCatcher::messages).unwrap_or_default();
    let messages: Vec<Value> = (messages.into_iter())
        .map(|message| {
            json!({
                "id": message.id, "kind": message.kind, "recipient": message.recipient, "subject": message.subject, "text": message.text,
                "html": message.html, "calendar": message.calendar, "message_id": message.message_id,
            })
        })
        .collect();
    axum::Json(messages).into_response()
}

/// GET `/dev/post/{id}/html`: the HTML part, with its inline styles and nothing else.
pub async fn html(State(state): State<AppState>, Path(id): Path<String>) -> Result<Response, AppError> {
    let message = find(&state, &id)?;
    let policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_SECURITY_POLICY, policy)];
    Ok((headers, message.html).into_response())
}

/// GET `/dev/post/{id}/termin.ics`
pub async fn calendar(State(state): State<AppState>, Path(id): Path<String>) -> Result<Response, AppError> {
    let calendar = find(&state, &id)?.calendar.ok_or(Problem::NotFound)?;
    Ok(calendar_attachment(calendar))
}

/// GET `/dev/post/{id}/brief.eml`: the message as the relay would get it.
pub async fn raw(State(state): State<AppState>, Path(id): Path<String>) -> Result<Response, AppError> {
    Ok(([(header::CONTENT_TYPE, "message/rfc822")], find(&state, &id)?.raw).into_response())
}

fn find(state: &AppState, id: &str) -> Result<CaughtMessage, Problem> {
    state.mail_catcher.as_ref().and_then(|catcher| catcher.message(id)).ok_or(Problem::NotFound)
}

/// The text with its addresses as links.
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
