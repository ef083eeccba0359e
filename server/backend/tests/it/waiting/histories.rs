//! Random histories of a full evening, one step after another and two at once at two nodes: after each, the house is where the
//! model says that it must be. `DABEI_TEST_STEPS` says how many steps, `DABEI_TEST_SEED` with which dice.

use super::model::{Evening, Step};
use super::party::{Party, Person, State};
use super::town::{Rules, evening, guest, take, told, town};
use backend::House;
use backend::chance::Chance;
use backend::testing::TestHouse;
use domain::ids::SignUpId;
use domain::time::{HOUR, MINUTE};
use std::env;

const STEPS: usize = 10_000;
/// Steps of one history; then another town.
const A_HISTORY: usize = 80;

#[tokio::test(flavor = "multi_thread")]
async fn whatever_happens_places_go_to_whom_the_rule_says_and_everybody_hears_of_it_once() {
    let setting = |name, usual| env::var(name).map_or(usual, |set| set.parse().expect("a number"));
    let (steps, mut dice) = (setting("DABEI_TEST_STEPS", STEPS), setting("DABEI_TEST_SEED", 1));
    let mut seen = Seen::default();
    for _ in 0..steps.div_ceil(A_HISTORY) {
        History::begin(dice as u64).await.go_on(&mut seen).await;
        dice += 1;
    }
    println!("{seen:?}");
    let often =
        [seen.waiting, seen.moved_up, seen.offered, seen.lapsed, seen.split, seen.in_workshop_lines, seen.at_once];
    assert!(often.iter().all(|times| *times * 300 > steps), "too little happened to prove anything: {seen:?}");
}

/// How often what the rules are about came about.
#[derive(Debug, Default)]
struct Seen {
    steps: usize,
    waiting: usize,
    moved_up: usize,
    offered: usize,
    lapsed: usize,
    split: usize,
    in_workshop_lines: usize,
    at_once: usize,
}

impl Seen {
    fn count(&mut self, before: &Evening, after: &Evening) {
        let was = |party: &Party| before.parties.iter().find(|old| old.id == party.id);
        for party in &after.parties {
            let had = was(party).map(|old| old.state);
            let waited = matches!(had, Some(State::Waiting(_)));
            self.waiting += usize::from(had.is_none() && matches!(party.state, State::Waiting(_)));
            self.moved_up += usize::from(waited && party.state == State::Confirmed);
            self.offered += usize::from(waited && matches!(party.state, State::Offered(_)));
            self.lapsed += usize::from(had != Some(State::Lapsed) && party.state == State::Lapsed);
            self.in_workshop_lines += usize::from(!party.waits.is_empty() && had != Some(party.state));
            let twins = after.parties.iter().filter(|other| other.name == party.name).count();
            self.split += usize::from(had.is_none() && twins > 1);
        }
    }
}

struct History {
    seed: u64,
    chance: Chance,
    house: TestHouse,
    /// A second process on the same database.
    other: House,
    rules: Rules,
    guests: usize,
}

impl History {
    async fn begin(seed: u64) -> Self {
        let chance = Chance::seeded(seed);
        let below = |end: usize| usize::from(u16::from_be_bytes(chance.bytes())) % end;
        let promotion = ["at_once", "offer"][below(2)];
        let rules = Rules { seats: 3 + below(5), promotion, order: ["fill", "strict"][below(2)] };
        let house = town(rules).await;
        let db = backend::db::Db::open(house.url()).await.unwrap();
        let settings = (*house.settings).clone();
        let other =
            House::new(db, house.clock.clone(), Chance::seeded(seed + 1_000_000), house.secret.clone(), settings);
        Self { seed, chance, house, other, rules, guests: 0 }
    }

    fn below(&self, end: usize) -> usize {
        usize::from(u16::from_be_bytes(self.chance.bytes())) % end
    }

    async fn go_on(mut self, seen: &mut Seen) {
        let mut now = evening(&self.house, self.rules).await;
        for _ in 0..A_HISTORY {
            if now.event.starts().at.0 - now.now.0 < 4 * HOUR {
                break;
            }
            let two_at_once = self.below(4) == 0;
            let first = self.step(&now);
            let steps = if two_at_once { vec![first, self.step(&now)] } else { vec![first] };
            match steps.as_slice() {
                [one, two] => {
                    let (house, rules) = (&self.house, self.rules);
                    tokio::join!(take(house, house, rules, one), take(house, &self.other, rules, two));
                    seen.at_once += 1;
                }
                steps => take(&self.house, &self.house, self.rules, &steps[0]).await,
            }
            let after = evening(&self.house, self.rules).await;
            self.judge(&now, &steps, &after);
            seen.count(&now, &after);
            seen.steps += steps.len();
            self.house.advance(if self.below(4) == 0 { i64::try_from(self.below(20)).unwrap() * HOUR } else { MINUTE });
            now = Evening { now: self.house.now(), ..after };
        }
        self.everybody_has_heard(&now).await;
        self.other.db.close().await;
        self.house.deliver_mail().await;
    }

