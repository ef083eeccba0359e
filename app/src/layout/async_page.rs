//! A page that waits for data: it is shown once the data is there, or a problem page if fetching it failed.

use super::ProblemPage;
use crate::page_context::PageContext;
use crate::problem::Problem;
use leptos::prelude::*;
use std::future::Future;

/// Renders `page` when its future resolves. An error becomes a [`ProblemPage`] with the matching HTTP status.
pub fn async_page(page: impl Future<Output = backend::Result<AnyView>> + Send + 'static) -> impl IntoView {
    let context = PageContext::get();
    Suspend::new(async move {
        page.await.unwrap_or_else(|error| {
            let problem = Problem::from_backend(&context.ctx, &error);
            view! { <ProblemPage problem /> }.into_any()
        })
    })
}
