//! The line to the house: what was pressed goes out until it is answered; in between it hears what others pressed. One thing at a
//! time, so that what is heard is never older than what was pressed.

use super::ask::{News, Silence, Written, hand_in, look};
use super::list::{List, Show, people};
use super::row;
use super::words::{DoorWords, fill};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::{Element, HtmlInputElement};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast as _;
use web_sys::VisibilityState;

/// Two presses on one row that are closer, in milliseconds, are a slip of the hand: the second would undo the first.
const SLIP: f64 = 700.0;
/// The house takes no more at once.
const MOST_AT_ONCE: usize = 100;

/// So long after a key nobody is typing.
const PAUSE: Duration = Duration::from_millis(200);

type Sentence = RwSignal<Option<String>>;

pub struct Line {
    list: List,
    words: DoorWords,
    said: Sentence,
    found: Sentence,
    unsent: Sentence,
    is_outdated: RwSignal<bool>,
    queue: RefCell<Vec<Press>>,
    /// The row that was pressed last, and when.
    last: RefCell<Option<(Element, f64)>>,
    present: Cell<i64>,
    turn: Cell<i64>,
    is_busy: Cell<bool>,
    /// Counts the keys of the search.
    key: Cell<u32>,
}

/// One that is not answered yet.
#[derive(Clone)]
struct Press {
    person: Option<String>,
    party: Option<String>,
    act: String,
    nonce: String,
    /// By the clock of this device.
    at: f64,
    /// The rows that it changed, and how they were.
    before: Vec<(Element, Option<String>)>,
}

impl Line {
    pub fn of_page(
        words: DoorWords,
        said: Sentence,
        found: Sentence,
        unsent: Sentence,
        is_outdated: RwSignal<bool>,
    ) -> Option<Rc<Self>> {
        let list = List::of_page()?;
        let turn = list.says("data-turn").and_then(|turn| turn.parse().ok()).unwrap_or(0);
        Some(Rc::new(Self {
            list,
            words,
            said,
            found,
            unsent,
            is_outdated,
            queue: RefCell::default(),
            last: RefCell::default(),
            present: Cell::new(List::present()),
            turn: Cell::new(turn),
            is_busy: Cell::new(false),
            key: Cell::new(0),
        }))
    }

    /// What was typed. The next frame shows the first whom it finds, and whoever pauses sees them all.
    pub fn find(self: &Rc<Self>, typed: &Element) {
        let Some(field) = field().filter(|field| field == typed) else { return };
        let key = self.key.get().wrapping_add(1);
        self.key.set(key);
        let line = Rc::clone(self);
        request_animation_frame(move || {
            line.show(key, &field, Show::First);
            set_timeout(move || line.show(key, &field, Show::All), PAUSE);
        });
    }

    /// What stood in the field before this woke.
    pub fn find_typed(self: &Rc<Self>) {
        if let Some(field) = field().filter(|field| !value(field).is_empty()) {
            self.find(&field);
        }
    }

    /// Unless another key came since.
    fn show(&self, key: u32, field: &Element, show: Show) {
        if self.key.get() != key {
            return;
        }
        let more = |more| if more > 0 { fill(&self.words.more, more) } else { String::new() };
        let found = self.list.find(&value(field), show);
        let found = found.map(|found| fill(&self.words.found, found.people) + &more(found.more));
        if self.found.with_untracked(|before| *before != found) {
            self.found.set(found);
        }
    }

    pub fn is_waiting(&self) -> bool {
        !self.queue.borrow().is_empty()
    }

    /// Whether a form that was sent is ours to do.
    pub fn takes(self: &Rc<Self>, form: &Option<Element>) -> bool {
        let Some(form) = form else { return false };
        if form.matches(".filter").unwrap_or(false) {
            // The list is searched already; another workshop is another page.
            return field().is_some() && !is_other_choice(form);
        }
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

impl Press {
    fn written(&self) -> Written {
        Written {
            person: self.person.clone(),
            party: self.party.clone(),
            act: self.act.clone(),
            nonce: self.nonce.clone(),
            age: (js_sys::Date::now() - self.at).max(0.0).round(),
        }
    }

    /// By how many more are there.
    fn worth(&self) -> i64 {
        let rows = i64::try_from(self.before.len()).unwrap_or(0);
        if self.act == "come" { rows } else { -rows }
    }

    fn is_about(&self, person: &str) -> bool {
        self.before.iter().any(|(row, _)| row.get_attribute("data-person").as_deref() == Some(person))
    }
}

/// Where one types whom one looks for. A page that came with something in it shows but a part of the list, so there the form
/// itself must look.
fn field() -> Option<Element> {
    let field = document().query_selector(".filter [name=suche]").ok()??;
    field.get_attribute("value").unwrap_or_default().is_empty().then_some(field)
}

fn is_other_choice(form: &Element) -> bool {
    let has = |selector| form.query_selector(selector).is_ok_and(|found| found.is_some());
    if has("option[selected]") { !has("option[selected]:checked") } else { has("option:checked:not(:first-child)") }
}

fn value(field: &Element) -> String {
    field.dyn_ref().map(HtmlInputElement::value).unwrap_or_default()
}
