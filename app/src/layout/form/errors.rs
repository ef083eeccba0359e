//! The summary of what is wrong.

use super::Said;
use crate::site::Site;
use leptos::prelude::*;
use text::say;

/// All faults at the top of the page, each linked to its field.
#[component]
pub fn ErrorSummary(
    said: Said,
    /// Where nothing would have been stored anyway.
    #[prop(optional)]
    lead: Option<String>,
) -> impl IntoView {
    let words = Site::here().words;
    (!said.errors.is_empty()).then(|| {
        let faults = said.errors.iter().map(|error| (format!("#{}", error.field), words.fault(&error.fault)));
        let faults = faults.map(|(field, fault)| view! { <li><a href=field>{fault}</a></li> }).collect_view();
        view! {
            <div class="kern-alert kern-alert--danger" tabindex="-1" autofocus>
                <div role="alert">
                    <div class="kern-alert__header"><h2>{say!(words, "errors-title")}</h2></div>
                    <div class="kern-alert__body">
                        <p>{lead.unwrap_or_else(|| say!(words, "errors-lead"))}</p>
                        <ul>{faults}</ul>
                    </div>
                </div>
            </div>
        }
    })
}
