//! Delivery of messages to the mail relay over SMTP. What the relay refuses before it has seen anything of the message
//! concerns our password, sender or network: the message is deferred. What it refuses of the message itself, if
//! permanent, is final.

use super::mime;
use super::relay::Relay;
use backend::messages::{ClaimedMessage, Delivery};
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

/// The maximal number of connections: what Exchange Online allows one login; other relays allow more.
const MAX_CONNECTIONS: usize = 3;
/// The time limit for the start of a transaction, and for each later reply but the last: the relay may scan the message
/// before the last one.
const REPLY_TIMEOUT: Duration = Duration::from_secs(30);
const QUIT_TIMEOUT: Duration = Duration::from_secs(5);

/// A client of one mail relay with its connections.
pub struct Smtp {
    relay: Relay,
    sender: Mailbox,
    permits: Semaphore,
    /// Connections whose last message was accepted. A connection is not reused after a failure: the reply to one
    /// message must never be taken for the reply to the next.
    idle: Mutex<Vec<AsyncSmtpConnection>>,
}

/// Why a message was not delivered.
enum SmtpFailure {
    Relay(Error),
    Timeout,
    /// A positive reply of the wrong kind.
    UnexpectedReply,
}

impl Smtp {
    pub fn new(relay: Relay, sender: Mailbox) -> Self {
        Self { relay, sender, permits: Semaphore::new(MAX_CONNECTIONS), idle: Mutex::default() }
    }

    /// Attempts to deliver a message.
    pub async fn send(&self, message: &ClaimedMessage) -> Delivery {
        let (id, kind, attempts) = (&message.id, &message.kind, message.attempts);
        let built = match mime::build(message, &self.sender) {
            Ok(built) => built,
            Err(fault) => {
                tracing::warn!(id, kind, attempts, cause = ?fault, "message delivery failed: it cannot be built");
                return Delivery::Rejected;
            }
        };
        let _permit = self.permits.acquire().await;
        let started = timeout(REPLY_TIMEOUT, self.start_transaction()).await;
        let mut connection = match started.unwrap_or(Err(SmtpFailure::Timeout)) {
            Ok(connection) => connection,
            Err(failure) => {
                let (status, cause) = (failure.status(), failure.cause());
                tracing::warn!(
                    id,
                    kind,
                    attempts,
                    status,
                    cause,
                    "message delivery failed: no transaction with the relay, retrying later"
                );
                return Delivery::Deferred;
            }
        };
        match transmit(&mut connection, &built).await {
            Ok(()) => {
                self.idle().push(connection);
                Delivery::Sent
            }
            Err(failure) => {
                let (status, cause, is_final) = (failure.status(), failure.cause(), failure.is_final());
                tracing::warn!(
                    id,
                    kind,
                    attempts,
                    status,
                    cause,
                    is_final,
                    "message delivery failed: the relay did not accept it"
                );
                quit(connection).await;
                if is_final { Delivery::Rejected } else { Delivery::Deferred }
            }
        }
    }

    /// A connection on which the relay has accepted our login and our sender.
    async fn start_transaction(&self) -> Result<AsyncSmtpConnection, SmtpFailure> {
        let mut connection = match self.idle_connection().await {
            Some(connection) => connection,
            None => self.relay.connect().await?,
        };
        connection.command(Mail::new(Some(self.sender.email.clone()), vec![])).await?;
        Ok(connection)
    }

    /// An idle connection that still works: relays close those that are idle for long.
    async fn idle_connection(&self) -> Option<AsyncSmtpConnection> {
        let mut connection = self.idle().pop()?;
        connection.test_connected().await.then_some(connection)
    }

    /// Closes the idle connections.
    pub async fn disconnect(&self) {
        let connections = std::mem::take(&mut *self.idle());
        for connection in connections {
            quit(connection).await;
        }
    }

    fn idle(&self) -> MutexGuard<'_, Vec<AsyncSmtpConnection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sends the recipients and the content of a message.
async fn transmit(connection: &mut AsyncSmtpConnection, message: &Message) -> Result<(), SmtpFailure> {
    for recipient in message.envelope().to() {
        reply_in_time(connection.command(Rcpt::new(recipient.clone(), vec![]))).await?;
    }
    reply_in_time(connection.command(Data)).await?;
    let reply = connection.message(&message.formatted()).await?;
    if reply.code().severity == Severity::PositiveCompletion { Ok(()) } else { Err(SmtpFailure::UnexpectedReply) }
}

/// Closes a connection, with or without the relay's reply to QUIT.
async fn quit(mut connection: AsyncSmtpConnection) {
    let _ = timeout(QUIT_TIMEOUT, connection.abort()).await;
}

async fn reply_in_time(reply: impl Future<Output = Result<Response, Error>>) -> Result<(), SmtpFailure> {
    timeout(REPLY_TIMEOUT, reply).await.map_err(|_| SmtpFailure::Timeout)??;
    Ok(())
}

impl From<Error> for SmtpFailure {
    fn from(error: Error) -> Self {
        Self::Relay(error)
    }
}

impl SmtpFailure {
    fn is_final(&self) -> bool {
        matches!(self, Self::Relay(error) if error.is_permanent())
    }

    /// The reply code of the relay. The text of a reply may quote an address, so it is not logged.
    fn status(&self) -> Option<u16> {
        match self {
            Self::Relay(error) => error.status().map(u16::from),
            Self::Timeout | Self::UnexpectedReply => None,
        }
    }

    /// The cause for the log.
    fn cause(&self) -> &'static str {
        match self {
            Self::Timeout => "timeout",
            Self::UnexpectedReply => "unexpected reply",
            Self::Relay(error) if error.status().is_some() => "negative reply",
            Self::Relay(error) if error.is_client() => "relay lacks a required feature",
            Self::Relay(_) => "network or certificate",
        }
    }
}
