//! The CSV file of an event's list: no formulas, whole telephone numbers, a column for each slot, and the filter of the list.

use crate::site::{Answer, Site};
use backend::testing::programme_file::new_event;

const LIST: &str = "/verwaltung/veranstaltungen/tag";

/// A day with nine seats, a waiting list, and two slots of workshops.
async fn site() -> Site {
    let site = Site::open().await;
    let day = new_event("tag", "Tag der Nachbarschaft", "2026-03-20T10:00", "2026-03-20T17:00")
        .seats(9)
        .max_party(4)
        .set("sign_up.waiting_list", true)
        .workshop("garten", "vormittag", "Garten", 9)
        .workshop("chor", "nachmittag", "Chor", 1)
        .workshop("tanz", "nachmittag", "Tanz", 9);
    site.ctx.import(day).await;
    site
}

/// Signs up a contact; returns the address of the own page.
async fn sign_up(site: &Site, name: &str, phone: &str, more: &[(&str, &str)]) -> String {
    let form = site.filled_form("tag").await.fill("contact_name", name).fill("phone", phone);
    let form = more.iter().fold(form, |form, (field, value)| form.force(field, value.as_bytes()));
    site.submit(&form).await.location()
}

/// Returns the cells below a heading.
fn column(file: &Answer, heading: &str) -> Vec<String> {
    let [headings, rows @ ..] = &file.table()[..] else { panic!("no headings: {file}") };
    let index = headings.iter().position(|found| found == heading).unwrap_or_else(|| panic!("{heading}: {headings:?}"));
    rows.iter().map(|row| row[index].clone()).collect()
}

#[tokio::test]
async fn the_file_is_one_that_german_excel_opens_in_columns() {
    let site = site().await;
    sign_up(&site, "Олена \"Лєна\" Шевченко", "07154 123456", &[("note", "Zeile 1\r\nZeile 2; محمد")]).await;
    let file = site.log_in_as_lead().await.get(&format!("{LIST}/liste.csv")).await;
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"tag.csv\""));
    let text = file.text().strip_prefix('\u{feff}').expect("a byte order mark");
    assert!(
        text.starts_with("\"Anmeldenummer\";\"Name\";\"Kontakt\";\"Telefon\";") && text.ends_with("\"\r\n"),
        "{text}"
    );
    assert!(text.contains(";\"Олена \"\"Лєна\"\" Шевченко\";"), "{text}");
    assert_eq!(column(&file, "Nachricht"), ["Zeile 1\nZeile 2; محمد"]);
}

#[tokio::test]
async fn no_user_input_is_a_formula_in_a_spreadsheet() {
    let site = site().await;
    let hostile = ["=HYPERLINK(\"https://boese.example\")", "x;=cmd|'/C calc'!A0;", "x; \"=1", "＝1", "x,@SUM(A1)"];
    for name in hostile {
        sign_up(&site, name, "07154 123456", &[("note", "Zeile 1\r\n@SUM(A1)\r\n- und\tmehr")]).await;
    }
    let file = site.log_in_as_lead().await.get(&format!("{LIST}/liste.csv")).await;
    let mut names = column(&file, "Name");
    names.sort();
    let disarmed =
        ["'=HYPERLINK(\"https://boese.example\")", "'＝1", "x,'@SUM(A1)", "x; \"'=1", "x;'=cmd|'/C calc'!A0;"];
    assert_eq!(names, disarmed);
    assert_eq!(column(&file, "Nachricht")[0], "Zeile 1\n'@SUM(A1)\n'- und mehr");
    // Also for a program that ignores the quotes.
    let mut cells = file.text().split(['\u{feff}', ';', ',', '\t', '\n']).map(|cell| cell.trim_matches(['"', ' ']));
    assert!(cells.all(|cell| !cell.starts_with(['=', '+', '-', '@', '＝'])), "{file}");
}

#[tokio::test]
async fn a_telephone_number_keeps_its_zero_and_its_plus() {
    let site = site().await;
    for (name, phone) in [("Anna", "01711234567"), ("Berta", "+49 171/1234567"), ("Carla", "+491711234567")] {
        sign_up(&site, name, phone, &[]).await;
    }
    let file = site.log_in_as_lead().await.get(&format!("{LIST}/liste.csv")).await;
    assert_eq!(column(&file, "Telefon"), ["0171 1234567", "+49 171 1234567", "+49 171 1234567"]);
}

