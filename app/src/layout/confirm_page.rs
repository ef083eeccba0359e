//! A page that asks for one confirmation: a question and a button. Opening the page changes nothing, because mail scanners
//! open links.

use super::Frame;
use crate::page_context::PageContext;
use domain::events::Event;
use domain::ids::SignUpId;
use leptos::prelude::*;
use std::sync::Arc;
use text::say;

/// The texts of a [`ConfirmPage`].
pub struct Question {
    pub title: String,
    /// What the button does.
    pub lead: String,
    pub button: String,
    /// The label of the link back, beside the button.
    pub back: String,
}

/// A question about a visitor's own sign-up, opened with its token.
#[component]
pub fn ConfirmPage(
    question: Question,
    /// The last segment of the address to which the form is submitted, and the subject of its form id.
    action: &'static str,
    event: Arc<Event>,
    sign_up: SignUpId,
    token: String,
    /// What the page says between the question and the button.
    #[prop(optional)]
    details: Option<AnyView>,
) -> impl IntoView {
    let page = PageContext::get();
    let (ctx, words) = (&page.ctx, page.words);
    let Question { title, lead, button, back } = question;
    let subject = format!("{action}/{}", sign_up.to_text());
    let form_id = ctx.secret.issue_form_id(&subject, ctx.clock.now(), ctx.random.bytes());
    let own_page = page.path(&format!("/anmeldung/{token}"));
    let action = format!("{own_page}/{action}");
    let about = say!(words, "own-event", title = event.title.clone(), when = words.when(&event));
    view! {
        <Frame title=title.clone()>
            <p class="back"><a href=own_page.clone()>{say!(words, "own-title")}</a></p>
            <h1>{title}</h1>
            <p class="lead">{about}</p>
            <p>{lead}</p>
            <form method="post" action=action>
                <input r#type="hidden" name="form_id" value=form_id />
                {details}
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                    <a href=own_page>{back}</a>
                </div>
            </form>
        </Frame>
    }
}
