//! The overview, and the list of an event's sign-ups: seats, search, needs and the printed list.

use crate::site::Site;

const LIST: &str = "/verwaltung/veranstaltungen/netzwerk";

async fn sign_up(site: &Site, name: &str, more: &[(&str, &str)]) {
    let mut form =
        site.form("/veranstaltungen/netzwerk/anmelden").await.fill("contact_name", name).fill("phone", "07154 1");
    form = form.force("phone", b"07154 123456");
    for (field, value) in more {
        form = form.force(field, value.as_bytes());
    }
    assert_eq!(site.submit(&form).await.status, 303, "{name}");
}

#[tokio::test]
async fn the_overview_shows_the_taken_seats_of_each_event_and_the_open_call_tasks() {
    let site = Site::open().await;
    site.create_call_task("netzwerk").await;
    let client = site.log_in_as_lead().await;
    let page = client.get("/verwaltung").await;
    let row = page.texts(".row").into_iter().find(|row| row.contains("Netzwerk")).expect("the event's row");
    assert!(row.contains("1 von ") && row.contains("1 anzurufen") && row.contains("1 E-Mail kam nicht an"), "{row}");
    assert!(page.texts(".tasks a").contains(&"1 Anruf steht an".to_owned()));
    assert!(page.attributes(".row a", "href").contains(&LIST.to_owned()));
}

#[tokio::test]
async fn the_search_finds_a_name_in_any_spelling() {
    let site = Site::open().await;
    for name in ["Jürgen Weiß", "Işık Yıldız", "Олена Шевченко", "Anna Maier"] {
        sign_up(&site, name, &[]).await;
    }
    let client = site.log_in_as_lead().await;
    let spellings = [
        ("juergen", "Jürgen Weiß"),
        ("WEISS", "Jürgen Weiß"),
        ("isik yildiz", "Işık Yıldız"),
        ("олена", "Олена Шевченко"),
        ("maier anna", "Anna Maier"),
    ];
    for (search, name) in spellings {
        let query = form_urlencoded::byte_serialize(search.as_bytes()).collect::<String>();
        let page = client.get(&format!("{LIST}?suche={query}")).await;
        assert_eq!(page.texts(".row h3"), [name], "{search}");
        let reference = page.texts(".row .when").remove(0);
        for search in [reference.clone(), reference.replace('-', "").to_lowercase()] {
            let found = client.get(&format!("{LIST}?suche={search}")).await;
            assert_eq!(found.texts(".row h3"), [name], "{search}");
        }
    }
    assert!(client.get(&format!("{LIST}?suche=niemand")).await.texts(".row").is_empty());
    let similar = client.get(&format!("{LIST}?suche=Meyer")).await;
    assert_eq!(similar.texts(".row h3"), ["Anna Maier"]);
    assert_eq!(similar.texts("p[role=status]"), ["Nichts mit genau diesen Worten. Ähnlich: 1 Anmeldung"]);
}

#[tokio::test]
async fn the_search_finds_a_mail_address_and_the_digits_of_a_telephone_number() {
    let site = Site::open().await;
    sign_up(&site, "Anna Maier", &[("phone", "+49 (0) 171 / 234-5678"), ("email", "A.Maier@example.org")]).await;
    sign_up(&site, "Olga Braun", &[("phone", "07154 202-60 31"), ("email", "olga@example.net")]).await;
    let client = site.log_in_as_lead().await;
    let searches = [
        ("01712345678", "Anna Maier"),
        ("0171 23", "Anna Maier"),
        ("0049 171 2345678", "Anna Maier"),
        ("345678", "Anna Maier"),
        ("07154/2026031", "Olga Braun"),
        ("2026031", "Olga Braun"),
        ("a.maier@example.org", "Anna Maier"),
        ("OLGA@example", "Olga Braun"),
    ];
    for (search, name) in searches {
        let query = form_urlencoded::byte_serialize(search.as_bytes()).collect::<String>();
        assert_eq!(client.get(&format!("{LIST}?suche={query}")).await.texts(".row h3"), [name], "{search}");
    }
    assert!(client.get(&format!("{LIST}?suche=0171999")).await.texts(".row").is_empty(), "no number is similar");
    site.ctx.deliver_mail().await;
}

#[tokio::test]
async fn needs_are_shown_as_totals_and_with_names_only_on_request() {
    let site = Site::open().await;
    sign_up(&site, "Jürgen Weiß", &[("needs", "rollstuhl")]).await;
    sign_up(&site, "Anna Maier", &[("people", "2"), ("needs_2", "rollstuhl"), ("needs_1", "induktion")]).await;
    sign_up(&site, "Olga Braun", &[]).await;
    let client = site.log_in_as_lead().await;
    let page = client.get(LIST).await;
    let totals = page.texts("section[aria-labelledby=bedarf] p");
    assert_eq!(totals[0], "2 Rollstuhlplätze, 1-mal Induktionsschleife");
    assert!(page.texts(".row").iter().all(|row| !row.contains("Rollstuhl") && !row.contains("Induktion")));
    let rows = client.get(&format!("{LIST}/drucken?bedarf=ja")).await.texts("tbody tr");
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert!(!rows.iter().any(|row| row.contains("Olga")));
}

#[tokio::test]
async fn the_printed_list_has_a_box_for_each_person() {
    let site = Site::open().await;
    sign_up(&site, "Anna Maier", &[("people", "3"), ("person_2", "Karl Maier")]).await;
    let paper = site.log_in_as_lead().await.get(&format!("{LIST}/drucken")).await;
    let rows = paper.texts("tbody tr");
    assert_eq!((rows.len(), paper.texts("tbody .tick").len()), (3, 3));
    assert!(
        rows[1].contains("Karl Maier (mit Anna Maier)") && rows[2].contains("Begleitung von Anna Maier"),
        "{rows:?}"
    );
}
