//! When the event takes place: one date or several.

use super::{DATE, MORE};
use crate::layout::{Check, Field, FormState, Group, Kind};
use crate::page_context::PageContext;
use backend::programme::{date_field, date_rows};
use leptos::prelude::*;
use text::say;

#[component]
pub fn When(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let rows = date_rows(&state.data) + usize::from(state.data.value(MORE) == Some(DATE));
    let dates = (1..=rows).map(|row| view! { <DateRow state=state.clone() row /> }).collect_view();
    let is_all_day = state.is_checked("all_day", "yes");
    view! {
        <Group legend=say!(words, "edit-when") state is_heading=true>
            {dates}
            <p><button class="kern-btn kern-btn--tertiary" name=MORE value=DATE><span class="kern-label">{say!(words, "edit-more-dates")}</span></button></p>
            <Check name="all_day".to_owned() value="yes" label=say!(words, "edit-all-day") is_checked=is_all_day small=None is_first=true />
        </Group>
    }
}

#[component]
fn DateRow(
    state: FormState,
    /// From 1.
    row: usize,
) -> impl IntoView {
    let words = PageContext::get().words;
    let number = i64::try_from(row).unwrap_or(i64::MAX);
    let (starts, ends) = match row {
        1 => (say!(words, "field-starts"), say!(words, "field-ends")),
        _ => (say!(words, "edit-starts-of", number = number), say!(words, "edit-ends-of", number = number)),
    };
    view! {
        <div class="pair">
            <Field name=date_field("starts", row) label=starts state=state.clone() kind=Kind::Time />
            <Field name=date_field("ends", row) label=ends state kind=Kind::Time />
        </div>
    }
}
