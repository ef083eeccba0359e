//! The waiting list: what one cancellation costs that moves somebody up, however many wait behind them, and how soon many are done.

use crate::figures::{float, largest, median};
use crate::folder::Folder;
use crate::house;
use crate::programme::{self, LISTED};
use crate::table::{Goal, Line, Unit};
use anyhow::Result;
use backend::secret::Purpose;
use backend::signups::{self, Desk};
use backend::{House, events};
use domain::ids::{EventSlug, SignUpId};
use std::collections::VecDeque;
use std::time::Instant;
use text::Words;
use tokio::runtime::Builder;
use tokio::task::JoinSet;

/// Parties that wait.
const LINES: [usize; 3] = [10, 1_000, 10_000];
const SEATS: usize = 500;
/// Cancellations of one round, each followed by somebody who joins the end, so that the line stays as long as it is.
const CANCELLATIONS: usize = 100;
const ROUNDS: usize = 5;
/// The goal: the longest line, measured against the shortest.
const AT_MOST: f64 = 1.2;
/// All in all, in milliseconds.
const ALL_AT_MOST: f64 = 1_000.0;
/// Who come in at once, while the line is made.
const AT_ONCE: usize = 64;

const WAITING_LIST: &str = "
[[events]]
slug = \"abend-0\"
sign_up = { seats = 500, max_party = 4, waiting_list = true }
";

pub fn measure() -> Result<Vec<Line>> {
    let runtime = Builder::new_multi_thread().enable_all().build()?;
    let (mut lines, mut shortest) = (Vec::new(), None);
    for waiting in LINES {
        let rounds = runtime.block_on(one_by_one(waiting))?;
        let (cost, floor) = (median(&rounds), *shortest.get_or_insert(median(&rounds)));
        let name = format!("one cancellation that moves somebody up, {waiting} waiting");
        let line = Line::new(name, Unit::Milliseconds, cost).worst(largest(&rounds)).floor(floor);
        lines.push(if waiting == LINES[LINES.len() - 1] { line.goal(Goal::AtMostOfFloor(AT_MOST)) } else { line });
    }
    let all = runtime.block_on(all_of_them())?;
    let name = format!("{SEATS} cancellations, one after another, 1,000 waiting: all");
    lines.push(Line::new(name, Unit::Milliseconds, all).goal(Goal::AtMost(ALL_AT_MOST)));
    Ok(lines)
}

/// Milliseconds for one, round by round.
async fn one_by_one(waiting: usize) -> Result<Vec<f64>> {
    let town = Town::of(waiting).await?;
    let (mut seated, mut rounds, mut next) = (VecDeque::from(town.ids.clone()), Vec::new(), SEATS + waiting);
    for _ in 0..ROUNDS {
        let mut spent = 0.0;
        for _ in 0..CANCELLATIONS {
            let Some(id) = seated.pop_front() else { break };
            spent += town.cancel(id).await?;
            seated.push_back(house::sign_up(&town.house, next, &town.event).await?);
            next += 1;
        }
        rounds.push(spent / float(CANCELLATIONS as u64));
    }
    town.house.db.close().await;
    Ok(rounds)
}

async fn all_of_them() -> Result<f64> {
    let town = Town::of(1_000).await?;
    let mut spent = 0.0;
    for id in town.ids.iter().take(SEATS) {
        spent += town.cancel(*id).await?;
    }
    town.house.db.close().await;
    Ok(spent)
}

/// An evening that is full, and those who wait for it.
struct Town {
    house: House,
    event: EventSlug,
    /// In the order in which they came.
    ids: Vec<SignUpId>,
    _folder: Folder,
}

impl Town {
    async fn of(waiting: usize) -> Result<Self> {
        let folder = Folder::make("line")?;
        let house = house::open(&format!("sqlite://{}", folder.join("dabei.db").display()), LISTED).await?;
        backend::programme::import(&house, "line.toml", WAITING_LIST).await?;
        let (mut ids, event) =
            (Vec::new(), events::event(&house, &programme::evening(0, LISTED)).await?.event.slug.clone());
        while ids.len() < SEATS + waiting {
            let mut coming = JoinSet::new();
            for number in ids.len()..(ids.len() + AT_ONCE).min(SEATS + waiting) {
                let (house, event) = (house.clone(), event.clone());
                coming.spawn(async move { house::sign_up(&house, number, &event).await });
            }
            while let Some(id) = coming.join_next().await {
                ids.push(id??);
            }
        }
        Ok(Self { house, event, ids, _folder: folder })
    }

    /// Milliseconds until they are out and somebody else is in.
    async fn cancel(&self, id: SignUpId) -> Result<f64> {
        let token = self.house.secret.token(Purpose::OwnPage, id, 0);
        let page = signups::own_page(&self.house, &token).await?;
        let began = Instant::now();
        signups::cancel(&self.house, Words::german(), Desk::PUBLIC, page, None).await?;
        Ok(began.elapsed().as_secs_f64() * 1_000.0)
    }
}
