//! Asking for the last message again.

use super::own_page::own_page_view;
use crate::layout::{ConfirmPage, Question, async_page, path_param};
use crate::page_context::PageContext;
use backend::signups as use_cases;
use leptos::prelude::*;
use text::say;

#[component]
pub fn ResendPage() -> impl IntoView {
    let site = PageContext::get();
    let token = path_param("token");
    async_page(async move {
        let words = site.words;
        let page = use_cases::own_page(&site.ctx, &token).await?;
        let question = match &page.sign_up.request.contact.email {
            Some(email) if page.is_changeable(site.ctx.clock.now()) => Question {
                title: say!(words, "send-again-title"),
                lead: say!(words, "send-again-lead", email = email.to_string()),
                button: say!(words, "send-again-button"),
                back: say!(words, "send-again-not"),
            },
            _ => return Ok(own_page_view(page, token)),
        };
        let (event, sign_up) = (page.listing.event, page.sign_up.id);
        Ok(view! { <ConfirmPage question action="erneut-senden" event sign_up token /> }.into_any())
    })
}
