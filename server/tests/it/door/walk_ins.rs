//! Whoever comes without a sign-up, and heads that are counted.

use super::{DOOR, count, counted, keeper, names, party};
use crate::site::{Site, rows};

#[tokio::test]
async fn somebody_without_a_sign_up_is_entered_in_one_press_and_is_there() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    let form = desk.get(DOOR).await.form_to("/tuer/netzwerk/aufnehmen");
    let there = desk.press(&form.clone().fill("contact_name", "Dora Klein")).await.location();
    let page = desk.get(there.split('#').next().unwrap()).await;
    assert_eq!(page.words("[role=status]"), ["Dora Klein ist da, seit 9:00 Uhr."]);
    assert_eq!(count(&page), counted("1", "1"));
    let before = rows::all_but_locks(&site.house).await;
    assert_eq!(desk.press(&form.fill("contact_name", "Dora Klein")).await.location(), there, "sent twice, it is once");
    assert_eq!(rows::all_but_locks(&site.house).await, before);
    let nameless = desk.get(DOOR).await.form_to("/tuer/netzwerk/aufnehmen").fill("people", "2");
    desk.press(&nameless).await.location();
    assert_eq!(names(&desk.get(DOOR).await), ["Ohne Namen", "Begleitung", "Dora Klein"]);
    assert_eq!(site.taken("netzwerk").await, 3);
}

#[tokio::test]
async fn over_the_seats_it_is_refused_with_their_number_and_done_when_pressed_again() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    for n in 0..4 {
        party(&site, "netzwerk", &format!("Gruppe {n}"), "4").await;
    }
    let form = desk.get(DOOR).await.form_to("/tuer/netzwerk/aufnehmen");
    let before = rows::all_but_locks(&site.house).await;
    let refused = desk.press(&form.fill("contact_name", "Dora").fill("people", "4")).await;
    assert_eq!((refused.status, refused.state().as_deref()), (409, Some("full")));
    assert_eq!(refused.words("[role=alert] h2"), ["Von 19 Plätzen sind nur noch 3 frei"]);
    assert_eq!(rows::all_but_locks(&site.house).await, before);
    let again = refused.form_to("/tuer/netzwerk/aufnehmen");
    assert_eq!((again.value("contact_name").as_deref(), again.value("people").as_deref()), (Some("Dora"), Some("4")));
    desk.press(&again).await.location();
    assert_eq!(site.taken("netzwerk").await, 20);
}

#[tokio::test]
async fn more_people_than_a_party_may_have_are_a_fault_in_their_field() {
    let site = Site::open().await;
    let desk = keeper(&site).await;
    let form = desk.get(DOOR).await.form_to("/tuer/netzwerk/aufnehmen");
    let faulty = desk.press(&form.fill("people", "9")).await;
    assert_eq!(faulty.status, 422);
    assert_eq!(faulty.dangling(), None);
}

#[tokio::test]
async fn where_nobody_signs_up_heads_are_counted() {
    let site = Site::open().await;
    let desk = site.lead().await;
    let page = desk.get("/tuer/markt").await;
    page.assert_framed();
    let form = page.work();
    let faulty = desk.press(&form.clone().fill("people", "viele")).await;
    assert_eq!((faulty.status, faulty.dangling()), (422, None));
    let there = desk.press(&form.fill("people", "42")).await.location();
    let page = desk.get(there.split('#').next().unwrap()).await;
    assert_eq!(page.words("[role=status]"), ["Gespeichert: 42 Personen."]);
    assert_eq!(page.work().value("people").as_deref(), Some("42"));
}
