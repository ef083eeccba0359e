//! The pages of the acts on an event: publish, withdraw, cancel.

use super::conflict_notice::ConflictNotice;
use super::consequences::ConsequencesPage;
use super::edit_result::EditResult;
use super::record_paths::event_path;
use super::scope_field::ScopeField;
use crate::layout::{ErrorSummary, Field, FormState, Frame, Group, Kind, Radio, StaffForm, async_page, path_param};
use crate::page_context::PageContext;
use backend::events;
use backend::programme::{self, RecordNames};
use domain::events::Listing;
use domain::ids::EventSlug;
use leptos::prelude::*;
use text::{Words, say};

/// What one of the pages does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Publish,
    Withdraw,
    Cancel,
    /// A cancelled event takes place after all: on the page that cancels.
    Restore,
}

#[component]
pub fn PublishPage() -> impl IntoView {
    act_page(Act::Publish)
}

#[component]
pub fn WithdrawPage() -> impl IntoView {
    act_page(Act::Withdraw)
}

#[component]
pub fn CancelEventPage() -> impl IntoView {
    act_page(Act::Cancel)
}

fn act_page(act: Act) -> impl IntoView {
    let page = PageContext::get();
    let (slug, result) = (path_param("slug"), EditResult::get().unwrap_or_default());
    async_page(async move {
        let slug = EventSlug::try_from(slug)?;
        let listing = events::event_for_staff(&page.ctx, &slug).await?.ok_or(backend::Error::NotFound)?;
        let act = if act == Act::Cancel && listing.event.cancelled.is_some() { Act::Restore } else { act };
        let names = programme::record_names(&page.ctx).await?;
        Ok(view! { <ActView act listing names result /> }.into_any())
    })
}

#[component]
fn ActView(act: Act, listing: Listing, names: RecordNames, result: EditResult) -> impl IntoView {
    let words = PageContext::get().words;
    let event = listing.event.clone();
    let (path, name) = (event_path(event.slug.as_str()), event.title.clone());
    let action = format!("{path}/{}", act.segment());
    let (status, mut state) = (result.status(), result.state());
    if let Some(plan) = result.plan {
        return view! { <ConsequencesPage name action plan names state /> }.into_any();
    }
    // Faults of fields that the page does not have are about the event as a whole.
    state.sentences.iter_mut().for_each(|(field, _)| {
        if !["reason", "instead", "published_at"].contains(&field.as_str()) || act == Act::Withdraw {
            "inhalt".clone_into(field);
        }
    });
    let (title, button) = (act.title(words), act.title(words));
    let about = say!(words, "own-event", title = name, when = words.when(&event));
    let scope = event.series.is_some().then(|| view! { <ScopeField state=state.clone() /> });
    let fields = match act {
        Act::Publish => view! { <PublishFields state=state.clone() /> }.into_any(),
        Act::Withdraw => view! { <p>{say!(words, "withdraw-lead")}</p> }.into_any(),
        Act::Restore => view! {
            <p>{say!(words, "restore-lead")}</p>
            <input r#type="hidden" name="restore" value="yes" />
        }
        .into_any(),
        Act::Cancel => view! {
            <p>{say!(words, "cancel-event-lead")}</p>
            <Field name="reason".to_owned() label=say!(words, "cancel-event-reason") state=state.clone() kind=Kind::Lines
                hint=Some(say!(words, "cancel-event-reason-hint")) is_optional=true />
            <Field name="instead".to_owned() label=say!(words, "cancel-event-instead") state=state.clone()
                hint=Some(say!(words, "cancel-event-instead-hint")) is_optional=true />
        }
        .into_any(),
    };
    view! {
        <Frame title=title.clone() name=act.page_name() status>
            <p class="back"><a href=path.clone()>{event.title.clone()}</a></p>
            <ErrorSummary state />
            {result.conflict.map(|(conflicts, _)| view! { <ConflictNotice conflicts names /> })}
            <h1>{title}</h1>
            <p class="lead">{about}</p>
            <StaffForm action>
                {fields}
                {scope}
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                    <a href=path>{say!(words, "act-not-now")}</a>
                </div>
            </StaffForm>
        </Frame>
    }
    .into_any()
}

#[component]
fn PublishFields(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let is_later = state.data.value("when") == Some("later");
    view! {
        <Group legend=say!(words, "publish-when") state=state.clone() field=Some("when".to_owned()) has_checks=true>
            <Radio name="when".to_owned() value="now".to_owned() label=say!(words, "publish-now") is_checked=!is_later is_first=true />
            <Radio name="when".to_owned() value="later".to_owned() label=say!(words, "publish-later") is_checked=is_later />
        </Group>
        <Field name="published_at".to_owned() label=say!(words, "field-published-at") state kind=Kind::Time
            hint=Some(say!(words, "publish-at-hint")) is_optional=true />
    }
}

impl Act {
    /// The last segment of the page's address.
    fn segment(self) -> &'static str {
        match self {
            Self::Publish => "veroeffentlichen",
            Self::Withdraw => "zurueckziehen",
            Self::Cancel | Self::Restore => "absagen",
        }
    }

    fn page_name(self) -> &'static str {
        match self {
            Self::Publish => "event-publish",
            Self::Withdraw => "event-withdraw",
            Self::Cancel => "event-cancel",
            Self::Restore => "event-restore",
        }
    }

    fn title(self, words: Words) -> String {
        match self {
            Self::Publish => say!(words, "publish-title"),
            Self::Withdraw => say!(words, "withdraw-title"),
            Self::Cancel => say!(words, "cancel-event-title"),
            Self::Restore => say!(words, "restore-title"),
        }
    }
}
