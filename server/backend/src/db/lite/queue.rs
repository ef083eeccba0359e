//! Where use cases wait for a thread; bounded, so that overload is answered and not hoarded.
//! It must not know what a job does.

use std::{
    collections::VecDeque,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use super::job::Job;
use crate::db::{Error, Result};

/// A tenth of a second's work at full speed; more waiting would only make everybody late.
const MOST_WAITING: usize = 1024;

/// How long one that is on its way is waited for: about what a commit costs.
const A_MOMENT: Duration = Duration::from_micros(100);

/// First come, first served.
pub(super) struct Queue {
    line: Mutex<Line>,
    changed: Condvar,
}

struct Line {
    jobs: VecDeque<Box<dyn Job>>,
    is_open: bool,
    threads: usize,
}

impl Queue {
    pub(super) fn served_by(threads: usize) -> Arc<Self> {
        Arc::new(Self {
            line: Mutex::new(Line { jobs: VecDeque::new(), is_open: true, threads }),
            changed: Condvar::new(),
        })
    }

    /// Joins the line, unless it is closed or too long.
    pub(super) fn push(&self, job: Box<dyn Job>) -> Result<()> {
        let mut line = self.line();
        if !line.is_open {
            return Err(Error::Unavailable("it was closed".to_owned()));
        }
        if line.jobs.len() >= MOST_WAITING {
            return Err(Error::Busy);
        }
        line.jobs.push_back(job);
        drop(line);
        self.changed.notify_one();
        Ok(())
    }

    /// The next job that someone still waits for; `None` once the line is closed and empty.
    pub(super) fn wait(&self) -> Option<Box<dyn Job>> {
        loop {
            let mut line = self
                .changed
                .wait_while(self.line(), |line| line.is_open && line.jobs.is_empty())
                .unwrap_or_else(PoisonError::into_inner);
            let job = line.jobs.pop_front()?;
            drop(line);
            if job.is_wanted() {
                return Some(job);
            }
        }
    }

    /// Like [`take`](Self::take), but waits a moment for one that is on its way.
    pub(super) fn take_soon(&self) -> Option<Box<dyn Job>> {
        let line = self.line();
        let is_empty = |line: &mut Line| line.is_open && line.jobs.is_empty();
        drop(self.changed.wait_timeout_while(line, A_MOMENT, is_empty).unwrap_or_else(PoisonError::into_inner));
        self.take()
    }

    /// Like [`wait`](Self::wait), but takes only what is already there.
    pub(super) fn take(&self) -> Option<Box<dyn Job>> {
        loop {
            let job = self.line().jobs.pop_front()?;
            if job.is_wanted() {
                return Some(job);
            }
        }
    }

    /// Nobody joins any more; who waits is still served.
    pub(super) fn close(&self) {
        self.line().is_open = false;
        self.changed.notify_all();
    }

    /// Held by each thread that serves: when the last is gone, for whatever reason, nobody is left waiting for ever.
    pub(super) fn serving(&self) -> Serving<'_> {
        Serving(self)
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A thread's presence.
pub(super) struct Serving<'q>(&'q Queue);

impl Drop for Serving<'_> {
    fn drop(&mut self) {
        let mut line = self.0.line();
        line.threads -= 1;
        if line.threads == 0 {
            line.is_open = false;
            let unserved = std::mem::take(&mut line.jobs);
            drop(line);
            drop(unserved);
        }
    }
}
