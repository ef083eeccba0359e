//! What the address of an embed asks for, or why that cannot be shown, said inside the frame.

use super::embed_frame::EmbedFrame;
use crate::problem::{Problem, set_status};
use crate::site::Site;
use backend::partners::Asked;
use domain::partners::{Look, Showing};
use domain::signups::{Fault, FieldError, FieldErrors, Typed};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::future::Future;
use text::say;

/// Why an embed is not shown.
pub enum Refused {
    Faulty(FieldErrors),
    Failed(backend::Error),
}

impl From<backend::Error> for Refused {
    fn from(error: backend::Error) -> Self {
        Self::Failed(error)
    }
}

pub fn typed_here() -> Typed {
    Typed(use_query_map().get_untracked().into_iter().map(|(name, value)| (name.into_owned(), value)).collect())
}

/// Of an address that knows the names in `known`: whoever wrote another would rather hear of it.
pub async fn asked(site: &Site, typed: &Typed, known: &[&str]) -> Result<(Showing, Typed), Refused> {
    let Asked { showing, mut errors, said } = backend::partners::asked(&site.house, typed).await?;
    if let Some((field, _)) = typed.0.iter().find(|(name, _)| !known.contains(&name.as_str())) {
        errors.push(FieldError { field: field.clone(), fault: Fault::UnknownField });
    }
    if errors.is_empty() { Ok((showing, said)) } else { Err(Refused::Faulty(errors)) }
}

/// The embed, once all that it needs is there.
pub fn embedded<P>(typed: &Typed, page: P) -> impl IntoView + use<P>
where
    P: Future<Output = Result<AnyView, Refused>> + Send + 'static,
{
    let site = Site::here();
    let tells_height = typed.value("hoehe") == Some("melden");
    Suspend::new(async move {
        page.await.unwrap_or_else(|refused| {
            let words = site.words;
            let (status, title, lead) = match refused {
                Refused::Faulty(errors) => {
                    let said = errors.iter().map(|error| words.fault(&error.fault)).collect::<Vec<_>>().join(" ");
                    (400, say!(words, "embed-wrong"), said)
                }
                Refused::Failed(error) => {
                    let problem = Problem::from_backend(&site.house, &error);
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
            let all = site.path("/");
            view! {
                <EmbedFrame title=title.clone() look=Look::default() tells_height>
                    <h1>{title}</h1>
                    <p>{lead}</p>
                    <p><a href=all>{say!(words, "see-all-events")}</a></p>
                </EmbedFrame>
            }
            .into_any()
        })
    })
}
