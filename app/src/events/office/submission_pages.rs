//! The pages of submissions: a host submits a draft; an editor approves what was submitted, or sends it back.

use super::change_list::ChangeList;
use super::consequences::told_lines;
use super::edit_result::EditResult;
use super::missing_facts::missing_fact;
use super::record_paths::event_path;
use crate::layout::{ErrorSummary, Fact, Facts, Field, Frame, Kind, StaffForm, async_page, path_param, principal_name};
use crate::page_context::PageContext;
use backend::programme::{self, ImportError, Plan, RecordChange, RecordNames, Reviewed, Submission};
use backend::{Principal, events, organizers};
use domain::events::{Coded as _, Listing, MissingFact};
use domain::ids::EventSlug;
use leptos::prelude::*;
use text::say;

/// `/verwaltung/veranstaltungen/{slug}/einreichen`
#[component]
pub fn SubmitPage() -> impl IntoView {
    let page = PageContext::get();
    let slug = path_param("slug");
    async_page(async move {
        let listing = staff_listing(&page, slug).await?;
        if listing.event.published.is_some() {
            let sentence = say!(page.words, "submit-is-public");
            return Ok(
                view! { <NothingToDo listing title=say!(page.words, "submit-title") name="event-submit" sentence /> }
                    .into_any(),
            );
        }
        Ok(view! { <SubmitView listing /> }.into_any())
    })
}

#[component]
fn SubmitView(listing: Listing) -> impl IntoView {
    let words = PageContext::get().words;
    let path = event_path(listing.event.slug.as_str());
    let missing: Vec<_> = MissingFact::ALL.iter().filter(|fact| listing.lacks(**fact)).collect();
    let missing = (!missing.is_empty()).then(|| {
        let facts = missing.into_iter().map(|fact| view! { <li>{missing_fact(words, *fact)}</li> }).collect_view();
        view! {
            <h2>{say!(words, "submit-missing")}</h2>
            <p>{say!(words, "submit-missing-lead")}</p>
            <ul>{facts}</ul>
        }
    });
    let title = say!(words, "submit-title");
    view! {
        <Frame title=title.clone() name="event-submit">
            <p class="back"><a href=path.clone()>{listing.event.title.clone()}</a></p>
            <h1>{title}</h1>
            <p class="lead">{say!(words, "own-event", title = listing.event.title.clone(), when = words.when(&listing.event))}</p>
            <p>{say!(words, "submit-lead")}</p>
            {missing}
            <StaffForm action=format!("{path}/einreichen")>
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "submit-button")}</span></button>
                    <a href=format!("{path}/bearbeiten")>{say!(words, "submit-edit")}</a>
                </div>
            </StaffForm>
        </Frame>
    }
}

/// `/verwaltung/veranstaltungen/{slug}/freigeben`
#[component]
pub fn ApprovePage() -> impl IntoView {
    let page = PageContext::get();
    let (slug, result) = (path_param("slug"), EditResult::get());
    async_page(async move {
        let listing = staff_listing(&page, slug).await?;
        let (event, organizer) = (&listing.event.slug, page.organizer()?);
        let Some(reviewed) = programme::reviewed(&page.ctx, event).await? else {
            let sentence = say!(page.words, "approve-nothing");
            return Ok(
                view! { <NothingToDo listing title=say!(page.words, "approve-title") name="event-approve" sentence /> }
                    .into_any(),
            );
        };
        let submission = programme::submission(&page.ctx, event).await?.ok_or(backend::Error::NotFound)?;
        let import = programme::prepare_approval(&page.ctx, event, reviewed.submission, organizer.id).await?;
        let plan = match programme::plan(&page.ctx, &import).await {
            Ok(plan) => Some(plan),
            Err(ImportError::Unexpected(error)) => return Err(error),
            // The form refers to what is no more.
            Err(_) => None,
        };
        let organizers = organizers::list(&page.ctx).await?;
        let who = principal_name(page.words, Principal::Organizer(submission.organizer), &organizers);
        let (names, is_outdated) = (programme::record_names(&page.ctx).await?, result.is_some());
        Ok(view! { <ApproveView listing submission reviewed plan names who is_outdated /> }.into_any())
    })
}

