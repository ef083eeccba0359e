//! Check-in and its undoing by forms, without a script.

use super::{CHECK_IN, check_in_client, counts, expected_counts, forms, names, party, row};
use crate::site::{Site, rows};
use domain::time::{MINUTE, SECOND};

#[tokio::test]
async fn a_form_checks_in_confirms_it_and_leads_back_to_the_same_row_and_another_form_undoes_it() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let anna = party(&site, "netzwerk", "Anna Weiß", "1").await;
    let page = client.get(CHECK_IN).await;
    page.assert_is_page();
    assert_eq!(counts(&page), expected_counts("0", "1"));
    let location = client.submit(&row(&page, anna, 1)).await.location();
    let person = format!("{}.1", anna.to_text());
    assert_eq!(location, format!("{CHECK_IN}?zuletzt={person}#p-{person}"));
    let page = client.get(location.split('#').next().unwrap()).await;
    assert_eq!(page.texts("[role=status]"), ["Anna Weiß ist da, seit 9:00 Uhr."]);
    assert!(page.attributes("[id]", "id").contains(&format!("p-{person}")), "the address leads to the row");
    assert_eq!(counts(&page), expected_counts("1", "1"));
    assert_eq!(page.texts(".since"), ["da seit 9:00 Uhr"]);
    site.ctx.advance(MINUTE);
    let back = client.submit(&row(&page, anna, 1)).await.location();
    let page = client.get(back.split('#').next().unwrap()).await;
    assert_eq!(page.texts("[role=status]"), ["Anna Weiß ist nicht da."]);
    assert_eq!(counts(&page), expected_counts("0", "1"));
}

#[tokio::test]
async fn companions_are_listed_under_their_contact_and_are_checked_in_one_by_one_or_together() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let anna = party(&site, "netzwerk", "Anna Weiß", "3").await;
    let page = client.get(CHECK_IN).await;
    assert_eq!(names(&page), ["Anna Weiß", "Begleitung von Anna Weiß", "Begleitung von Anna Weiß"]);
    client.submit(&row(&page, anna, 2)).await.location();
    assert_eq!(counts(&client.get(CHECK_IN).await), expected_counts("1", "3"));
    let all = forms(&client.get(CHECK_IN).await).into_iter().find(|form| form.has("party")).expect("a button for all");
    let location = client.submit(&all).await.location();
    let page = client.get(location.split('#').next().unwrap()).await;
    assert_eq!(counts(&page), expected_counts("3", "3"));
    assert_eq!(page.texts("[role=status]"), ["Von Anna Weiß sind 3 Personen da."]);
    assert!(forms(&page).iter().all(|form| !form.has("party")), "no button for the whole party is left");
}

#[tokio::test]
async fn a_check_in_repeated_from_an_old_page_changes_nothing_and_leads_to_the_same_row() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let anna = party(&site, "netzwerk", "Anna", "1").await;
    let form = row(&client.get(CHECK_IN).await, anna, 1);
    let first = client.submit(&form).await.location();
    let before = rows::all_except_versions(&site.ctx).await;
    site.ctx.advance(30 * SECOND);
    assert_eq!(client.submit(&form).await.location(), first);
    assert_eq!(rows::all_except_versions(&site.ctx).await, before);
}

#[tokio::test]
async fn a_participant_of_another_event_is_not_found_and_nothing_changes() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let anna = party(&site, "netzwerk", "Anna", "1").await;
    let foreign = party(&site, "museum", "Berta", "1").await;
    let before = rows::all(&site.ctx).await;
    let form = row(&client.get(CHECK_IN).await, anna, 1);
    for person in [format!("{}.1", foreign.to_text()), format!("{}.2", anna.to_text())] {
        let answer = client.submit(&form.clone().fill("person", &person)).await;
        assert_eq!(answer.status, 404, "{answer}");
    }
    let other_event = client.send(axum::http::Method::POST, "/tuer/museum", &form.body()).await;
    assert_eq!(other_event.status, 404, "the check-in of another event");
    assert_eq!(rows::all(&site.ctx).await, before);
}

#[tokio::test]
async fn a_check_in_with_a_broken_field_is_rejected_and_changes_nothing() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let anna = party(&site, "netzwerk", "Anna", "1").await;
    let form = row(&client.get(CHECK_IN).await, anna, 1);
    let before = rows::all(&site.ctx).await;
    for (field, value) in [("person", "x"), ("act", "dance"), ("key", ""), ("key", "12")] {
        assert_eq!(client.submit(&form.clone().fill(field, value)).await.status, 400, "{field}");
    }
    assert_eq!(rows::all(&site.ctx).await, before);
}

#[tokio::test]
async fn needs_are_shown_as_totals_and_not_beside_a_name() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let fields = [("contact_name", "Anna"), ("phone", "07154 11111"), ("needs", "rollstuhl"), ("note", "Bitte leise")];
    site.ctx.sign_up("netzwerk", &fields).await.unwrap();
    let page = client.get(CHECK_IN).await;
    assert_eq!(page.texts("p.small"), ["Wird gebraucht: 1 Rollstuhlplatz"]);
    let list = page.texts(".guests").concat();
    for word in ["Rollstuhl", "leise", "07154"] {
        assert!(!list.contains(word), "{list}");
    }
}
