//! The short address of a partner, whose embed is configured in the programme file.

use crate::site::Site;
use crate::site::programme::PROGRAMME;
use backend::programme::import;
use backend::testing::TestApp;

const PARTNER: &str = "[[partners]]\nslug = \"seniorenrat\"\nname = \"Stadtseniorenrat\"\n\
    filters = { programme = \"demenz\" }\nlook = { style = \"karten\", accent = \"#8a1538\", count = 2 }\n";

async fn with_partner() -> Site {
    Site::of(TestApp::with(&format!("{PROGRAMME}\n{PARTNER}")).await)
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
    assert_eq!(answer.texts(".row h3"), ["Netzwerkveranstaltung Seniorenarbeit"]);
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
    let ctx = TestApp::with(PROGRAMME).await;
    for (table, expected) in [
        ("look = { accent = \"red;}\" }", "line 4, field partners[0].look.accent: is no colour of the form \"1a5fb4\""),
        (
            "look = { accent = \"ffff00\" }",
            "line 4, field partners[0].look.accent: is too pale: its contrast on white is 1.07:1, and 4.5:1 is needed",
        ),
        ("look = { style = \"bunt\" }", "line 4, field partners[0].look.style: is none of the choices"),
        ("look = { count = 51 }", "line 4, field partners[0].look.count: must be a whole number from 1 to 50"),
        ("look = { schrift = \"1\" }", "line 4, field partners[0].look.schrift: is not known here"),
        (
            "filters = { from = \"gestern\" }",
            "line 4, field partners[0].filters.from: is no date of the form \"2022-09-20\"",
        ),
        (
            "filters = { programme = \"demens\" }",
            "line 4, field partners[0].filters.programme: names \"demens\", which is not there",
        ),
        (
            "filters = { veranstalter = \"rat\" }",
            "line 4, field partners[0].filters.host: names \"rat\", which is not there",
        ),
        ("filters = { topic = [1] }", "line 4, field partners[0].filters.topic: must be a text in quotation marks"),
    ] {
        let file = format!("[[partners]]\nslug = \"verein\"\nname = \"Verein\"\n{table}\n");
        let fault = import(&ctx, "datei.toml", &file).await.unwrap_err().to_string();
        assert_eq!(fault, format!("datei.toml, {expected}"));
    }
}
