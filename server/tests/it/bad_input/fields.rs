//! Each field of the two forms with each poison in it. What a field can make sense of is taken, cleaned; the rest comes
//! back with its fault.

use super::{Findings, Form, Site, poison, read, rows};

/// A field, and the poisons that are harmless in it.
type Taken = (&'static str, &'static [&'static str]);

/// Empty is the same as absent.
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

/// The fields of somebody who comes with one other person; `people` and `form_id` have tests of their own.
const FIELDS: [Taken; 14] = [
    ("contact_name", TEXT),
    ("email", &["nothing", "spaces", "NUL"]),
    ("phone", &["nothing", "spaces", "NUL", "huge"]),
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
async fn each_field_takes_what_makes_sense_and_sends_back_the_rest() {
    let site = Site::open().await;
    let good = read::for_two(&site).await;
    let mut findings = Findings::default();
    for (field, harmless) in FIELDS {
        for (name, bytes) in poison::all() {
            let form = good.clone().force("form_id", site.house.form("chor").id.as_bytes()).force(field, &bytes);
            let what = format!("{name} in {field}");
            let before = rows::all_but_locks(&site.house).await;
            let answer = site.press(&form).await;
            if harmless.contains(&name) {
                findings.note(&what, read::not_taken(&site, &answer).await);
                continue;
            }
            findings.page(&what, &answer, 422, Some("invalid"));
            if answer.status == 422 {
                findings.note(&what, read::lost(&form, &answer));
                findings.note(&what, answer.dangling().filter(|_| good.has(field)));
            }
            let stored = rows::all_but_locks(&site.house).await != before;
            findings.note(&what, stored.then(|| "something is stored".to_owned()));
        }
    }
    site.house.deliver_mail().await;
    findings.end();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_of_places_is_a_number_within_what_one_may_ask_for() {
    let site = Site::open().await;
    let good = read::for_two(&site).await.without("person_2");
    let before = rows::all_but_locks(&site.house).await;
    let numbers = ["5", "1.5", "2,0", "+-2", "٣", "1e1", "0x2", "9223372036854775808"];
    let numbers = numbers.map(|n| (n, n.as_bytes().to_vec()));
    let mut findings = Findings::default();
    for (name, bytes) in poison::all().into_iter().chain(numbers).filter(|(name, _)| !EMPTY.contains(name)) {
        let form = good.clone().force("people", &bytes);
        let what = format!("{name} people");
        let answer = site.press(&form).await;
        findings.page(&what, &answer, 422, Some("invalid"));
        findings.note(&what, read::lost(&form, &answer));
        findings.note(&what, answer.dangling());
    }
    findings.end();
    assert_eq!(rows::all_but_locks(&site.house).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_read_as_strictly_as_the_sign_up_was() {
    let site = Site::open().await;
    let own = site.press(&read::for_two(&site).await).await.location();
    let good = site.form(&format!("{own}/aendern")).await;
    let before = rows::all_but_locks(&site.house).await;
    let mut findings = Findings::default();
    for (field, harmless) in FIELDS.into_iter().filter(|(field, _)| good.has(field)) {
        for (name, bytes) in poison::all().into_iter().filter(|(name, _)| !harmless.contains(name)) {
            let (what, form) = (format!("{name} in {field}"), good.clone().force(field, &bytes));
            let answer = site.press(&form).await;
            findings.page(&what, &answer, 422, Some("invalid"));
            findings.note(&what, read::lost(&form, &answer));
            findings.note(&what, answer.dangling());
        }
    }
    for (name, bytes) in poison::all().into_iter().filter(|(name, _)| *name != "zero") {
        let form = good.clone().fill("note", "neu").force("revision", &bytes);
        let is_unreadable = std::str::from_utf8(&bytes).is_err();
        let status = if is_unreadable { 422 } else { 409 };
        findings.page(&format!("{name} as revision"), &site.press(&form).await, status, Some("invalid"));
    }
    assert_eq!(rows::all_but_locks(&site.house).await, before);
    site.house.deliver_mail().await;
    findings.end();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_wrong_everywhere_is_wrong_once_a_field() {
    let site = Site::open().await;
    let form: Form = site.filled("netzwerk").await;
    let before = rows::all_but_locks(&site.house).await;
    let every = ["contact_name", "email", "phone", "people", "person_1", "note", "needs", "contact_comes", "fewer_ok"];
    let mut findings = Findings::default();
    // Long ones in all fields at once are too large a body.
    for (name, bytes) in poison::all().into_iter().filter(|(name, _)| *name != "long") {
        let all = every.iter().fold(form.clone(), |form, field| form.force(field, &bytes));
        let answer = site.press(&all).await;
        findings.page(name, &answer, 422, Some("invalid"));
        let mut links = answer.attributes("[role=alert] a", "href");
        let count = links.len();
        links.sort();
        links.dedup();
        findings.note(name, (links.len() != count).then(|| format!("a field is named twice in {links:?}")));
    }
    findings.end();
    assert_eq!(rows::all_but_locks(&site.house).await, before);
}
