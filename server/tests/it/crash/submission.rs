//! A submission of the sign-up form over HTTP, with its outcome. It can be submitted again when no response came.

use super::http_client::{Response, get, post};
use super::installation::{HALL, PHONE, PHONE_LINK};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

/// On the main element of the page of a full event.
const FULL: &str = "data-status=\"full\"";

/// The outcome of a submission, as far as its client knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Signed up; with the address of the contact's own page.
    SignedUp(String),
    /// The event is full; nothing was stored.
    Refused,
    /// An error page that asks the visitor to try again; whether it was stored is unknown.
    Failed,
    /// No response; whether it was stored is unknown.
    Unanswered,
}

#[derive(Clone, Debug)]
pub struct Submission {
    pub event: String,
    pub name: String,
    pub people: i64,
    pub has_workshop: bool,
    body: String,
    pub outcome: Outcome,
    pub took: Duration,
}

impl Submission {
    /// Whether it must be submitted again to know its outcome.
    pub fn is_unknown(&self) -> bool {
        matches!(self.outcome, Outcome::Failed | Outcome::Unanswered)
    }

    pub fn submit(&mut self, address: SocketAddr) {
        let started = Instant::now();
        let response = post(address, &format!("/veranstaltungen/{}/anmelden", self.event), &self.body);
        self.took = started.elapsed();
        self.outcome = match response {
            Ok(response) => outcome_of(&response),
            Err(_) => Outcome::Unanswered,
        };
    }
}

fn outcome_of(response: &Response) -> Outcome {
    match response.status {
        303 => Outcome::SignedUp(response.header("location").expect("a 303 has a location").to_owned()),
        409 => {
            assert!(response.body.contains(FULL), "{response:?}");
            Outcome::Refused
        }
        _ => {
            assert_error_page(response);
            Outcome::Failed
        }
    }
}

/// Asserts that an error response is a complete page of the site with the telephone number of the city.
#[track_caller]
pub fn assert_error_page(response: &Response) {
    assert!((500..=503).contains(&response.status), "{response:?}");
    assert_eq!(response.header("content-type"), Some("text/html; charset=utf-8"), "{response:?}");
    assert!(response.body.contains("<h1>") && response.body.contains("<footer"), "a complete page: {response:?}");
    assert!(response.body.contains(PHONE) && response.body.contains(PHONE_LINK), "the city's number: {response:?}");
}

/// Opens the form of an event and submits it; the error is the outcome if there is no form.
pub fn sign_up(address: SocketAddr, event: &str, name: String, number: usize) -> Result<Submission, Outcome> {
    let mut submission = open(address, event, name, number)?;
    submission.submit(address);
    Ok(submission)
}

/// Opens the form of an event and fills it in for a party of one to four.
pub fn open(address: SocketAddr, event: &str, name: String, number: usize) -> Result<Submission, Outcome> {
    let page = get(address, &format!("/veranstaltungen/{event}/anmelden")).map_err(|_| Outcome::Unanswered)?;
    if page.status != 200 {
        assert_error_page(&page);
        return Err(Outcome::Failed);
    }
    let Some(form_id) = page.hidden_field("form_id") else {
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
    Ok(Submission {
        event: event.to_owned(),
        name,
        people: i64::try_from(people).expect("at most four"),
        has_workshop: !workshop.is_empty(),
        body,
        outcome: Outcome::Unanswered,
        took: Duration::ZERO,
    })
}

/// Submits each form with an unknown outcome again, when the server works again; now each outcome must be known. Every
/// eighth of the others is submitted again too, and must have the same outcome.
pub fn resubmit_unknown(address: SocketAddr, submissions: &mut [Submission]) {
    for (number, submission) in submissions.iter_mut().enumerate() {
        let before = submission.outcome.clone();
        if submission.is_unknown() {
            submission.submit(address);
            assert!(!submission.is_unknown(), "the server works again, and {submission:?}");
            let is_refused = submission.outcome == Outcome::Refused;
            assert!(submission.event != HALL || !is_refused, "the hall has free seats: {submission:?}");
        } else if number % 8 == 0 && before != Outcome::Refused {
            submission.submit(address);
            assert_eq!(submission.outcome, before, "submitted again: {submission:?}");
        }
    }
}
