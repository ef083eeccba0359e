//! The login: a mail address, then the link or the six-digit code from the message that is sent to it.

use crate::form_result::FormResult;
use crate::layout::{ErrorSummary, Field, FormState, Frame, Kind, StaffForm, path_param};
use crate::page_context::PageContext;
use domain::organizers::LOGIN_LINK_LIFETIME;
use leptos::prelude::*;
use text::say;

/// The form for the mail address; `/verwaltung` shows it to visitors that are not logged in.
#[component]
pub fn Login() -> impl IntoView {
    let words = PageContext::get().words;
    let lead = say!(words, "login-lead", minutes = LOGIN_LINK_LIFETIME.as_minutes());
    let action = "/verwaltung/anmelden".to_owned();
    let email = move |state| {
        let label = say!(words, "form-email");
        view! {
            <Field name="email".to_owned() label state kind=Kind::Email autocomplete="username" hint=None />
        }
        .into_any()
    };
    view! { <LoginStep title=say!(words, "login-title") lead action button=say!(words, "login-button") field=email /> }
}

/// `/verwaltung/code/{token}`: the form for the code. It looks the same whether or not the mail address is known.
#[component]
pub fn LoginCodePage() -> impl IntoView {
    let words = PageContext::get().words;
    let (title, lead) = (say!(words, "login-code-title"), say!(words, "login-code-lead"));
    let action = format!("/verwaltung/code/{}", path_param("token"));
    let code = move |state| {
        let (label, hint) = (say!(words, "login-code"), Some(say!(words, "login-code-hint")));
        view! {
            <Field name="code".to_owned() label state kind=Kind::Number autocomplete="one-time-code" hint />
        }
        .into_any()
    };
    view! { <LoginStep title lead action button=say!(words, "login-code-button") field=code /> }
}

/// `/verwaltung/einlass/{token}`: the page behind the link in the message. Only its button logs in, because mail scanners
/// open links.
#[component]
pub fn LoginLinkPage() -> impl IntoView {
    let words = PageContext::get().words;
    let (title, lead) = (say!(words, "login-link-title"), say!(words, "login-link-lead"));
    let action = format!("/verwaltung/einlass/{}", path_param("token"));
    let no_field = |_| ().into_any();
    view! { <LoginStep title lead action button=say!(words, "login-link-button") field=no_field /> }
}

/// The page of one step: a form with at most one field.
#[component]
fn LoginStep(
    title: String,
    lead: String,
    action: String,
    button: String,
    field: impl FnOnce(FormState) -> AnyView + Send + 'static,
) -> impl IntoView {
    let result = FormResult::get().unwrap_or_default();
    let state = result.state();
    let page_title = result.title(&title);
    view! {
        <Frame name="login" title=page_title status=result.status()>
            <ErrorSummary state=state.clone() />
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <StaffForm action>
                {field(state)}
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                </div>
            </StaffForm>
        </Frame>
    }
}
