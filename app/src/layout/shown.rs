//! A page whose content must be fetched first: shown whole, or the problem in its place.

use crate::problem::{Problem, set_status};
use crate::routes::ProblemPage;
use crate::site::Site;
use leptos::prelude::*;
use std::future::Future;

pub fn shown(page: impl Future<Output = backend::Result<AnyView>> + Send + 'static) -> impl IntoView {
    let site = Site::here();
    Suspend::new(async move {
        page.await.unwrap_or_else(|error| {
            let problem = Problem::from_backend(&site.house, &error);
            set_status(problem.status());
            view! { <ProblemPage problem /> }.into_any()
        })
    })
}
