//! SQLite on threads of its own: one that writes, two that read. A use case is handed over once as a whole and not
//! statement by statement, which is what makes it ten times as fast as a pool. Called by `Db` alone.

mod connection;
mod job;
mod queue;
mod reader;
mod statement;
mod writer;

use std::{
    mem,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread::{self, JoinHandle},
};

use tokio::{runtime::Handle, sync::oneshot, task};

use super::{Error, Result, conn::UseCase};
use job::Asked;
use queue::Queue;

pub use statement::Lite;

/// WAL readers never wait for one another; two keep a slow page from holding up the rest.
const READERS: usize = 2;

/// The threads behind one database file.
pub(super) struct Threads {
    file: PathBuf,
    writes: Arc<Queue>,
    reads: Arc<Queue>,
    writer: Mutex<Vec<JoinHandle<()>>>,
    readers: Mutex<Vec<JoinHandle<()>>>,
}

impl Threads {
    pub(super) async fn open(file: PathBuf) -> Result<Self> {
        let runtime = Handle::current();
        in_background(move || Self::start(file, &runtime)).await?
    }

    fn start(file: PathBuf, runtime: &Handle) -> Result<Self> {
        // The writer first: it makes the file and the write-ahead log that readers expect.
        let writes = Queue::served_by(1);
        let connection = connection::to_write(&file)?;
        let thread = spawn("db-writer", runtime, &writes, move |queue| {
            writer::serve(connection, queue);
        })?;
        let mut threads = Self {
            file,
            writes,
            reads: Queue::served_by(READERS),
            writer: Mutex::new(vec![thread]),
            readers: Mutex::default(),
        };
        for _ in 0..READERS {
            let connection = connection::to_read(&threads.file)?;
            let reader = spawn("db-reader", runtime, &threads.reads, move |queue| {
                reader::serve(connection, queue);
            })?;
            threads.readers.get_mut().unwrap_or_else(PoisonError::into_inner).push(reader);
        }
        Ok(threads)
    }

    pub(super) fn file(&self) -> &Path {
        &self.file
    }

    pub(super) async fn read<T, E>(&self, work: impl UseCase<T, E>) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        ask(&self.reads, work).await
    }

    pub(super) async fn write<T, E>(&self, work: impl UseCase<T, E>) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        ask(&self.writes, work).await
    }

    /// Readers first: whoever closes the file last can put the log into it.
    pub(super) async fn close(&self) {
        for (queue, threads) in [(&self.reads, &self.readers), (&self.writes, &self.writer)] {
            queue.close();
            let threads = mem::take(&mut *threads.lock().unwrap_or_else(PoisonError::into_inner));
            let joined = in_background(|| threads.into_iter().try_for_each(JoinHandle::join).is_ok()).await;
            if !matches!(joined, Ok(true)) {
                tracing::error!("a database thread did not end well");
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

async fn ask<T, E>(queue: &Queue, work: impl UseCase<T, E>) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    let (tell, told) = oneshot::channel();
    queue.push(Box::new(Asked::new(work, tell)))?;
    told.await.unwrap_or_else(|_| Err(Error::Unavailable("its thread ended before it answered".to_owned()).into()))
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
            // So that a use case which awaits a timer is found to wait, where it would else panic.
            let _inside = runtime.enter();
            let _serving = queue.serving();
            serve(&queue);
        })
        .map_err(|error| Error::Unavailable(format!("no thread for it: {error}")))
}

async fn in_background<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    task::spawn_blocking(work).await.map_err(|error| Error::Unavailable(error.to_string()))
}
