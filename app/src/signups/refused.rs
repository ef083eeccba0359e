//! Why something cannot be, at the top of the form that came back with everything in it.

use super::form::FORM;
use crate::layout::PhoneLink;
use crate::site::Site;
use domain::events::Listing;
use domain::ids::WorkshopSlug;
use domain::signups::{Refusal, Typed};
use leptos::prelude::*;
use text::say;

#[component]
pub fn Refused(
    refusal: Refusal,
    listing: Listing,
    typed: Typed,
    /// There is a sign-up already, which stays as it was.
    #[prop(optional)]
    is_change: bool,
) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let lead = match &refusal {
        Refusal::FormUsed => say!(words, "refused-form-used-lead"),
        Refusal::ChangedSince => say!(words, "refused-changed-lead"),
        _ if is_change => say!(words, "refused-change-lead"),
        _ => say!(words, "refused-lead"),
    };
    let field = match &refusal {
        Refusal::WorkshopFull { workshop, .. } => chosen_in(&typed, workshop),
        Refusal::Full { free: 1.. } | Refusal::TooLarge { .. } => Some("#people".to_owned()),
        _ => None,
    };
    let may_wait = matches!(refusal, Refusal::WorkshopFull { may_wait: true, .. });
    let wait =
        if is_change { say!(words, "refused-workshop-wait-change") } else { say!(words, "refused-workshop-wait") };
    let title = words.refusal(&refusal, listing.event.sign_up.is_confidential);
    let phone = listing.phone().map(ToOwned::to_owned).or_else(|| site.phone());
    view! {
        <div class="kern-alert kern-alert--warning" tabindex="-1" autofocus>
            <div role="alert">
                <div class="kern-alert__header"><h2>{title}</h2></div>
                <div class="kern-alert__body">
                    <p>{lead}</p>
                    <ul>
                        {field.map(|field| view! { <li><a href=field>{say!(words, "refused-choose-again")}</a></li> })}
                        {may_wait.then(|| view! {
                            <li>
                                <button class="kern-btn kern-btn--secondary" form=FORM name="workshop_wait" value="yes">
                                    <span class="kern-label">{wait}</span>
                                </button>
                            </li>
                        })}
                        {phone.map(|phone| view! { <li>{say!(words, "refused-call")}" "<PhoneLink phone /></li> })}
                        <li><a href=site.path("/")>{say!(words, "see-other-events")}</a></li>
                    </ul>
                </div>
            </div>
        </div>
    }
}

/// The first field in which this workshop was chosen.
fn chosen_in(typed: &Typed, workshop: &WorkshopSlug) -> Option<String> {
    let mut fields = typed.0.iter().filter(|(field, _)| field.starts_with("workshop_"));
    fields.find(|(_, value)| value == workshop.as_str()).map(|(field, _)| format!("#{field}"))
}
