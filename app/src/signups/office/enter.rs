//! Entering a sign-up for a contact, for example during a call. The questions are those of the public form, to be read out.

use super::list_path;
use crate::form_result::FormResult;
use crate::layout::{Check, ErrorSummary, FormState, Frame, Group, Radio, async_page, path_param, staff_form_id};
use crate::page_context::PageContext;
use crate::signups::components::{FORM_ELEMENT_ID, RefusalAlert, SignUpForm};
use backend::events;
use domain::events::Listing;
use domain::ids::EventSlug;
use domain::signups::{Channel, FormKind, Refusal};
use leptos::prelude::*;
use text::say;

#[component]
pub fn EnterPage() -> impl IntoView {
    let page = PageContext::get();
    let result = FormResult::get().unwrap_or_default();
    let slug = path_param("slug");
    async_page(async move {
        let slug = EventSlug::try_from(slug)?;
        let listing = events::event_for_staff(&page.ctx, &slug).await?.ok_or(backend::Error::NotFound)?;
        Ok(view! { <EnterView listing result /> }.into_any())
    })
}

#[component]
fn EnterView(listing: Listing, result: FormResult) -> impl IntoView {
    let words = PageContext::get().words;
    let event = listing.event.clone();
    let state = result.state();
    let heading = say!(words, "enter-title");
    let title = result.title(&heading);
    let list = list_path(&event.slug);
    let action = format!("{list}/eintragen");
    let form_id = result.data.value("form_id").map_or_else(|| staff_form_id(&action), ToOwned::to_owned);
    // An event with a waiting list refuses no party for lack of seats, so the box must be there before the first submission.
    let is_full = result.refusal.as_ref().is_some_and(Refusal::is_lack_of_seats)
        || event.open_seats(&listing.taken).is_some_and(|open| open == 0);
    view! {
        <Frame name="enter" title status=result.status()>
            <p class="back"><a href=list>{event.title.clone()}</a></p>
            <ErrorSummary state=state.clone() />
            {result.refusal.map(|refusal| view! { <RefusalAlert refusal listing=listing.clone() data=state.data.clone() /> })}
            <h1>{heading}</h1>
            <p class="lead">{event.title.clone()}", "{words.when(&event)}</p>
            <p>{say!(words, "enter-lead")}</p>
            <form class="form" id=FORM_ELEMENT_ID method="post" action=action novalidate>
                {is_full.then(|| view! {
                    <Group legend=say!(words, "enter-over") state=state.clone() field=None hint=None has_checks=true>
                        <Check name="over".to_owned() value="yes" label=say!(words, "enter-over-yes") is_checked=false small=None is_first=true />
                    </Group>
                })}
                <ChannelField state=state.clone() />
                <SignUpForm listing state form_id action=action.clone() kind=FormKind::Office />
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "enter-button")}</span></button>
                </div>
            </form>
        </Frame>
    }
}

#[component]
fn ChannelField(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let chosen = state.data.value("channel").and_then(Channel::from_code).unwrap_or(Channel::Phone);
    let channels = Channel::BY_HAND.into_iter().enumerate().map(|(index, channel)| {
        view! {
            <Radio name="channel".to_owned() value=channel.code().to_owned() label=words.channel(channel) is_checked=channel == chosen is_first=index == 0 />
        }
    });
    let channels = channels.collect_view();
    view! {
        <Group legend=say!(words, "enter-channel") state field=None hint=None is_heading=true>
            {channels}
        </Group>
    }
}
