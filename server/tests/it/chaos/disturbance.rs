//! What happens around the clients, by a seeded plan: processes end or freeze, the relay changes its mood or goes down, the
//! database fails, and time passes while nobody serves.

use super::cluster::{Cluster, NODES};
use super::mail::Mail;
use super::outage::break_database;
use super::visitor::below;
use backend::messages::count_pending;
use backend::random::Random;
use backend::{AppContext, Error, run, write_tx};
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// The requests between two disturbances.
const INTERVAL: usize = 40;
const LIMIT: Duration = Duration::from_secs(5);
const FROZEN: Duration = Duration::from_secs(1);
/// Rounds until every message has been sent: each ends a retry delay, of which there are at most as many.
const ROUNDS: usize = 12;
const STANDSTILL: Duration = Duration::from_secs(2);
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// Disturbs until the clients have ended. Returns the names of what it did.
pub async fn disturb(
    cluster: &mut Cluster,
    mail: &mut Mail,
    random: &Random,
    has_ended: impl Fn() -> bool,
) -> Vec<&'static str> {
    let mut done = Vec::new();
    while !has_ended() {
        let node = below(random, NODES);
        done.push(match below(random, 12) {
            0..=1 => {
                cluster.kill(node);
                "kill"
            }
            2 => {
                cluster.terminate(&[node], async |_| ()).await;
                "terminate"
            }
            3 => {
                cluster.freeze(node, |gateway| gateway.wait_for(INTERVAL, FROZEN));
                "freeze"
            }
            4..=7 => {
                mail.change_mood(random).await;
                "mood"
            }
            8 => {
                mail.go_down().await;
                cluster.gateway.wait_for(INTERVAL, LIMIT);
                mail.come_back().await;
                "relay down"
            }
            9 => {
                let is_crash = below(random, 2) == 0;
                break_database(cluster, is_crash, |gateway| gateway.wait_for(INTERVAL / 2, FROZEN));
                "database"
            }
            10 => {
                cluster.terminate(&[0, 1], pass_time).await;
                "time"
            }
            _ => {
                mail.calm_down().await;
                "calm"
            }
        });
        cluster.gateway.wait_for(INTERVAL, LIMIT);
    }
    done
}

/// Lets the mailers send everything that is left, with a relay that accepts it.
pub async fn drain(cluster: &mut Cluster, mail: &mut Mail) {
    mail.calm_down().await;
    for _ in 0..ROUNDS {
        let mut left = pending(&cluster.ctx).await;
        let mut changed = Instant::now();
        while left > 0 && changed.elapsed() < STANDSTILL {
            sleep(POLL_INTERVAL).await;
            let now_left = pending(&cluster.ctx).await;
            if now_left != left {
                (left, changed) = (now_left, Instant::now());
            }
        }
        if left == 0 {
            return;
        }
        cluster.terminate(&[0, 1], pass_time).await;
    }
}

async fn pending(ctx: &AppContext) -> i64 {
    count_pending(ctx).await.expect("messages can be counted").0
}

/// What a long time without servers does to the queue: every retry is due, and every lease has ended.
async fn pass_time(ctx: &AppContext) {
    loop {
        let passed = write_tx!(ctx, |tx, _| {
            run!(tx, "UPDATE messages SET next_attempt_at = 0 WHERE sent_at IS NULL AND failed_at IS NULL")?;
            // Also that of a message that was withdrawn while a mailer had it: the next one about its sign-up waits for it.
            Ok(run!(tx, "UPDATE messages SET leased_until = NULL")?)
        });
        // A frozen server may hold a row until PostgreSQL ends its transaction.
        if !matches!(passed, Err(Error::Busy)) {
            passed.expect("the queue can be written");
            return;
        }
    }
}
