//! The queue of check-ins that the server has not answered. They are sent until it has; in between, the changes of other
//! devices are fetched. Only one request runs at a time, so that a fetched state is never older than a sent check-in.

mod apply;

use super::check_in_list::CheckInList;
use super::pending_check_in::PendingCheckIn;
use super::present_count;
use super::requests::{RequestError, fetch_changes, send_batch};
use super::words::{IslandWords, fill};
use crate::attendance::json::{CheckInJson, MAX_BATCH};
use domain::events::EventVersion;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::Element;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::VisibilityState;

/// The time in milliseconds within which a second submission on the same row is taken for an accident: it would undo the
/// first.
const DOUBLE_TAP: f64 = 700.0;

/// A sentence in the live region.
pub type Message = RwSignal<Option<String>>;

pub struct SyncQueue {
    list: Rc<CheckInList>,
    words: IslandWords,
    message: Message,
    unsent: Message,
    is_outdated: RwSignal<bool>,
    pending: RefCell<Vec<PendingCheckIn>>,
    /// The row of the last submission, and its time.
    last: RefCell<Option<(Element, f64)>>,
    present: Cell<i64>,
    version: Cell<EventVersion>,
    is_syncing: Cell<bool>,
}

impl SyncQueue {
    pub fn new(
        list: Rc<CheckInList>,
        words: IslandWords,
        message: Message,
        unsent: Message,
        is_outdated: RwSignal<bool>,
    ) -> Rc<Self> {
        let version = list.attribute("data-version").and_then(|version| version.parse().ok());
        Rc::new(Self {
            list,
            words,
            message,
            unsent,
            is_outdated,
            pending: RefCell::default(),
            last: RefCell::default(),
            present: Cell::new(present_count::present()),
            version: Cell::new(EventVersion(version.unwrap_or(0))),
            is_syncing: Cell::new(false),
        })
    }

    pub fn has_pending(&self) -> bool {
        !self.pending.borrow().is_empty()
    }

    /// Handles the submission of a form of this list; returns false for other forms.
    pub fn submit(self: &Rc<Self>, form: &Element) -> bool {
        let is_of_list = self.list.contains(form);
        if is_of_list {
            self.check_in(form);
        }
        is_of_list
    }

    /// Shows the new state at once and queues the check-in.
    fn check_in(self: &Rc<Self>, form: &Element) {
        let Some(row) = form.closest("li").ok().flatten() else { return };
        let now = js_sys::Date::now();
        let last = self.last.replace(Some((row.clone(), now)));
        if last.is_some_and(|(last, at)| last == row && now - at < DOUBLE_TAP) {
            return;
        }
        let Some(check_in) = PendingCheckIn::show(form, &row, now, &self.words) else { return };
        self.show_present(self.present.get() + check_in.change_in_present());
        self.pending.borrow_mut().push(check_in);
        self.sync();
    }

    /// Sends what is pending and fetches what is new, unless that is under way.
    pub fn sync(self: &Rc<Self>) {
        if !self.is_syncing.replace(true) {
            let queue = Rc::clone(self);
            spawn_local(async move {
                queue.send_and_fetch().await;
                queue.is_syncing.set(false);
            });
        }
    }

    async fn send_and_fetch(&self) {
        while self.has_pending() {
            if !self.send().await {
                return;
            }
        }
        if document().visibility_state() == VisibilityState::Visible {
            match fetch_changes(&self.address("/stand")).await {
                Ok(changes) => self.apply(&changes),
                Err(RequestError::Refused) => self.is_outdated.set(true),
                Err(RequestError::Unreachable) => {}
            }
        }
    }

    /// Sends a batch of check-ins. Returns whether the server answered them.
    async fn send(&self) -> bool {
        let batch: Vec<CheckInJson> =
            self.pending.borrow().iter().take(MAX_BATCH).map(PendingCheckIn::to_json).collect();
        match send_batch(&self.address("/stapel"), &batch).await {
            Ok(changes) => {
                self.apply(&changes);
                self.unsent.set(None);
                // An answer without results leaves the queue as it was: sending it again at once would never end.
                !changes.results.is_empty()
            }
            Err(error) => {
                self.unsent.set(Some(fill(&self.words.unsent, self.pending.borrow().len())));
                self.is_outdated.set(matches!(error, RequestError::Refused));
                false
            }
        }
    }

    fn show_present(&self, present: i64) {
        if self.present.replace(present) != present {
            present_count::show(present, self.list.expected, &self.words);
        }
    }

    /// An address below that of the page, with the date of the list and its version.
    fn address(&self, suffix: &str) -> String {
        let attribute = |name| self.list.attribute(name).unwrap_or_default();
        let (page, day) = (attribute("data-door"), attribute("data-day"));
        format!("{page}{suffix}?tag={day}&version={}", self.version.get())
    }
}
