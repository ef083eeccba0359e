//! Whatever is sent: never a 500, always a page of the site that says what is wrong, with what was typed still in it
//! where the form comes back; and nothing is stored.

mod addresses;
mod bodies;
mod fields;
mod forms;
mod line;
mod poison;
mod read;
mod states;

use crate::site::{Answer, Form, Site, rows};

/// What a whole corpus brought to light: all of it, not only the first.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    fn note(&mut self, what: &str, fault: Option<String>) {
        self.0.extend(fault.map(|fault| format!("{what}: {fault}")));
    }

    /// Must be a page with this status, and this state where it is an answer to a form; nothing in it may have come back
    /// unescaped.
    fn page(&mut self, what: &str, answer: &Answer, status: u16, state: Option<&str>) {
        let (was, is_right) = (answer.state(), answer.status == status && state.is_none_or(|s| answer.is(s)));
        self.note(what, (!is_right).then(|| format!("{} {was:?}, not {status} {state:?}", answer.status)));
        self.note(what, answer.unframed());
        self.note(what, answer.text().contains("<script").then(|| "came back unescaped".to_owned()));
    }

    fn end(self) {
        assert!(self.0.is_empty(), "{} findings:\n{}", self.0.len(), self.0.join("\n"));
    }
}

/// Sends a form that must be refused: a page with this status and state, and the books are as they were.
async fn refuse(site: &Site, what: &str, form: &Form, status: u16, state: Option<&str>) -> Answer {
    let before = rows::all_but_locks(&site.house).await;
    let answer = site.press(form).await;
    let mut findings = Findings::default();
    findings.page(what, &answer, status, state);
    findings.end();
    assert_eq!(rows::all_but_locks(&site.house).await, before, "{what} stored something");
    answer
}
