//! The line to the house: what was pressed goes out until it is answered; in between it hears what others pressed. One thing at a
//! time, so that what is heard is never older than what was pressed.

use super::ask::{News, Silence, Written, hand_in, look};
use super::list::List;
use super::press::Press;
use super::row::{self, people};
use super::words::{DoorWords, fill};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::Element;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::VisibilityState;

/// Two presses on one row that are closer, in milliseconds, are a slip of the hand: the second would undo the first.
const SLIP: f64 = 700.0;
/// The house takes no more at once.
const MOST_AT_ONCE: usize = 100;

pub type Sentence = RwSignal<Option<String>>;

pub struct Line {
    list: Rc<List>,
    words: DoorWords,
    said: Sentence,
    unsent: Sentence,
    is_outdated: RwSignal<bool>,
    queue: RefCell<Vec<Press>>,
    /// The row that was pressed last, and when.
    last: RefCell<Option<(Element, f64)>>,
    present: Cell<i64>,
    turn: Cell<i64>,
    is_busy: Cell<bool>,
}

impl Line {
    pub fn of(
        list: Rc<List>,
        words: DoorWords,
        said: Sentence,
        unsent: Sentence,
        is_outdated: RwSignal<bool>,
    ) -> Rc<Self> {
        let turn = list.says("data-turn").and_then(|turn| turn.parse().ok()).unwrap_or(0);
        Rc::new(Self {
            list,
            words,
            said,
            unsent,
            is_outdated,
            queue: RefCell::default(),
            last: RefCell::default(),
            present: Cell::new(List::present()),
            turn: Cell::new(turn),
            is_busy: Cell::new(false),
        })
    }

    pub fn is_waiting(&self) -> bool {
        !self.queue.borrow().is_empty()
    }

    /// Whether a form that was sent is of this list.
    pub fn takes(self: &Rc<Self>, form: &Element) -> bool {
        let is_ours = self.list.contains(form);
        if is_ours {
            self.press(form);
        }
        is_ours
    }

    /// Shows the new state at once and sends it as soon as can be.
    fn press(self: &Rc<Self>, form: &Element) {
        let text = |name| row::field(form, name);
        let (Some(act), Some(nonce)) = (text("act"), text("nonce")) else { return };
        let at = js_sys::Date::now();
        let (person, party) = (text("person"), text("party"));
        let Some(place) = form.closest("li").ok().flatten() else { return };
        let last = self.last.replace(Some((place.clone(), at)));
        if last.is_some_and(|(row, before)| row == place && at - before < SLIP) {
            return;
        }
        let here = (act == "come").then_some(self.words.here.as_str());
        let changed = people(&place).into_iter().filter(|row| row::is_here(row) != here.is_some());
        let before: Vec<_> = changed.map(|row| (row.clone(), row::since(&row))).collect();
        for (row, _) in &before {
            row::show(row, here, &self.words);
        }
        let press = Press { person, party, act, nonce, at, before };
        self.count(self.present.get() + press.worth());
        self.queue.borrow_mut().push(press);
        self.work();
    }

    /// Begins with what there is to do, unless that is being done.
    pub fn work(self: &Rc<Self>) {
        if !self.is_busy.replace(true) {
            let line = Rc::clone(self);
            spawn_local(async move {
                line.go().await;
                line.is_busy.set(false);
            });
        }
    }

    async fn go(&self) {
        while self.is_waiting() {
            if !self.send().await {
                return;
            }
        }
        if document().visibility_state() == VisibilityState::Visible {
            match look(&self.address("/stand")).await {
                Ok(news) => self.hear(&news),
                Err(Silence::Refused) => self.is_outdated.set(true),
                Err(Silence::Unreached) => {}
            }
        }
    }

    /// Whether the house answered.
    async fn send(&self) -> bool {
        let written: Vec<Written> = self.queue.borrow().iter().take(MOST_AT_ONCE).map(Press::written).collect();
        match hand_in(&self.address("/stapel"), &written).await {
            Ok(news) => {
                self.hear(&news);
                self.unsent.set(None);
                // Whoever answers but says nothing of what was handed in would be asked for ever.
                !news.presses.is_empty()
            }
            Err(silence) => {
                self.unsent.set(Some(fill(&self.words.unsent, self.queue.borrow().len())));
                self.is_outdated.set(matches!(silence, Silence::Refused));
                false
            }
        }
    }

    /// What became of ours, then what is new; where something of ours is still on its way, ours counts.
    fn hear(&self, news: &News) {
        let mut queue = self.queue.borrow_mut();
        for heard in &news.presses {
            let Some(place) = queue.iter().position(|press| press.nonce == heard.nonce) else { continue };
            let press = queue.remove(place);
            if heard.refused.is_some() {
                for (row, since) in &press.before {
                    row::show(row, since.as_deref(), &self.words);
                }
            }
            self.said.set(heard.refused.clone().or_else(|| heard.said.clone()));
        }
        for stand in &news.people {
            match self.list.row(&stand.person) {
                Some(_) if queue.iter().any(|press| press.is_about(&stand.person)) => {}
                Some(row) if row::since(&row) == stand.said => {}
                Some(row) => row::show(&row, stand.said.as_deref(), &self.words),
                None => self.is_outdated.set(true),
            }
        }
        self.count(news.present + queue.iter().map(Press::worth).sum::<i64>());
        if news.expected != self.list.expected() {
            self.is_outdated.set(true);
        }
        self.turn.set(news.turn);
    }

    fn count(&self, present: i64) {
        if self.present.replace(present) != present {
            self.list.show_present(present, &self.words);
        }
    }

    /// Below the door, on the day that the list is of.
    fn address(&self, below: &str) -> String {
        let says = |name| self.list.says(name).unwrap_or_default();
        format!("{}{below}?tag={}&seit={}", says("data-door"), says("data-day"), self.turn.get())
    }
}
