//! Random changes of a course and its venue over weeks. Calendar programs import every file that they get, one the messages of a
//! sign-up, others the file of the own page, of the event, or of the list: each shows the dates of the course where it takes
//! place, and none twice.

use super::client::Client;
use super::{app_with_course, course, event_file, list_file};
use backend::random::Random;
use backend::signups;
use backend::testing::TestApp;
use backend::testing::programme_file::{Record, event, venue, written};
use domain::ids::SignUpId;
use domain::time::HOUR;
use std::collections::BTreeMap;
use text::Words;

const HISTORIES: u64 = 16;
const STEPS: usize = 30;
/// The days in April on which the course may be.
const DAYS: usize = 9;

#[tokio::test(flavor = "multi_thread")]
async fn after_random_changes_every_calendar_shows_the_dates_of_the_course_and_none_twice() {
    let mut is_met = [false; 6];
    for seed in 1..=HISTORIES {
        let mut history = History::begin(seed).await;
        for _ in 0..STEPS {
            let (had, was_cancelled, house) = (history.dates.len(), history.is_cancelled, history.house);
            history.step().await;
            let (has, is_cancelled) = (history.dates.len(), history.is_cancelled);
            let (is_off, is_back) = (is_cancelled && !was_cancelled, was_cancelled && !is_cancelled);
            let is_moved = history.house != house;
            let met = [has < had, has > had, is_off, is_back, is_off && is_moved, is_back && is_moved];
            is_met = std::array::from_fn(|index| is_met[index] || met[index]);
        }
        history.app.deliver_mail().await;
    }
    assert_eq!(
        is_met, [true; 6],
        "dates were dropped and added, the course cancelled and restored, its venue moved with it"
    );
}

struct History {
    seed: u64,
    random: Random,
    app: TestApp,
    /// The day and the last hour of each date.
    dates: Vec<(u8, u8)>,
    is_cancelled: bool,
    /// The house number of the venue.
    house: usize,
    /// Those of each sign-up that import its messages, and the file of its own page.
    by_sign_up: BTreeMap<SignUpId, (Client, Client)>,
    /// Those that import the event's file and the list's.
    by_event: Client,
    by_list: Client,
}

impl History {
    async fn begin(seed: u64) -> Self {
        let dates = vec![(1, 12), (3, 12), (5, 12)];
        let (random, app) = (Random::seeded(seed), app_with_course(&dates).await);
        let (by_event, by_list) = (Client::default(), Client::default());
        let (is_cancelled, house, by_sign_up) = (false, 65, BTreeMap::new());
        Self { seed, random, app, dates, is_cancelled, house, by_sign_up, by_event, by_list }
    }

    fn below(&self, end: usize) -> usize {
        usize::from(u16::from_be_bytes(self.random.bytes())) % end
    }

    async fn step(&mut self) {
        match self.below(9) {
            0 if !self.is_cancelled => self.sign_up().await,
            1 | 4 => {
                self.is_cancelled = !self.is_cancelled;
                self.import().await;
            }
            2 => {
                self.app.import(event("kurs").set("summary", self.below(9).to_string())).await;
            }
            3 => self.import_moved(Vec::new()).await,
            _ => {
                self.change_dates();
                self.import().await;
            }
        }
        self.app.advance(HOUR);
        if self.below(3) > 0 {
            self.deliver().await;
        }
        if self.below(3) > 0 {
            self.fetch().await;
        }
    }

    async fn sign_up(&mut self) {
        let id = self.app.sign_up("kurs", &[("contact_name", "Anna"), ("email", "anna@example.org")]).await.unwrap();
        self.by_sign_up.insert(id, Default::default());
    }

    /// Drops, adds, moves or lengthens some dates, and writes them in another order.
    fn change_dates(&mut self) {
        for _ in 0..=self.below(3) {
            let (index, day) = (self.below(self.dates.len()), 1 + u8::try_from(self.below(DAYS)).unwrap());
            match self.below(5) {
                0 | 1 if self.dates.len() > 1 => {
                    self.dates.swap_remove(index);
                }
                2 if self.dates.len() < 6 => self.dates.push((day, 12)),
                3 => self.dates[index].1 = 11 + u8::try_from(self.below(3)).unwrap(),
                _ => self.dates[index].0 = day,
            }
        }
    }

    async fn import(&mut self) {
        let cancelled = if self.is_cancelled { "2026-03-02T09:00" } else { "" };
        let course = course(&self.dates).set("cancelled", cancelled);
        if self.below(3) == 0 {
            self.import_moved(vec![course]).await;
        } else {
            self.app.import(course).await;
        }
    }

    /// Imports these records and another address of the venue.
    async fn import_moved(&mut self, mut records: Vec<Record>) {
        self.house = 1 + self.below(9);
        records.push(venue("das-k").set("street", format!("Lange Straße {}", self.house)));
        self.app.import(written(records)).await;
    }

    async fn deliver(&mut self) {
        for message in self.app.deliver_mail().await {
            let (by_mail, _) = self.by_sign_up.get_mut(&SignUpId::from_text(&message.related_id).unwrap()).unwrap();
            by_mail.apply(&message.calendar.expect("a calendar file in each message"));
        }
        for (by_mail, _) in self.by_sign_up.values() {
            self.judge("messages", by_mail);
        }
    }

    async fn fetch(&mut self) {
        self.by_event.apply(&event_file(&self.app).await);
        self.by_list.apply(&list_file(&self.app).await);
        for (id, (_, by_own_page)) in &mut self.by_sign_up {
            let page = self.app.page(*id).await;
            by_own_page.apply(&signups::own_calendar(&self.app, Words::german(), &page).unwrap());
        }
        self.judge("the event's file", &self.by_event);
        self.judge("the list", &self.by_list);
        for (_, by_own_page) in self.by_sign_up.values() {
            self.judge("the own page", by_own_page);
        }
    }

    fn judge(&self, name: &str, client: &Client) {
        let time = |day: u8, hour: u8| format!("202604{day:02}T{hour:02}0000");
        let mut expected: Vec<_> = self.dates.iter().map(|(day, hour)| (time(*day, 10), time(*day, *hour))).collect();
        expected.sort_unstable();
        expected.retain(|_| !self.is_cancelled);
        let found: Vec<_> =
            client.times().into_iter().map(|(starts, ends)| (starts.to_owned(), ends.to_owned())).collect();
        assert_eq!(found, expected, "seed {}, {name}: {client:?}", self.seed);
        let place = format!("Straße {}\\,", self.house);
        assert!(
            client.shown().all(|entry| entry.place.contains(&place)),
            "seed {}, {name}, {place}: {client:?}",
            self.seed
        );
    }
}
