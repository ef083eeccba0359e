//! One who opens a form and presses, remembers what they pressed, and presses the same form again when nobody answered.

use super::ground::{HALL, PHONE, PHONE_LINK};
use super::visitor::{Reply, get, post};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

/// On the main element of a page that says so.
const FULL: &str = "data-status=\"full\"";

/// What a press led to, as far as its guest knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// With the address of one's own page.
    Placed(String),
    /// No seats are left; nothing was kept.
    Refused,
    /// The calm page that asks to try again: kept or not, nobody knows.
    Failed,
    /// No answer: kept or not, nobody knows.
    Unanswered,
}

#[derive(Clone, Debug)]
pub struct Heard {
    pub event: String,
    pub name: String,
    pub people: i64,
    pub has_workshop: bool,
    body: String,
    pub outcome: Outcome,
    pub took: Duration,
}

impl Heard {
    /// Whether it must be pressed again to know.
    pub fn is_open(&self) -> bool {
        matches!(self.outcome, Outcome::Failed | Outcome::Unanswered)
    }

    pub fn press(&mut self, to: SocketAddr) {
        let began = Instant::now();
        let answer = post(to, &format!("/veranstaltungen/{}/anmelden", self.event), &self.body);
        self.took = began.elapsed();
        self.outcome = match answer {
            Ok(reply) => read(&reply),
            Err(_) => Outcome::Unanswered,
        };
    }
}

fn read(reply: &Reply) -> Outcome {
    match reply.status {
        303 => Outcome::Placed(reply.header("location").expect("a 303 says where to").to_owned()),
        409 => {
            assert!(reply.body.contains(FULL), "{reply:?}");
            Outcome::Refused
        }
        _ => {
            assert_calm(reply);
            Outcome::Failed
        }
    }
}

/// Holds that a page which could not be shown is a page all the same, and says whom to call.
#[track_caller]
pub fn assert_calm(reply: &Reply) {
    assert!((500..=503).contains(&reply.status), "{reply:?}");
    assert_eq!(reply.header("content-type"), Some("text/html; charset=utf-8"), "{reply:?}");
    assert!(reply.body.contains("<h1>") && reply.body.contains("<footer"), "a whole page: {reply:?}");
    assert!(reply.body.contains(PHONE) && reply.body.contains(PHONE_LINK), "whom to call: {reply:?}");
}

/// Opens the form of an event and presses it; or why there was nothing to press.
pub fn sign_up(to: SocketAddr, event: &str, name: String, number: usize) -> Result<Heard, Outcome> {
    let mut heard = open(to, event, name, number)?;
    heard.press(to);
    Ok(heard)
}

/// Opens the form of an event and fills it in for a party of one to four.
pub fn open(to: SocketAddr, event: &str, name: String, number: usize) -> Result<Heard, Outcome> {
    let page = get(to, &format!("/veranstaltungen/{event}/anmelden")).map_err(|_| Outcome::Unanswered)?;
    if page.status != 200 {
        assert_calm(&page);
        return Err(Outcome::Failed);
    }
    let Some(form_id) = page.hidden("form_id") else {
        assert!(page.body.contains(FULL), "{page:?}");
        return Err(Outcome::Refused);
    };
    let (people, workshop) = (1 + number % 4, ["", "malen", "singen"][number % 3]);
    let body = form_urlencoded::Serializer::new(String::new())
        .append_pair("form_id", form_id)
        .append_pair("contact_name", &name)
        .append_pair("email", &format!("{}@example.org", name.replace(' ', "-")))
        .append_pair("people", &people.to_string())
        .append_pair("workshop_danach", workshop)
        .finish();
    Ok(Heard {
        event: event.to_owned(),
        name,
        people: i64::try_from(people).expect("few"),
        has_workshop: !workshop.is_empty(),
        body,
        outcome: Outcome::Unanswered,
        took: Duration::ZERO,
    })
}

/// When all is well again: whoever does not know presses the same form again and hears; of those who know, every eighth
/// presses again too and hears the same.
pub fn settle(to: SocketAddr, heard: &mut [Heard]) {
    for (number, one) in heard.iter_mut().enumerate() {
        let before = one.outcome.clone();
        if one.is_open() {
            one.press(to);
            assert!(!one.is_open(), "all is well, and {one:?}");
            assert!(one.event != HALL || one.outcome != Outcome::Refused, "there is room in the hall: {one:?}");
        } else if number % 8 == 0 && before != Outcome::Refused {
            one.press(to);
            assert_eq!(one.outcome, before, "pressed again: {one:?}");
        }
    }
}
