//! The command `dabei bounces` as a process behind the pipe of a mail server: messages as mail servers return them, and exit
//! codes that do not make a mail server return the return.

use crate::crash::installation::Folder;
use backend::clock::Clock;
use backend::messages::{ClaimedMessage, DeliveryStatus};
use backend::secret::Secret;
use backend::signups;
use backend::testing::TestApp;
use backend::testing::programme_file::{new_event, programme_file};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::ids::SignUpId;
use std::env;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// Reports of failed deliveries, as the mail servers write them.
const FAILED: [(&str, &str); 6] = [
    ("Postfix", include_str!("bounces/postfix.eml")),
    ("Postfix, after five days, German", include_str!("bounces/postfix_expired.eml")),
    ("Exim", include_str!("bounces/exim.eml")),
    ("Exchange Online, German", include_str!("bounces/exchange.eml")),
    ("Exchange, without the message", include_str!("bounces/exchange_mailbox_full.eml")),
    ("Gmail, German", include_str!("bounces/gmail.eml")),
];
/// A report of a relay that replaces the `Message-ID`.
const REPLACED_ID: &str = include_str!("bounces/replaced_id.eml");
/// Messages that come to the same mailbox and report no failure.
const NOT_FAILED: [(&str, &str); 4] = [
    ("a delay", include_str!("bounces/postfix_delayed.eml")),
    ("success", include_str!("bounces/postfix_success.eml")),
    ("an automatic reply", include_str!("bounces/vacation.eml")),
    ("a read receipt", include_str!("bounces/read_receipt.eml")),
];

const NOTHING_FAILED: &str = "Diese Nachricht meldet keine gescheiterte Zustellung. Es ist nichts zu tun.\n";
const UNKNOWN: &str = "Zu dieser Meldung gibt es hier keine Nachricht, oder mehrere. Es ist nichts zu tun.\n";

/// An application at the real time, which the command has too, and a folder for its secret.
struct Installation {
    app: TestApp,
    folder: Folder,
}

impl Installation {
    async fn create() -> Self {
        let event = |slug| new_event(slug, "Gesprächskreis", "2089-05-02T15:00", "2089-05-02T17:00").seats(20);
        let app = TestApp::with(programme_file([event("kreis"), event("runde")])).await;
        app.advance(Clock::System.now().since(app.now()));
        let folder = Folder::new();
        Secret::load_or_create(&folder.0.join("secret"), [7; 32]).unwrap();
        Self { app, folder }
    }

    /// Signs Anna up and sends her the confirmation.
    async fn sign_up(&self, event: &str) -> (SignUpId, ClaimedMessage) {
        let id = self.app.sign_up(event, &[("contact_name", "Anna"), ("email", "Anna.Maier@example.org")]).await;
        (id.unwrap(), self.app.deliver_mail().await.remove(0))
    }

    /// Pipes a message into `dabei bounces`. Returns its exit code and what it prints as an error.
    fn pipe(&self, message: &[u8], settings: &[(&str, &str)]) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dabei"));
        command.env_clear().env("PATH", env::var_os("PATH").unwrap_or_default()).env("LANG", "de_DE.UTF-8");
        command.env("DABEI_DATABASE_URL", self.app.url()).env("DABEI_LOG", "error");
        command.env("DABEI_SECRET_FILE", self.folder.0.join("secret")).envs(settings.iter().copied());
        command.arg("bounces").current_dir(&self.folder.0).stdin(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let written = child.stdin.take().unwrap().write_all(message);
        let output = child.wait_with_output().unwrap();
        let is_read = written.is_ok() || output.status.code() == Some(75);
        assert!(is_read, "a pipe that breaks is a failure to a mail server");
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    }

    /// The reasons of the open call tasks.
    async fn calls(&self) -> Vec<String> {
        signups::call_tasks(&self.app, 0).await.unwrap().0.into_iter().map(|call| call.task.reason).collect()
    }
}

/// A report about a message.
fn about(report: &str, message: &ClaimedMessage) -> String {
    let subject = format!("=?utf-8?B?{}?=", STANDARD.encode(&message.subject));
    let report = report.replace("{message_id}", &message.message_id).replace("{subject}", &subject);
    report.replace("{recipient}", &message.recipient)
}

