//! Offers to waiting parties: accepting, declining, and their deadline.

use super::{cancel, join, site};
use crate::site::rows;
use domain::time::DAY;

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_is_accepted_or_declined_by_a_form_and_lapses_at_its_deadline() {
    let site = site("promotion", "offer").await;
    let [anna, berta, carla] =
        [join(&site, "Anna", "2").await, join(&site, "Berta", "1").await, join(&site, "Carla", "1").await];
    cancel(&site, &anna).await;
    let offered = site.get(&berta).await;
    assert!(offered.has_page_status("offered") && offered.text().contains("Ja, ich komme"), "{offered}");
    assert!(offered.text().contains("Sie sind noch nicht angemeldet. Ein Platz ist frei geworden. Bis "), "{offered}");
    let cancelling = offered.attributes("main a", "href").into_iter().filter(|path| path.ends_with("/absagen"));
    assert_eq!(cancelling.count(), 0, "the offer is declined by one link: {offered}");
    let accept = site.form(&format!("{berta}/annehmen")).await;
    let decline = site.form(&format!("{carla}/ablehnen")).await;
    assert_eq!(
        [site.submit(&accept).await.location(), site.submit(&accept).await.location()],
        [berta.clone(), berta.clone()]
    );
    assert!(site.get(&berta).await.has_page_status("confirmed"));
    let again = site.get(&format!("{berta}/annehmen")).await;
    assert!(again.has_page_status("confirmed"), "the link opened again shows the status: {again}");
    let late = site.form(&format!("{carla}/annehmen")).await;
    site.ctx.deliver_mail().await;
    site.ctx.advance(4 * DAY);
    let before = rows::all(&site.ctx).await;
    let answer = site.submit(&late).await;
    answer.assert_is_page();
    assert_eq!((answer.status, answer.page_status().as_deref()), (409, Some("lapsed")));
    assert_eq!(rows::all(&site.ctx).await, before);
    server::jobs::scheduler::run_once(&site.ctx).await;
    assert!(site.get(&carla).await.has_page_status("lapsed"));
    assert_eq!(site.submit(&decline).await.location(), carla, "declining a lapsed offer changes nothing");
    assert!(site.get(&carla).await.has_page_status("lapsed"));
    assert_eq!(site.taken_seats("wohnen").await, 1);
    site.ctx.deliver_mail().await;
}
