//! Declining an offer.

use super::OwnPageView;
use crate::layout::{ConfirmPage, Question, async_page, path_param};
use crate::page_context::PageContext;
use backend::signups as use_cases;
use domain::waiting_list::Placement;
use leptos::prelude::*;
use text::say;

#[component]
pub fn DeclinePage(fallback: OwnPageView) -> impl IntoView {
    let context = PageContext::get();
    let token = path_param("token");
    async_page(async move {
        let words = context.words;
        let page = use_cases::own_page(&context.ctx, &token).await?;
        let question = match page.sign_up.placement {
            Placement::Offered { .. } if page.is_changeable(context.ctx.clock.now()) => Question {
                title: say!(words, "decline-title"),
                lead: say!(words, "decline-lead"),
                button: say!(words, "decline-button"),
                back: say!(words, "accept-not"),
            },
            _ => return Ok(fallback(page, token)),
        };
        let (event, sign_up) = (page.listing.event, page.sign_up.id);
        Ok(view! { <ConfirmPage question action="ablehnen" event sign_up token /> }.into_any())
    })
}
