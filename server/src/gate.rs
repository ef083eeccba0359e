//! A list may be as long as the programme, and every other list must be written anew. So they are written one after the other, and
//! few wait: whoever orders a thousand of them keeps neither the house busy nor others waiting for long.

use backend::Error;
use tokio::sync::{Mutex, Semaphore};

/// Lists that may be waited for.
const PLACES: usize = 32;

pub struct Gate {
    places: Semaphore,
    writing: Mutex<()>,
}

/// Why there is no file.
pub enum NoFile {
    TooMany,
    Failed(Error),
}

impl From<Error> for NoFile {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl Default for Gate {
    fn default() -> Self {
        Self { places: Semaphore::new(PLACES), writing: Mutex::default() }
    }
}

impl Gate {
    pub async fn through(&self, list: impl Future<Output = Result<String, Error>>) -> Result<String, NoFile> {
        let _place = self.places.try_acquire().map_err(|_| NoFile::TooMany)?;
        let _alone = self.writing.lock().await;
        Ok(list.await?)
    }
}

#[cfg(test)]
mod tests {
    use super::{Gate, NoFile, PLACES};
    use futures_util::future::join_all;
    use tokio::sync::Notify;

    #[tokio::test]
    async fn few_wait_one_is_written_and_the_next_one_is_welcome_again() {
        let (gate, ready) = (Gate::default(), Notify::new());
        let first = gate.through(async {
            ready.notified().await;
            Ok("first".to_owned())
        });
        let more = (0..PLACES).map(|_| gate.through(async { Ok(String::new()) }));
        let more = async {
            let all = join_all(more);
            ready.notify_one();
            all.await
        };
        let (first, more) = tokio::join!(first, more);
        assert!(first.is_ok_and(|list| list == "first"));
        assert_eq!(more.iter().filter(|list| matches!(list, Err(NoFile::TooMany))).count(), 1);
        assert!(gate.through(async { Ok(String::new()) }).await.is_ok());
    }
}
