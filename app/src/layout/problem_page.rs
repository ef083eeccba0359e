//! The page that shows a [`Problem`]: what happened, where to go on, and whom to call.

use super::{Frame, PhoneLink, set_status};
use crate::page_context::PageContext;
use crate::problem::Problem;
use leptos::prelude::*;
use text::say;

/// The page that a person sees instead of the requested one. It sets the HTTP status.
#[component]
pub fn ProblemPage(problem: Problem) -> impl IntoView {
    set_status(problem.status());
    let page = PageContext::get();
    let words = page.words;
    let (title, lead) = match &problem {
        Problem::NotFound => (say!(words, "problem-not-found"), say!(words, "problem-not-found-lead")),
        Problem::NotAuthorized | Problem::LoggedOut => {
            (say!(words, "problem-not-found"), say!(words, "problem-not-authorized-lead"))
        }
        Problem::Gone => (say!(words, "problem-gone"), say!(words, "problem-gone-lead")),
        Problem::LinkEnded => (say!(words, "problem-link-ended"), say!(words, "problem-link-ended-lead")),
        Problem::CrossSite => (say!(words, "problem-cross-site"), say!(words, "problem-cross-site-lead")),
        Problem::WrongMethod => (say!(words, "problem-wrong-method"), say!(words, "problem-not-found-lead")),
        Problem::TooLarge => (say!(words, "problem-too-large"), say!(words, "problem-too-large-lead")),
        Problem::WrongType => (say!(words, "problem-wrong-type"), say!(words, "problem-wrong-type-lead")),
        Problem::Conflict => (say!(words, "problem-conflict"), say!(words, "problem-conflict-lead")),
        Problem::Timeout | Problem::Incomplete => (say!(words, "problem-timeout"), say!(words, "problem-timeout-lead")),
        Problem::TooManyRequests => {
            (say!(words, "problem-too-many-requests"), say!(words, "problem-too-many-requests-lead"))
        }
        Problem::Busy => (say!(words, "problem-busy"), say!(words, "problem-busy-lead")),
        Problem::Unavailable => (say!(words, "problem-unavailable"), say!(words, "problem-unavailable-lead")),
        Problem::Broken { reference } => {
            (say!(words, "problem-broken"), say!(words, "problem-broken-lead", reference = reference.clone()))
        }
    };
    let is_for_staff = matches!(problem, Problem::NotAuthorized | Problem::LoggedOut | Problem::Gone);
    view! {
        <Frame title=title.clone() status=problem.data_status()>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <ul>
                {is_for_staff.then(|| view! { <li><a href="/verwaltung">{say!(words, "problem-to-staff")}</a></li> })}
                <li><a href=page.path("/")>{say!(words, "see-all-events")}</a></li>
                <li><a href=page.path("/hilfe")>{say!(words, "page-hilfe-title")}</a></li>
                {page.phone().map(|phone| view! { <li>{say!(words, "or-call")}" "<PhoneLink phone /></li> })}
            </ul>
        </Frame>
    }
}
