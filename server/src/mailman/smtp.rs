//! The talk with the mail relay. Called by `carrier`. Whatever the relay refuses before it has seen anything of the
//! letter, it refuses us (password, sender, network): the letter waits. What it refuses of the letter is final.

use super::message;
use super::relay::Relay;
use backend::outbox::{Claimed, Delivery};
use lettre::Message;
use lettre::message::Mailbox;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::response::{Response, Severity};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// What Exchange Online lets one login have; other relays allow more.
const LINES: usize = 3;
/// For the beginning of a talk, and for each later answer but the last: the relay may scan the letter before that one.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);
const GOODBYE_WITHIN: Duration = Duration::from_secs(5);

pub struct Smtp {
    relay: Relay,
    sender: Mailbox,
    turns: Semaphore,
    /// Lines on which the last letter went well. One that broke off is in nobody's hands any more: the answer to one
    /// letter must never be taken for that to the next.
    idle: Mutex<Vec<AsyncSmtpConnection>>,
}

/// Why a letter did not get through.
enum Trouble {
    Relay(Error),
    Silence,
    /// A positive answer of the wrong kind.
    Confusion,
}

impl Smtp {
    pub fn new(relay: Relay, sender: Mailbox) -> Self {
        Self { relay, sender, turns: Semaphore::new(LINES), idle: Mutex::default() }
    }

    pub async fn carry(&self, letter: &Claimed) -> Delivery {
        let (id, kind, tries) = (&letter.id, &letter.kind, letter.tries);
        let message = match message::write(letter, &self.sender) {
            Ok(message) => message,
            Err(fault) => {
                tracing::warn!(id, kind, tries, ?fault, "no letter can be made of this");
                return Delivery::Never;
            }
        };
        let _turn = self.turns.acquire().await;
        let mut line = match timeout(ANSWER_WITHIN, self.begin()).await.unwrap_or(Err(Trouble::Silence)) {
            Ok(line) => line,
            Err(trouble) => {
                let (status, why) = (trouble.status(), trouble.why());
                tracing::warn!(id, kind, tries, status, why, "the relay does not let us begin; the letter waits");
                return Delivery::NotNow;
            }
        };
        match hand_over(&mut line, &message).await {
            Ok(()) => {
                self.idle().push(line);
                Delivery::Sent
            }
            Err(trouble) => {
                let (status, why, is_final) = (trouble.status(), trouble.why(), trouble.is_final());
                tracing::warn!(id, kind, tries, status, why, is_final, "the relay did not take the letter");
                goodbye(line).await;
                if is_final { Delivery::Never } else { Delivery::NotNow }
            }
        }
    }

    /// A line on which the relay has accepted us and our sender.
    async fn begin(&self) -> Result<AsyncSmtpConnection, Trouble> {
        let mut line = match self.used_line().await {
            Some(line) => line,
            None => self.relay.connect().await?,
        };
        line.command(Mail::new(Some(self.sender.email.clone()), vec![])).await?;
        Ok(line)
    }

    /// Relays hang up on lines that were idle for long.
    async fn used_line(&self) -> Option<AsyncSmtpConnection> {
        let mut line = self.idle().pop()?;
        line.test_connected().await.then_some(line)
    }

    pub async fn hang_up(&self) {
        let lines = std::mem::take(&mut *self.idle());
        for line in lines {
            goodbye(line).await;
        }
    }

    fn idle(&self) -> MutexGuard<'_, Vec<AsyncSmtpConnection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn hand_over(line: &mut AsyncSmtpConnection, message: &Message) -> Result<(), Trouble> {
    for recipient in message.envelope().to() {
        answer(line.command(Rcpt::new(recipient.clone(), vec![]))).await?;
    }
    answer(line.command(Data)).await?;
    let taken = line.message(&message.formatted()).await?;
    if taken.code().severity == Severity::PositiveCompletion { Ok(()) } else { Err(Trouble::Confusion) }
}

/// A relay that does not say goodbye may leave without.
async fn goodbye(mut line: AsyncSmtpConnection) {
    let _ = timeout(GOODBYE_WITHIN, line.abort()).await;
}

async fn answer(wait: impl Future<Output = Result<Response, Error>>) -> Result<(), Trouble> {
    timeout(ANSWER_WITHIN, wait).await.map_err(|_| Trouble::Silence)??;
    Ok(())
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Relay(error)
    }
}

impl Trouble {
    fn is_final(&self) -> bool {
        matches!(self, Self::Relay(error) if error.is_permanent())
    }

    /// The relay's own words may quote an address: its number is all that is told.
    fn status(&self) -> Option<u16> {
        match self {
            Self::Relay(error) => error.status().map(u16::from),
            Self::Silence | Self::Confusion => None,
        }
    }

    fn why(&self) -> &'static str {
        match self {
            Self::Silence => "silence",
            Self::Confusion => "an answer out of turn",
            Self::Relay(error) if error.status().is_some() => "its answer",
            Self::Relay(error) if error.is_client() => "it does not offer what we need",
            Self::Relay(_) => "network or certificate",
        }
    }
}
