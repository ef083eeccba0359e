//! The search of the check-in page, and its filter by workshop.

use super::{CHECK_IN, check_in_client, forms, names, party};
use crate::site::Site;

#[tokio::test]
async fn the_search_finds_a_part_of_a_name_in_any_spelling_and_is_kept_after_a_check_in() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    for name in ["Jürgen Groß", "Iğdır Yılmaz", "Олена Коваль", "Anna Maier"] {
        party(&site, "netzwerk", name, "1").await;
    }
    let reference = site.ctx.page(party(&site, "netzwerk", "Otto", "1").await).await.sign_up.reference.to_string();
    let without_hyphen = reference.replace('-', "").to_lowercase();
    for (search, found) in [
        ("juergen", "Jürgen Groß"),
        ("GROSS jur", "Jürgen Groß"),
        ("yilmaz", "Iğdır Yılmaz"),
        ("коваль", "Олена Коваль"),
        ("koval olena", "Олена Коваль"),
        ("Анна", "Anna Maier"),
        (reference.as_str(), "Otto"),
        (without_hyphen.as_str(), "Otto"),
    ] {
        let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("suche", search).finish();
        let page = client.get(&format!("{CHECK_IN}?{query}")).await;
        assert_eq!(names(&page), [found], "{search}");
        let location = client.submit(&forms(&page)[0]).await.location();
        assert!(location.starts_with(&format!("{CHECK_IN}?{query}&zuletzt=")), "{location}");
    }
    let similar = client.get(&format!("{CHECK_IN}?suche=Meyer")).await;
    assert_eq!(names(&similar), ["Anna Maier"]);
    let found = &similar.texts(".found")[0];
    assert!(found.starts_with("Nichts mit genau diesen Worten. Ähnlich: 1 Person gefunden"), "{found}");
    let empty = client.get(&format!("{CHECK_IN}?suche=Schmidt")).await;
    assert!(empty.texts(".found")[0].starts_with("Niemand gefunden"), "{empty}");
}

#[tokio::test]
async fn a_workshop_shows_only_its_participants_and_no_button_for_a_party_that_is_partly_hidden() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let fields = [
        ("contact_name", "Anna"),
        ("phone", "07154 11111"),
        ("people", "2"),
        ("workshop_nachmittag_1", "wohnen"),
        ("workshop_nachmittag_2", "mobilitaet"),
    ];
    site.ctx.sign_up("netzwerk", &fields).await.unwrap();
    let page = client.get(&format!("{CHECK_IN}?workshop=wohnen")).await;
    assert_eq!(names(&page), ["Anna"]);
    assert!(forms(&page).iter().all(|form| !form.has("party")));
}
