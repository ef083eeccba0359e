//! Entering somebody by hand, on one screen: the questions are those of the public form, to be read out.

use super::{here, list_path};
use crate::answered::Answered;
use crate::layout::{Check, ErrorSummary, Frame, Group, Radio, Said, shown, staff_number};
use crate::signups::form::{FORM, SignUpForm};
use crate::signups::refused::Refused;
use crate::site::Site;
use backend::events;
use domain::events::Listing;
use domain::ids::EventSlug;
use domain::signups::{Channel, Refusal};
use leptos::prelude::*;
use text::say;

#[component]
pub fn EnterPage() -> impl IntoView {
    let site = Site::here();
    let answered = Answered::here().unwrap_or_default();
    let slug = here("slug");
    shown(async move {
        let slug = EventSlug::try_from(slug).map_err(|_| backend::Error::NotFound)?;
        let listing = events::whichever(&site.house, &slug).await?.ok_or(backend::Error::NotFound)?;
        Ok(view! { <EnterView listing answered /> }.into_any())
    })
}

#[component]
fn EnterView(listing: Listing, answered: Answered) -> impl IntoView {
    let words = Site::here().words;
    let event = listing.event.clone();
    let said = answered.said();
    let title = say!(words, "enter-title");
    let head = answered.head(&title);
    let list = list_path(&event.slug);
    let action = format!("{list}/eintragen");
    let form_id = answered.typed.value("form_id").map_or_else(|| staff_number(&action), ToOwned::to_owned);
    // Where there is a waiting list, nobody is refused for want of seats.
    let is_full = answered.refusal.as_ref().is_some_and(Refusal::is_for_want_of_seats)
        || event.open(&listing.taken).is_some_and(|open| open == 0);
    let here = action.clone();
    view! {
        <Frame title=head status=answered.status()>
            <p class="back"><a href=list>{event.title.clone()}</a></p>
            <ErrorSummary said=said.clone() />
            {answered.refusal.map(|refusal| view! { <Refused refusal listing=listing.clone() typed=said.typed.clone() /> })}
            <h1>{title}</h1>
            <p class="lead">{event.title.clone()}", "{words.when(&event)}</p>
            <p>{say!(words, "enter-lead")}</p>
            <form class="form" id=FORM method="post" action=here novalidate>
                {is_full.then(|| view! {
                    <Group legend=say!(words, "enter-over") said=said.clone() field=None hint=None has_checks=true>
                        <Check name="over".to_owned() value="yes" label=say!(words, "enter-over-yes") is_checked=false small=None is_first=true />
                    </Group>
                })}
                <Channels said=said.clone() />
                <SignUpForm listing said form_id action has_contact=true has_postal=true />
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "enter-button")}</span></button>
                </div>
            </form>
        </Frame>
    }
}

#[component]
fn Channels(said: Said) -> impl IntoView {
    let words = Site::here().words;
    let chosen = said.typed.value("channel").and_then(Channel::from_code).unwrap_or(Channel::Phone);
    let channels = Channel::BY_HAND.into_iter().enumerate().map(|(place, channel)| {
        view! {
            <Radio name="channel".to_owned() value=channel.code().to_owned() label=words.channel(channel) is_checked=channel == chosen is_first=place == 0 />
        }
    });
    let channels = channels.collect_view();
    view! {
        <Group legend=say!(words, "enter-channel") said field=None hint=None is_heading=true>
            {channels}
        </Group>
    }
}
