//! Accepting an offer.

use super::OwnPageView;
use crate::layout::{ConfirmPage, Question, async_page, path_param};
use crate::page_context::PageContext;
use backend::signups as use_cases;
use domain::waiting_list::Placement;
use leptos::prelude::*;
use text::say;

#[component]
pub fn AcceptPage(fallback: OwnPageView) -> impl IntoView {
    let context = PageContext::get();
    let token = path_param("token");
    async_page(async move {
        let words = context.words;
        let page = use_cases::own_page(&context.ctx, &token).await?;
        let question = match page.sign_up.placement {
            Placement::Offered { until } if page.is_changeable(context.ctx.clock.now()) => Question {
                title: say!(words, "accept-title"),
                lead: say!(words, "accept-lead", seats = page.sign_up.request.seats(), until = words.at(until)),
                button: say!(words, "accept-button"),
                back: say!(words, "accept-not"),
            },
            _ => return Ok(fallback(page, token)),
        };
        let (event, sign_up) = (page.listing.event, page.sign_up.id);
        Ok(view! { <ConfirmPage question action="annehmen" event sign_up token /> }.into_any())
    })
}
