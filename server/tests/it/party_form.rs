//! The form for a party: one number decides how many places it gets, needs are asked once, and no workshop is chosen before
//! somebody chooses it.

use crate::site::{Form, Site, css};

fn name_fields(form: &Form) -> usize {
    form.names().iter().filter(|name| name.starts_with("person_")).count()
}

async fn press(site: &Site, form: &Form, button: &str) -> Form {
    let answer = site.submit(&form.clone().force(button, b"1")).await;
    assert_eq!((answer.status, answer.page_fault()), (200, None), "{answer}");
    answer.form()
}

#[tokio::test(flavor = "multi_thread")]
async fn more_adds_a_name_field_for_each_place_and_only_then_a_place() {
    let site = Site::open().await;
    let mut form = site.filled_form("netzwerk").await.fill("people", "3");
    assert_eq!(name_fields(&form), 1);
    for (names, places) in [(2, "3"), (3, "3"), (4, "4")] {
        form = press(&site, &form, "more").await;
        assert_eq!((name_fields(&form), form.value("people").as_deref()), (names, Some(places)));
    }
    assert!(!form.has("more"), "the greatest party is four");
    let own = site.submit(&form.fill("person_2", "Otto").fill("people", "4")).await.location();
    assert_eq!(site.taken_seats("netzwerk").await, 4);
    assert!(site.get(&own).await.text().contains("Otto"));
    assert_eq!(name_fields(&site.form(&format!("{own}/aendern")).await), 4, "a field for each who comes");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_workshop_is_chosen_before_somebody_chooses_it_and_one_choice_is_for_all() {
    let site = Site::open().await;
    let form = site.filled_form("netzwerk").await;
    assert_eq!(form.value("workshop_nachmittag"), None);
    let later = site.submit(&form.clone().fill("workshop_nachmittag", "").fill("people", "zwei")).await;
    assert_eq!((later.status, later.form().value("workshop_nachmittag").as_deref()), (422, Some("")));
    assert!(later.text().contains("Ich entscheide später"), "{later}");
    let form = form.fill("people", "3").fill("workshop_nachmittag", "wohnen");
    let more = press(&site, &form, "more").await;
    assert_eq!(more.value("workshop_nachmittag").as_deref(), Some("wohnen"), "still chosen for all");
    let each = press(&site, &more, "workshops_for_each").await;
    let choices = [1, 2, 3].map(|n| each.value(&format!("workshop_nachmittag_{n}")));
    assert_eq!(choices, [(); 3].map(|()| Some("wohnen".to_owned())));
    site.submit(&each.fill("workshop_nachmittag_3", "mobilitaet")).await.location();
    let taken = backend::events::event(&site.ctx, "netzwerk").await.unwrap().taken;
    let seats = ["wohnen", "mobilitaet"].map(|slug| taken.workshops[&slug.try_into().unwrap()]);
    assert_eq!(seats, [2, 1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn needs_are_asked_once_for_a_party_and_for_whom_on_demand() {
    let site = Site::open().await;
    let form = press(&site, &site.filled_form("netzwerk").await.fill("people", "4"), "more").await;
    let boxes =
        |form: &Form| form.names().iter().filter(|name| name.starts_with("needs") && *name != "needs_other").count();
    assert_eq!(boxes(&form), 9, "eight needs and the button that asks for whom");
    let form =
        press(&site, &form.fill("person_2", "Otto").fill("needs", "rollstuhl").add("needs", "ruhe"), "needs_for_whom")
            .await;
    assert_eq!(boxes(&form), 6 + 2 * (4 + 1) + 1, "six needs for all, and two of each of four people or not known yet");
    let form = form.add("needs_2", "rollstuhl");
    let own = site.submit(&form).await.location();
    let page = site.get(&own).await;
    assert!(page.texts("li").contains(&"Otto: Rollstuhlplatz".to_owned()), "{page}");
    assert_eq!(page.text().matches("Rollstuhlplatz").count(), 1, "it is Otto's alone: {page}");

    let answer = site.get(&format!("{own}/aendern")).await;
    let ticked: Vec<String> = answer
        .html()
        .select(&css("input[type=checkbox][checked]"))
        .map(|input| format!("{}={}", input.attr("name").unwrap_or_default(), input.attr("value").unwrap_or_default()))
        .collect();
    assert_eq!(ticked, ["needs_2=rollstuhl", "needs=ruhe"], "each need once");
    let form = answer.form().without("needs_2");
    assert_eq!(site.submit(&form).await.location(), own);
    assert!(!site.get(&own).await.text().contains("Rollstuhlplatz"), "a need that is no longer ticked is withdrawn");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_workshop_is_named_where_the_sign_up_is_refused() {
    let site = Site::open().await;
    let form = site.filled_form("netzwerk").await.fill("workshop_nachmittag", "wohnen");
    for _ in 0..20 {
        let fresh = site.filled_form("netzwerk").await.fill("workshop_nachmittag", "wohnen");
        if site.submit(&fresh).await.status != 303 {
            break;
        }
    }
    let refused = site.submit(&form).await;
    assert_eq!((refused.status, refused.page_status().as_deref()), (409, Some("full")));
    let heading = refused.texts("[role=alert] h2").join(" ");
    assert!(heading.contains("„Alternative Wohnformen“"), "{heading}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_own_page_says_for_whom_no_workshop_is_chosen_yet() {
    let site = Site::open().await;
    let form = site.filled_form("netzwerk").await.fill("people", "2");
    let own = site.submit(&form).await.location();
    assert!(site.get(&own).await.text().contains("Für 2 Personen noch nicht gewählt"));
    let chosen = site.form(&format!("{own}/aendern")).await.fill("workshop_nachmittag", "wohnen");
    site.submit(&chosen).await.location();
    assert!(!site.get(&own).await.text().contains("noch nicht gewählt"));
}
