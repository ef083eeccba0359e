//! The error summary of a form.

use super::FormState;
use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

/// All errors of a form at the top of the page, each linked to its field.
#[component]
pub fn ErrorSummary(
    state: FormState,
    /// A text instead of the default one, which says that nothing was stored.
    #[prop(optional)]
    lead: Option<String>,
) -> impl IntoView {
    let words = PageContext::get().words;
    (!state.errors.is_empty()).then(|| {
        let errors = state.errors.iter().map(|error| (format!("#{}", error.field), words.fault(&error.fault)));
        let errors = errors.map(|(field, text)| view! { <li><a href=field>{text}</a></li> }).collect_view();
        view! {
            <div class="kern-alert kern-alert--danger" tabindex="-1" autofocus>
                <div role="alert">
                    <div class="kern-alert__header"><h2>{say!(words, "errors-title")}</h2></div>
                    <div class="kern-alert__body">
                        <p>{lead.unwrap_or_else(|| say!(words, "errors-lead"))}</p>
                        <ul>{errors}</ul>
                    </div>
                </div>
            </div>
        }
    })
}
