//! Random histories of a full evening, one step after another and two at once at two nodes: after each, the house is where the
//! model says that it must be. `DABEI_TEST_STEPS` says how many steps, `DABEI_TEST_SEED` with which dice.

use super::deeds::Node;
use super::dice::Dice;
use super::evening::Evening;
use super::heard::{News, heard};
use super::model::Step;
use super::plan::{Plan, Rules};
use super::seen::Seen;
use super::town::{clerk, evening, town};
use backend::chance::Chance;
use backend::testing::TestHouse;
use backend::{House, rows};
use domain::ids::OrganizerId;
use domain::time::{HOUR, MINUTE};
use std::env;

const STEPS: usize = 10_000;
/// Steps of one history; then another town.
const A_HISTORY: usize = 80;

#[tokio::test(flavor = "multi_thread")]
async fn whatever_happens_places_go_to_whom_the_rule_says_and_everybody_hears_of_it_once() {
    let setting = |name, usual| env::var(name).map_or(usual, |set| set.parse().expect("a number"));
    let (steps, mut seed) = (setting("DABEI_TEST_STEPS", STEPS), setting("DABEI_TEST_SEED", 1));
    let mut often = Seen::default();
    while often.steps < steps {
        History::begin(seed as u64).await.go_on(&mut often).await;
        seed += 1;
    }
    println!("{often:?}");
    assert!(often.is_telling(), "too little happened to prove anything: {often:?}");
}

struct History {
    seed: u64,
    dice: Dice,
    house: TestHouse,
    /// A second process on the same database.
    other: House,
    clerk: OrganizerId,
    rules: Rules,
    plan: Plan,
    news: News,
}

impl History {
    async fn begin(seed: u64) -> Self {
        let dice = Dice::of(seed);
        let rules = Rules {
            seats: 3 + dice.below(5),
            promotion: ["at_once", "offer"][dice.below(2)],
            order: ["fill", "strict"][dice.below(2)],
            is_confirmed_by_mail: dice.below(3) == 0,
        };
        let house = town(rules).await;
        let db = backend::db::Db::open(house.url()).await.unwrap();
        let settings = (*house.settings).clone();
        let other =
            House::new(db, house.clock.clone(), Chance::seeded(seed + 1_000_000), house.secret.clone(), settings);
        let clerk = clerk(&house).await;
        Self { seed, dice, house, other, clerk, rules, plan: Plan::of(rules), news: News::new() }
    }

    async fn go_on(mut self, seen: &mut Seen) {
        let mut now = evening(&self.house, self.rules).await;
        for _ in 0..A_HISTORY {
            if now.is_over() {
                break;
            }
            let to_call = self.to_call().await;
            let steps = self.dice.steps(&now, self.plan, &to_call);
            let lines = self.lines().await;
            self.take(&steps).await;
            let after = evening(&self.house, self.rules).await;
            self.judge(&now, &steps, &after);
            let is_accounted = self.lines().await > lines;
            assert!(is_accounted || !has_moved(&now, &after), "seed {}: nobody wrote down why", self.seed);
            self.note_news(&now, &after);
            seen.count(&now, &steps, &after);
            self.house.advance(self.dice.pause([MINUTE, HOUR]));
            now = Evening { now: self.house.now(), ..after };
        }
        for (who, due, said) in heard(&self.house, &now, &self.news).await {
            assert_eq!(said, due, "seed {}: {who}", self.seed);
        }
        self.other.db.close().await;
        self.house.deliver_mail().await;
    }

    async fn to_call(&self) -> Vec<domain::ids::SignUpId> {
        let (calls, _) = backend::signups::calls(&self.house, 0).await.unwrap();
        calls.into_iter().map(|call| call.task.sign_up).collect()
    }

    async fn take(&self, steps: &[Step]) {
        let node = |process| Node { house: &self.house, process, rules: self.rules, clerk: self.clerk };
        let (here, there) = (node(&self.house), node(&self.other));
        match steps {
            [one, two] => drop(tokio::join!(here.take(one), there.take(two))),
            steps => here.take(&steps[0]).await,
        }
    }

    /// How often it was written down whom the rule moved up.
    async fn lines(&self) -> i64 {
        let read = |sql: &'static str| self.house.read(move |mut c, _| Box::pin(async move { Ok(rows!(c, sql)?) }));
        let rows: Vec<(i64,)> = read("SELECT COUNT(*) FROM releases").await.unwrap();
        rows[0].0
    }

    /// One after the other; of two at once, either may have been first.
    fn judge(&self, before: &Evening, steps: &[Step], after: &Evening) {
        let orders: Vec<Vec<&Step>> = match steps {
            [one, two] => vec![vec![one, two], vec![two, one]],
            steps => vec![steps.iter().collect()],
        };
        let found = after.picture();
        let expected =
            orders.iter().map(|order| order.iter().fold(before.clone(), |now, step| now.after(step)).picture());
        let expected: Vec<Vec<String>> = expected.collect();
        let (seed, rules) = (self.seed, self.rules);
        assert!(
            expected.contains(&found),
            "seed {seed}, {rules:?}, {}\nbefore {:#?}\n{steps:#?}\nfound {found:#?}\nexpected {expected:#?}",
            before.now.rfc_3339(),
            before.picture()
        );
        assert!(after.taken() <= after.seats, "seed {seed}: one too many");
    }

    /// Whoever stood when the city changed its plan hears of that.
    fn note_news(&mut self, before: &Evening, after: &Evening) {
        self.plan.seats = after.seats;
        self.plan.is_off = after.is_off();
        self.plan.day = after.event.starts().date();
        let news = match (before.is_off(), after.is_off()) {
            (false, true) => "event_cancelled",
            (true, false) => "event_restored",
            (false, false) if before.event.dates != after.event.dates => "event_moved",
            _ => return,
        };
        for party in before.parties.iter().filter(|party| !party.state.is_ended()) {
            self.news.entry(party.id.unwrap()).or_default().push(news);
        }
    }
}

/// Whether anybody got a place for whom they waited.
fn has_moved(before: &Evening, after: &Evening) -> bool {
    let moved = |party: &&super::party::Party| {
        let was = before.find(party.id.unwrap()).map(|place| &before.parties[place]);
        was.is_some_and(|was| matches!(was.state, super::party::State::Waiting(_)) && party.has_seats())
    };
    after.parties.iter().any(|party| moved(&party))
}
