//! Each field is shown where it is declared, and nowhere else.

use super::{LIST, SIGN_UP, enter, open_site, own_page, sign_up_online, stored};
use crate::site::{Answer, Site};
use domain::signups::{Place, TextField};

#[tokio::test(flavor = "multi_thread")]
async fn each_field_is_shown_where_it_is_declared_and_nowhere_else() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    let reference = enter(&client).await;
    let sign_up = stored(&site, &reference).await;
    let own = own_page(&site, &sign_up);
    let visible = |answer: Answer| answer.texts("main").join(" ");
    let lists = [client.get(&format!("{LIST}/drucken")).await, client.get(&format!("{LIST}/drucken?bedarf=ja")).await];
    let places = [
        // Beside the facts, the page names the mailbox to which it has written.
        (Place::OwnPage, site.get(&own).await.texts(".facts").join(" ")),
        (Place::Person, visible(client.get(&format!("/verwaltung/anmeldungen/{reference}")).await)),
        (Place::List, visible(client.get(LIST).await)),
        (Place::Print, lists.map(visible).join(" ")),
        (Place::Csv, client.get(&format!("{LIST}/liste.csv?bedarf=ja")).await.text().to_owned()),
    ];
    let of_participants = ["Anna Weiß", "Otto", "Mobilität", "Alternative Wohnformen"];
    for (place, shown) in &places {
        let needs = ["Rollstuhlplatz", "Ruhiger Platz", "Fahrdienst"].into_iter().filter(|_| *place != Place::List);
        for word in needs.chain(of_participants) {
            assert!(shown.contains(word), "{word} on {place:?}: {shown}");
        }
    }
    let data = site.get(&format!("{own}/meine-daten.json")).await;
    for field in TextField::ALL {
        let text = sign_up.request.text(field).expect("each field has a value");
        let (name, line) = (field.name(), text.lines().next().unwrap());
        for (place, shown) in &places {
            let is_declared = field.declaration().shown.contains(place);
            assert_eq!(shown.contains(line), is_declared, "{name} on {place:?}: {shown}");
        }
        let query = form_urlencoded::byte_serialize(line.as_bytes()).collect::<String>();
        let found = client.get(&format!("{LIST}?suche={query}")).await.texts(".row").len();
        assert_eq!(found == 1, field.declaration().shown.contains(&Place::Search), "search for {name}");
        assert!(data.text().contains(line), "{name} in one's own data: {data}");
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_data_contain_every_field_of_the_request() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    let sign_up = stored(&site, &enter(&client).await).await;
    let data = site.get(&format!("{}/meine-daten.json", own_page(&site, &sign_up))).await;
    let data: serde_json::Value = serde_json::from_str(data.text()).unwrap();
    let request = serde_json::to_value(&sign_up.request).unwrap();
    for (name, value) in request.as_object().unwrap() {
        assert_eq!(&data[name], value, "{name}");
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_csv_file_keeps_its_columns() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    enter(&client).await;
    let [headings, anna, otto] = &client.get(&format!("{LIST}/liste.csv?bedarf=ja")).await.table()[..] else {
        panic!("three rows")
    };
    let columns = [
        "Anmeldenummer",
        "Name",
        "Kontakt",
        "Organisation oder Verein",
        "Telefon",
        "E-Mail",
        "Workshop",
        "Was gebraucht wird",
        "Nachricht",
        "Stand",
    ];
    assert_eq!(headings, &columns);
    let all = "Anna Weiß|Anna Weiß|Seniorenrat|07154 123456|anna@example.org|Mobilität|\
               Rollstuhlplatz, Fahrdienst, kurze Wege|Erste Zeile\nZweite Zeile|angemeldet";
    assert_eq!(anna[1..].join("|"), all);
    assert_eq!(otto[1..].join("|"), "Otto|Anna Weiß||||Alternative Wohnformen|Ruhiger Platz||angemeldet");
    let without_needs = client.get(&format!("{LIST}/liste.csv")).await.table();
    let other_columns = columns.into_iter().filter(|column| *column != "Was gebraucht wird");
    assert_eq!(without_needs[0], other_columns.collect::<Vec<_>>());
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_is_asked_where_the_event_says_so_and_stands_in_no_message() {
    let site = open_site().await;
    sign_up_online(&site).await;
    let messages = site.ctx.deliver_mail().await;
    assert!(!messages.is_empty());
    for message in &messages {
        assert!(!format!("{message:?}").contains("Seniorenrat"), "{message:?}");
    }

    let site = Site::open().await;
    let form = site.form(SIGN_UP).await;
    assert!(!form.has("organisation"));
    let own = site
        .submit(&form.add("contact_name", "Anna Weiß").add("phone", "07154 123456").force("organisation", b"Rat"))
        .await;
    let own = site.get(&own.location()).await;
    assert!(!own.text().contains("Organisation"), "{own}");
    let list = site.log_in_as_lead().await.get(&format!("{LIST}/liste.csv")).await;
    assert!(!list.text().contains("Organisation"), "{list}");
}
