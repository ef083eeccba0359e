//! Random histories of a full evening, with single steps and with two concurrent ones at two nodes: after each, the
//! database is in a state that the model allows. `DABEI_TEST_STEPS` sets the number of steps, `DABEI_TEST_SEED` the
//! first seed.

use super::evening::Evening;
use super::event_plan::{Plan, Rules};
use super::node::Node;
use super::notifications::{Announcements, notifications};
use super::random_steps::RandomSteps;
use super::setup::{app_with_evening, evening, organizer};
use super::statistics::Statistics;
use super::step::Step;
use backend::random::Random;
use backend::testing::TestApp;
use backend::{AppContext, Result, read_tx, rows};
use domain::ids::OrganizerId;
use std::env;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tokio::task::JoinSet;

const STEPS: usize = 10_000;
/// The number of steps of one history.
const A_HISTORY: usize = 80;
/// The number of histories at once: a history waits for its database most of the time.
const AT_ONCE: usize = 4;

#[tokio::test(flavor = "multi_thread")]
async fn in_random_histories_seats_go_by_the_rules_and_each_contact_is_notified_once() {
    let setting = |name, default| env::var(name).map_or(default, |set| set.parse().expect("a number"));
    let (steps, seed) = (setting("DABEI_TEST_STEPS", STEPS), setting("DABEI_TEST_SEED", 1));
    let (next_seed, statistics) = (Arc::new(AtomicUsize::new(seed)), Arc::<Mutex<Statistics>>::default());
    let mut histories = JoinSet::new();
    for _ in 0..AT_ONCE {
        let (next_seed, statistics) = (Arc::clone(&next_seed), Arc::clone(&statistics));
        histories.spawn(async move {
            while statistics.lock().unwrap().steps < steps {
                let seed = next_seed.fetch_add(1, Ordering::Relaxed);
                History::begin(seed as u64).await.run(&statistics).await;
            }
        });
    }
    while let Some(history) = histories.join_next().await {
        history.unwrap();
    }
    let statistics = statistics.lock().unwrap();
    println!("{statistics:?}");
    assert!(statistics.is_meaningful(), "too little happened for a verdict: {statistics:?}");
}

struct History {
    seed: u64,
    random: RandomSteps,
    app: TestApp,
    /// A second process on the same database.
    other: AppContext,
    organizer: OrganizerId,
    rules: Rules,
    plan: Plan,
    announcements: Announcements,
}

impl History {
    async fn begin(seed: u64) -> Self {
        let random = RandomSteps::of(seed);
        let rules = Rules {
            seats: 3 + random.below(5),
            promotion: ["at_once", "offer"][random.below(2)],
            order: ["fill", "strict"][random.below(2)],
            confirm_by_mail: random.below(3) == 0,
        };
        let app = app_with_evening(rules).await;
        let db = backend::db::Db::open(app.url()).await.unwrap();
        let settings = (*app.settings).clone();
        let other =
            AppContext::new(db, app.clock.clone(), Random::seeded(seed + 1_000_000), app.secret.clone(), settings);
        let organizer = organizer(&app).await;
        let (plan, announcements) = (Plan::of(rules), Announcements::new());
        Self { seed, random, app, other, organizer, rules, plan, announcements }
    }

    async fn run(mut self, statistics: &Mutex<Statistics>) {
        let mut now = evening(&self.app, self.rules).await;
        for _ in 0..A_HISTORY {
            if now.is_over() {
                break;
            }
            let to_call = self.to_call().await;
            let steps = self.random.steps(&now, self.plan, &to_call);
            let entries = self.promotion_log_entries().await;
            self.take(&steps).await;
            let after = evening(&self.app, self.rules).await;
            self.judge(&now, &steps, &after);
            let is_logged = self.promotion_log_entries().await > entries;
            assert!(is_logged || !has_promoted(&now, &after), "seed {}: no entry in the promotion log", self.seed);
            self.note_announcement(&now, &after);
            statistics.lock().unwrap().count(&now, &steps, &after);
            self.app.advance(self.random.pause());
            now = Evening { now: self.app.now(), ..after };
        }
        for (history, due, made) in notifications(&self.app, &now, &self.announcements).await {
            assert_eq!(made, due, "seed {}: {history}", self.seed);
        }
        self.other.db.close().await;
        self.app.deliver_mail().await;
    }

    async fn to_call(&self) -> Vec<domain::ids::SignUpId> {
        let (calls, _) = backend::signups::call_tasks(&self.app, 0).await.unwrap();
        calls.into_iter().map(|call| call.task.sign_up).collect()
    }

    async fn take(&self, steps: &[Step]) {
        let node = |ctx| Node { app: &self.app, ctx, rules: self.rules, organizer: self.organizer };
        let (first, second) = (node(&self.app), node(&self.other));
        match steps {
            [one, two] => drop(tokio::join!(first.take(one), second.take(two))),
            steps => first.take(&steps[0]).await,
        }
    }

    /// The number of entries of the promotion log.
    async fn promotion_log_entries(&self) -> i64 {
        let counted: Result<Vec<(i64,)>> =
            read_tx!(self.app, |c, _| { Ok(rows!(c, "SELECT COUNT(*) FROM promotion_log")?) });
        counted.unwrap()[0].0
    }

    /// Compares the state with the model's. Two concurrent steps may have been taken in either order.
    fn judge(&self, before: &Evening, steps: &[Step], after: &Evening) {
        let orders: Vec<Vec<&Step>> = match steps {
            [one, two] => vec![vec![one, two], vec![two, one]],
            steps => vec![steps.iter().collect()],
        };
        let found = after.summary();
        let expected =
            orders.iter().map(|order| order.iter().fold(before.clone(), |now, step| now.after(step)).summary());
        let expected: Vec<Vec<String>> = expected.collect();
        let (seed, rules) = (self.seed, self.rules);
        assert!(
            expected.contains(&found),
            "seed {seed}, {rules:?}, {}\nbefore {:#?}\n{steps:#?}\nfound {found:#?}\nexpected {expected:#?}",
            before.now.rfc_3339(),
            before.summary()
        );
        assert!(after.taken() <= after.seats, "seed {seed}: more seats are taken than there are");
    }

    /// Notes the announcement that each active sign-up must get when the event is moved, cancelled or restored.
    fn note_announcement(&mut self, before: &Evening, after: &Evening) {
        self.plan.seats = after.seats;
        self.plan.is_cancelled = after.is_cancelled();
        self.plan.day = after.event.starts().date();
        let announcement = match (before.is_cancelled(), after.is_cancelled()) {
            (false, true) => "event_cancelled",
            (true, false) => "event_restored",
            (false, false) if before.event.dates != after.event.dates => "event_moved",
            _ => return,
        };
        for party in before.parties.iter().filter(|party| !party.state.is_ended()) {
            self.announcements.entry(party.id.unwrap()).or_default().push(announcement);
        }
    }
}

/// Whether a waiting party got seats.
fn has_promoted(before: &Evening, after: &Evening) -> bool {
    let is_promoted = |party: &&super::party::Party| {
        let was = before.find(party.id.unwrap()).map(|index| &before.parties[index]);
        was.is_some_and(|was| matches!(was.state, super::party::State::Waiting(_)) && party.has_seats())
    };
    after.parties.iter().any(|party| is_promoted(&party))
}
