//! An address has one spelling; the others lead to it.

use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn other_spellings_of_an_address_lead_to_the_one_spelling() {
    let site = Site::open().await;
    for (spelling, address) in [
        ("/hilfe/", "/hilfe"),
        ("/veranstaltungen/netzwerk/", "/veranstaltungen/netzwerk"),
        ("/veranstaltungen/netzwer%6b", "/veranstaltungen/netzwerk"),
        ("/programme/demenz/?suche=caf%c3%a9", "/programme/demenz?suche=caf%c3%a9"),
        ("/api/v1/events/", "/api/v1/events"),
        ("/gibt-es-nicht/", "/gibt-es-nicht"),
        ("/verwaltung/", "/verwaltung"),
    ] {
        let answer = site.get(spelling).await;
        assert_eq!((answer.status, answer.header("location")), (308, Some(address)), "{spelling}");
        let answer = site.post(spelling, "a=b").await;
        assert_eq!((answer.status, answer.header("location")), (308, Some(address)), "{spelling}");
    }
    // It would lead to another site.
    assert_eq!(site.get("//dabei.example/").await.status, 404);
}
