//! Opens the addresses of a migrated site one after the other, and collects the faults.

use super::fixture::{list, text, texts};
use super::{Fixture, Renames};
use crate::site::staff::StaffClient;
use crate::site::{Answer, Site};
use backend::secret::Purpose;
use domain::ids::{Generation, SignUpId};
use serde_json::Value;
use std::collections::BTreeSet;
use text::{Words, say};

/// A site on a migrated fixture, the fixture's description, and the faults so far.
pub struct PageChecker {
    pub site: Site,
    pub description: Value,
    renames: &'static Renames,
    opened: BTreeSet<String>,
    pub faults: Vec<String>,
}

impl PageChecker {
    pub async fn new(fixture: &Fixture) -> Self {
        let (site, description) = (Site::of(fixture.open().await), fixture.description());
        Self { site, description, renames: fixture.renames, opened: BTreeSet::new(), faults: Vec::new() }
    }

    /// A list of slugs or ids of the description's `pages`.
    pub fn slugs(&self, of: &str) -> Vec<String> {
        texts(&self.description["pages"][of])
    }

    pub fn venues(&self) -> Vec<String> {
        list(&self.description["exact"]["venues"]["rows"]).iter().map(|venue| text(&venue["slug"]).to_owned()).collect()
    }

    pub fn sign_ups(&self) -> Vec<OldSignUp> {
        list(&self.description["sign_ups"]).iter().map(|described| self.sign_up(described)).collect()
    }

    pub fn sign_up(&self, described: &Value) -> OldSignUp {
        OldSignUp {
            reference: text(&described["reference"]).to_owned(),
            event: text(&described["event"]).to_owned(),
            status: self.renames.value("status", text(&described["status"])),
            was_confirmed: described["had_a_place"] == true,
            id: SignUpId::from_text(text(&described["id"])).expect("an id"),
            generation: described["generation"].as_i64().expect("a generation"),
        }
    }

    /// A client with the session that the fixture holds; its organizer is a lead.
    pub fn cookie(&self) -> String {
        format!("__Host-dabei={}", text(&self.description["pages"]["session"]))
    }

    /// Opens an address with status 200, and checks its content.
    pub async fn open(&mut self, cookie: Option<&str>, path: &str) -> Answer {
        self.expect(cookie, path, 200).await
    }

    pub async fn expect(&mut self, cookie: Option<&str>, path: &str, status: u16) -> Answer {
        let cookie = cookie.unwrap_or_default().to_owned();
        let answer = StaffClient { site: &self.site, cookie }.get(path).await;
        self.opened.insert(path.to_owned());
        let fault = if answer.status == status {
            Some(answer.status).filter(|status| *status == 200).and_then(|_| fault_of(path, &answer))
        } else {
            Some(format!("{} instead of {status}", answer.status))
        };
        self.faults.extend(fault.map(|fault| format!("{path}: {fault}")));
        answer
    }

    /// Asserts that there were no faults, and that the test still opens enough addresses. Sends the pending messages, which
    /// the end of a test requires.
    pub async fn assert_no_faults(self, at_least: usize) {
        let (faults, opened) = (&self.faults, self.opened.len());
        assert!(faults.is_empty(), "{} of {opened}:\n{}", faults.len(), faults.join("\n"));
        assert!(opened >= at_least, "only {opened} addresses were opened");
        self.site.ctx.deliver_mail().await;
    }
}

/// What is wrong with a response of status 200.
fn fault_of(path: &str, answer: &Answer) -> Option<String> {
    let media_type = answer.header("content-type").unwrap_or_default().to_owned();
    let begins = |with: &str| (!answer.text().starts_with(with)).then(|| format!("it does not begin with {with}"));
    match media_type.split(';').next().unwrap_or_default() {
        "text/html" => {
            let words = Words::german();
            let problems =
                [say!(words, "problem-not-found"), say!(words, "problem-broken"), say!(words, "problem-gone")];
            let headings = answer.texts("h1");
            if let Some(problem) = headings.iter().find(|heading| problems.contains(heading)) {
                return Some(format!("it is the page {problem:?}"));
            }
            // Embeds have no header and footer, and the page that composes one contains frames.
            if path.starts_with("/einbetten") || !is_german(path) {
                return headings.is_empty().then(|| "it has no heading".to_owned());
            }
            answer.page_fault()
        }
        "application/json" | "application/problem+json" => {
            serde_json::from_slice::<Value>(&answer.body).err().map(|error| error.to_string())
        }
        "text/calendar" => begins("BEGIN:VCALENDAR"),
        "application/atom+xml" | "application/xml" => begins("<?xml"),
        "text/csv" | "text/css" | "text/plain" => answer.body.is_empty().then(|| "it is empty".to_owned()),
        other => Some(format!("its media type is {other:?}")),
    }
}

/// Whether an address is not one of another language.
pub fn is_german(path: &str) -> bool {
    other_languages().all(|words| !path.starts_with(&words.path("/")))
}

/// The languages beside German.
pub fn other_languages() -> impl Iterator<Item = Words> {
    Words::all().filter(|words| !words.is_german())
}

/// A sign-up of the fixture.
pub struct OldSignUp {
    pub reference: String,
    pub event: String,
    pub status: String,
    /// Whether it was confirmed at some time: then its event may be in the contact's calendar, and the file stays available.
    pub was_confirmed: bool,
    pub id: SignUpId,
    pub generation: i64,
}

impl OldSignUp {
    pub fn token(&self, site: &Site, purpose: Purpose) -> String {
        site.ctx.secret.token(purpose, self.id, Generation(self.generation))
    }

    /// The address in the messages of the old release.
    pub fn own_page(&self, site: &Site) -> String {
        format!("/anmeldung/{}", self.token(site, Purpose::OwnPage))
    }
}
