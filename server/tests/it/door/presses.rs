//! One press to check in, one to undo, without a script.

use super::{DOOR, count, counted, forms, keeper, names, party, row};
use crate::site::{Site, rows};
use domain::time::MINUTE;

#[tokio::test]
async fn one_press_checks_in_says_so_and_leads_back_to_the_same_row_and_one_takes_it_back() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    let anna = party(&site, "netzwerk", "Anna Weiß", "1").await;
    let page = desk.get(DOOR).await;
    page.assert_framed();
    assert_eq!(count(&page), counted("0", "1"));
    let there = desk.press(&row(&page, anna, 1)).await.location();
    let person = format!("{}.1", anna.to_text());
    assert_eq!(there, format!("{DOOR}?zuletzt={person}#p-{person}"));
    let page = desk.get(there.split('#').next().unwrap()).await;
    assert_eq!(page.words("[role=status]"), ["Anna Weiß ist da, seit 9:00 Uhr."]);
    assert!(page.attributes("[id]", "id").contains(&format!("p-{person}")), "the address leads to the row");
    assert_eq!(count(&page), counted("1", "1"));
    assert_eq!(page.words(".since"), ["da seit 9:00 Uhr"]);
    site.house.advance(MINUTE);
    let back = desk.press(&row(&page, anna, 1)).await.location();
    let page = desk.get(back.split('#').next().unwrap()).await;
    assert_eq!(page.words("[role=status]"), ["Anna Weiß ist nicht da."]);
    assert_eq!(count(&page), counted("0", "1"));
}

#[tokio::test]
async fn companions_stand_under_who_signed_them_up_and_come_one_by_one_or_all() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    let anna = party(&site, "netzwerk", "Anna Weiß", "3").await;
    let page = desk.get(DOOR).await;
    assert_eq!(names(&page), ["Anna Weiß", "Begleitung von Anna Weiß", "Begleitung von Anna Weiß"]);
    desk.press(&row(&page, anna, 2)).await.location();
    assert_eq!(count(&desk.get(DOOR).await), counted("1", "3"));
    let all = forms(&desk.get(DOOR).await).into_iter().find(|form| form.has("party")).expect("a button for all");
    let there = desk.press(&all).await.location();
    let page = desk.get(there.split('#').next().unwrap()).await;
    assert_eq!(count(&page), counted("3", "3"));
    assert_eq!(page.words("[role=status]"), ["Von Anna Weiß sind 3 Personen da."]);
    assert!(forms(&page).iter().all(|form| !form.has("party")), "nothing is left to press for all");
}

#[tokio::test]
async fn a_press_repeated_from_an_old_page_changes_nothing_and_leads_to_the_same_place() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    let anna = party(&site, "netzwerk", "Anna", "1").await;
    let form = row(&desk.get(DOOR).await, anna, 1);
    let first = desk.press(&form).await.location();
    let before = rows::all_but_locks(&site.house).await;
    site.house.advance(30_000);
    assert_eq!(desk.press(&form).await.location(), first);
    assert_eq!(rows::all_but_locks(&site.house).await, before);
}

#[tokio::test]
async fn whoever_is_somebody_elses_guest_is_not_there_and_nothing_changes() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    let anna = party(&site, "netzwerk", "Anna", "1").await;
    let foreign = party(&site, "museum", "Berta", "1").await;
    let before = rows::all(&site.house).await;
    let form = row(&desk.get(DOOR).await, anna, 1);
    for whom in [format!("{}.1", foreign.to_text()), format!("{}.2", anna.to_text())] {
        let answer = desk.press(&form.clone().fill("person", &whom)).await;
        assert_eq!(answer.status, 404, "{answer}");
    }
    let at_theirs = desk.send(axum::http::Method::POST, "/tuer/museum", &form.body()).await;
    assert_eq!(at_theirs.status, 404, "a door that is not theirs");
    assert_eq!(rows::all(&site.house).await, before);
}

#[tokio::test]
async fn a_press_that_lost_something_on_its_way_is_refused_and_changes_nothing() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    let anna = party(&site, "netzwerk", "Anna", "1").await;
    let form = row(&desk.get(DOOR).await, anna, 1);
    let before = rows::all(&site.house).await;
    for (field, value) in [("person", "x"), ("act", "dance"), ("nonce", ""), ("nonce", "12")] {
        assert_eq!(desk.press(&form.clone().fill(field, value)).await.status, 400, "{field}");
    }
    assert_eq!(rows::all(&site.house).await, before);
}

#[tokio::test]
async fn one_is_found_by_a_part_of_the_name_in_any_spelling_and_stays_found_after_the_press() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    for name in ["Jürgen Groß", "Iğdır Yılmaz", "Олена Коваль", "Anna Maier"] {
        party(&site, "netzwerk", name, "1").await;
    }
    let reference = site.house.page(party(&site, "netzwerk", "Otto", "1").await).await.sign_up.reference.to_string();
    let quiet = reference.replace('-', "").to_lowercase();
    for (sought, found) in [
        ("juergen", "Jürgen Groß"),
        ("GROSS jur", "Jürgen Groß"),
        ("yilmaz", "Iğdır Yılmaz"),
        ("коваль", "Олена Коваль"),
        (reference.as_str(), "Otto"),
        (quiet.as_str(), "Otto"),
    ] {
        let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("suche", sought).finish();
        let page = desk.get(&format!("{DOOR}?{query}")).await;
        assert_eq!(names(&page), [found], "{sought}");
        let there = desk.press(&forms(&page)[0]).await.location();
        assert!(there.starts_with(&format!("{DOOR}?{query}&zuletzt=")), "{there}");
    }
    let nobody = desk.get(&format!("{DOOR}?suche=Schmidt")).await;
    assert!(nobody.words(".found")[0].starts_with("Niemand gefunden"), "{nobody}");
}

#[tokio::test]
async fn a_workshop_shows_only_its_own_and_no_press_for_those_whom_one_does_not_see() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    let fields = [
        ("contact_name", "Anna"),
        ("phone", "07154 11111"),
        ("people", "2"),
        ("workshop_nachmittag_1", "wohnen"),
        ("workshop_nachmittag_2", "mobilitaet"),
    ];
    site.house.sign_up("netzwerk", &fields).await.unwrap();
    let page = desk.get(&format!("{DOOR}?workshop=wohnen")).await;
    assert_eq!(names(&page), ["Anna"]);
    assert!(forms(&page).iter().all(|form| !form.has("party")));
}

#[tokio::test]
async fn needs_are_tallied_and_nobodys_own_stand_at_the_door() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    let fields = [("contact_name", "Anna"), ("phone", "07154 11111"), ("needs", "rollstuhl"), ("note", "Bitte leise")];
    site.house.sign_up("netzwerk", &fields).await.unwrap();
    let page = desk.get(DOOR).await;
    assert_eq!(page.words("p.small"), ["Wird gebraucht: 1 Rollstuhlplatz"]);
    let list = page.words(".guests").concat();
    for word in ["Rollstuhl", "leise", "07154"] {
        assert!(!list.contains(word), "{list}");
    }
}
