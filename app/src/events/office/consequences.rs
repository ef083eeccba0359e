//! The page before a change is saved that people hear of: what changes, who is told and how. Its form repeats everything, and
//! asks what the organizer says of it.

use super::change_list::ChangeList;
use super::moved_events::MovedEvents;
use super::record_titles::changed_record;
use super::tell_fields::{TELL, TellFields};
use crate::layout::{ErrorSummary, FormState, Frame, StaffForm};
use crate::page_context::PageContext;
use backend::programme::{Plan, RecordChange, RecordKind, RecordNames, TELL_TEXT};
use backend::signups::{EventChange, Notices};
use domain::signups::FormData;
use leptos::prelude::*;
use text::{Words, say};

/// The button that brings the form back.
pub const BACK: &str = "back";

#[component]
pub fn ConsequencesPage(
    /// What the record is called.
    name: String,
    action: String,
    plan: Plan,
    names: RecordNames,
    /// What was sent, and what is wrong with it.
    state: FormState,
    /// What changes in a few words, instead of field by field.
    #[prop(optional_no_strip)]
    summary: Option<Vec<String>>,
    /// That of the form that was sent.
    #[prop(optional_no_strip, into)]
    enctype: Option<&'static str>,
) -> impl IntoView {
    let words = PageContext::get().words;
    let title = say!(words, "consequences-title");
    let notices = plan.notices();
    let number = notices.told().to_string();
    let button = if notices.told() > 0 { say!(words, "consequences-button") } else { say!(words, "consequences-save") };
    let announced = plan.records.iter().find_map(|record| record.notices.change);
    let told = told_lines(words, announced, &notices);
    let moved = plan.records.iter().filter(|record| !record.moved_along.is_empty()).cloned();
    let moved = moved.map(|venue| view! { <MovedEvents venue names=names.clone() /> }).collect_view();
    let may_tell = may_tell(&plan, announced, &state.data);
    let status = (!state.sentences.is_empty()).then_some("invalid");
    let data = state.data.clone();
    let has_several = plan.records.len() > 1;
    let changes = plan.records.into_iter().map(move |record| {
        let labels = [say!(words, "change-old"), say!(words, "change-new")];
        let heading = has_several.then(|| view! { <h3>{changed_record(words, &record.slug, &names)}</h3> });
        let fields = match record.change {
            RecordChange::Changed(fields) => fields,
            RecordChange::Added => Vec::new(),
        };
        view! { {heading}<ChangeList changes=fields labels names=names.clone() /> }
    });
    let changes = match summary {
        Some(lines) => view! { <ul class="told">{lines_view(lines)}</ul> }.into_any(),
        None => changes.collect_view().into_any(),
    };
    view! {
        <Frame title=title.clone() name="consequences" status>
            <ErrorSummary state=state.clone() />
            <h1>{title}</h1>
            <p class="lead">{name}</p>
            <h2>{say!(words, "consequences-told")}</h2>
            <ul class="told">{lines_view(told)}</ul>
            {moved}
            <h2>{say!(words, "consequences-changes")}</h2>
            {changes}
            <StaffForm action enctype>
                {repeated(data)}
                <input r#type="hidden" name="confirmed" value="yes" />
                <input r#type="hidden" name="told" value=number />
                {may_tell.then(|| view! { <TellFields state /> })}
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                    <button class="kern-btn kern-btn--secondary" name=BACK value="yes"><span class="kern-label">{say!(words, "consequences-back")}</span></button>
                </div>
            </StaffForm>
        </Frame>
    }
}

fn lines_view(lines: Vec<String>) -> impl IntoView {
    lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
}

/// Whether the organizer may say something of the change: people who have signed up hear of it, and not that an event is
/// cancelled, as that has a reason.
fn may_tell(plan: &Plan, announced: Option<EventChange>, data: &FormData) -> bool {
    let is_change = |change: &RecordChange| matches!(change, RecordChange::Changed(_));
    let has_event = plan.records.iter().any(|record| record.kind == RecordKind::Event && is_change(&record.change));
    let is_told = plan.notices().told() > 0 || data.has(TELL);
    has_event && is_told && announced != Some(EventChange::Cancelled)
}

/// Hidden fields with everything that was submitted, but for what a new form has itself.
pub fn repeated(data: FormData) -> impl IntoView {
    let own = ["form_id", "confirmed", "told", "more", BACK, TELL, TELL_TEXT];
    let is_repeated = |(name, _): &(String, String)| !own.contains(&name.as_str());
    let fields: Vec<_> = data.0.into_iter().filter(is_repeated).collect();
    let fields = fields.into_iter();
    fields.map(|(name, value)| view! { <input r#type="hidden" name=name value=value /> }).collect_view()
}

/// Who is told, and how.
pub fn told_lines(words: Words, change: Option<EventChange>, notices: &Notices) -> Vec<String> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let what = change.map(|change| match change {
        EventChange::Moved => say!(words, "consequences-moved"),
        EventChange::Cancelled => say!(words, "consequences-cancelled"),
        EventChange::Restored => say!(words, "consequences-restored"),
        EventChange::News => say!(words, "consequences-news"),
    });
    let line = |count: usize, line: fn(Words, i64) -> String| (count > 0).then(|| line(words, number(count)));
    let lines = [
        what,
        line(notices.promoted, |words, count| say!(words, "consequences-promoted", count = count)),
        line(notices.by_mail, |words, count| say!(words, "consequences-by-mail", count = count)),
        line(notices.by_phone, |words, count| say!(words, "consequences-by-phone", count = count)),
        line(notices.unreachable, |words, count| say!(words, "consequences-by-letter", count = count)),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    if notices.told() == 0 { vec![say!(words, "consequences-nobody")] } else { lines }
}
