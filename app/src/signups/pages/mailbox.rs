//! Confirming a mailbox: a button behind the link that only the message contains. Opening the link changes nothing, because
//! mail scanners open links.

use super::own_page::own_page_view;
use crate::layout::{Frame, async_page, path_param};
use crate::page_context::PageContext;
use crate::signups::components::current_status;
use backend::secret::Purpose;
use backend::signups as use_cases;
use domain::signups::SignUpStatus;
use domain::waiting_list::Placement;
use leptos::prelude::*;
use text::say;

#[component]
pub fn MailboxPage() -> impl IntoView {
    let context = PageContext::get();
    let token = path_param("token");
    async_page(async move {
        let page = use_cases::mailbox_of(&context.ctx, &token).await?;
        let now = context.ctx.clock.now();
        // A thank-you for the mailbox would hide that the sign-up has lapsed or is cancelled.
        if matches!(current_status(&page, now), SignUpStatus::Lapsed | SignUpStatus::Cancelled) {
            let token = context.ctx.secret.token(Purpose::OwnPage, page.sign_up.id, page.sign_up.generation);
            return Ok(own_page_view(page, token));
        }
        let is_held = matches!(page.sign_up.placement, Placement::Held { .. }) && page.is_changeable(now);
        if !is_held && use_cases::is_mailbox_confirmed(&context.ctx, &page).await? {
            return Ok(view! { <ConfirmedView /> }.into_any());
        }
        Ok(view! { <ConfirmView page token is_held /> }.into_any())
    })
}

#[component]
fn ConfirmedView() -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    view! {
        <Frame title=say!(words, "mailbox-done") status=Some("confirmed")>
            <div class="answer good"><h1>{say!(words, "mailbox-done")}</h1></div>
            <p>{say!(words, "mailbox-done-lead")}</p>
            <p><a href=page.path("/")>{say!(words, "see-all-events")}</a></p>
        </Frame>
    }
}

#[component]
fn ConfirmView(
    page: use_cases::OwnPage,
    token: String,
    /// Whether the confirmation turns a hold into seats.
    is_held: bool,
) -> impl IntoView {
    let context = PageContext::get();
    let (ctx, words) = (&context.ctx, context.words);
    let (title, lead, button) = if is_held {
        (say!(words, "held-title"), say!(words, "held-lead"), say!(words, "held-button"))
    } else {
        (say!(words, "mailbox-title"), say!(words, "mailbox-lead"), say!(words, "mailbox-button"))
    };
    let about = is_held.then(|| {
        let event = &page.listing.event;
        say!(words, "own-event", title = event.title.clone(), when = words.when(event))
    });
    let subject = format!("bestaetigen/{}", page.sign_up.id.to_text());
    let form_id = ctx.secret.issue_form_id(&subject, ctx.clock.now(), ctx.random.bytes());
    view! {
        <Frame title=title.clone()>
            <h1>{title}</h1>
            {about.map(|about| view! { <p class="lead">{about}</p> })}
            <p>{lead}</p>
            <form method="post" action=context.path(&format!("/bestaetigen/{token}"))>
                <input r#type="hidden" name="form_id" value=form_id />
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                </div>
            </form>
        </Frame>
    }
}
