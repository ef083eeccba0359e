//! A plain count of heads, where nobody signs up with us.

use super::visit::{Last, Visit};
use crate::layout::{Field, Kind, Said, StaffForm};
use crate::site::Site;
use backend::attendance::HeadCount;
use leptos::prelude::*;
use text::say;

#[component]
pub fn Heads(heads: Option<HeadCount>, visit: Visit, said: Said) -> impl IntoView {
    let words = Site::here().words;
    let mut said = said;
    if let Some(heads) = heads.filter(|_| said.errors.is_empty()) {
        said.typed.set("people", heads.people.to_string());
    }
    let people = heads.map_or(0, |heads| heads.people);
    let clock = heads.map(|heads| words.clock(heads.counted_at.in_berlin().time())).unwrap_or_default();
    view! {
        <section id=Last::Heads.anchor()>
            <p class="count">{say!(words, "door-heads", people = people, clock = clock)}</p>
            <p>{say!(words, "door-count-lead")}</p>
            <StaffForm action=visit.path("/zaehlen")>
                <Field name="people".to_owned() label=say!(words, "door-count-people") said kind=Kind::Number hint=None />
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "door-count-button")}</span></button>
                </div>
            </StaffForm>
        </section>
    }
}
