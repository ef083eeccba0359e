//! Messages to a fast relay: how many the mailer delivers each second from a full queue.

use crate::installation::Installation;
use crate::load::one_thread;
use crate::relay::Relay;
use crate::statistics::{float, median, smallest};
use crate::table::{Row, Unit};
use anyhow::{Context as _, Result};
use rusqlite::Connection;
use std::time::{Duration, Instant};
use tokio::time::{sleep, timeout};

const ROUNDS: usize = 3;
const MESSAGES: u64 = 2_000;
const TIMEOUT: Duration = Duration::from_mins(2);
const POLL_INTERVAL: Duration = Duration::from_millis(1);

pub fn measure(installation: &Installation) -> Result<Vec<Row>> {
    let client = one_thread()?;
    let installation = installation.sibling("messages")?;
    // Creates the database.
    drop(installation.serve(None)?);
    let mut rates = Vec::new();
    for _ in 0..ROUNDS {
        fill_queue(&installation)?;
        rates.push(client.block_on(deliver(&installation))?);
    }
    let name = format!("{MESSAGES} messages to a fast relay: messages/s");
    Ok(vec![Row::new(name, Unit::PerSecond, median(&rates)).worst(smallest(&rates))])
}

/// Enqueues messages as large as those of a sign-up, each about another record.
fn fill_queue(installation: &Installation) -> Result<()> {
    let sql = format!(
        "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {MESSAGES}) \
         INSERT INTO messages (id, related_id, sequence, kind, recipient, message_id, subject, body, \
             enqueued_at, attempts, next_attempt_at, expires_at, delete_after) \
         SELECT i, i, 1, 'confirmation', 'gast' || n || '@example.org', '<' || i || '@dabei.example>', 'Ihre Anmeldung', \
             json_object('language', 'de', 'sender', 'Stadt', 'colour', '#173a92', \
                 'parts', json_array(json_object('Paragraph', t))), \
             0, 0, 0, 4102444800000, 4102444800000 \
         FROM (SELECT n, lower(hex(randomblob(16))) AS i, replace(hex(zeroblob(40)), '00', 'Wir freuen uns auf Sie. ') AS t \
             FROM numbers)"
    );
    Connection::open(installation.database())?.execute_batch(&sql).context("the queue cannot be filled")
}

/// Messages per second, from the first that the relay accepts to the last.
async fn deliver(installation: &Installation) -> Result<f64> {
    let relay = Relay::start().await?;
    let _server = installation.serve(Some(relay.address))?;
    timeout(TIMEOUT, async {
        let first = wait_for(&relay, 1).await;
        let started = Instant::now();
        let last = wait_for(&relay, MESSAGES).await;
        float(last - first) / started.elapsed().as_secs_f64()
    })
    .await
    .context("messages are missing")
}

/// Waits until the relay has accepted so many messages, and returns how many it has accepted by then.
async fn wait_for(relay: &Relay, messages: u64) -> u64 {
    while relay.accepted() < messages {
        sleep(POLL_INTERVAL).await;
    }
    relay.accepted()
}
