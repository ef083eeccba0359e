//! Where letters go: to the mail relay or, in development, into a catcher. Chosen once by the commands, used by the
//! mailman. It must not know the outbox.

use super::caught::CaughtPost;
use super::message;
use super::relay::Relay;
use super::smtp::Smtp;
use anyhow::{Context, Result};
use backend::outbox::{Claimed, Delivery};
use std::path::Path;
use std::sync::Arc;

/// Cheap to clone; clones share their connections.
#[derive(Clone)]
pub enum Carrier {
    Smtp(Arc<Smtp>),
    Caught(CaughtPost),
}

impl Carrier {
    /// `url` is `DABEI_SMTP_URL`, `from` is `DABEI_MAIL_FROM`. Says which setting is wrong; connects to nothing yet.
    pub fn smtp(url: &str, ca_file: Option<&Path>, from: &str) -> Result<Self> {
        let relay = Relay::read(url, ca_file)?;
        let sender = message::sender(from).context(
            "DABEI_MAIL_FROM must be an address, or a name with one, such as \"Rathaus\" <rathaus@kornwestheim.de>",
        )?;
        Ok(Self::Smtp(Arc::new(Smtp::new(relay, sender))))
    }

    /// Brings one letter out, and says what became of it.
    pub async fn carry(&self, letter: &Claimed) -> Delivery {
        match self {
            Self::Smtp(smtp) => smtp.carry(letter).await,
            Self::Caught(post) => post.catch(letter),
        }
    }

    /// There is nothing to carry for now: lets go of the relay.
    pub async fn rest(&self) {
        if let Self::Smtp(smtp) = self {
            smtp.hang_up().await;
        }
    }
}