    /// Something that people, the city or time may do now.
    fn step(&mut self, now: &Evening) -> Step {
        let standing: Vec<&Party> =
            now.parties.iter().filter(|party| !matches!(party.state, State::Cancelled | State::Lapsed)).collect();
        let anybody = (!standing.is_empty()).then(|| standing[self.below(standing.len())]);
        let offered: Vec<SignUpId> = standing
            .iter()
            .filter(|party| matches!(party.state, State::Offered(_)))
            .filter_map(|party| party.id)
            .collect();
        match (self.below(20), anybody) {
            (0..=2, Some(party)) => self.change(party),
            (3..=7, Some(party)) => Step::Cancel(party.id.unwrap()),
            (8..=9, _) => Step::RunOut,
            (10, _) => Step::Seats(2 + self.below(8)),
            (11, _) if !offered.is_empty() => Step::Accept(offered[self.below(offered.len())]),
            _ => self.sign_up(),
        }
    }

    fn sign_up(&mut self) -> Step {
        self.guests += 1;
        let size = 1 + self.below(4);
        let people: Vec<Person> = (0..size).map(|_| self.person()).collect();
        let (has_email, has_phone) = [(true, false), (false, true), (true, true)][self.below(3)];
        let fewer_ok = size > 1 && self.below(3) == 0;
        let party = Party { fewer_ok, has_email, has_phone, ..guest(&format!("Gast {}", self.guests), people) };
        Step::SignUp { party, waits_for_workshops: self.below(2) == 0 }
    }

    fn person(&self) -> Person {
        [None, None, Some(0), Some(1)][self.below(4)]
    }

    fn change(&self, party: &Party) -> Step {
        loop {
            let people: Vec<Person> = (0..=self.below(4)).map(|_| self.person()).collect();
            if people != party.people {
                return Step::Change { id: party.id.unwrap(), revision: party.revision, people };
            }
        }
    }

    /// One after the other; of two at once, either may have been first.
    fn judge(&self, before: &Evening, steps: &[Step], after: &Evening) {
        let orders: Vec<Vec<&Step>> = match steps {
            [one, two] => vec![vec![one, two], vec![two, one]],
            steps => vec![steps.iter().collect()],
        };
        let found = picture(after);
        let expected =
            orders.iter().map(|order| picture(&order.iter().fold(before.clone(), |now, step| now.after(step))));
        let expected: Vec<Vec<String>> = expected.collect();
        let (seed, rules) = (self.seed, self.rules);
        assert!(
            expected.contains(&found),
            "seed {seed}, {rules:?}\nbefore {:#?}\n{steps:#?}\nfound {found:#?}\nexpected {expected:#?}",
            picture(before)
        );
        assert!(after.taken() <= after.seats, "seed {seed}: one too many");
    }

    /// By letter or by a call, once for each thing that was done to their sign-up; who has no mailbox and did it themselves has
    /// read it on the page.
    async fn everybody_has_heard(&self, now: &Evening) {
        for (id, (acts, times)) in told(&self.house).await {
            let Some(party) = now.parties.iter().find(|party| party.id == Some(id)) else { continue };
            let is_told = |act: &&String| {
                let by_rule = ["move_up", "offer", "lapse", "move_into"].contains(&act.as_str());
                let by_them = ["sign_up", "wait", "change", "cancel", "accept"].contains(&act.as_str());
                by_rule || (by_them && party.has_email)
            };
            let expected = acts.iter().filter(is_told).count();
            assert_eq!(times, expected, "seed {}: {} heard of {acts:?}", self.seed, party.name);
        }
    }
}

/// Everybody as they stand, with their places in line in the place of turns.
fn picture(evening: &Evening) -> Vec<String> {
    let place_of =
        |line: Vec<usize>, place: usize| line.iter().position(|other| *other == place).map(|place| place + 1);
    let picture = |(place, party): (usize, &Party)| {
        let in_line = place_of(evening.line(), place);
        let state = if in_line.is_some() { "Waiting".to_owned() } else { format!("{:?}", party.state) };
        let workshops: Vec<_> = (0..2).map(|workshop| place_of(evening.line_for(workshop), place)).collect();
        let fewer_ok = party.fewer_ok && party.people.len() > 1;
        let Party { name, people, revision, .. } = party;
        format!("{name}: {people:?} {state} {in_line:?} {workshops:?} revision {revision} fewer {fewer_ok}")
    };
    let mut all: Vec<String> = evening.parties.iter().enumerate().map(picture).collect();
    all.push(format!("{} seats", evening.seats));
    all.sort();
    all
}
