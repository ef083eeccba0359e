//! The transport of messages: the mail relay or, in development, the mail catcher. It must not know the message queue.

use super::attempt_limits::AttemptLimits;
use super::mail_catcher::MailCatcher;
use super::relay::Relay;
use super::smtp::Smtp;
use anyhow::Result;
use backend::messages::{ClaimedMessage, Delivery};
use lettre::message::Mailbox;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::watch;

/// The way that messages are sent. Cheap to clone; clones share their connections.
#[derive(Clone)]
pub enum Transport {
    Smtp(Arc<Smtp>),
    Caught(MailCatcher),
}

impl Transport {
    /// Creates the transport to a mail relay, without connecting yet: `url` is `DABEI_SMTP_URL`. An error names the setting
    /// that is wrong.
    pub fn smtp(url: &str, ca_file: Option<&Path>, sender: Mailbox) -> Result<Self> {
        let relay = Relay::parse(url, ca_file)?;
        Ok(Self::Smtp(Arc::new(Smtp::new(relay, sender))))
    }

    /// Attempts to deliver a message. When `stop` is true, messages whose content is not being sent are left untried.
    pub async fn send(&self, message: &ClaimedMessage, limits: AttemptLimits, stop: watch::Receiver<bool>) -> Delivery {
        match self {
            Self::Smtp(smtp) => smtp.send(message, limits, stop).await,
            Self::Caught(mail_catcher) => mail_catcher.catch(message),
        }
    }

    /// Closes the connections that have been idle for long.
    pub async fn close_old_connections(&self) {
        if let Self::Smtp(smtp) = self {
            smtp.close_old_connections().await;
        }
    }

    /// Closes all idle connections.
    pub async fn disconnect(&self) {
        if let Self::Smtp(smtp) = self {
            smtp.disconnect().await;
        }
    }
}
