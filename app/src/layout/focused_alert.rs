//! An alert above a form that was not accepted. It takes the focus, so that the reader meets it first.

use leptos::prelude::*;

/// How an alert looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlertKind {
    Warning,
    Danger,
}

#[component]
pub fn FocusedAlert(
    kind: AlertKind,
    title: String,
    /// What stands below the title; none where the title says all.
    #[prop(optional_no_strip)]
    body: Option<AnyView>,
) -> impl IntoView {
    let class = match kind {
        AlertKind::Warning => "kern-alert kern-alert--warning",
        AlertKind::Danger => "kern-alert kern-alert--danger",
    };
    view! {
        <div class=class tabindex="-1" autofocus>
            <div role="alert">
                <div class="kern-alert__header"><h2>{title}</h2></div>
                {body.map(|body| view! { <div class="kern-alert__body">{body}</div> })}
            </div>
        </div>
    }
}
