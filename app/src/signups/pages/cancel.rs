//! Cancelling a sign-up, or leaving the waiting list.

use super::own_page::own_page_view;
use crate::layout::{ConfirmPage, Question, async_page, path_param};
use crate::page_context::PageContext;
use backend::secret::Purpose;
use backend::signups as use_cases;
use domain::signups::SignUp;
use leptos::prelude::*;
use text::{Words, say};

#[component]
pub fn CancelPage() -> impl IntoView {
    let context = PageContext::get();
    let token = path_param("token");
    async_page(async move {
        let page = use_cases::own_page(&context.ctx, &token).await?;
        if !page.is_changeable(context.ctx.clock.now()) {
            return Ok(own_page_view(page, token));
        }
        let question = question(context.words, &page.sign_up);
        let (event, sign_up) = (page.listing.event, page.sign_up.id);
        let details = view! { <OtherParts others=page.others /> }.into_any();
        Ok(view! { <ConfirmPage question action="absagen" event sign_up token details /> }.into_any())
    })
}

fn question(words: Words, sign_up: &SignUp) -> Question {
    if sign_up.placement.is_waiting() {
        return Question {
            title: say!(words, "leave-title"),
            lead: say!(words, "leave-lead"),
            button: say!(words, "leave-button"),
            back: say!(words, "leave-not"),
        };
    }
    Question {
        title: say!(words, "cancel-title"),
        lead: say!(words, "cancel-lead", seats = sign_up.request.seats()),
        button: say!(words, "cancel-button"),
        back: say!(words, "cancel-not"),
    }
}

/// Links to the other parts of a split party: each is a sign-up of its own and stays as it is.
#[component]
fn OtherParts(others: Vec<SignUp>) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let others = others.into_iter().map(|other| {
        let token = page.ctx.secret.token(Purpose::OwnPage, other.id, other.generation);
        view! {
            <p>
                {say!(words, "question-others", seats = other.request.seats())}" "
                <a href=page.path(&format!("/anmeldung/{token}"))>{other.reference.to_string()}</a>
            </p>
        }
    });
    others.collect_view()
}
