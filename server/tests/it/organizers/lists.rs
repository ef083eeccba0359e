//! The overview and an event's list: how full, who, what they need; found however it is spelt; on paper and as a table.

use crate::site::Site;

const LIST: &str = "/verwaltung/veranstaltungen/netzwerk";

async fn sign_up(site: &Site, name: &str, more: &[(&str, &str)]) {
    let mut form =
        site.form("/veranstaltungen/netzwerk/anmelden").await.fill("contact_name", name).fill("phone", "07154 1");
    form = form.force("phone", b"07154 123456");
    for (field, value) in more {
        form = form.force(field, value.as_bytes());
    }
    assert_eq!(site.press(&form).await.status, 303, "{name}");
}

#[tokio::test]
async fn the_overview_says_how_full_each_event_is_and_whom_to_call() {
    let site = Site::open().await;
    site.call_to_make("netzwerk").await;
    let desk = site.lead().await;
    let page = desk.get("/verwaltung").await;
    let row = page.words(".row").into_iter().find(|row| row.contains("Netzwerk")).expect("the event's row");
    assert!(row.contains("1 von ") && row.contains("1 anzurufen") && row.contains("1 E-Mail kam nicht an"), "{row}");
    assert_eq!(page.words(".lead"), ["1 Anruf steht an"]);
    assert!(page.attributes(".row a", "href").contains(&LIST.to_owned()));
}

#[tokio::test]
async fn somebody_is_found_however_their_name_is_spelt() {
    let site = Site::open().await;
    for name in ["Jürgen Weiß", "Işık Yıldız", "Олена Шевченко", "Anna Maier"] {
        sign_up(&site, name, &[]).await;
    }
    let desk = site.lead().await;
    let spellings = [
        ("juergen", "Jürgen Weiß"),
        ("WEISS", "Jürgen Weiß"),
        ("isik yildiz", "Işık Yıldız"),
        ("олена", "Олена Шевченко"),
        ("maier anna", "Anna Maier"),
    ];
    for (typed, name) in spellings {
        let query = form_urlencoded::byte_serialize(typed.as_bytes()).collect::<String>();
        let page = desk.get(&format!("{LIST}?suche={query}")).await;
        assert_eq!(page.words(".row h3"), [name], "{typed}");
        let reference = page.words(".row .when").remove(0);
        for asked in [reference.clone(), reference.replace('-', "").to_lowercase()] {
            let found = desk.get(&format!("{LIST}?suche={asked}")).await;
            assert_eq!(found.words(".row h3"), [name], "{asked}");
        }
    }
    assert!(desk.get(&format!("{LIST}?suche=niemand")).await.words(".row").is_empty());
}

#[tokio::test]
async fn needs_are_a_tally_first_and_name_people_only_where_one_asks_for_that() {
    let site = Site::open().await;
    sign_up(&site, "Jürgen Weiß", &[("needs", "rollstuhl")]).await;
    sign_up(&site, "Anna Maier", &[("people", "2"), ("needs_2", "rollstuhl"), ("needs_1", "induktion")]).await;
    sign_up(&site, "Olga Braun", &[]).await;
    let desk = site.lead().await;
    let page = desk.get(LIST).await;
    let told = page.words("section[aria-labelledby=bedarf] p");
    assert_eq!(told[0], "2 Rollstuhlplätze, 1 Person mit Induktionsschleife");
    assert!(page.words(".row").iter().all(|row| !row.contains("Rollstuhl") && !row.contains("Induktion")));
    let who = desk.get(&format!("{LIST}/drucken?bedarf=ja")).await.words("tbody tr");
    assert_eq!(who.len(), 3, "{who:?}");
    assert!(!who.iter().any(|row| row.contains("Olga")));
}

#[tokio::test]
async fn the_list_on_paper_has_a_box_a_person() {
    let site = Site::open().await;
    sign_up(&site, "Anna Maier", &[("people", "3"), ("person_2", "Karl Maier")]).await;
    let paper = site.lead().await.get(&format!("{LIST}/drucken")).await;
    let rows = paper.words("tbody tr");
    assert_eq!((rows.len(), paper.words("tbody .tick").len()), (3, 3));
    assert!(
        rows[1].contains("Karl Maier (mit Anna Maier)") && rows[2].contains("Begleitung von Anna Maier"),
        "{rows:?}"
    );
}

#[tokio::test]
async fn nothing_that_somebody_typed_runs_in_a_spreadsheet() {
    let site = Site::open().await;
    sign_up(&site, "=HYPERLINK(\"https://boese.example\")", &[("note", "Zeile 1\r\n@SUM(A1)")]).await;
    let answer = site.lead().await.get(&format!("{LIST}/liste.csv")).await;
    assert_eq!(answer.header("content-type"), Some("text/csv; charset=utf-8"));
    let text = answer.text().strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("a table");
    assert_eq!(rows.len(), 1);
    assert_eq!(&rows[0][1], "'=HYPERLINK(\"https://boese.example\")");
    assert!(rows[0].iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{rows:?}");
}
