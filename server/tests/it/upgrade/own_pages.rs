//! Opens every page and file of every sign-up of the fixture, by the tokens in the messages of the old release.

use super::Fixture;
use super::fixture::object;
use super::page_checker::{PageChecker, other_languages};
use super::public_pages::public_patterns;
use backend::secret::Purpose;
use domain::ids::Generation;
use serde_json::Value;

pub async fn own_pages_open(fixture: &Fixture) {
    let mut checker = PageChecker::new(fixture).await;
    let patterns: Vec<String> = public_patterns().into_iter().filter(|pattern| pattern.contains("{token}")).collect();
    let files = ["kalender.ics", "meine-daten.json"].map(|file| format!("/anmeldung/{{token}}/{file}"));
    let cancelled_events = checker.slugs("events_that_are_off");
    for sign_up in checker.sign_ups() {
        let own = sign_up.own_page(&checker.site);
        let page = checker.open(None, &own).await;
        // If the event is cancelled, its page shows that first.
        let status = if cancelled_events.contains(&sign_up.event) { "cancelled" } else { &sign_up.status };
        let found = (page.page_status(), page.reference());
        if found != (Some(status.to_owned()), Some(sign_up.reference.clone())) {
            checker.faults.push(format!("{own}: {found:?}, and it was {status} {}", sign_up.reference));
        }
        for pattern in patterns.iter().chain(&files) {
            let is_below = |folder: &str| pattern.starts_with(folder);
            let purpose = if is_below("/bestaetigen/") { Purpose::Mailbox } else { Purpose::OwnPage };
            assert!(is_below("/bestaetigen/") || is_below("/anmeldung/"), "the test knows no token for {pattern}");
            let path = pattern.replace("{token}", &sign_up.token(&checker.site, purpose));
            let is_missing = path.ends_with("/kalender.ics") && !sign_up.was_confirmed;
            let answer = checker.expect(None, &path, if is_missing { 404 } else { 200 }).await;
            if path.ends_with("/meine-daten.json") {
                let data: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
                let (status, reference) = (sign_up.status.clone().into(), sign_up.reference.clone().into());
                if (&data["status"], &data["reference"]) != (&status, &reference) {
                    checker.faults.push(format!("{path}: {data}, and it was {status} {reference}"));
                }
            }
        }
        // A link that was revoked stays so.
        for generation in 0..sign_up.generation {
            let revoked = checker.site.ctx.secret.token(Purpose::OwnPage, sign_up.id, Generation(generation));
            let answer = checker.site.get(&format!("/anmeldung/{revoked}")).await;
            assert_eq!(answer.status, 410, "{}", sign_up.reference);
        }
    }
    for words in other_languages() {
        for (_, described) in object(&checker.description["pages"]["one_of_each_status"].clone()) {
            let own = checker.sign_up(described).own_page(&checker.site);
            checker.open(None, &words.path(&own)).await;
        }
    }
    checker.assert_no_faults(400).await;
}
