//! Each field of the two forms with each hostile value. A field accepts the values that make sense in it, cleaned; all
//! others return with an error at the field.

use super::{Findings, Form, Site, form_fields, hostile_values, rows};

/// A field, and the names of the hostile values that it accepts.
type Accepted = (&'static str, &'static [&'static str]);

/// Values that count as absent.
const EMPTY: [&str; 2] = ["nothing", "spaces"];
const TEXT: &[&str] =
    &["control", "bidi", "emoji", "script", "end of field", "CR LF", "words", "negative", "zero", "huge", "format"];
const OPTIONAL_TEXT: &[&str] = &[
    "nothing",
    "spaces",
    "NUL",
    "control",
    "bidi",
    "emoji",
    "script",
    "end of field",
    "CR LF",
    "words",
    "negative",
    "zero",
    "huge",
    "format",
];

/// The fields of a form for two people; `people` and `form_id` have separate tests.
const FIELDS: [Accepted; 14] = [
    ("contact_name", TEXT),
    ("email", &["nothing", "spaces", "NUL"]),
    ("phone", &["nothing", "spaces", "NUL"]),
    ("person_1", OPTIONAL_TEXT),
    ("person_2", OPTIONAL_TEXT),
    ("workshop_stimme", &EMPTY),
    ("workshop_stimme_1", &EMPTY),
    ("workshop_stimme_2", &EMPTY),
    ("workshop_gibtsnicht", &["nothing"]),
    ("needs", &EMPTY),
    ("needs_2", &EMPTY),
    ("needs_other", OPTIONAL_TEXT),
    ("note", OPTIONAL_TEXT),
    ("homepage", &EMPTY),
];

#[tokio::test(flavor = "multi_thread")]
async fn each_field_accepts_what_makes_sense_and_returns_the_rest_with_an_error() {
    let site = Site::open().await;
    let good = form_fields::for_two(&site).await;
    let mut findings = Findings::default();
    for (field, accepted) in FIELDS {
        for (name, bytes) in hostile_values::all() {
            let form = good.clone().force("form_id", site.ctx.form("chor").form_id.as_bytes()).force(field, &bytes);
            let input = format!("{name} in {field}");
            let before = rows::all_except_versions(&site.ctx).await;
            let answer = site.submit(&form).await;
            if accepted.contains(&name) {
                findings.add(&input, form_fields::not_accepted(&site, &answer).await);
                continue;
            }
            findings.check_page(&input, &answer, 422, Some("invalid"));
            if answer.status == 422 {
                findings.add(&input, form_fields::lost(&form, &answer));
                findings.add(&input, answer.error_summary_fault().filter(|_| good.has(field)));
            }
            let stored = rows::all_except_versions(&site.ctx).await != before;
            findings.add(&input, stored.then(|| "something is stored".to_owned()));
        }
    }
    site.ctx.deliver_mail().await;
    findings.assert_none();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_of_people_is_a_number_within_the_largest_party() {
    let site = Site::open().await;
    let good = form_fields::for_two(&site).await.without("person_2");
    let before = rows::all_except_versions(&site.ctx).await;
    let numbers = ["5", "1.5", "2,0", "+-2", "٣", "1e1", "0x2", "9223372036854775808"];
    let numbers = numbers.map(|n| (n, n.as_bytes().to_vec()));
    let mut findings = Findings::default();
    for (name, bytes) in hostile_values::all().into_iter().chain(numbers).filter(|(name, _)| !EMPTY.contains(name)) {
        let form = good.clone().force("people", &bytes);
        let input = format!("{name} people");
        let answer = site.submit(&form).await;
        findings.check_page(&input, &answer, 422, Some("invalid"));
        findings.add(&input, form_fields::lost(&form, &answer));
        findings.add(&input, answer.error_summary_fault());
    }
    findings.assert_none();
    assert_eq!(rows::all_except_versions(&site.ctx).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_form_for_changes_is_read_as_strictly_as_the_form_for_signing_up() {
    let site = Site::open().await;
    let own = site.submit(&form_fields::for_two(&site).await).await.location();
    let good = site.form(&format!("{own}/aendern")).await;
    let before = rows::all_except_versions(&site.ctx).await;
    let mut findings = Findings::default();
    for (field, accepted) in FIELDS.into_iter().filter(|(field, _)| good.has(field)) {
        for (name, bytes) in hostile_values::all().into_iter().filter(|(name, _)| !accepted.contains(name)) {
            let (input, form) = (format!("{name} in {field}"), good.clone().force(field, &bytes));
            let answer = site.submit(&form).await;
            findings.check_page(&input, &answer, 422, Some("invalid"));
            findings.add(&input, form_fields::lost(&form, &answer));
            findings.add(&input, answer.error_summary_fault());
        }
    }
    for (name, bytes) in hostile_values::all().into_iter().filter(|(name, _)| *name != "zero") {
        let form = good.clone().fill("note", "neu").force("revision", &bytes);
        let is_unreadable = std::str::from_utf8(&bytes).is_err();
        let status = if is_unreadable { 422 } else { 409 };
        findings.check_page(&format!("{name} as revision"), &site.submit(&form).await, status, Some("invalid"));
    }
    assert_eq!(rows::all_except_versions(&site.ctx).await, before);
    site.ctx.deliver_mail().await;
    findings.assert_none();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_with_an_error_in_every_field_lists_each_field_once() {
    let site = Site::open().await;
    let form: Form = site.filled_form("netzwerk").await;
    let before = rows::all_except_versions(&site.ctx).await;
    let fields = ["contact_name", "email", "phone", "people", "person_1", "note", "needs", "contact_comes", "fewer_ok"];
    let mut findings = Findings::default();
    // Long values in all fields make the body too large.
    for (name, bytes) in hostile_values::all().into_iter().filter(|(name, _)| *name != "long") {
        let all = fields.iter().fold(form.clone(), |form, field| form.force(field, &bytes));
        let answer = site.submit(&all).await;
        findings.check_page(name, &answer, 422, Some("invalid"));
        let mut links = answer.attributes("[role=alert] a", "href");
        let count = links.len();
        links.sort();
        links.dedup();
        findings.add(name, (links.len() != count).then(|| format!("a field is listed twice in {links:?}")));
    }
    findings.assert_none();
    assert_eq!(rows::all_except_versions(&site.ctx).await, before);
}
