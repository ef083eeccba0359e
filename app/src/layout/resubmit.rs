//! A submission that the database did not take, or that came after the session had ended: it is sent once more, with the same
//! `form_id`, so that nothing is done twice.

use super::{AlertKind, FocusedAlert, Frame, PhoneLink, set_status};
use crate::page_context::PageContext;
use crate::problem::Problem;
use domain::signups::FormData;
use leptos::prelude::*;
use text::{Words, say};

/// The page that answers a submission of any form: it keeps everything that was typed, and one button sends it again. It
/// needs no database.
#[component]
pub fn ResubmitPage(
    problem: Problem,
    /// The address to which the form was submitted.
    action: String,
    data: FormData,
    /// Whether an image was chosen, which must be chosen again.
    lacks_file: bool,
) -> impl IntoView {
    set_status(problem.status());
    let page = PageContext::get();
    let words = page.words;
    let (title, lead) = submit_texts(words, &problem);
    let is_logged_out = problem == Problem::LoggedOut;
    let fields = data.0.into_iter().map(|(name, value)| view! { <input r#type="hidden" name=name value=value /> });
    view! {
        <Frame title=say!(words, "error-title", title = title.clone()) status=problem.data_status()>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            {is_logged_out.then(|| view! { <p><a href="/verwaltung" target="_blank" rel="noopener">{say!(words, "problem-to-staff")}</a></p> })}
            {lacks_file.then(|| view! { <p>{say!(words, "submit-without-image")}</p> })}
            <form method="post" action=action>
                {fields.collect_view()}
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "submit-again")}</span></button>
                </div>
            </form>
            {page.phone().map(|phone| view! { <p>{say!(words, "or-call")}" "<PhoneLink phone /></p> })}
        </Frame>
    }
}

/// The same above the form itself, which is shown with what was typed.
#[component]
pub fn ResubmitAlert(
    problem: Problem,
    /// The number that helps with the form.
    #[prop(optional_no_strip)]
    phone: Option<String>,
) -> impl IntoView {
    let words = PageContext::get().words;
    let (title, lead) = submit_texts(words, &problem);
    let body = view! {
        <p>{lead}</p>
        {phone.map(|phone| view! { <p>{say!(words, "or-call")}" "<PhoneLink phone /></p> })}
    };
    view! { <FocusedAlert kind=AlertKind::Warning title body=Some(body.into_any()) /> }
}

/// Title and text. Only of a busy database is it known that nothing was stored.
fn submit_texts(words: Words, problem: &Problem) -> (String, String) {
    match problem {
        Problem::Busy => (say!(words, "submit-busy"), say!(words, "submit-busy-lead")),
        Problem::LoggedOut => (say!(words, "submit-logged-out"), say!(words, "submit-logged-out-lead")),
        _ => (say!(words, "submit-unavailable"), say!(words, "submit-unavailable-lead")),
    }
}
