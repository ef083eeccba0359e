//! A thousand hostile names, of people and of events, each through the whole house to a real relay; and Python's `email`,
//! which is nobody of ours, reads what arrived.

use super::relay::Relay;
use super::{HEADERS, plain, raw, round, unsettled};
use crate::site::Site;
use backend::testing::TestHouse;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

const READER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/mail/read_letters.py");
/// What is put before and behind a name; each with each of the others makes more than a thousand.
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
const HOUSE: &str = "[[hosts]]\nslug = \"stadt\"\nname = \"Stadt\"\n\n[[venues]]\nslug = \"das-k\"\nname = \"Das K\"\n";

fn name(number: usize) -> String {
    format!("{}Anna {number}{}", PIECES[number % PIECES.len()], PIECES[number / PIECES.len()])
}

/// An event of each name.
fn programme() -> String {
    let mut toml = HOUSE.to_owned();
    for number in 0..NAMES {
        let title = toml::Value::String(name(number));
        write!(
            toml,
            "\n[[events]]\nslug = \"e{number}\"\ntitle = {title}\nhost = \"stadt\"\nvenue = \"das-k\"\n\
             starts = \"2026-04-10T15:00\"\nends = \"2026-04-10T17:00\"\nsign_up = {{ mode = \"here\", seats = 20 }}\n"
        )
        .unwrap();
    }
    toml
}

/// Signs up somebody of this name, for the event of this name.
async fn sign_up(site: &Site, number: usize) {
    let path = format!("/veranstaltungen/e{number}/anmelden");
    let body = form_urlencoded::Serializer::new(String::new())
        .append_pair("form_id", &site.house.form(&format!("e{number}")).id)
        .append_pair("contact_name", &name(number))
        .append_pair("person_1", &name(NAMES - number))
        .append_pair("note", &name(number))
        .append_pair("email", &address(number))
        .finish();
    let answer = site.post(&path, &body).await;
    assert_eq!(answer.status, 303, "{:?}: {answer}", name(number));
}

fn address(number: usize) -> String {
    format!("gast{number}@example.org")
}

/// What Python makes of each letter.
fn read_by_python(letters: &[Value]) -> Vec<Value> {
    let mut python = Command::new("python3")
        .args(["-I", READER])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python runs; `cargo xtask setup` says what is missing");
    let mut input = python.stdin.take().expect("its input");
    let lines: Vec<String> = letters.iter().map(|letter| format!("{}\n", letter["raw"])).collect();
    let writing = std::thread::spawn(move || lines.iter().try_for_each(|line| input.write_all(line.as_bytes())));
    let output = python.wait_with_output().expect("it ends");
    writing.join().expect("no panic").expect("it reads all");
    assert!(output.status.success(), "Python could not read a letter");
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    lines.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_hostile_names_leave_every_letter_whole() {
    let mut relay = Relay::plain().await;
    let site = Site::of(TestHouse::with(&programme()).await);
    for number in 0..NAMES {
        sign_up(&site, number).await;
    }
    let carrier = plain(relay.port);
    while round(&site.house, &carrier).await > 0 {}
    assert_eq!(unsettled(&site.house).await, (0, 0));

    let letters = relay.all("taken").await;
    assert_eq!(letters.len(), NAMES);
    let mut recipients = Vec::new();
    for (letter, read) in letters.iter().zip(read_by_python(&letters)) {
        let to = letter["to"][0].as_str().unwrap();
        let number: usize = to.trim_start_matches("gast").trim_end_matches("@example.org").parse().expect("a guest");
        recipients.push(number);
        let what = format!("{:?}: {read}", name(number));
        assert_eq!(letter["to"], json!([to]), "nobody else: {what}");
        assert_eq!(read["headers"], json!(HEADERS), "{what}");
        assert_eq!(read["defects"], json!([]), "{what}");
        assert_eq!(read["to"], json!([to]), "{what}");
        assert_eq!(read["from"], json!(["quartier@kornwestheim.de"]), "{what}");
        let expected = format!("Ihre Anmeldung: {}", on_one_line(&name(number)));
        assert_eq!(read["subject"], json!(expected), "{what}");
        assert_eq!(
            read["parts"],
            json!(["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar"]),
            "{what}"
        );
        assert!(
            raw(letter).is_ascii() && raw(letter).split(|byte| *byte == b'\n').all(|line| line.len() <= 998),
            "{what}"
        );
    }
    recipients.sort_unstable();
    assert!(recipients.into_iter().eq(0..NAMES), "each has their letter");
}

/// As a header may hold it: what looks encoded is no longer.
fn on_one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").replace("=?", "= ?")
}
