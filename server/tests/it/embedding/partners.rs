//! The short address of a partner, whose embed is configured in the programme file.

use crate::site::Site;
use crate::site::programme::small_programme;
use backend::programme::{ImportError, import};
use backend::testing::TestApp;
use text::CommandWords;

const PARTNER: &str = "[[partners]]\nslug = \"seniorenrat\"\nname = \"Stadtseniorenrat\"\n\
    filters = { programme = \"demenz\" }\nlook = { style = \"karten\", accent = \"#8a1538\", count = 2 }\n";

async fn with_partner() -> Site {
    Site::of(TestApp::with(small_programme() + PARTNER).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_of_a_partner_shows_what_the_programme_file_configures() {
    let site = with_partner().await;
    let answer = site.get("/einbetten/liste?partner=seniorenrat").await;
    assert_eq!(answer.texts(".card h2"), ["Museum für Menschen mit Demenz", "Beratung bei Demenz"]);
    assert_eq!(answer.texts("h1"), ["Woche der Demenz"]);
    assert_eq!(answer.attributes("link[rel=stylesheet]", "href")[1], "/einbetten/akzent/8a1538.css");
    let event = site.get("/einbetten/veranstaltung/chor?partner=seniorenrat").await;
    assert_eq!(event.attributes("link[rel=stylesheet]", "href")[1], "/einbetten/akzent/8a1538.css");
}

#[tokio::test(flavor = "multi_thread")]
async fn parameters_of_the_address_take_precedence() {
    let site = with_partner().await;
    let answer = site.get("/einbetten/liste?partner=seniorenrat&aussehen=liste&anzahl=1&programm=seniorenarbeit").await;
    assert_eq!(answer.texts(".row h4"), ["Netzwerkveranstaltung Seniorenarbeit"]);
    assert_eq!(answer.attributes("link[rel=stylesheet]", "href")[1], "/einbetten/akzent/8a1538.css");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_imported_file_changes_what_the_site_of_the_partner_shows() {
    let site = with_partner().await;
    site.get("/einbetten/liste?partner=seniorenrat").await;
    let file = "[[partners]]\nslug = \"seniorenrat\"\nfilters = { programme = \"\", thema = \"Musik\" }\n";
    import(&site.ctx, "neu.toml", file).await.unwrap();
    let is_changed = |answer: &crate::site::Answer| answer.texts(".card h2") == ["Singen für alle"];
    site.get_until("/einbetten/liste?partner=seniorenrat", is_changed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_with_invalid_filters_or_look_is_refused_with_its_line() {
    let ctx = TestApp::with(small_programme()).await;
    for (table, field, says) in [
        ("look = { accent = \"red;}\" }", "look.accent", "Das ist keine Farbe."),
        ("look = { accent = \"ffff00\" }", "look.accent", "Die Farbe ist zu hell. Ihr Kontrast auf Weiß ist 1,07;"),
        ("look = { style = \"bunt\" }", "look.style", "Diesen Wert gibt es hier nicht."),
        ("look = { count = 51 }", "look.count", "Die Zahl ist zu klein oder zu groß. Nehmen Sie eine von 1 bis 50."),
        ("look = { schrift = \"1\" }", "look.schrift", "Den Schlüssel schrift gibt es hier nicht."),
        ("filters = { from = \"gestern\" }", "filters.from", "Hier muss ein Datum ohne Uhrzeit stehen."),
        ("filters = { programme = \"demens\" }", "filters.programme", "Ein Programm „demens“ gibt es nicht."),
        ("filters = { veranstalter = \"rat\" }", "filters.veranstalter", "Einen Veranstalter „rat“ gibt es nicht."),
        ("filters = { topic = [1] }", "filters.topic", "Hier muss ein Text in Anführungszeichen stehen."),
    ] {
        let file = format!("[[partners]]\nslug = \"verein\"\nname = \"Verein\"\n{table}\n");
        let Err(ImportError::Faulty(faults)) = import(&ctx, "datei.toml", &file).await else { panic!("{table}") };
        let sentences: Vec<_> = faults.iter().map(|fault| fault.sentence(CommandWords::GERMAN)).collect();
        let [sentence] = sentences.as_slice() else { panic!("{sentences:?}") };
        let expected = format!("datei.toml, Zeile 4: Partner „verein“, {field}: {says}");
        assert!(sentence.starts_with(&expected), "{sentence}");
    }
}
