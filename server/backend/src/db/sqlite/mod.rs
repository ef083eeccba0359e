//! SQLite on dedicated threads: one writer, two readers. A use case is sent to a thread as a whole and not statement by
//! statement, which makes it ten times as fast as a connection pool. Only `Db` calls it.

mod connection;
mod generation;
mod held_file;
mod job;
mod log;
mod queue;
mod reader;
mod transaction;
mod wal_index;
mod watch;
mod writer;

use std::{
    mem,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread::{self, JoinHandle},
    time::Duration,
};

use tokio::{runtime::Handle, sync::oneshot, task};

use super::conn::UseCase;
use super::data_version::DataVersion;
use super::error::{Error, Result};
use job::QueuedUseCase;
use log::Log;
use queue::Queue;
use wal_index::WalIndex;
use watch::Watch;

/// WAL readers never block one another; with two, a slow page does not hold up the others.
const READERS: usize = 2;

/// How long after a checkpoint an idle writer makes the next.
pub(super) const CHECKPOINT_INTERVAL: Duration = Duration::from_mins(1);

/// The threads behind one database file.
pub(super) struct Threads {
    path: PathBuf,
    index: WalIndex,
    writes: Arc<Queue>,
    reads: Arc<Queue>,
    writer: Mutex<Vec<JoinHandle<()>>>,
    readers: Mutex<Vec<JoinHandle<()>>>,
}

impl Threads {
    /// Opens a file. A writer without work checkpoints every `checkpoint_interval`.
    pub(super) async fn open(path: PathBuf, checkpoint_interval: Duration) -> Result<Self> {
        let runtime = Handle::current();
        in_background(move || Self::start(path, checkpoint_interval, &runtime)).await?
    }

    fn start(path: PathBuf, checkpoint_interval: Duration, runtime: &Handle) -> Result<Self> {
        let file = connection::open_file(&path)?;
        // The writer first: it creates the schema's page and the write-ahead log that readers need.
        let (writes, reads) = (Queue::new(1), Queue::new(READERS));
        let connection = connection::open_for_writing(&file)?;
        let index = WalIndex::open(&connection, &path)?;
        let mut watch = Watch::new(&connection, file.clone(), index.clone())?;
        watch.begin_empty_log(&connection);
        let log = Log::new(watch, Arc::clone(&reads), checkpoint_interval);
        let held = (file.clone(), index.clone());
        let thread = spawn("db-writer", runtime, &writes, move |queue| {
            let _held = held;
            writer::serve(connection, log, queue);
        })?;
        let mut threads = Self {
            path,
            index: index.clone(),
            writes,
            reads,
            writer: Mutex::new(vec![thread]),
            readers: Mutex::default(),
        };
        for _ in 0..READERS {
            let (connection, held) = (connection::open_for_reading(&file)?, (file.clone(), index.clone()));
            let reader = spawn("db-reader", runtime, &threads.reads, move |queue| {
                let _held = held;
                reader::serve(connection, queue);
            })?;
            threads.readers.get_mut().unwrap_or_else(PoisonError::into_inner).push(reader);
        }
        Ok(threads)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn data_version(&self) -> Option<DataVersion> {
        self.index.header().map(DataVersion::new)
    }

    pub(super) async fn read<T, E>(&self, work: impl UseCase<T, E>) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        submit(&self.reads, work).await
    }

    pub(super) async fn write<T, E>(&self, work: impl UseCase<T, E>) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        submit(&self.writes, work).await
    }

    /// Runs the queued jobs and ends the threads. Readers end first: the connection that closes last checkpoints the log.
    pub(super) async fn close(&self) {
        for (queue, threads) in [(&self.reads, &self.readers), (&self.writes, &self.writer)] {
            queue.close();
            let threads = mem::take(&mut *threads.lock().unwrap_or_else(PoisonError::into_inner));
            let joined = in_background(|| threads.into_iter().try_for_each(JoinHandle::join).is_ok()).await;
            if !matches!(joined, Ok(true)) {
                tracing::error!("a database thread panicked");
            }
        }
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        self.reads.close();
        self.writes.close();
    }
}

async fn submit<T, E>(queue: &Queue, work: impl UseCase<T, E>) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    queue.push(Box::new(QueuedUseCase::new(work, reply)))?;
    answer.await.unwrap_or_else(|_| Err(Error::Unavailable("its thread ended before it answered".to_owned()).into()))
}

fn spawn(
    name: &str,
    runtime: &Handle,
    queue: &Arc<Queue>,
    serve: impl FnOnce(&Queue) + Send + 'static,
) -> Result<JoinHandle<()>> {
    let (runtime, queue) = (runtime.clone(), Arc::clone(queue));
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(move || {
            // Inside the runtime, a use case that awaits a timer is pending and gets an error; outside it would panic.
            let _runtime = runtime.enter();
            let _guard = queue.thread_guard();
            serve(&queue);
        })
        .map_err(|error| Error::Unavailable(format!("no thread for it: {error}")))
}

async fn in_background<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    task::spawn_blocking(work).await.map_err(|error| Error::Unavailable(error.to_string()))
}
