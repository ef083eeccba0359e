//! The way in: an address, then a link or six digits from the letter that it brings.

use crate::answered::Answered;
use crate::layout::{ErrorSummary, Field, Frame, Kind, Said, StaffForm};
use crate::site::Site;
use domain::organizers::LINK_GOOD_FOR;
use domain::time::MINUTE;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use text::say;

/// What stands at the entrance for those whom nobody knows yet.
#[component]
pub fn AskView() -> impl IntoView {
    let words = Site::here().words;
    let lead = say!(words, "login-lead", minutes = LINK_GOOD_FOR / MINUTE);
    view! {
        <Step title=say!(words, "login-title") lead action="/verwaltung/anmelden".to_owned() button=say!(words, "login-button") field=move |said| view! {
            <Field name="email".to_owned() label=say!(words, "form-email") said kind=Kind::Email autocomplete="username" hint=None />
        }.into_any() />
    }
}

/// Where the code is typed; the same whether the address was known or not.
#[component]
pub fn CodePage() -> impl IntoView {
    let words = Site::here().words;
    let action = format!("/verwaltung/code/{}", token_here());
    view! {
        <Step title=say!(words, "login-code-title") lead=say!(words, "login-code-lead") action button=say!(words, "login-code-button") field=move |said| view! {
            <Field name="code".to_owned() label=say!(words, "login-code") said kind=Kind::Number autocomplete="one-time-code"
                hint=Some(say!(words, "login-code-hint")) />
        }.into_any() />

    }
}

/// Behind the letter's link. Opening it does nothing, for mail scanners open links.
#[component]
pub fn LinkPage() -> impl IntoView {
    let words = Site::here().words;
    let action = format!("/verwaltung/einlass/{}", token_here());
    view! {
        <Step title=say!(words, "login-link-title") lead=say!(words, "login-link-lead") action button=say!(words, "login-link-button") field=|_| ().into_any() />
    }
}

#[component]
fn Step(
    title: String,
    lead: String,
    action: String,
    button: String,
    field: impl FnOnce(Said) -> AnyView + Send + 'static,
) -> impl IntoView {
    let answered = Answered::here().unwrap_or_default();
    let said = answered.said();
    let head = answered.head(&title);
    view! {
        <Frame title=head status=answered.status()>
            <ErrorSummary said=said.clone() />
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <StaffForm action>
                {field(said)}
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                </div>
            </StaffForm>
        </Frame>
    }
}

fn token_here() -> String {
    use_params_map().get_untracked().get("token").unwrap_or_default()
}
