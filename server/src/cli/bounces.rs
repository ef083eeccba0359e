//! `dabei bounces`: takes a message that came back, from a mail server that passes it on by a pipe.

use super::delivery_report::{DeliveryReport, parse_report};
use super::output::{language, print_note};
use anyhow::{Context, Result};
use backend::AppContext;
use backend::messages::{self, Bounce, BounceOutcome};
use std::io::{self, Read};
use text::say;

/// What is read of a message. A report of ours is shorter; what a longer one says stands at its beginning.
const LONGEST: u64 = 8 << 20;

/// Reads a message on standard input and returns the failed delivery that it reports. If it reports none, a sentence says so,
/// and there is nothing to do.
pub fn read_bounce() -> Result<Option<Bounce>> {
    let (mut message, mut input) = (Vec::new(), io::stdin().lock());
    let read = input.by_ref().take(LONGEST).read_to_end(&mut message);
    // The mail server takes it for a failure if it cannot write all of the message.
    read.and_then(|_| io::copy(&mut input, &mut io::sink())).context("the message cannot be read")?;
    match parse_report(&message) {
        DeliveryReport::Failed(bounce) => return Ok(Some(bounce)),
        DeliveryReport::NotFailed => print_note(say!(language(), "bounce-not-failed")),
        DeliveryReport::Unreadable => print_note(say!(language(), "bounce-unreadable")),
    }
    Ok(None)
}

/// Records a failed delivery.
pub async fn record(ctx: &AppContext, bounce: Bounce) -> Result<()> {
    match messages::record_bounce(ctx, bounce).await? {
        BounceOutcome::Recorded | BounceOutcome::RecordedBefore => {}
        BounceOutcome::UnknownMessage => print_note(say!(language(), "bounce-unknown")),
    }
    ctx.db.close().await;
    Ok(())
}
