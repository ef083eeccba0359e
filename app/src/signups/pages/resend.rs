//! Asking for the last message again.

use super::own_page::own_page_view;
use crate::layout::{ConfirmPage, Question, async_page, path_param};
use crate::page_context::PageContext;
use backend::signups as use_cases;
use leptos::prelude::*;
use text::say;

#[component]
pub fn ResendPage() -> impl IntoView {
    let context = PageContext::get();
    let token = path_param("token");
    async_page(async move {
        let words = context.words;
        let page = use_cases::own_page(&context.ctx, &token).await?;
        let question = match &page.sign_up.request.contact.email {
            Some(email) if page.is_changeable(context.ctx.clock.now()) => Question {
                title: say!(words, "resend-title"),
                lead: say!(words, "resend-lead", email = email.to_string()),
                button: say!(words, "resend-button"),
                back: say!(words, "resend-not"),
            },
            _ => return Ok(own_page_view(page, token)),
        };
        let (event, sign_up) = (page.listing.event, page.sign_up.id);
        Ok(view! { <ConfirmPage question action="erneut-senden" event sign_up token /> }.into_any())
    })
}
