//! The needs of all participants of an event, counted, with a link to the list by name.

use super::list_path;
use crate::page_context::PageContext;
use domain::ids::EventSlug;
use domain::signups::Tally;
use leptos::prelude::*;
use text::say;

#[component]
pub fn NeedsSummary(
    tally: Tally,
    event: EventSlug,
    /// Whether the organizer may see who needs what.
    sees_names: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    let counts = tally.needs.iter().map(|(need, count)| words.need_count(*need, *count));
    let others = (tally.others > 0).then(|| say!(words, "needs-others", count = tally.others));
    let counts: Vec<String> = counts.chain(others).collect();
    let by_name = format!("{}/drucken?bedarf=ja", list_path(&event));
    view! {
        <section class="part" aria-labelledby="bedarf">
            <h2 id="bedarf">{say!(words, "needs-title")}</h2>
            {if counts.is_empty() {
                view! { <p>{say!(words, "needs-none")}</p> }.into_any()
            } else {
                let by_name = sees_names.then(|| view! { <p><a href=by_name>{say!(words, "needs-who")}</a></p> });
                view! { <p>{counts.join(", ")}</p> {by_name} }.into_any()
            }}
        </section>
    }
}
