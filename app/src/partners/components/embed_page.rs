//! An embed that waits for data, or the error message inside its frame.

use super::EmbedFrame;
use crate::layout::set_status;
use crate::page_context::PageContext;
use crate::partners::embed_request::EmbedError;
use crate::problem::Problem;
use domain::partners::{FrameProtocol, Look};
use domain::signups::FormData;
use leptos::prelude::*;
use std::future::Future;
use text::say;

/// Renders `page` when its future resolves, or an error message with the matching HTTP status.
pub fn embed_page<P>(query: &FormData, page: P) -> impl IntoView + use<P>
where
    P: Future<Output = Result<AnyView, EmbedError>> + Send + 'static,
{
    let context = PageContext::get();
    // The error message must report its height as well.
    let protocol = FrameProtocol::of_query(query);
    Suspend::new(async move {
        page.await.unwrap_or_else(|error| {
            let words = context.words;
            let (status, title, lead) = match error {
                EmbedError::Invalid(errors) => {
                    let errors = errors.iter().map(|error| words.fault(&error.fault)).collect::<Vec<_>>();
                    (400, say!(words, "embed-wrong"), errors.join(" "))
                }
                EmbedError::Backend(error) => {
                    let problem = Problem::from_backend(&context.ctx, &error);
                    let lead = match &problem {
                        Problem::Broken { reference } => {
                            say!(words, "problem-broken-lead", reference = reference.clone())
                        }
                        _ => say!(words, "embed-not-found-lead"),
                    };
                    (problem.status(), say!(words, "embed-not-found"), lead)
                }
            };
            set_status(status);
            let all_events = context.path("/");
            view! {
                <EmbedFrame title=title.clone() look=Look::default() protocol>
                    <h1>{title}</h1>
                    <p>{lead}</p>
                    <p><a href=all_events>{say!(words, "see-all-events")}</a></p>
                </EmbedFrame>
            }
            .into_any()
        })
    })
}
