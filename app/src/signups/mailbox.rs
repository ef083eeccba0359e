//! Proving a mailbox: a button behind the link that only a letter carries. Opening the link does nothing,
//! for mail scanners open links.

use super::own::{OwnView, token_here};
use super::standing::state;
use crate::layout::{Frame, shown};
use crate::site::Site;
use backend::secret::Purpose;
use backend::signups as use_cases;
use domain::signups::{Placement, State};
use leptos::prelude::*;
use text::say;

#[component]
pub fn MailboxPage() -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let token = token_here();
    shown(async move {
        let page = use_cases::mailbox_of(&site.house, &token).await?;
        let now = site.house.clock.now();
        // Whoever comes too late to confirm must not be thanked for a proven mailbox.
        if matches!(state(&page, now), State::Lapsed | State::Cancelled) {
            let token = site.house.secret.token(Purpose::OwnPage, page.sign_up.id, page.sign_up.generation);
            return Ok(view! { <OwnView page token /> }.into_any());
        }
        let is_held = matches!(page.sign_up.placement, Placement::Held { .. }) && page.is_open(now);
        if !is_held && use_cases::is_confirmed(&site.house, &page).await? {
            return Ok(view! {
                <Frame title=say!(words, "mailbox-done") status=Some("confirmed")>
                    <div class="answer good"><h1>{say!(words, "mailbox-done")}</h1></div>
                    <p>{say!(words, "mailbox-done-lead")}</p>
                    <p><a href=site.path("/")>{say!(words, "see-all-events")}</a></p>
                </Frame>
            }
            .into_any());
        }
        let (title, lead, button) = if is_held {
            (say!(words, "held-title"), say!(words, "held-lead"), say!(words, "held-button"))
        } else {
            (say!(words, "mailbox-title"), say!(words, "mailbox-lead"), say!(words, "mailbox-button"))
        };
        let about = is_held.then(|| {
            let event = &page.listing.event;
            say!(words, "own-event", title = event.title.clone(), when = words.when(event))
        });
        let house = &site.house;
        let subject = format!("bestaetigen/{}", page.sign_up.id.to_text());
        let form_id = house.secret.form_id(&subject, house.clock.now(), house.chance.bytes());
        Ok(view! {
            <Frame title=title.clone()>
                <h1>{title}</h1>
                {about.map(|about| view! { <p class="lead">{about}</p> })}
                <p>{lead}</p>
                <form method="post" action=site.path(&format!("/bestaetigen/{token}"))>
                    <input r#type="hidden" name="form_id" value=form_id />
                    <div class="acts">
                        <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                    </div>
                </form>
            </Frame>
        }
        .into_any())
    })
}
