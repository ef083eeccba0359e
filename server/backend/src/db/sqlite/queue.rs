//! The queue in which use cases wait for a thread. It is bounded, so that under overload callers get an error at once.
//! It must not know what a job does.

use std::{
    collections::VecDeque,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use super::job::Job;
use crate::db::error::{Error, Result};

/// About a tenth of a second of work at full speed; a longer queue would only delay every caller.
const MAX_WAITING: usize = 1024;

/// How long [`Queue::take_soon`] waits for another job: about the cost of a commit.
const GROUP_WAIT: Duration = Duration::from_micros(100);

/// A first-in, first-out queue of jobs, served by one or more threads.
pub(super) struct Queue {
    state: Mutex<QueueState>,
    changed: Condvar,
}

struct QueueState {
    jobs: VecDeque<Box<dyn Job>>,
    is_open: bool,
    threads: usize,
}

impl Queue {
    /// An open queue that `threads` threads will serve.
    pub(super) fn new(threads: usize) -> Arc<Self> {
        Arc::new(Self {
            state: Mutex::new(QueueState { jobs: VecDeque::new(), is_open: true, threads }),
            changed: Condvar::new(),
        })
    }

    /// Appends a job.
    ///
    /// # Errors
    /// [`Error::Busy`] if the queue is full; [`Error::Unavailable`] if it is closed.
    pub(super) fn push(&self, job: Box<dyn Job>) -> Result<()> {
        let mut state = self.state();
        if !state.is_open {
            return Err(Error::Unavailable("it was closed".to_owned()));
        }
        if state.jobs.len() >= MAX_WAITING {
            return Err(Error::Busy);
        }
        state.jobs.push_back(job);
        drop(state);
        self.changed.notify_one();
        Ok(())
    }

    /// Waits for the next job whose caller still waits for the result; `None` once the queue is closed and empty.
    pub(super) fn wait(&self) -> Option<Box<dyn Job>> {
        loop {
            let mut state = self
                .changed
                .wait_while(self.state(), |state| state.is_open && state.jobs.is_empty())
                .unwrap_or_else(PoisonError::into_inner);
            let job = state.jobs.pop_front()?;
            drop(state);
            if job.is_wanted() {
                return Some(job);
            }
        }
    }

    /// Like [`take`](Self::take), but waits up to [`GROUP_WAIT`] for a job to arrive.
    pub(super) fn take_soon(&self) -> Option<Box<dyn Job>> {
        let state = self.state();
        let is_empty = |state: &mut QueueState| state.is_open && state.jobs.is_empty();
        drop(self.changed.wait_timeout_while(state, GROUP_WAIT, is_empty).unwrap_or_else(PoisonError::into_inner));
        self.take()
    }

    /// Like [`wait`](Self::wait), but returns at once if no job is queued.
    pub(super) fn take(&self) -> Option<Box<dyn Job>> {
        loop {
            let job = self.state().jobs.pop_front()?;
            if job.is_wanted() {
                return Some(job);
            }
        }
    }

    /// Closes the queue to new jobs; queued jobs still run.
    pub(super) fn close(&self) {
        self.state().is_open = false;
        self.changed.notify_all();
    }

    /// The guard that each serving thread holds. When the last thread ends, for whatever reason, the queued jobs are
    /// dropped, so that no caller waits for ever.
    pub(super) fn thread_guard(&self) -> ThreadGuard<'_> {
        ThreadGuard(self)
    }

    fn state(&self) -> MutexGuard<'_, QueueState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Counts a serving thread; see [`Queue::thread_guard`].
pub(super) struct ThreadGuard<'q>(&'q Queue);

impl Drop for ThreadGuard<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.threads -= 1;
        if state.threads == 0 {
            state.is_open = false;
            let unserved = std::mem::take(&mut state.jobs);
            drop(state);
            drop(unserved);
        }
    }
}
