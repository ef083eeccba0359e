//! SIGTERM to a real process: messages whose content is not being sent are handed back at once and untried; the others are
//! awaited and recorded. The web server does not wait for the mailer.

use super::relay::Relay;
use super::{attempts, enqueue, message_to, pending};
use backend::testing::TestApp;
use serde_json::json;
use std::io::{BufRead as _, BufReader};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// The time within which the web server is down, and the process has ended unless a message is being sent.
const STOP_TIME: Duration = Duration::from_secs(10);
const POLL_INTERVAL: Duration = Duration::from_millis(20);

struct Process {
    child: Child,
    /// The address of the web server; none of `dabei mailer`.
    address: Option<SocketAddr>,
    secret: std::path::PathBuf,
}

impl Process {
    fn start(subcommand: &str, ctx: &TestApp, relay: &Relay) -> Self {
        let secret = std::env::temp_dir().join(format!("dabei-stop-{}", ctx.url().replace(['/', ':'], "-")));
        fs::remove_file(&secret).ok();
        let mut child = Command::new(env!("CARGO_BIN_EXE_dabei"))
            .arg(subcommand)
            .env_clear()
            .env("DABEI_DATABASE_URL", ctx.url())
            .env("DABEI_LISTEN", "127.0.0.1:0")
            .env("DABEI_PUBLIC_URL", "https://dabei.example")
            .env("DABEI_SECRET_FILE", &secret)
            .env("DABEI_SMTP_URL", format!("smtp://127.0.0.1:{}", relay.port))
            .env("DABEI_MAIL_FROM", super::FROM)
            .stderr(Stdio::piped())
            .spawn()
            .expect("the process starts");
        let mut lines = BufReader::new(child.stderr.take().expect("its log")).lines().map_while(Result::ok);
        let address = (subcommand == "serve").then(|| {
            let address = lines.by_ref().find_map(|line| line.strip_prefix("dabei serves http://")?.parse().ok());
            address.expect("the web server starts")
        });
        thread::spawn(move || lines.for_each(|line| println!("{line}")));
        Self { child, address, secret }
    }

    fn terminate(&self) {
        let signalled = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(signalled.is_ok_and(|status| status.success()), "the process was running");
    }

    fn is_running(&mut self) -> bool {
        self.child.try_wait().expect("its state is known").is_none()
    }

    fn is_listening(&self) -> bool {
        self.address.is_some_and(|address| TcpStream::connect(address).is_ok())
    }

    fn wait(&mut self) {
        within(STOP_TIME, || !self.is_running());
        assert!(self.child.wait().is_ok_and(|status| status.success()), "it ends without an error");
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The process has ended already, unless the test failed.
        self.child.kill().ok();
        self.child.wait().ok();
        fs::remove_file(&self.secret).ok();
    }
}

fn within(limit: Duration, mut is_true: impl FnMut() -> bool) {
    let began = Instant::now();
    while !is_true() {
        assert!(began.elapsed() < limit, "not within {limit:?}");
        thread::sleep(POLL_INTERVAL);
    }
}

async fn app_with_four_messages() -> TestApp {
    let ctx = TestApp::open().await;
    for name in ["anna", "berta", "carla", "dora"] {
        enqueue(&ctx, message_to(&format!("{name}@example.org"))).await;
    }
    ctx
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_whose_recipient_the_relay_has_not_accepted_are_handed_back_at_once() {
    for subcommand in ["serve", "mailer"] {
        let (mut relay, ctx) = (Relay::plain().await, app_with_four_messages().await);
        relay.configure(json!({ "at": "rcpt", "does": "wait" })).await;
        let mut process = Process::start(subcommand, &ctx, &relay);
        for _ in 0..3 {
            relay.next_event("rcpt").await;
        }
        process.terminate();
        process.wait();
        assert_eq!(attempts(&ctx).await, [(0, 4)]);
        assert_eq!(ctx.deliver_mail().await.len(), 4, "another mailer gets them at once");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_whose_content_is_being_sent_are_awaited_while_the_web_server_is_down() {
    let (mut relay, ctx) = (Relay::plain().await, app_with_four_messages().await);
    relay.configure(json!({ "at": "data", "does": "wait" })).await;
    let mut process = Process::start("serve", &ctx, &relay);
    for _ in 0..3 {
        relay.next_event("content").await;
    }
    process.terminate();
    within(STOP_TIME, || !process.is_listening());
    assert!(process.is_running(), "it waits for the relay's reply");
    relay.configure(json!({ "does": "go" })).await;
    process.wait();
    assert_eq!((pending(&ctx).await, relay.events("taken").await.len()), ((1, 0), 3));
    assert_eq!(ctx.deliver_mail().await.len(), 1, "the fourth was not sent");
    assert_eq!(attempts(&ctx).await, [(1, 4)], "and lost no attempt");
}