fn done() -> (i32, String) {
    (0, String::new())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_mail_servers_return_becomes_one_call_about_the_message_however_often_it_comes() {
    for (server, report) in FAILED {
        let installation = Installation::create().await;
        // Two sign-ups, so that the mailbox alone does not say which message it was.
        let (id, message) = installation.sign_up("kreis").await;
        let (other, _) = installation.sign_up("runde").await;
        let report = about(report, &message);
        for report in [report.clone(), report.replace('\n', "\r\n"), report] {
            assert_eq!(installation.pipe(report.as_bytes(), &[("DABEI_LOG", "debug,sqlx=error")]).0, 0, "{server}");
        }
        assert_eq!(installation.calls().await, ["bounced"], "{server}");
        assert_eq!(installation.app.page(id).await.last_message, DeliveryStatus::Undeliverable, "{server}");
        assert_eq!(installation.app.page(other).await.last_message, DeliveryStatus::Sent, "{server}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_about_the_recipient_reaches_the_log_of_the_mail_server() {
    let installation = Installation::create().await;
    let (_, message) = installation.sign_up("kreis").await;
    for report in [FAILED[0].1, NOT_FAILED[0].1, REPLACED_ID] {
        let report = about(report, &message);
        let (_, error) = installation.pipe(report.as_bytes(), &[("DABEI_LOG", "debug")]);
        assert!(!error.to_lowercase().contains("maier") && !error.contains(&message.message_id), "{error}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_replaces_the_message_id_is_understood_if_one_message_of_this_subject_went_to_the_mailbox() {
    let installation = Installation::create().await;
    let (id, message) = installation.sign_up("kreis").await;
    let recipient = message.recipient.to_lowercase();
    let report = about(REPLACED_ID, &ClaimedMessage { recipient, ..message });
    assert_eq!(installation.pipe(report.as_bytes(), &[]), done());
    assert_eq!(installation.pipe(report.as_bytes(), &[]), done(), "a second time it changes nothing");
    assert_eq!(installation.calls().await, ["bounced"]);
    assert_eq!(installation.app.page(id).await.last_message, DeliveryStatus::Undeliverable);

    let installation = Installation::create().await;
    let (_, message) = installation.sign_up("kreis").await;
    installation.sign_up("runde").await;
    let report = about(REPLACED_ID, &message);
    assert_eq!(installation.pipe(report.as_bytes(), &[]), (0, UNKNOWN.to_owned()), "it could be either message");
    assert!(installation.calls().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_of_a_person_to_the_same_mailbox_that_comes_back_is_not_taken_for_ours() {
    let installation = Installation::create().await;
    let (id, message) = installation.sign_up("kreis").await;
    let of_person = ClaimedMessage { message_id: "<1@buero.stadt.example>".into(), ..message };
    for (server, report) in FAILED.into_iter().chain([("with our subject", REPLACED_ID)]) {
        let report = about(report, &of_person).replace("Auto-Submitted: auto-generated\n", "");
        assert_eq!(installation.pipe(report.as_bytes(), &[]), (0, UNKNOWN.to_owned()), "{server}");
    }
    assert!(installation.calls().await.is_empty());
    assert_eq!(installation.app.page(id).await.last_message, DeliveryStatus::Sent);
}

#[tokio::test(flavor = "multi_thread")]
async fn delays_successes_automatic_replies_and_receipts_change_nothing() {
    let installation = Installation::create().await;
    let (id, message) = installation.sign_up("kreis").await;
    for (what, report) in NOT_FAILED {
        let printed = installation.pipe(about(report, &message).as_bytes(), &[]);
        assert_eq!(printed, (0, NOTHING_FAILED.to_owned()), "{what}");
    }
    assert!(installation.calls().await.is_empty());
    assert_eq!(installation.app.page(id).await.last_message, DeliveryStatus::Sent);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_about_a_strange_message_and_what_is_no_message_end_well() {
    let installation = Installation::create().await;
    let (_, message) = installation.sign_up("kreis").await;
    let strange = FAILED[0].1.replace("{message_id}", "<1@spam.example>").replace("{recipient}", "b@example.org");
    assert_eq!(installation.pipe(strange.as_bytes(), &[]), (0, UNKNOWN.to_owned()));
    let english = installation.pipe(strange.as_bytes(), &[("LANG", "en_GB.UTF-8")]).1;
    assert!(english.starts_with("This report is about no message of this installation"), "{english}");
    let mut large = about(NOT_FAILED[2].1, &message).into_bytes();
    large.resize(20 << 20, b'x');
    let truncated = &about(FAILED[0].1, &message).into_bytes()[..1200];
    for unreadable in [b"".as_slice(), b"\n\n", b"\0\xff\xfe\x80", b"Guten Tag", &large, truncated] {
        let (code, error) = installation.pipe(unreadable, &[]);
        assert_eq!((code, error.lines().count()), (0, 1), "{error}");
    }
    assert!(installation.calls().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_away_and_a_wrong_setting_ask_the_mail_server_to_try_again() {
    let installation = Installation::create().await;
    let (_, message) = installation.sign_up("kreis").await;
    let report = about(FAILED[0].1, &message);
    for setting in [
        ("DABEI_DATABASE_URL", "postgres://nobody@127.0.0.1:1/away"),
        ("DABEI_DATABASE_URL", "sqlite:///proc/none/dabei.db"),
        ("DABEI_SECRET_FILE", "/proc/none/secret"),
        ("DABEI_LOG", "inof"),
    ] {
        let (code, error) = installation.pipe(report.as_bytes(), &[setting]);
        assert!(code == 75 && error.starts_with("dabei: "), "{setting:?}: {code} {error}");
    }
    assert_eq!(installation.pipe(report.as_bytes(), &[]), done());
    assert_eq!(installation.calls().await, ["bounced"]);
}
