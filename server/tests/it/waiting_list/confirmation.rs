//! Events that require the confirmation of the mailbox: seats are held until then.

use super::{form_of, join, site};
use domain::time::{DAY, HOUR};

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_up_is_held_until_the_form_behind_the_link_of_the_message_confirms_it() {
    let site = site("confirm_by_mail", true).await;
    let own = join(&site, "Anna", "1").await;
    assert!(site.get(&own).await.has_page_status("held"));
    let link = site.mailbox_link(&own);
    for _ in 0..3 {
        site.get(&link).await;
    }
    assert!(site.get(&own).await.has_page_status("held"), "mail scanners open links");
    for _ in 0..2 {
        let kinds: Vec<String> = site.ctx.deliver_mail().await.into_iter().map(|message| message.kind).collect();
        assert_eq!(kinds, ["hold"]);
        site.ctx.advance(HOUR);
        site.submit(&site.form(&format!("{own}/erneut-senden")).await).await.location();
    }
    site.ctx.deliver_mail().await;
    let form = site.form(&link).await;
    assert_eq!(site.submit(&form).await.location(), own);
    assert!(site.get(&own).await.has_page_status("confirmed"));
    let kinds: Vec<String> = site.ctx.deliver_mail().await.into_iter().map(|message| message.kind).collect();
    assert_eq!(kinds, ["accepted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_confirmation_is_refused_and_shows_that_the_hold_has_lapsed() {
    let site = site("confirm_by_mail", true).await;
    let own = site.submit(&form_of(&site, "Anna").await.fill("phone", "")).await.location();
    site.ctx.deliver_mail().await;
    let link = site.mailbox_link(&own);
    let form = site.form(&link).await;
    site.ctx.advance(4 * DAY);
    let answer = site.submit(&form).await;
    answer.assert_is_page();
    assert_eq!((answer.status, answer.page_status().as_deref()), (409, Some("lapsed")), "{answer}");
    server::jobs::scheduler::run_once(&site.ctx).await;
    let again = site.submit(&form).await.location();
    for address in [link, again] {
        let page = site.get(&address).await;
        assert!(page.has_page_status("lapsed") && page.text().contains("Melden Sie sich neu an"), "{page}");
    }
    site.ctx.deliver_mail().await;
}
