//! The waiting list: the cost of a cancellation that promotes a waiting party, by the length of the list, and the time of
//! many.

use crate::context;
use crate::programme::{self, LISTED};
use crate::statistics::{float, largest, median};
use crate::table::{Goal, Row, Unit};
use crate::temp_dir::TempDir;
use anyhow::Result;
use backend::secret::Purpose;
use backend::{Actor, AppContext, events, signups};
use domain::ids::{EventSlug, Generation, SignUpId};
use std::collections::VecDeque;
use std::time::Instant;
use text::Words;
use tokio::runtime::Builder;
use tokio::task::JoinSet;

/// The numbers of waiting parties.
const LENGTHS: [usize; 3] = [10, 1_000, 10_000];
const SEATS: usize = 500;
/// Cancellations of a round, each followed by a sign-up, so that the list keeps its length.
const CANCELLATIONS: usize = 100;
const ROUNDS: usize = 5;
/// The goal: the longest list, relative to the shortest.
const AT_MOST: f64 = 1.2;
/// The goal of all cancellations, in milliseconds.
const ALL_AT_MOST: f64 = 1_000.0;
/// Concurrent sign-ups while the list is filled.
const AT_ONCE: usize = 64;

const WAITING_LIST: &str = "
[[events]]
slug = \"abend-0\"
sign_up = { seats = 500, max_party = 4, waiting_list = true }
";

pub fn measure() -> Result<Vec<Row>> {
    let runtime = Builder::new_multi_thread().enable_all().build()?;
    let (mut rows, mut shortest) = (Vec::new(), None);
    for waiting in LENGTHS {
        let rounds = runtime.block_on(one_by_one(waiting))?;
        let (cost, baseline) = (median(&rounds), *shortest.get_or_insert(median(&rounds)));
        let name = format!("one cancellation with a promotion, {waiting} waiting");
        let row = Row::new(name, Unit::Milliseconds, cost).worst(largest(&rounds)).baseline(baseline);
        rows.push(if waiting == LENGTHS[LENGTHS.len() - 1] { row.goal(Goal::AtMostOfBaseline(AT_MOST)) } else { row });
    }
    let all = runtime.block_on(all_seats())?;
    let name = format!("{SEATS} cancellations, one after another, 1,000 waiting: all");
    rows.push(Row::new(name, Unit::Milliseconds, all).goal(Goal::AtMost(ALL_AT_MOST)));
    Ok(rows)
}

/// Milliseconds for one cancellation, round by round.
async fn one_by_one(waiting: usize) -> Result<Vec<f64>> {
    let event = FullEvent::create(waiting).await?;
    let (mut confirmed, mut rounds, mut next) = (VecDeque::from(event.ids.clone()), Vec::new(), SEATS + waiting);
    for _ in 0..ROUNDS {
        let mut spent = 0.0;
        for _ in 0..CANCELLATIONS {
            let Some(id) = confirmed.pop_front() else { break };
            spent += event.cancel(id).await?;
            confirmed.push_back(context::sign_up(&event.ctx, next, &event.slug).await?);
            next += 1;
        }
        rounds.push(spent / float(CANCELLATIONS as u64));
    }
    event.ctx.db.close().await;
    Ok(rounds)
}

/// Milliseconds for the cancellations of all seats.
async fn all_seats() -> Result<f64> {
    let event = FullEvent::create(1_000).await?;
    let mut spent = 0.0;
    for id in event.ids.iter().take(SEATS) {
        spent += event.cancel(*id).await?;
    }
    event.ctx.db.close().await;
    Ok(spent)
}

/// A full event with a waiting list.
struct FullEvent {
    ctx: AppContext,
    slug: EventSlug,
    /// In the order of the sign-ups.
    ids: Vec<SignUpId>,
    _folder: TempDir,
}

impl FullEvent {
    async fn create(waiting: usize) -> Result<Self> {
        let folder = TempDir::create("waiting-list")?;
        let ctx = context::open(&format!("sqlite://{}", folder.join("dabei.db").display()), LISTED).await?;
        backend::programme::import(&ctx, "waiting-list.toml", WAITING_LIST).await?;
        let (mut ids, slug) =
            (Vec::new(), events::event(&ctx, &programme::evening(0, LISTED)).await?.event.slug.clone());
        while ids.len() < SEATS + waiting {
            let mut sign_ups = JoinSet::new();
            for number in ids.len()..(ids.len() + AT_ONCE).min(SEATS + waiting) {
                let (ctx, slug) = (ctx.clone(), slug.clone());
                sign_ups.spawn(async move { context::sign_up(&ctx, number, &slug).await });
            }
            while let Some(id) = sign_ups.join_next().await {
                ids.push(id??);
            }
        }
        Ok(Self { ctx, slug, ids, _folder: folder })
    }

    /// Milliseconds until the sign-up is cancelled and a waiting party is promoted.
    async fn cancel(&self, id: SignUpId) -> Result<f64> {
        let token = self.ctx.secret.token(Purpose::OwnPage, id, Generation::FIRST);
        let page = signups::own_page(&self.ctx, &token).await?;
        let started = Instant::now();
        signups::cancel(&self.ctx, Words::german(), Actor::PUBLIC, page, None).await?;
        Ok(started.elapsed().as_secs_f64() * 1_000.0)
    }
}
