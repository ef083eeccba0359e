//! The attendance summary of an event and of a programme: a table, and a chart with the same numbers as text.

use super::{CHECK_IN, party, row};
use crate::site::Site;
use domain::time::DAY;

#[tokio::test]
async fn the_summary_of_an_event_shows_attendance_in_a_table_and_in_a_chart_with_a_description() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let fields =
        [("contact_name", "Anna"), ("phone", "07154 11111"), ("people", "2"), ("workshop_nachmittag", "wohnen")];
    let anna = site.ctx.sign_up("netzwerk", &fields).await.unwrap();
    party(&site, "netzwerk", "Berta", "1").await;
    client.submit(&row(&client.get(CHECK_IN).await, anna, 1)).await.location();
    client.submit(&client.get(CHECK_IN).await.form_to("/tuer/netzwerk/aufnehmen")).await.location();
    site.ctx.advance(26 * DAY);
    let client = site.log_in_as_lead().await;
    let page = client.get("/verwaltung/veranstaltungen/netzwerk/danach").await;
    page.assert_is_page();
    assert_eq!(page.texts("caption"), ["Nach Termin", "Nach Workshop"]);
    let table = |part: &str| [page.texts(&format!("{part} tbody th")), page.texts(&format!("{part} td"))].concat();
    assert_eq!(table("[aria-labelledby=termine]"), ["Freitag, 27. März 2026", "3", "1", "2", "1", "2"]);
    let workshops = ["Mobilität", "Alternative Wohnformen", "0", "0", "0", "0", "0", "2", "1", "1", "0", "1"];
    assert_eq!(table("[aria-labelledby=workshops]"), workshops);
    let columns = page.attributes("[aria-labelledby=termine] td", "data-column");
    assert_eq!(
        columns,
        page.texts("[aria-labelledby=termine] thead th")[1..],
        "a narrow screen shows them beside the numbers"
    );
    let descriptions = page.texts("svg desc");
    assert_eq!(descriptions[0], "Freitag, 27. März 2026: 1 gekommen, 2 nicht gekommen, 1 ohne Anmeldung.");
    assert_eq!(page.attributes("svg", "aria-describedby"), page.attributes("svg desc", "id"));
    assert_eq!(page.attributes("svg", "aria-labelledby"), page.attributes("svg title", "id"));
}

#[tokio::test]
async fn the_summary_of_a_programme_adds_up_its_events_and_marks_those_without_a_count() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let anna = party(&site, "netzwerk", "Anna", "2").await;
    client.submit(&row(&client.get(CHECK_IN).await, anna, 1)).await.location();
    site.ctx.advance(60 * DAY);
    let client = site.log_in_as_lead().await;
    let page = client.get("/verwaltung/programme/seniorenarbeit/danach").await;
    page.assert_is_page();
    assert_eq!(page.texts("main strong"), ["1 Besuch."]);
    let events = page.texts("tbody th");
    assert_eq!(events[0], "Neujahrstreffen");
    assert_eq!(page.texts("tbody tr:first-child td"), ["nicht gezählt"]);
    assert_eq!(page.texts("tbody tr:nth-child(2) td"), ["2", "1", "1", "0", "1"]);
    let missing = client.get("/verwaltung/programme/gibtsnicht/danach").await;
    assert_eq!(missing.status, 404);
}

#[tokio::test]
async fn nobody_counted_is_not_nobody_came() {
    let site = Site::open().await;
    party(&site, "netzwerk", "Anna", "2").await;
    site.ctx.advance(26 * DAY);
    let client = site.log_in_as_lead().await;
    for path in ["veranstaltungen/netzwerk", "veranstaltungen/vorbei"] {
        let page = client.get(&format!("/verwaltung/{path}/danach")).await;
        assert_eq!(page.texts("main strong"), ["Am Einlass hat niemand gezählt."], "{path}: {page}");
    }
}

#[tokio::test]
async fn an_event_that_has_not_begun_has_no_summary() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let page = client.get("/verwaltung/veranstaltungen/netzwerk/danach").await;
    page.assert_is_page();
    assert!(page.texts("main p").contains(&"Die Veranstaltung hat noch nicht begonnen.".to_owned()), "{page}");
    assert!(page.texts("table").is_empty());
}
