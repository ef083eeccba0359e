//! A thousand hostile names of people and of events, each signed up over HTTP and sent to a real relay. An independent
//! parser, Python's `email`, reads the messages.

use super::relay::Relay;
use super::{headers_with, pending, plain_transport, raw_bytes, send_batch};
use crate::site::Site;
use backend::testing::TestApp;
use backend::testing::programme_file::{new_event, programme_file};
use backend::{db, run};
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Stdio};

const READER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/mailer/read_messages.py");
/// Texts before and after a name; all pairs make more than a thousand names.
const PIECES: [&str; 32] = [
    "\r\nBcc: eve@example.org\r\n",
    "\nTo: eve@example.org\n",
    "\rReply-To: eve@example.org",
    "\r\n\r\n<h1>Sie haben gewonnen</h1>",
    "\r\n.\r\nQUIT\r\n",
    "\r\n.\r\nMAIL FROM:<eve@example.org>\r\n",
    "=?utf-8?q?=0d=0aBcc:_eve=40example.org?=",
    "=?utf-8?b?DQpCY2M6IGV2ZUBleGFtcGxlLm9yZw==?=",
    "=?utf-7?q?+AA0-?=",
    "\" <eve@example.org>, \"",
    "<eve@example.org>",
    "eve@example.org, ",
    ";,:@<>[]\\\"()",
    "(comment (nested))",
    "\\\"\\\\",
    "\u{85}Bcc: eve@example.org",
    "\u{2028}Bcc: eve@example.org\u{2029}",
    "\u{b}\u{c}Bcc: eve@example.org",
    "\u{202e}gro.elpmaxe@eve\u{202c}",
    "\u{feff}\u{200b}\u{2060}",
    "\u{1b}[31m\u{7}",
    "%0d%0aBcc:%20eve@example.org",
    "--=_Mixed_\r\nContent-Type: text/html\r\n",
    "BEGIN:VEVENT\r\nATTENDEE:mailto:eve@example.org\r\n",
    "\tX-Tab: 1\r\n\tfolded",
    "From eve@example.org Mon Mar  2 09:00:00 2026\n",
    "<script>alert(1)</script>",
    "{$title} {{7*7}} %s ${x}",
    "👵🏽🎉‍👩‍👩‍👧",
    "e\u{301}\u{323}\u{308}ﷺ李小龍محمد",
    "Đặng Thị Hương Олена О’Нил ",
    " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
];
const NAMES: usize = 1_000;

fn name(number: usize) -> String {
    format!("{}Anna {number}{}", PIECES[number % PIECES.len()], PIECES[number / PIECES.len()])
}

/// A programme with one event for each name, without the control characters that a file may not contain.
fn programme() -> String {
    programme_file((0..NAMES).map(|number| {
        let title = name(number).replace(|c: char| c.is_control(), "");
        new_event(&format!("e{number}"), &title, "2026-04-10T15:00", "2026-04-10T17:00").seats(20)
    }))
}

/// Stores the names as titles, as files could do before they refused control characters.
async fn store_titles(site: &Site) {
    let stored: db::Result<()> = site
        .ctx
        .db
        .write(|mut tx| {
            Box::pin(async move {
                for number in 0..NAMES {
                    run!(tx, "UPDATE events SET title = $1 WHERE slug = $2", name(number), format!("e{number}"))?;
                }
                run!(tx, "UPDATE programme_version SET version = 'hostile'")?;
                Ok(())
            })
        })
        .await;
    stored.expect("the titles can be stored");
}

/// Signs up a contact with a hostile name for the event with that name.
async fn sign_up(site: &Site, number: usize) {
    let path = format!("/veranstaltungen/e{number}/anmelden");
    let body = form_urlencoded::Serializer::new(String::new())
        .append_pair("form_id", &site.ctx.form(&format!("e{number}")).form_id)
        .append_pair("contact_name", &name(number))
        .append_pair("person_1", &name(NAMES - number))
        .append_pair("note", &name(number))
        .append_pair("email", &email(number))
        .finish();
    let answer = site.post(&path, &body).await;
    assert_eq!(answer.status, 303, "{:?}: {answer}", name(number));
}

fn email(number: usize) -> String {
    format!("gast{number}@example.org")
}

/// The messages as Python parses them.
fn parse_with_python(messages: &[Value]) -> Vec<Value> {
    let mut python = Command::new("python3")
        .args(["-I", READER])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python runs; `cargo xtask setup` says what is missing");
    let mut input = python.stdin.take().expect("its input");
    let lines: Vec<String> = messages.iter().map(|message| format!("{}\n", message["raw"])).collect();
    let writer = std::thread::spawn(move || lines.iter().try_for_each(|line| input.write_all(line.as_bytes())));
    let output = python.wait_with_output().expect("it ends");
    writer.join().expect("no panic").expect("it reads all");
    assert!(output.status.success(), "Python could not parse a message");
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    lines.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_hostile_names_break_no_message() {
    let mut relay = Relay::plain().await;
    let site = Site::of(TestApp::with(programme()).await);
    store_titles(&site).await;
    for number in 0..NAMES {
        sign_up(&site, number).await;
    }
    let transport = plain_transport(relay.port);
    while send_batch(&site.ctx, &transport).await > 0 {}
    assert_eq!(pending(&site.ctx).await, (0, 0));

    let messages = relay.events("taken").await;
    assert_eq!(messages.len(), NAMES);
    let mut recipients = Vec::new();
    for (message, parsed) in messages.iter().zip(parse_with_python(&messages)) {
        let to = message["to"][0].as_str().unwrap();
        let number: usize = to.trim_start_matches("gast").trim_end_matches("@example.org").parse().expect("a number");
        recipients.push(number);
        let what = format!("{:?}: {parsed}", name(number));
        assert_eq!(message["to"], json!([to]), "no other recipient: {what}");
        assert_eq!(parsed["headers"], json!(headers_with("Reply-To")), "{what}");
        assert_eq!(parsed["defects"], json!([]), "{what}");
        assert_eq!(parsed["to"], json!([to]), "{what}");
        assert_eq!(parsed["from"], json!(["quartier@kornwestheim.de"]), "{what}");
        let expected = format!("Ihre Anmeldung: {}", on_one_line(&name(number)));
        assert_eq!(parsed["subject"], json!(expected), "{what}");
        assert_eq!(
            parsed["parts"],
            json!(["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar"]),
            "{what}"
        );
        assert!(
            raw_bytes(message).is_ascii()
                && raw_bytes(message).split(|byte| *byte == b'\n').all(|line| line.len() <= 998),
            "{what}"
        );
    }
    recipients.sort_unstable();
    assert!(recipients.into_iter().eq(0..NAMES), "each contact has a message");
}

/// A name as a header contains it: on one line, and without the beginning of an encoded word.
fn on_one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").replace("=?", "= ?")
}
