//! When it is over: numbers in a table, and the same as a picture that says them.

use super::{DOOR, party, row};
use crate::site::Site;
use domain::time::DAY;

#[tokio::test]
async fn who_came_stayed_away_and_came_by_stands_in_a_table_and_in_a_picture_with_its_text() {
    let site = Site::open().await;
    let desk = site.lead().await;
    let fields =
        [("contact_name", "Anna"), ("phone", "07154 11111"), ("people", "2"), ("workshop_nachmittag", "wohnen")];
    let anna = site.house.sign_up("netzwerk", &fields).await.unwrap();
    party(&site, "netzwerk", "Berta", "1").await;
    desk.press(&row(&desk.get(DOOR).await, anna, 1)).await.location();
    desk.press(&desk.get(DOOR).await.form_to("/tuer/netzwerk/aufnehmen")).await.location();
    site.house.advance(26 * DAY);
    let desk = site.lead().await;
    let page = desk.get("/verwaltung/veranstaltungen/netzwerk/danach").await;
    page.assert_framed();
    assert_eq!(page.words("caption"), ["Nach Termin", "Nach Workshop"]);
    let table = |nth: &str| [page.words(&format!("{nth} tbody th")), page.words(&format!("{nth} td"))].concat();
    assert_eq!(table("section:nth-of-type(1)"), ["Freitag, 27. März 2026", "3", "1", "2", "1", "2"]);
    let workshops = ["Mobilität", "Alternative Wohnformen", "0", "0", "0", "0", "0", "2", "1", "1", "0", "1"];
    assert_eq!(table("section:nth-of-type(2)"), workshops);
    let picture = page.words("svg desc");
    assert_eq!(picture[0], "Freitag, 27. März 2026: 1 gekommen, 2 nicht gekommen, 1 ohne Anmeldung.");
    assert_eq!(page.attributes("svg", "aria-describedby"), page.attributes("svg desc", "id"));
    assert_eq!(page.attributes("svg", "aria-labelledby"), page.attributes("svg title", "id"));
}

#[tokio::test]
async fn a_programme_is_summed_and_what_nobody_counted_is_not_called_empty() {
    let site = Site::open().await;
    let desk = site.lead().await;
    let anna = party(&site, "netzwerk", "Anna", "2").await;
    desk.press(&row(&desk.get(DOOR).await, anna, 1)).await.location();
    site.house.advance(60 * DAY);
    let desk = site.lead().await;
    let page = desk.get("/verwaltung/programme/seniorenarbeit/danach").await;
    page.assert_framed();
    assert_eq!(page.words("main strong"), ["1 Besuch."]);
    let named = page.words("tbody th");
    assert_eq!(named[0], "Neujahrstreffen");
    assert_eq!(page.words("tbody tr:first-child td"), ["nicht gezählt"]);
    assert_eq!(page.words("tbody tr:nth-child(2) td"), ["2", "1", "1", "0", "1"]);
    let nowhere = desk.get("/verwaltung/programme/gibtsnicht/danach").await;
    assert_eq!(nowhere.status, 404);
}

#[tokio::test]
async fn before_it_has_begun_there_is_nothing_to_count() {
    let site = Site::open().await;
    let desk = site.lead().await;
    let page = desk.get("/verwaltung/veranstaltungen/netzwerk/danach").await;
    page.assert_framed();
    assert!(page.words("main p").contains(&"Die Veranstaltung hat noch nicht begonnen.".to_owned()), "{page}");
    assert!(page.words("table").is_empty());
}
