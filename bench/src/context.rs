//! The backend without HTTP, for benchmarks of use cases and functions.

use crate::programme;
use crate::temp_dir::TempDir;
use anyhow::{Context as _, Result, bail};
use backend::clock::Clock;
use backend::context::ProgrammeSnapshot;
use backend::db::Db;
use backend::random::Random;
use backend::secret::Secret;
use backend::signups::{self, IdempotencyKey, Submission};
use backend::{Actor, AppContext, City, Settings, events};
use domain::events::{Event, Filter};
use domain::ids::{EventSlug, SignUpId};
use domain::signups::{FormData, SignUpRequest, read_sign_up_form};
use std::sync::Arc;
use text::Words;
use tokio::runtime::Builder;

/// Opens a database and imports a programme; `url` as in `DABEI_DATABASE_URL`.
pub async fn open(url: &str, listed: usize) -> Result<AppContext> {
    let db = Db::open(url).await?;
    db.migrate().await?;
    let fixed_city =
        City { name: "Stadt Kornwestheim".to_owned(), phone: "07154 000-100".to_owned(), ..City::default() };
    let settings = Settings { public_url: "http://127.0.0.1".to_owned(), fixed_city, has_limits: false };
    let ctx = AppContext::new(db, Clock::System, Random::System, Secret::from_bytes([7; 32]), settings);
    let today = ctx.clock.now().in_berlin().date();
    backend::programme::import(&ctx, "bench.toml", &programme::toml(today, listed, 0)).await?;
    Ok(ctx)
}

/// The snapshot of a programme with `listed` events, for functions that need no database.
pub fn programme_snapshot(listed: usize) -> Result<Arc<ProgrammeSnapshot>> {
    let folder = TempDir::create("snapshot")?;
    Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let ctx = open(&format!("sqlite://{}", folder.join("dabei.db").display()), listed).await?;
        events::upcoming(&ctx, &Filter::default()).await?;
        ctx.db.close().await;
        ctx.programme_cache.get().context("the programme cache is empty")
    })
}

/// The form data of the n-th visitor.
pub fn form_data(number: usize) -> FormData {
    let mut data = FormData::default();
    data.add("contact_name", "Hanna Weiß");
    data.add("email", format!("hanna.weiss.{number}@example.org"));
    data.add("phone", "07154 123456");
    data.add("people", "1");
    data
}

/// The request of the n-th visitor.
pub fn sign_up_request(number: usize, event: &Event) -> Result<SignUpRequest> {
    read_sign_up_form(&form_data(number), event).map_err(|errors| anyhow::anyhow!("{errors:?}"))
}

/// Signs the n-th visitor up.
pub async fn sign_up(ctx: &AppContext, number: usize, slug: &EventSlug) -> Result<SignUpId> {
    let (slug, now) = (slug.clone(), ctx.clock.now());
    let form_id = ctx.secret.issue_form_id(&format!("anmelden/{slug}"), now, ctx.random.bytes());
    let data = form_data(number);
    let read = move |event: &Event| read_sign_up_form(&data, event);
    let key = IdempotencyKey { form_id, issued_at: now };
    match signups::sign_up(ctx, Words::german(), Actor::PUBLIC, slug, key, read).await? {
        Submission::SignedUp(id) => Ok(id),
        Submission::FormExpired => bail!("a fresh form has expired"),
    }
}
