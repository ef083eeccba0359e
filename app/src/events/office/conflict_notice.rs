//! The notice above a form that somebody else has changed meanwhile: both versions, field by field.

use super::change_list::ChangeList;
use super::record_titles::changed_record;
use crate::layout::{AlertKind, FocusedAlert};
use crate::page_context::PageContext;
use backend::programme::{Conflict, RecordNames};
use leptos::prelude::*;
use text::say;

#[component]
pub fn ConflictNotice(conflicts: Vec<Conflict>, names: RecordNames) -> impl IntoView {
    let words = PageContext::get().words;
    let has_several = conflicts.len() > 1;
    let changes = conflicts.into_iter().map(move |conflict| {
        let labels = [say!(words, "conflict-stored"), say!(words, "conflict-typed")];
        let heading = has_several.then(|| view! { <h3>{changed_record(words, &conflict.slug, &names)}</h3> });
        view! { {heading}<ChangeList changes=conflict.fields labels names=names.clone() /> }
    });
    let changes = changes.collect_view();
    let body = view! {
        <p>{say!(words, "conflict-lead")}</p>
        {changes}
        <p>{say!(words, "conflict-decide")}</p>
    };
    view! { <FocusedAlert kind=AlertKind::Warning title=say!(words, "conflict-title") body=Some(body.into_any()) /> }
}
