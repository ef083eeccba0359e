//! The deliveries of one mailer. It claims no more messages than it can send at once, and whenever deliveries end, one
//! transaction records all of them and claims the next messages.

use super::attempt_limits::AttemptLimits;
use super::relay_pause::RelayPause;
use super::smtp::MAX_CONNECTIONS;
use super::transport::Transport;
use backend::AppContext;
use backend::messages::{self, ClaimedMessage, Delivery};
use std::collections::HashSet;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::{JoinError, JoinSet};
use tokio::time::{Instant, sleep};

/// The number of messages that wait for a connection while the relay is fast, so that no connection waits for the database.
const AHEAD: usize = MAX_CONNECTIONS;
/// A relay that accepts a message within this time is fast.
const FAST: Duration = Duration::from_secs(1);
/// The delays before the attempts to record deliveries that the database did not accept.
const RECORD_RETRY_DELAYS: [Duration; 4] =
    [Duration::from_millis(250), Duration::from_secs(1), Duration::from_secs(5), Duration::from_secs(30)];

/// The messages that a mailer has claimed.
pub struct Deliveries {
    ctx: AppContext,
    transport: Transport,
    send_timeout: Duration,
    stop: watch::Receiver<bool>,
    running: JoinSet<Ended>,
    /// The ids of the messages that are running: after a jump of the clock the database may give them once more.
    running_ids: HashSet<String>,
    /// The results that are not recorded yet.
    ended: Vec<(ClaimedMessage, Delivery)>,
    pause: RelayPause,
    is_relay_fast: bool,
}

struct Ended {
    message: ClaimedMessage,
    delivery: Delivery,
    duration: Duration,
}

impl Deliveries {
    pub fn new(ctx: AppContext, transport: Transport, send_timeout: Duration, stop: watch::Receiver<bool>) -> Self {
        let (running, running_ids) = (JoinSet::new(), HashSet::new());
        let (ended, pause) = (Vec::new(), RelayPause::default());
        Self { ctx, transport, send_timeout, stop, running, running_ids, ended, pause, is_relay_fast: false }
    }

    /// Whether nothing is being sent, and everything is recorded.
    pub fn is_empty(&self) -> bool {
        self.running.is_empty() && self.ended.is_empty()
    }

    /// The time until the pause after a failure of the relay ends; none where there is no pause.
    pub fn remaining_pause(&self) -> Option<Duration> {
        self.pause.remaining(Instant::now()).filter(|remaining| !remaining.is_zero())
    }

    /// Opens call tasks about messages that wait too long, and fails those that expire while the relay cannot be reached.
    pub async fn handle_overdue(&self) -> backend::Result<()> {
        messages::call_about_waiting_questions(&self.ctx).await?;
        if self.pause.remaining(Instant::now()).is_some() {
            messages::fail_expired(&self.ctx).await?;
        }
        Ok(())
    }

    /// Records the deliveries that have ended, and starts as many as there is room for. Returns how many.
    pub async fn record_and_start(&mut self) -> backend::Result<usize> {
        let room = self.max_running().saturating_sub(self.running.len());
        if room == 0 && self.ended.is_empty() {
            return Ok(0);
        }
        let lease_end = Instant::now() + Duration::from_millis(messages::LEASE.0.unsigned_abs());
        let claimed = self.record_and_claim(room).await?;
        self.ended.clear();
        let mut started = 0;
        for message in claimed {
            if self.running_ids.insert(message.id.clone()) {
                self.start(message, lease_end);
                started += 1;
            }
        }
        Ok(started)
    }

    fn max_running(&self) -> usize {
        match self.pause.remaining(Instant::now()) {
            _ if *self.stop.borrow() => 0,
            Some(Duration::ZERO) => 1,
            Some(_) => 0,
            None if self.is_relay_fast => MAX_CONNECTIONS + AHEAD,
            None => MAX_CONNECTIONS,
        }
    }

    /// A message that was sent must be recorded, so that it is not sent again, and all must be before the mailer stops;
    /// otherwise the next attempt will do.
    async fn record_and_claim(&self, room: usize) -> backend::Result<Vec<ClaimedMessage>> {
        let limit = i64::try_from(room).unwrap_or(i64::MAX);
        let sent = self.ended.iter().filter(|(_, delivery)| *delivery == Delivery::Sent).count();
        let mut recorded = messages::record_and_claim(&self.ctx, &self.ended, limit).await;
        for delay in RECORD_RETRY_DELAYS {
            let Err(error) = &recorded else { break };
            if sent == 0 && !*self.stop.borrow() {
                break;
            }
            tracing::warn!(job = "mailer", sent, %error, "recording deliveries failed, retrying in {delay:?}");
            sleep(delay).await;
            recorded = messages::record_and_claim(&self.ctx, &self.ended, limit).await;
        }
        recorded
    }

    /// Sends a message in a task of its own, so that a panic costs this message one attempt and does not affect the others.
    fn start(&mut self, message: ClaimedMessage, lease_end: Instant) {
        let (transport, stop) = (self.transport.clone(), self.stop.clone());
        let limits = AttemptLimits { duration: self.send_timeout, lease_end };
        self.running.spawn(async move {
            let (started, owned) = (Instant::now(), message.clone());
            let task = tokio::spawn(async move { transport.send(&owned, limits, stop).await });
            let delivery = result_of(&message, task.await);
            Ended { message, delivery, duration: started.elapsed() }
        });
    }

    /// Waits until a delivery ends; forever where none is running.
    pub async fn wait(&mut self) {
        match self.running.join_next().await {
            Some(ended) => self.take(ended),
            None => std::future::pending().await,
        }
        while let Some(ended) = self.running.try_join_next() {
            self.take(ended);
        }
    }

    fn take(&mut self, ended: Result<Ended, JoinError>) {
        // The task cannot panic; where it was cancelled, the message's lease ends.
        let Ok(Ended { message, delivery, duration }) = ended else { return };
        self.running_ids.remove(&message.id);
        match delivery {
            Delivery::Untried if *self.stop.borrow() => {}
            Delivery::Untried => {
                self.pause.begin(Instant::now());
                self.is_relay_fast = false;
            }
            Delivery::Sent | Delivery::Deferred | Delivery::Rejected => {
                self.pause.end();
                self.is_relay_fast = delivery == Delivery::Sent && duration < FAST;
            }
        }
        self.ended.push((message, delivery));
    }

    /// Waits for the deliveries that are running, and records each as soon as it has ended.
    pub async fn finish(mut self) {
        while !self.is_empty() {
            if self.ended.is_empty() {
                self.wait().await;
            }
            if let Err(error) = self.record_and_start().await {
                let messages = self.ended.len();
                tracing::error!(job = "mailer", messages, %error, "recording deliveries failed while stopping");
                self.ended.clear();
            }
        }
    }
}

fn result_of(message: &ClaimedMessage, task: Result<Delivery, JoinError>) -> Delivery {
    let (id, kind, attempts) = (&message.id, &message.kind, message.attempts);
    task.inspect(|delivery| tracing::debug!(id, kind, attempts, ?delivery, "delivery attempt ended")).unwrap_or_else(
        |_| {
            tracing::error!(id, kind, attempts, cause = "panic", "message delivery failed, retrying later");
            Delivery::Deferred
        },
    )
}
