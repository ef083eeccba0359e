//! Pages through the router, without a connection: the time when a page is rendered, and when it is cached. And the most
//! expensive descriptions.

use app::safe_html;
use axum::body::Body;
use axum::http::Request;
use bench::context;
use bench::programme::{LISTED, MEASURED_EVENT};
use bench::temp_dir::TempDir;
use criterion::Criterion;
use server::routes::router;
use server::{AppState, Shared};
use std::sync::atomic::{AtomicU64, Ordering};
use tower::ServiceExt as _;

#[expect(clippy::expect_used, reason = "a benchmark needs its server")]
pub fn pages(criterion: &mut Criterion) {
    let folder = TempDir::create("pages").expect("a folder");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let url = format!("sqlite://{}", folder.join("dabei.db").display());
    let ctx = runtime.block_on(context::open(&url, LISTED)).expect("a context");
    let router = router(AppState::new(Shared::new(ctx.clone(), None)));
    let get = async |address: String| {
        let request = Request::get(address).body(Body::empty()).expect("a request");
        let response = router.clone().oneshot(request).await.expect("a response");
        assert!(response.status().is_success());
    };
    let (event, requests) = (format!("/veranstaltungen/{MEASURED_EVENT}"), AtomicU64::new(0));
    // An address that was not requested before is not cached.
    let uncached = |page: &str| format!("{page}?x={}", requests.fetch_add(1, Ordering::Relaxed));
    criterion.bench_function("start page, cached", |bencher| {
        bencher.iter(|| runtime.block_on(get("/".to_owned())));
    });
    for (name, page) in [("start page, 20 events", "/"), ("event page", event.as_str())] {
        criterion.bench_function(&format!("{name}, rendered and compressed"), |bencher| {
            bencher.iter(|| runtime.block_on(get(uncached(page))));
        });
    }
    criterion.bench_function("form page, rendered", |bencher| {
        bencher.iter(|| runtime.block_on(get(format!("{event}/anmelden"))));
    });
    runtime.block_on(ctx.db.close());
}

/// Descriptions of the greatest length that cost much to turn into HTML.
pub fn descriptions(criterion: &mut Criterion) {
    for (name, start) in [("*[", "*["), ("nested quotations", "> "), ("nested lists", "1. "), ("HTML tags", "<div>")] {
        let text = start.repeat(50_000 / start.len());
        criterion.bench_function(&format!("description of 50,000 characters, {name}"), |bencher| {
            bencher.iter(|| safe_html(&text, 1));
        });
    }
}
