//! The refusal of a sign-up or of a change, above the form that is shown again with the values that the visitor entered.

use super::form::FORM_ELEMENT_ID;
use crate::layout::{AlertKind, FocusedAlert, PhoneLink};
use crate::page_context::PageContext;
use domain::events::Listing;
use domain::ids::WorkshopSlug;
use domain::signups::{FormData, PartyField, Refusal};
use leptos::prelude::*;
use text::say;

#[component]
pub fn RefusalAlert(
    refusal: Refusal,
    listing: Listing,
    data: FormData,
    /// Whether a change was refused: the sign-up stays as it was.
    #[prop(optional)]
    is_change: bool,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let lead = match &refusal {
        Refusal::FormReused => say!(words, "refused-form-used-lead"),
        Refusal::ChangedSince => say!(words, "refused-changed-lead"),
        _ if is_change => say!(words, "refused-change-lead"),
        _ => say!(words, "refused-lead"),
    };
    let field = match &refusal {
        Refusal::WorkshopFull { workshop, .. } => field_with(&data, listing.event.sign_up.max_party, workshop),
        Refusal::Full { free: 1.. } | Refusal::TooLarge { .. } => Some(format!("#{}", PartyField::People)),
        _ => None,
    };
    let may_wait = matches!(refusal, Refusal::WorkshopFull { may_wait: true, .. });
    let wait =
        if is_change { say!(words, "refused-workshop-wait-change") } else { say!(words, "refused-workshop-wait") };
    let title = words.refusal(&refusal, Some(&listing.event));
    let phone = listing.phone().map(ToOwned::to_owned).or_else(|| page.phone());
    let body = view! {
        <p>{lead}</p>
        <ul>
            {field.map(|field| view! { <li><a href=field>{say!(words, "refused-choose-again")}</a></li> })}
            {may_wait.then(|| view! {
                <li>
                    <button class="kern-btn kern-btn--secondary" form=FORM_ELEMENT_ID name=PartyField::WorkshopWait.name() value="yes">
                        <span class="kern-label">{wait}</span>
                    </button>
                </li>
            })}
            {phone.map(|phone| view! { <li>{say!(words, "refused-call")}" "<PhoneLink phone /></li> })}
            <li><a href=page.path("/")>{say!(words, "see-other-events")}</a></li>
        </ul>
    };
    view! { <FocusedAlert kind=AlertKind::Warning title body=Some(body.into_any()) /> }
}

/// A link to the first field in which the workshop was chosen. For one person the form has the field for all.
fn field_with(data: &FormData, most: i64, workshop: &WorkshopSlug) -> Option<String> {
    let is_workshop = |field: &str| matches!(PartyField::parse(field), Some(PartyField::Workshop { .. }));
    let mut fields = data.0.iter().filter(|(field, _)| is_workshop(field));
    let (field, _) = fields.find(|(_, value)| value == workshop.as_str())?;
    match PartyField::parse(field)? {
        PartyField::Workshop { slot, .. } if data.people(most) == 1 => {
            Some(format!("#{}", PartyField::Workshop { slot, person: None }))
        }
        _ => Some(format!("#{field}")),
    }
}
