//! The queue of each event: of the transactions that lock it a few run, some wait in their order, and further ones are busy.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, timeout_at};

use crate::db::error::{Error, Result};
use crate::db::limits::{EVENT_CONNECTIONS, MAX_WAITING_PER_EVENT};

/// The queues of all events that a transaction is at.
#[derive(Clone, Default)]
pub(super) struct EventQueues(Arc<Mutex<HashMap<String, EventQueue>>>);

#[derive(Clone)]
struct EventQueue {
    running: Arc<Semaphore>,
    /// Notifies those who wait that the lock of the event is held up.
    held_up: Arc<Notify>,
    /// How many run or wait.
    transactions: usize,
}

/// A place in the queue of an event, from entering it to the end of the transaction.
pub(super) struct Place {
    queues: EventQueues,
    event: String,
    held_up: Arc<Notify>,
    permit: Option<OwnedSemaphorePermit>,
}

impl EventQueues {
    /// Waits until a transaction of the event may run.
    ///
    /// # Errors
    /// [`Error::Busy`] if the queue is full, at the deadline, or if the event is held up meanwhile.
    pub(super) async fn enter(&self, event: &str, deadline: Instant) -> Result<Place> {
        let (mut place, running) = self.join(event)?;
        let held_up = Arc::clone(&place.held_up);
        let permit = tokio::select! {
            permit = timeout_at(deadline, running.acquire_owned()) => permit,
            () = held_up.notified() => return Err(Error::Busy),
        };
        place.permit = permit.map_err(|_| Error::Busy)?.ok();
        Ok(place)
    }

    fn join(&self, event: &str) -> Result<(Place, Arc<Semaphore>)> {
        let mut queues = self.lock();
        let queue = queues.entry(event.to_owned()).or_insert_with(|| EventQueue {
            running: Arc::new(Semaphore::new(EVENT_CONNECTIONS)),
            held_up: Arc::default(),
            transactions: 0,
        });
        if queue.transactions >= EVENT_CONNECTIONS + MAX_WAITING_PER_EVENT {
            return Err(Error::Busy);
        }
        queue.transactions += 1;
        let held_up = Arc::clone(&queue.held_up);
        Ok((Place { queues: self.clone(), event: event.to_owned(), held_up, permit: None }, Arc::clone(&queue.running)))
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, EventQueue>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// Makes all who wait in this queue busy: the transaction here did not get the lock in time, and they would wait as long.
    pub(super) fn report_held_up(&self) {
        self.held_up.notify_waiters();
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut queues = self.queues.lock();
        if let Some(queue) = queues.get_mut(&self.event) {
            queue.transactions -= 1;
            if queue.transactions == 0 {
                queues.remove(&self.event);
            }
        }
    }
}
