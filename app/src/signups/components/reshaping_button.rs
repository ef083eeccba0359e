//! A button of the sign-up form that only changes its fields.

use leptos::prelude::*;

#[component]
pub fn ReshapingButton(
    /// One of [`RESHAPING_BUTTONS`](domain::signups::RESHAPING_BUTTONS).
    name: &'static str,
    label: String,
    /// The address to which the form is submitted.
    action: String,
    /// The `id` of the element that the answer shows.
    #[prop(into)]
    target: String,
    /// Whether only a party is asked: the style sheet hides the button from a single person.
    #[prop(optional)]
    is_for_party: bool,
) -> impl IntoView {
    view! {
        <div class=is_for_party.then_some("for-party")>
            <button class="kern-btn kern-btn--secondary" name=name value="1" formaction=format!("{action}#{target}")>
                <span class="kern-label">{label}</span>
            </button>
        </div>
    }
}
