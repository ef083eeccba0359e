//! How people sign up, and for how many seats.

use crate::layout::{Check, Field, FormState, Group, Kind, Radio};
use crate::page_context::PageContext;
use domain::events::{Coded, SignUpMode};
use leptos::prelude::*;
use text::{Words, say};

#[component]
pub fn SignUp(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let chosen = state.data.value("sign_up_mode").and_then(SignUpMode::from_code).unwrap_or(SignUpMode::Here);
    let modes = [SignUpMode::Here, SignUpMode::ByHost, SignUpMode::Elsewhere, SignUpMode::None];
    let modes = modes.into_iter().enumerate().map(|(index, mode)| {
        view! {
            <Radio name="sign_up_mode".to_owned() value=mode.code().to_owned() label=mode_label(words, mode)
                is_checked=mode == chosen is_first=index == 0 />
        }
    });
    let modes = modes.collect_view();
    let has_waiting_list = state.is_checked("sign_up_waiting_list", "yes");
    let optional = |key: &str| format!("sign_up_{key}");
    view! {
        <Group legend=say!(words, "edit-sign-up") state=state.clone() is_heading=true>
            <Group legend=say!(words, "field-mode") state=state.clone() field=Some(optional("mode")) has_checks=true>{modes}</Group>
            <div class="pair">
                <Field name=optional("seats") label=say!(words, "field-seats") state=state.clone() kind=Kind::Number
                    hint=Some(say!(words, "edit-seats-hint")) />
                <Field name=optional("closes") label=say!(words, "field-closes") state=state.clone() kind=Kind::Time
                    hint=Some(say!(words, "edit-closes-hint")) is_optional=true />
            </div>
            <Check name=optional("waiting_list") value="yes" label=say!(words, "edit-waiting-list") is_checked=has_waiting_list small=None is_first=true />
            <Field name=optional("url") label=say!(words, "field-sign-up-url") state
                hint=Some(say!(words, "edit-sign-up-url-hint")) is_optional=true />
        </Group>
    }
}

fn mode_label(words: Words, mode: SignUpMode) -> String {
    match mode {
        SignUpMode::Here => say!(words, "edit-mode-here"),
        SignUpMode::ByHost => say!(words, "edit-mode-by-host"),
        SignUpMode::Elsewhere => say!(words, "edit-mode-elsewhere"),
        SignUpMode::None => say!(words, "edit-mode-none"),
    }
}