#[tokio::test]
async fn each_slot_of_workshops_has_a_column() {
    let site = site().await;
    sign_up(&site, "Anna", "07154 1001", &[("workshop_vormittag", "garten"), ("workshop_nachmittag", "chor")]).await;
    let waits = [("workshop_nachmittag", "chor"), ("workshop_wait", "yes")];
    sign_up(&site, "Berta", "07154 1002", &waits).await;
    let file = site.log_in_as_lead().await.get(&format!("{LIST}/liste.csv")).await;
    assert_eq!(column(&file, "Workshop in Runde 1"), ["Garten", ""]);
    assert_eq!(column(&file, "Workshop in Runde 2"), ["Chor", "Chor (Warteliste)"]);
}

#[tokio::test]
async fn the_file_has_the_sign_ups_that_the_list_finds() {
    let site = site().await;
    let cancelled = sign_up(&site, "Clara", "07154 1001", &[]).await;
    site.submit(&site.form(&format!("{cancelled}/absagen")).await).await.location();
    sign_up(&site, "Anna", "07154 1002", &[("people", "4"), ("workshop_vormittag", "garten")]).await;
    sign_up(&site, "Berta", "07154 1003", &[("people", "4")]).await;
    sign_up(&site, "Wanda", "07154 1004", &[("people", "2")]).await;
    let client = site.log_in_as_lead().await;
    for (query, found) in [
        ("", "Anna angemeldet, Berta angemeldet"),
        ("?stand=confirmed", "Anna angemeldet, Berta angemeldet"),
        ("?stand=waiting", "Wanda Warteliste"),
        ("?stand=cancelled", "Clara abgesagt"),
        ("?stand=alle", "Anna angemeldet, Berta angemeldet, Clara abgesagt, Wanda Warteliste"),
        ("?stand=alle&suche=wanda", "Wanda Warteliste"),
        ("?workshop=garten", "Anna angemeldet"),
        ("?stand=unbekannt&workshop=%20", "Anna angemeldet, Berta angemeldet"),
    ] {
        let file = client.get(&format!("{LIST}/liste.csv{query}")).await;
        let (mut contacts, states) = (column(&file, "Kontakt"), column(&file, "Stand"));
        let mut sign_ups: Vec<String> =
            contacts.iter().zip(states).map(|(name, state)| format!("{name} {state}")).collect();
        sign_ups.dedup();
        assert_eq!(sign_ups.join(", "), found, "{query}");
        contacts.dedup();
        assert_eq!(client.get(&format!("{LIST}{query}")).await.texts(".row h3"), contacts, "the page at {query}");
    }
}

#[tokio::test]
async fn needs_are_in_the_file_only_on_request_and_the_links_keep_the_filter() {
    let site = site().await;
    sign_up(&site, "Anna", "07154 1001", &[("needs", "rollstuhl"), ("needs_other", "kurze Wege")]).await;
    let client = site.log_in_as_lead().await;
    let page = client.get(&format!("{LIST}?suche=an+na&stand=alle")).await;
    let links = page.attributes("a[href*='.csv']", "href");
    let file = format!("{LIST}/liste.csv?suche=an+na&stand=alle");
    assert_eq!(links, [file.clone(), format!("{file}&bedarf=ja")]);
    assert!(page.text().contains("Angaben zum Bedarf sind Gesundheitsdaten"), "{page}");
    for path in ["/liste.csv", "/liste.csv?bedarf=", "/liste.csv?bedarf=nein"] {
        let file = client.get(&format!("{LIST}{path}")).await;
        assert!(!file.text().contains("gebraucht") && !file.text().contains("Rollstuhl"), "{file}");
        assert!(!file.text().contains("kurze Wege"), "{file}");
    }
    let file = client.get(&format!("{LIST}/liste.csv?bedarf=ja")).await;
    assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"tag-bedarf.csv\""));
    assert_eq!(column(&file, "Was gebraucht wird"), ["Rollstuhlplatz, kurze Wege"]);
}
