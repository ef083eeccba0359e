//! Pages through the real router, without a connection: what one costs when it is rendered, and when it is kept.

use axum::body::Body;
use axum::http::Request;
use bench::folder::Folder;
use bench::house;
use bench::programme::{LISTED, LOOKED_AT};
use criterion::{Criterion, criterion_group, criterion_main};
use server::router::router;
use server::{Shared, State};
use std::sync::atomic::{AtomicU64, Ordering};
use tower::ServiceExt as _;

#[expect(clippy::expect_used, reason = "a bench without its server has nothing to go on with")]
fn pages(criterion: &mut Criterion) {
    let folder = Folder::make("pages").expect("a folder");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let url = format!("sqlite://{}", folder.join("dabei.db").display());
    let house = runtime.block_on(house::open(&url, LISTED)).expect("a house");
    let router = router(State::new(Shared::new(house.clone(), None)));
    let ask = async |address: String| {
        let request = Request::get(address).body(Body::empty()).expect("a request");
        let answer = router.clone().oneshot(request).await.expect("an answer");
        assert!(answer.status().is_success());
    };
    let (event, unseen) = (format!("/veranstaltungen/{LOOKED_AT}"), AtomicU64::new(0));
    // An address that nobody asked for is not kept.
    let fresh = |page: &str| format!("{page}?x={}", unseen.fetch_add(1, Ordering::Relaxed));
    criterion.bench_function("start page, kept", |bencher| {
        bencher.iter(|| runtime.block_on(ask("/".to_owned())));
    });
    for (name, page) in [("start page, 20 events", "/"), ("event page", event.as_str())] {
        criterion.bench_function(&format!("{name}, rendered and compressed"), |bencher| {
            bencher.iter(|| runtime.block_on(ask(fresh(page))));
        });
    }
    criterion.bench_function("form page, rendered", |bencher| {
        bencher.iter(|| runtime.block_on(ask(format!("{event}/anmelden"))));
    });
    runtime.block_on(house.db.close());
}

criterion_group!(benches, pages);
criterion_main!(benches);
