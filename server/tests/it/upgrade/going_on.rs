//! Contacts and organizers of the fixture go on after the upgrade: they accept, confirm, cancel, check in and close a call.

use super::Fixture;
use super::page_checker::{OldSignUp, PageChecker};
use crate::site::staff::StaffClient;
use crate::site::{Answer, Form, sign_up_id_of};
use backend::secret::Purpose;
use std::collections::BTreeSet;

pub async fn contacts_and_organizers_go_on(fixture: &Fixture) {
    let checker = PageChecker::new(fixture).await;
    let site = &checker.site;
    let sign_ups = checker.sign_ups();
    let find = |status: &str, event: &str| {
        let found = sign_ups.iter().find(|sign_up| sign_up.status == status && sign_up.event == event);
        found.unwrap_or_else(|| panic!("no sign-up is {status} at {event}"))
    };
    let assert_status = async |sign_up: &OldSignUp, status: &str| {
        let page = site.get(&sign_up.own_page(site)).await;
        assert!(page.has_page_status(status), "{} is not {status}: {page}", sign_up.reference);
    };

    // A contact accepts an offer by the link in a message of the old release.
    let offered = find("offered", "letzte-hilfe");
    let own = offered.own_page(site);
    assert_eq!(site.submit(&site.form(&format!("{own}/annehmen")).await).await.location(), own);
    assert_status(offered, "confirmed").await;

    // A contact confirms held seats by the link to the mailbox.
    let held = sign_ups.iter().rfind(|sign_up| sign_up.status == "held").expect("a recent held sign-up");
    let confirm = format!("/bestaetigen/{}", held.token(site, Purpose::Mailbox));
    site.submit(&site.form(&confirm).await).await;
    assert_status(held, "confirmed").await;

    // A cancelled seat goes to the next on the waiting list of before.
    let event = "netzwerk-seniorenarbeit";
    let taken = site.taken_seats(event).await;
    let cancelled = sign_ups.iter().find(|sign_up| sign_up.generation > 0).expect("one with a revoked link");
    site.submit(&site.form(&format!("{}/absagen", cancelled.own_page(site))).await).await.location();
    assert_status(cancelled, "cancelled").await;
    assert_eq!(site.taken_seats(event).await, taken, "the next on the waiting list has the seat");

    // An organizer with a session of before checks a participant in.
    let organizer = StaffClient { site, cookie: checker.cookie() };
    let list = organizer.get("/tuer/smartphone-kurs").await;
    let forms = Form::all(&list.html()).into_iter();
    let mut forms = forms.filter(|form| form.value("act").as_deref() == Some("present"));
    let check_in = forms.find(|form| form.has("person")).expect("a person who is not present");
    organizer.submit(&check_in).await.location();
    let present =
        |page: &Answer| page.attribute(".count", "data-present").expect("a count").parse::<i64>().expect("a number");
    assert_eq!(present(&organizer.get("/tuer/smartphone-kurs").await), present(&list) + 1);

    // The same organizer closes the call task that they have claimed before.
    let call_list = organizer.get("/verwaltung/anrufe").await;
    let claimed = checker.slugs("open_calls").into_iter().find_map(|call_task| {
        let acts = call_list.attributes(&format!("form[action$='{call_task}'] button[name=act]"), "value");
        acts.contains(&"reached".to_owned()).then(|| call_list.form_to(&format!("/verwaltung/anrufe/{call_task}")))
    });
    organizer.submit(&claimed.expect("a claimed call task").add("act", "reached")).await.location();

    // A new contact signs up.
    let new = site.sign_up("tag-der-gaerten").await;
    assert!(site.get(&new).await.has_page_status("confirmed"));
    assert!(!sign_ups.iter().any(|sign_up| sign_up.id == sign_up_id_of(&new)));
    let messages = site.ctx.deliver_mail().await;
    let kinds: BTreeSet<&str> = messages.iter().map(|message| message.kind.as_str()).collect();
    let expected = ["accepted", "cancellation", "promoted", "confirmation"];
    assert!(expected.iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
}
