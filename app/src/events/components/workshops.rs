//! The workshops of an event.

use crate::page_context::PageContext;
use domain::events::Listing;
use leptos::prelude::*;
use text::say;

/// The workshops by time slot, each with its room and, unless the event is confidential, its free seats.
#[component]
pub fn Workshops(listing: Listing) -> impl IntoView {
    let words = PageContext::get().words;
    let event = listing.event.clone();
    let is_confidential = event.sign_up.is_confidential;
    let slots: Vec<_> = event.slots().into_iter().cloned().collect();
    (!slots.is_empty()).then(|| {
        let has_rounds = slots.len() > 1;
        let rounds = slots.into_iter().enumerate().map(|(n, slot)| {
            let number = i64::try_from(n + 1).unwrap_or(i64::MAX);
            let rows = event.workshops_in(&slot).map(|workshop| {
                let free = event.open_seats_in(workshop, &listing.taken);
                let (class, state) = match free {
                    0 => ("state warn", say!(words, "availability-full")),
                    free => ("state good", say!(words, "availability-free", free = free)),
                };
                view! {
                    <li class="row">
                        <div class="what">
                            <h4>{workshop.title.clone()}</h4>
                            {workshop.room.clone().map(|room| view! { <p>{room}</p> })}
                        </div>
                        {(!is_confidential).then(|| view! { <p class=class>{state}</p> })}
                    </li>
                }
            });
            let rows = rows.collect_view();
            let title = if has_rounds {
                say!(words, "workshop-round", number = number)
            } else {
                say!(words, "workshop-choose-one")
            };
            view! { <h3>{title}</h3> <ul class="rows">{rows}</ul> }
        });
        let rounds = rounds.collect_view();
        view! {
            <section class="part" aria-labelledby="workshops">
                <h2 id="workshops">{say!(words, "event-workshops")}</h2>
                {rounds}
            </section>
        }
    })
}
