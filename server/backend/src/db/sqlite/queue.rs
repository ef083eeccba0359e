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
    is_paused: bool,
    /// The jobs that threads have taken with [`Queue::wait`] and not finished.
    running: usize,
    threads: usize,
}

/// What a thread that waited for a job got.
pub(super) enum Waited {
    Job(Box<dyn Job>),
    TimedOut,
    /// The queue is closed and empty.
    Closed,
}

impl Queue {
    /// An open queue that `threads` threads will serve.
    pub(super) fn new(threads: usize) -> Arc<Self> {
        Arc::new(Self {
            state: Mutex::new(QueueState {
                jobs: VecDeque::new(),
                is_open: true,
                is_paused: false,
                running: 0,
                threads,
            }),
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

    /// Waits for the next job whose caller still waits for the result, at most for `limit`.
    pub(super) fn wait(&self, limit: Option<Duration>) -> Waited {
        loop {
            let is_empty = |state: &mut QueueState| state.is_open && (state.jobs.is_empty() || state.is_paused);
            let mut state = match limit {
                None => self.changed.wait_while(self.state(), is_empty).unwrap_or_else(PoisonError::into_inner),
                Some(limit) => {
                    let waited = self.changed.wait_timeout_while(self.state(), limit, is_empty);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
            };
            if is_empty(&mut state) {
                return Waited::TimedOut;
            }
            let Some(job) = state.jobs.pop_front() else { return Waited::Closed };
            if job.is_wanted() {
                state.running += 1;
                return Waited::Job(job);
            }
        }
    }

    /// A job that [`Self::wait`] returned has ended.
    pub(super) fn finished(&self) {
        let mut state = self.state();
        state.running -= 1;
        if state.is_paused {
            self.changed.notify_all();
        }
    }

    /// Lets no further job begin while the guard lives, and waits up to `limit` for the running ones to end.
    pub(super) fn pause(&self, limit: Duration) -> Pause<'_> {
        let mut state = self.state();
        state.is_paused = true;
        drop(self.changed.wait_timeout_while(state, limit, |state| state.running > 0));
        Pause(self)
    }

    /// Like [`take`](Self::take), but waits up to [`GROUP_WAIT`] for a job to arrive.
    pub(super) fn take_soon(&self) -> Option<Box<dyn Job>> {
        let state = self.state();
        let is_empty = |state: &mut QueueState| state.is_open && state.jobs.is_empty();
        drop(self.changed.wait_timeout_while(state, GROUP_WAIT, is_empty).unwrap_or_else(PoisonError::into_inner));
        self.take()
    }

    /// The next job, if one is queued. It is finished with the one that [`Self::wait`] returned.
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

/// Keeps jobs from beginning; see [`Queue::pause`].
pub(super) struct Pause<'q>(&'q Queue);

impl Drop for Pause<'_> {
    fn drop(&mut self) {
        self.0.state().is_paused = false;
        self.0.changed.notify_all();
    }
}
