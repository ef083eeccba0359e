//! Invalid input: the response is never a 500, always a page of the site that says what is wrong and keeps what was typed;
//! and nothing is stored.

mod addresses;
mod bodies;
mod closed_events;
mod each_field;
mod form_fields;
mod form_ids;
mod hostile_values;
mod raw_requests;

use crate::site::{Answer, Form, Site, rows};

/// All faults that a set of inputs brings to light, not only the first.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    fn add(&mut self, input: &str, fault: Option<String>) {
        self.0.extend(fault.map(|fault| format!("{input}: {fault}")));
    }

    /// Checks that a response is a page with this HTTP status, this page status if one is given, and nothing echoed
    /// unescaped.
    fn check_page(&mut self, input: &str, answer: &Answer, status: u16, page_status: Option<&str>) {
        let found = answer.page_status();
        let is_right = answer.status == status && page_status.is_none_or(|status| answer.has_page_status(status));
        self.add(input, (!is_right).then(|| format!("{} {found:?}, not {status} {page_status:?}", answer.status)));
        self.add(input, answer.page_fault());
        self.add(input, answer.text().contains("<script").then(|| "it is echoed unescaped".to_owned()));
    }

    fn assert_none(self) {
        assert!(self.0.is_empty(), "{} findings:\n{}", self.0.len(), self.0.join("\n"));
    }
}

/// Submits a form that must be refused with this HTTP status and page status. Asserts that nothing is stored.
async fn refuse(site: &Site, input: &str, form: &Form, status: u16, page_status: Option<&str>) -> Answer {
    let before = rows::all_except_versions(&site.ctx).await;
    let answer = site.submit(form).await;
    let mut findings = Findings::default();
    findings.check_page(input, &answer, status, page_status);
    findings.assert_none();
    assert_eq!(rows::all_except_versions(&site.ctx).await, before, "{input} stored something");
    answer
}