#[component]
fn ApproveView(
    listing: Listing,
    submission: Submission,
    reviewed: Reviewed,
    /// None if it cannot be saved any more.
    plan: Option<Plan>,
    names: RecordNames,
    /// The name of the organizer who has submitted it.
    who: String,
    /// Whether it has changed since the editor saw it.
    is_outdated: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    let path = event_path(listing.event.slug.as_str());
    let title = say!(words, "approve-title");
    let by = format!("{who}, {}", listing.host.name);
    let at = words.at(submission.submitted_at);
    let is_change = submission.form.is_some();
    let content = match plan {
        None => view! { <p class="todo-line">{say!(words, "approve-impossible")}</p> }.into_any(),
        Some(plan) => view! { <Approval path=path.clone() plan names is_change reviewed /> }.into_any(),
    };
    view! {
        <Frame title=title.clone() name="event-approve" status=is_outdated.then_some("invalid")>
            <p class="back"><a href=path.clone()>{listing.event.title.clone()}</a></p>
            {is_outdated.then(|| view! { <p class="todo-line" role="alert">{say!(words, "approve-outdated")}</p> })}
            <h1>{title}</h1>
            <p class="lead">{say!(words, "own-event", title = listing.event.title.clone(), when = words.when(&listing.event))}</p>
            <Facts>
                <Fact label=say!(words, "approve-by")>{by}</Fact>
                <Fact label=say!(words, "approve-at")>{at}</Fact>
            </Facts>
            {content}
            <p><a href=format!("{path}/zuruecksenden")>{say!(words, "send-back-title")}</a></p>
        </Frame>
    }
}

/// What approving does, and the button.
#[component]
fn Approval(path: String, plan: Plan, names: RecordNames, is_change: bool, reviewed: Reviewed) -> impl IntoView {
    let words = PageContext::get().words;
    let notices = plan.notices();
    let announced = plan.records.iter().find_map(|record| record.notices.change);
    let told = told_lines(words, announced, &notices).into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let changes = plan.records.into_iter().filter_map(|record| match record.change {
        RecordChange::Changed(fields) => Some(fields),
        RecordChange::Added => None,
    });
    let labels = [say!(words, "change-old"), say!(words, "change-new")];
    let content = if is_change {
        view! { <ChangeList changes=changes.flatten().collect() labels names /> }.into_any()
    } else {
        view! { <p>{say!(words, "approve-new")}" "<a href=format!("{path}/vorschau")>{say!(words, "approve-preview")}</a></p> }
            .into_any()
    };
    view! {
        <h2>{say!(words, "consequences-changes")}</h2>
        {content}
        <h2>{say!(words, "consequences-told")}</h2>
        <ul class="told">{told}</ul>
        <StaffForm action=format!("{path}/freigeben")>
            <input r#type="hidden" name="submission" value=reviewed.submission.to_text() />
            <input r#type="hidden" name="revision" value=reviewed.version.0.to_string() />
            <input r#type="hidden" name="confirmed" value="yes" />
            <input r#type="hidden" name="told" value=notices.told().to_string() />
            <div class="acts">
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "approve-title")}</span></button>
            </div>
        </StaffForm>
    }
}

/// `/verwaltung/veranstaltungen/{slug}/zuruecksenden`
#[component]
pub fn SendBackPage() -> impl IntoView {
    let page = PageContext::get();
    let (slug, result) = (path_param("slug"), EditResult::get().unwrap_or_default());
    async_page(async move {
        let listing = staff_listing(&page, slug).await?;
        if programme::reviewed(&page.ctx, &listing.event.slug).await?.is_none() {
            let sentence = say!(page.words, "approve-nothing");
            return Ok(view! { <NothingToDo listing title=say!(page.words, "send-back-title") name="event-send-back" sentence /> }.into_any());
        }
        Ok(view! { <SendBackView listing result /> }.into_any())
    })
}

#[component]
fn SendBackView(listing: Listing, result: EditResult) -> impl IntoView {
    let words = PageContext::get().words;
    let path = event_path(listing.event.slug.as_str());
    let (status, state) = (result.status(), result.state());
    let title = say!(words, "send-back-title");
    view! {
        <Frame title=title.clone() name="event-send-back" status>
            <p class="back"><a href=path.clone()>{listing.event.title.clone()}</a></p>
            <ErrorSummary state=state.clone() />
            <h1>{title}</h1>
            <p class="lead">{say!(words, "own-event", title = listing.event.title.clone(), when = words.when(&listing.event))}</p>
            <StaffForm action=format!("{path}/zuruecksenden")>
                <Field name="remark".to_owned() label=say!(words, "send-back-remark") state kind=Kind::Lines
                    hint=Some(say!(words, "send-back-remark-hint")) />
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "send-back-title")}</span></button>
                    <a href=format!("{path}/freigeben")>{say!(words, "act-not-now")}</a>
                </div>
            </StaffForm>
        </Frame>
    }
}

/// The page of an act for which there is no reason any more.
#[component]
fn NothingToDo(listing: Listing, title: String, name: &'static str, sentence: String) -> impl IntoView {
    view! {
        <Frame title=title.clone() name=name>
            <p class="back"><a href=event_path(listing.event.slug.as_str())>{listing.event.title.clone()}</a></p>
            <h1>{title}</h1>
            <p>{sentence}</p>
        </Frame>
    }
}

async fn staff_listing(page: &PageContext, slug: String) -> Result<Listing, backend::Error> {
    let slug = EventSlug::try_from(slug)?;
    events::event_for_staff(&page.ctx, &slug).await?.ok_or(backend::Error::NotFound)
}
