//! Delivery of messages to the mail relay over SMTP. What fails before the relay has seen anything of the message concerns our
//! password, sender or network: the message stays untried. What the relay refuses of the message itself, if permanent, is
//! final.

use super::attempt_limits::AttemptLimits;
use super::content::Content;
use super::failure::SmtpFailure;
use super::idle_connections::{IdleConnections, quit};
use super::mime;
use super::relay::Relay;
use backend::messages::{ClaimedMessage, Delivery};
use lettre::Message;
use lettre::message::Mailbox;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::response::Severity;
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit, watch};
use tokio::time::{Instant, timeout_at};

/// The maximal number of connections: what Exchange Online allows one login; other relays allow more.
pub const MAX_CONNECTIONS: usize = 3;
/// The time limit for the start of a transaction, and for each later reply but the last: the relay may scan the message
/// before the last one.
const REPLY_TIMEOUT: Duration = Duration::from_secs(30);

/// A client of one mail relay with its connections.
pub struct Smtp {
    relay: Relay,
    sender: Mailbox,
    permits: Semaphore,
    idle: IdleConnections,
}

/// A transaction in which the relay waits for the content of the message.
struct Transaction<'a> {
    connection: AsyncSmtpConnection,
    deadline: Instant,
    permit: SemaphorePermit<'a>,
}

/// Why a transaction did not come to the content of the message.
enum NotOpened<'a> {
    /// The relay has not seen the message.
    NoTransaction(SmtpFailure),
    /// The relay did not take the recipient.
    Recipient(Box<AsyncSmtpConnection>, SmtpFailure, SemaphorePermit<'a>),
}

impl Smtp {
    pub fn new(relay: Relay, sender: Mailbox) -> Self {
        Self { relay, sender, permits: Semaphore::new(MAX_CONNECTIONS), idle: IdleConnections::default() }
    }

    /// Attempts to deliver a message. Until the relay waits for the content of the message, the attempt ends at once when
    /// `stop` is true; the message is then untried.
    pub async fn send(
        &self,
        message: &ClaimedMessage,
        limits: AttemptLimits,
        mut stop: watch::Receiver<bool>,
    ) -> Delivery {
        let (id, kind, attempts) = (&message.id, &message.kind, message.attempts);
        let built = match mime::build(message, &self.sender) {
            Ok(built) => built,
            Err(fault) => {
                tracing::warn!(id, kind, attempts, cause = ?fault, "message delivery failed: it cannot be built");
                return Delivery::Rejected;
            }
        };
        let opened = tokio::select! {
            biased;
            _ = stop.wait_for(|is_stopped| *is_stopped) => return Delivery::Untried,
            opened = self.open_transaction(&built, limits) => opened,
        };
        // The permit is kept until the connection is closed: the relay counts connections too.
        let (connection, failure, _permit) = match opened {
            Ok(mut transaction) => match transaction.send_content(&built).await {
                Ok(()) => {
                    self.idle.push(transaction.connection);
                    return Delivery::Sent;
                }
                Err(failure) => (transaction.connection, failure, transaction.permit),
            },
            Err(NotOpened::Recipient(connection, failure, permit)) => (*connection, failure, permit),
            Err(NotOpened::NoTransaction(failure)) => {
                let (status, cause) = (failure.status(), failure.cause());
                tracing::warn!(id, kind, status, cause, "no transaction with the relay, retrying later");
                return Delivery::Untried;
            }
        };
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

    /// Opens a transaction for a message, up to its content.
    async fn open_transaction(
        &self,
        message: &Message,
        limits: AttemptLimits,
    ) -> Result<Transaction<'_>, NotOpened<'_>> {
        let permit = self.permits.acquire().await.map_err(|_| NotOpened::NoTransaction(SmtpFailure::Timeout))?;
        let deadline = Instant::now() + limits.duration;
        if deadline > limits.lease_end {
            // The process was frozen: when the attempt has ended, another mailer may have sent the message too.
            return Err(NotOpened::NoTransaction(SmtpFailure::Timeout));
        }
        let started = within(REPLY_TIMEOUT, deadline, self.start_transaction()).await;
        let mut connection = started.map_err(NotOpened::NoTransaction)?;
        match name_recipients(&mut connection, message, deadline).await {
            // It was frozen since, so that the message may have been claimed again.
            Ok(()) if Instant::now() > deadline => Err(NotOpened::NoTransaction(SmtpFailure::Timeout)),
            Ok(()) => Ok(Transaction { connection, deadline, permit }),
            Err(failure) => Err(NotOpened::Recipient(Box::new(connection), failure, permit)),
        }
    }

    /// A connection on which the relay has accepted our login and our sender. One that was idle may have been closed by the
    /// relay, so its failure means nothing.
    async fn start_transaction(&self) -> Result<AsyncSmtpConnection, Error> {
        let sender = || Mail::new(Some(self.sender.email.clone()), vec![]);
        while let Some(mut connection) = self.idle.pop() {
            if connection.command(sender()).await.is_ok() {
                return Ok(connection);
            }
        }
        let mut connection = self.relay.connect().await?;
        connection.command(sender()).await?;
        Ok(connection)
    }

    /// Closes the connections that have been idle for long.
    pub async fn close_old_connections(&self) {
        self.idle.close_old().await;
    }

    /// Closes all idle connections.
    pub async fn disconnect(&self) {
        self.idle.close_all().await;
    }
}

/// Sends the recipients of a message and DATA.
async fn name_recipients(
    connection: &mut AsyncSmtpConnection,
    message: &Message,
    deadline: Instant,
) -> Result<(), SmtpFailure> {
    for recipient in message.envelope().to() {
        within(REPLY_TIMEOUT, deadline, connection.command(Rcpt::new(recipient.clone(), vec![]))).await?;
    }
    within(REPLY_TIMEOUT, deadline, connection.command(Data)).await.map(drop)
}

impl Transaction<'_> {
    async fn send_content(&mut self, message: &Message) -> Result<(), SmtpFailure> {
        // All of it is ASCII, because `mime` encodes what is not.
        let content = message.formatted();
        let content = String::from_utf8_lossy(&content);
        let replied = timeout_at(self.deadline, self.connection.command(Content(&content))).await;
        let reply = replied.map_err(|_| SmtpFailure::Timeout)??;
        if reply.code().severity == Severity::PositiveCompletion { Ok(()) } else { Err(SmtpFailure::UnexpectedReply) }
    }
}

/// Waits for a step of a transaction, for `limit` at most, and not beyond the deadline of the attempt.
async fn within<T>(
    limit: Duration,
    deadline: Instant,
    step: impl Future<Output = Result<T, Error>>,
) -> Result<T, SmtpFailure> {
    let step = timeout_at(deadline.min(Instant::now() + limit), step).await;
    Ok(step.map_err(|_| SmtpFailure::Timeout)??)
}
