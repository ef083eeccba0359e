//! The workshops of an event, one row each. Workshops of one slot run in parallel.

use super::{MORE, WORKSHOP};
use crate::layout::{Check, Field, FormState, Group, Kind, Select};
use crate::page_context::PageContext;
use backend::programme::workshop_rows;
use leptos::prelude::*;
use text::say;

#[component]
pub fn Workshops(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let rows = workshop_rows(&state.data) + usize::from(state.data.value(MORE) == Some(WORKSHOP));
    let is_open = rows > 0;
    let rows = (1..=rows).map(|row| view! { <WorkshopRow state=state.clone() row /> }).collect_view();
    view! {
        <Group legend=say!(words, "edit-workshops") state hint=Some(say!(words, "edit-workshops-hint")) hint_id="workshops-hint" is_heading=true is_optional=true>
            {is_open.then_some(rows)}
            <p><button class="kern-btn kern-btn--tertiary" name=MORE value=WORKSHOP><span class="kern-label">{say!(words, "edit-more-workshops")}</span></button></p>
        </Group>
    }
}

#[component]
fn WorkshopRow(
    state: FormState,
    /// From 1.
    row: usize,
) -> impl IntoView {
    let words = PageContext::get().words;
    let field = move |key: &str| format!("workshop_{row}_{key}");
    let slug = state.value(&field("slug"));
    let is_stored = !slug.is_empty();
    let number = i64::try_from(row).unwrap_or(i64::MAX);
    view! {
        <Group legend=say!(words, "edit-workshop", number = number) state=state.clone()>
            {(!slug.is_empty()).then(|| view! { <input r#type="hidden" name=field("slug") value=slug /> })}
            <div class="pair workshop">
                <Field name=field("title") label=say!(words, "field-title") state=state.clone() />
                <Field name=field("seats") label=say!(words, "field-seats") state=state.clone() kind=Kind::Number />
                <Field name=field("slot") label=say!(words, "field-slot") state=state.clone() is_optional=true />
                <Field name=field("room") label=say!(words, "field-room") state=state.clone() is_optional=true />
            </div>
            {is_stored.then(|| view! { <Removal state row /> })}
        </Group>
    }
}

/// Whether a stored workshop is dropped, and what becomes of its people.
#[component]
fn Removal(state: FormState, row: usize) -> impl IntoView {
    let words = PageContext::get().words;
    let field = move |row: usize, key: &str| format!("workshop_{row}_{key}");
    let is_removed = state.is_checked(&field(row, "remove"), "yes");
    let others = (1..=workshop_rows(&state.data)).filter(|other| *other != row);
    let stored = others.filter_map(|other| {
        let slug = state.data.value(&field(other, "slug"))?.to_owned();
        Some((slug, say!(words, "edit-workshop-instead", title = state.value(&field(other, "title")))))
    });
    let options = stored.collect();
    let chosen = state.data.value(&field(row, "instead")).map(ToOwned::to_owned);
    view! {
        <details>
            <summary>{say!(words, "edit-workshop-remove")}</summary>
            <Check name=field(row, "remove") value="yes" label=say!(words, "edit-workshop-remove-yes") is_checked=is_removed small=None is_first=true />
            <Select name=field(row, "instead") label=say!(words, "edit-workshop-people") any=say!(words, "edit-workshop-told") chosen options />
        </details>
    }
}
