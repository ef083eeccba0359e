//! Declining reminders, and wanting them again.

use super::own_page::own_page_view;
use crate::layout::{ConfirmPage, Question, async_page, path_param};
use crate::page_context::PageContext;
use backend::signups as use_cases;
use domain::events::Status;
use leptos::prelude::*;
use text::say;

#[component]
pub fn DeclineRemindersPage() -> impl IntoView {
    let context = PageContext::get();
    let token = path_param("token");
    async_page(async move {
        let words = context.words;
        let page = use_cases::own_page(&context.ctx, &token).await?;
        let is_over = page.listing.status(context.ctx.clock.now()) == Status::Over;
        let is_declined = page.sign_up.declines_reminders;
        let has_email = page.sign_up.request.contact.email.is_some();
        if !has_email || page.sign_up.cancelled_at.is_some() || (is_over && is_declined) {
            return Ok(own_page_view(page, token));
        }
        let question = if is_declined {
            Question {
                title: say!(words, "reminders-title"),
                lead: say!(words, "reminders-lead"),
                button: say!(words, "reminders-button"),
                back: say!(words, "reminders-not"),
            }
        } else {
            Question {
                title: say!(words, "no-reminders-title"),
                lead: if is_over { say!(words, "no-reminders-over") } else { say!(words, "no-reminders-lead") },
                button: say!(words, "no-reminders-button"),
                back: say!(words, "no-reminders-not"),
            }
        };
        let answer = if is_declined { "yes" } else { "no" };
        let details = view! { <input r#type="hidden" name="reminders" value=answer /> }.into_any();
        let (event, sign_up) = (page.listing.event, page.sign_up.id);
        Ok(view! { <ConfirmPage question action="keine-erinnerung" event sign_up token details /> }.into_any())
    })
}
