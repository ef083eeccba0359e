//! The line to the house: presses go out one after the other, each again until it is answered; in between it hears what others
//! pressed. One thing at a time, so that what is heard is never older than what was pressed.

use super::ask::{Answer, look, send};
use super::handed::{Door, DoorWords, fill};
use super::list::List;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

const EVERY: Duration = Duration::from_secs(1);
/// Two presses on one row that are closer, in milliseconds, are a slip of the hand: the second would undo the first.
const SLIP: f64 = 700.0;

/// Somebody came, or did not after all.
#[derive(Clone)]
pub struct Press {
    pub person: String,
    pub nonce: String,
    pub is_coming: bool,
    /// By the clock of this device.
    pub at: f64,
    before: Option<i64>,
}

pub struct Line {
    pub door: Door,
    pub words: DoorWords,
    pub list: List,
    /// What the live region says.
    pub said: RwSignal<String>,
    /// How many presses could not be sent.
    pub unsent: RwSignal<usize>,
    pub present: RwSignal<i64>,
    /// The page no longer shows all that there is.
    pub is_outdated: RwSignal<bool>,
    queue: RefCell<VecDeque<Press>>,
    last: RefCell<Option<(String, f64)>>,
    turn: Cell<i64>,
    is_busy: Cell<bool>,
}

impl Line {
    pub fn of(door: Door, words: DoorWords, list: List) -> Rc<Self> {
        Rc::new(Self {
            said: RwSignal::new(String::new()),
            unsent: RwSignal::new(0),
            present: RwSignal::new(door.present),
            is_outdated: RwSignal::new(false),
            queue: RefCell::default(),
            last: RefCell::default(),
            turn: Cell::new(door.turn),
            is_busy: Cell::new(false),
            door,
            words,
            list,
        })
    }

    /// From now on, each second.
    pub fn open(self: &Rc<Self>) {
        let line = Rc::clone(self);
        set_interval(move || line.work(), EVERY);
        let line = Rc::clone(self);
        window_event_listener_untyped("beforeunload", move |leaving| {
            if !line.queue.borrow().is_empty() {
                leaving.prevent_default();
            }
        });
    }

    /// Shows the new state at once and sends it as soon as can be.
    pub fn press(self: &Rc<Self>, person: &str) {
        let Some(row) = self.list.row(person) else { return };
        let at = js_sys::Date::now();
        let last = self.last.replace(Some((person.to_owned(), at)));
        if last.is_some_and(|(pressed, when)| pressed == person && at - when < SLIP) {
            return;
        }
        let before = row.since.get_untracked();
        let is_coming = before.is_none();
        row.since.set(is_coming.then_some(at as i64));
        self.present.update(|present| *present += worth(is_coming));
        let sentence = if is_coming { &self.words.came } else { &self.words.undone };
        self.said.set(fill(sentence, &row.person.name));
        let nonce = format!("{}-{:x}", self.door.nonce, (js_sys::Math::random() * 2f64.powi(52)) as u64);
        self.queue.borrow_mut().push_back(Press { person: person.to_owned(), nonce, is_coming, at, before });
        self.work();
    }

    /// Begins with what there is to do, unless that is being done.
    fn work(self: &Rc<Self>) {
        if !self.is_busy.replace(true) {
            let line = Rc::clone(self);
            spawn_local(async move {
                line.go().await;
                line.is_busy.set(false);
            });
        }
    }

    async fn go(&self) {
        while self.send().await && document().visibility_state() == web_sys::VisibilityState::Visible {
            self.hear().await;
            if self.queue.borrow().is_empty() {
                return;
            }
        }
    }

    /// Whether nothing waits any more.
    async fn send(&self) -> bool {
        loop {
            let Some(press) = self.queue.borrow().front().cloned() else { break };
            match send(&self.door, &press).await {
                Answer::Done(_) => {}
                Answer::Refused => self.take_back(&press),
                Answer::Unreached => {
                    self.unsent.set(self.queue.borrow().len());
                    return false;
                }
            }
            self.queue.borrow_mut().pop_front();
        }
        if self.unsent.get_untracked() > 0 {
            self.unsent.set(0);
        }
        true
    }

    fn take_back(&self, press: &Press) {
        let Some(row) = self.list.row(&press.person) else { return };
        row.since.set(press.before);
        self.present.update(|present| *present -= worth(press.is_coming));
        self.said.set(fill(&self.words.refused, &row.person.name));
    }

    /// What others pressed; where something of ours is on its way, ours counts.
    async fn hear(&self) {
        let stand = match look(&self.door, self.turn.get()).await {
            Answer::Done(stand) => stand,
            Answer::Refused => return self.is_outdated.set(true),
            Answer::Unreached => return,
        };
        let queue = self.queue.borrow();
        for person in &stand.people {
            match self.list.row(&person.person) {
                Some(_) if queue.iter().any(|press| press.person == person.person) => {}
                Some(row) if row.since.get_untracked() != person.since => row.since.set(person.since),
                Some(_) => {}
                None => self.is_outdated.set(true),
            }
        }
        let present = stand.present + queue.iter().map(|press| worth(press.is_coming)).sum::<i64>();
        if self.present.get_untracked() != present {
            self.present.set(present);
        }
        if stand.expected != self.door.expected {
            self.is_outdated.set(true);
        }
        self.turn.set(stand.turn);
    }
}

fn worth(is_coming: bool) -> i64 {
    if is_coming { 1 } else { -1 }
}
