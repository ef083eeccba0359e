//! What a person sees where a page cannot be: what happened, and whom to call.

use super::{Frame, PhoneLink};
use crate::problem::Problem;
use crate::site::Site;
use leptos::prelude::*;
use text::say;

#[component]
pub fn ProblemView(problem: Problem) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let (title, lead) = match &problem {
        Problem::NotFound => (say!(words, "problem-not-found"), say!(words, "problem-not-found-lead")),
        Problem::NotForYou => (say!(words, "problem-not-found"), say!(words, "problem-not-for-you-lead")),
        Problem::NoLonger => (say!(words, "problem-no-longer"), say!(words, "problem-no-longer-lead")),
        Problem::ForeignPress => (say!(words, "problem-foreign-press"), say!(words, "problem-foreign-press-lead")),
        Problem::WrongMethod => (say!(words, "problem-wrong-method"), say!(words, "problem-not-found-lead")),
        Problem::TooLarge => (say!(words, "problem-too-large"), say!(words, "problem-too-large-lead")),
        Problem::WrongType => (say!(words, "problem-wrong-type"), say!(words, "problem-wrong-type-lead")),
        Problem::Late => (say!(words, "problem-late"), say!(words, "problem-late-lead")),
        Problem::TooSlow | Problem::Incomplete => {
            (say!(words, "problem-too-slow"), say!(words, "problem-too-slow-lead"))
        }
        Problem::TooOften => (say!(words, "problem-too-often"), say!(words, "problem-too-often-lead")),
        Problem::Broken { reference } => {
            (say!(words, "problem-broken"), say!(words, "problem-broken-lead", reference = reference.clone()))
        }
    };
    let is_staffs = matches!(problem, Problem::NotForYou | Problem::NoLonger);
    view! {
        <Frame title=title.clone() status=problem.answer()>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <ul>
                {is_staffs.then(|| view! { <li><a href="/verwaltung">{say!(words, "problem-to-staff")}</a></li> })}
                <li><a href=site.path("/")>{say!(words, "see-all-events")}</a></li>
                <li><a href=site.path("/hilfe")>{say!(words, "page-hilfe-title")}</a></li>
                {site.phone().map(|phone| view! { <li>{say!(words, "or-call")}" "<PhoneLink phone /></li> })}
            </ul>
        </Frame>
    }
}
