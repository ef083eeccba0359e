//! A contact corrects name, e-mail address or telephone number. A mailbox that is left loses its links at once.

use crate::site::{Answer, Site, rows};
use crate::waiting_list::{form_of, join, site};
use backend::messages::ClaimedMessage;

fn told(messages: &[ClaimedMessage]) -> Vec<(&str, &str)> {
    messages.iter().map(|message| (message.kind.as_str(), message.recipient.as_str())).collect()
}

fn text(message: &ClaimedMessage) -> String {
    message.text().unwrap()
}

async fn change(site: &Site, own: &str, fields: &[(&str, &str)]) -> Answer {
    let form = site.form(&format!("{own}/aendern")).await;
    site.submit(&fields.iter().fold(form, |form, (field, value)| form.fill(field, value))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_corrected_name_and_telephone_number_keep_the_link() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let corrected = change(&site, &own, &[("contact_name", "Anna Weiss"), ("phone", "0711 654321")]).await;
    assert_eq!(corrected.location(), own);
    let page = site.get(&own).await;
    assert!(page.text().contains("Anna Weiss") && page.text().contains("0711 654321"), "{page}");
    assert!(!page.text().contains("Anna Weiß"), "who comes is corrected too: {page}");
    assert_eq!(told(&site.ctx.deliver_mail().await), [("change", "anna@example.org")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_mailbox_gets_the_new_link_and_the_links_of_the_old_one_end_at_once() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let form = site.form(&format!("{own}/aendern")).await.fill("email", "weiss@example.net");
    let new = site.submit(&form).await.location();
    assert_ne!(new, own);
    assert!(site.get(&new).await.text().contains("weiss@example.net"));
    let before = rows::all(&site.ctx).await;
    for ended in [site.get(&own).await, site.get(&site.mailbox_link(&own)).await, site.submit(&form).await] {
        ended.assert_is_page();
        assert_eq!(ended.status, 410, "{ended}");
        assert!(ended.text().contains("der neue Link in unserer E-Mail"), "{ended}");
        assert!(!ended.text().contains("weiss") && !ended.text().contains("Anna"), "{ended}");
    }
    assert_eq!(rows::all(&site.ctx).await, before, "submitted twice, it is one change");

    let messages = site.ctx.deliver_mail().await;
    assert_eq!(told(&messages), [("mailbox_left", "anna@example.org"), ("confirmation", "weiss@example.net")]);
    for private in ["Anna", "weiss", "07154 123456", "/anmeldung/", "/bestaetigen/"] {
        assert!(!text(&messages[0]).contains(private), "the old mailbox reads {private}: {}", text(&messages[0]));
    }
    assert!(
        text(&messages[1]).contains(&new) && text(&messages[1]).contains("/bestaetigen/"),
        "{}",
        text(&messages[1])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_that_never_heard_of_the_sign_up_is_not_told_that_it_was_left() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    let new = change(&site, &own, &[("email", "weiss@example.net")]).await.location();
    assert_eq!(told(&site.ctx.deliver_mail().await), [("confirmation", "weiss@example.net")]);
    let newest = change(&site, &new, &[("email", "w@example.net")]).await.location();
    assert_eq!(change(&site, &newest, &[("note", "Bis bald")]).await.location(), newest);
    let messages = site.ctx.deliver_mail().await;
    assert_eq!(told(&messages), [("mailbox_left", "weiss@example.net"), ("change", "w@example.net")]);
    assert!(text(&messages[1]).contains("/bestaetigen/"), "the new mailbox is proven anew: {}", text(&messages[1]));
}

#[tokio::test(flavor = "multi_thread")]
async fn seats_that_are_held_are_confirmed_from_the_new_mailbox_only() {
    let site = site("confirm_by_mail", true).await;
    let own = join(&site, "Anna", "1").await;
    site.ctx.deliver_mail().await;
    let new = change(&site, &own, &[("email", "weiss@example.net")]).await.location();
    assert!(site.get(&new).await.has_page_status("held"));
    let messages = site.ctx.deliver_mail().await;
    assert_eq!(told(&messages), [("mailbox_left", "anna@example.org"), ("hold", "weiss@example.net")]);
    assert_eq!(site.get(&site.mailbox_link(&own)).await.status, 410);
    let told = text(&messages[1]);
    let link = told.split_whitespace().find_map(|word| word.find("/bestaetigen/").map(|at| &word[at..]));
    assert_eq!(site.submit(&site.form(link.unwrap()).await).await.location(), new);
    assert!(site.get(&new).await.has_page_status("confirmed"));
    site.ctx.deliver_mail().await;
}

/// A party of two of which one waits, and the own page of the part that has a seat.
async fn split_party() -> (Site, String) {
    let site = site("order", "fill").await;
    join(&site, "Otto", "1").await;
    let form = form_of(&site, "Anna").await.fill("people", "2").fill("fewer_ok", "yes");
    let own = site.submit(&form).await.location();
    (site, own)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_part_of_a_split_party_has_the_corrected_contact() {
    let (site, own) = split_party().await;
    site.ctx.deliver_mail().await;
    let new = change(&site, &own, &[("email", "weiss@example.net")]).await.location();
    let messages = site.ctx.deliver_mail().await;
    let new_mailbox = told(&messages).into_iter().filter(|(_, recipient)| *recipient == "weiss@example.net");
    assert_eq!(new_mailbox.map(|(kind, _)| kind).collect::<Vec<_>>(), ["confirmation", "waiting"]);
    assert!(site.get(&new).await.has_page_status("confirmed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_without_any_means_or_with_a_mistyped_mailbox_is_asked_and_nothing_is_stored() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    let before = rows::all(&site.ctx).await;
    let none = change(&site, &own, &[("email", ""), ("phone", "")]).await;
    assert_eq!((none.status, none.page_fault()), (422, None), "{none}");
    let mistyped = change(&site, &own, &[("email", "anna@gmial.con")]).await;
    assert_eq!(mistyped.status, 422, "{mistyped}");
    assert!(mistyped.text().contains("gmail.com"), "{mistyped}");
    assert_eq!(rows::all(&site.ctx).await, before);
    let kept = site.submit(&mistyped.form()).await.location();
    assert!(site.get(&kept).await.text().contains("anna@gmial.con"), "it is asked once");
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_was_opened_before_it_asked_for_the_contact_keeps_the_contact() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    let form = site.form(&format!("{own}/aendern")).await.fill("people", "2");
    let form = form.without("contact_name").without("email").without("phone");
    assert_eq!(site.submit(&form).await.location(), own);
    let page = site.get(&own).await;
    assert!(page.text().contains("anna@example.org") && page.text().contains("07154 123456"), "{page}");
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_part_of_a_split_party_leads_the_old_mailbox_nowhere() {
    let (site, own) = split_party().await;
    let others: Vec<String> = site.get(&own).await.attributes("main a[href*='/anmeldung/']", "href");
    let waiting = others.iter().find(|link| !link.contains(&own)).expect("the waiting part").clone();
    site.submit(&site.form(&format!("{waiting}/absagen")).await).await.location();
    site.ctx.deliver_mail().await;
    change(&site, &own, &[("email", "weiss@example.net")]).await.location();
    for old in [own, waiting.clone(), format!("{waiting}/meine-daten.json")] {
        assert_eq!(site.get(&old).await.status, 410, "{old}");
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_mailbox_in_other_letters_keeps_its_links() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    assert_eq!(change(&site, &own, &[("email", "Anna@example.org")]).await.location(), own);
    assert_eq!(told(&site.ctx.deliver_mail().await), [("change", "Anna@example.org")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_mailbox_with_another_sign_up_for_the_event_reads_of_both() {
    let site = Site::open().await;
    let first = site.sign_up("netzwerk").await;
    let form = site.filled_form("netzwerk").await.fill("email", "weiss@example.net");
    let second = site.submit(&form).await.location();
    site.ctx.deliver_mail().await;
    change(&site, &second, &[("email", "anna@example.org")]).await.location();
    let messages = site.ctx.deliver_mail().await;
    let told = text(messages.last().unwrap());
    assert!(told.contains("Sie haben jetzt 2 Anmeldungen") && told.contains(&first), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_need_of_a_single_person_stays_theirs_when_the_party_grows() {
    let site = Site::open().await;
    let form = site.filled_form("netzwerk").await.fill("needs", "rollstuhl");
    let own = site.submit(&form).await.location();
    change(&site, &own, &[("people", "2")]).await.location();
    let people = site.get(&own).await.texts("li");
    assert!(people.contains(&"Anna Weiß: Rollstuhlplatz".to_owned()), "{people:?}");
}
