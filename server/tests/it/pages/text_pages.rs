//! The pages with one long text: help, Leichte Sprache, and what the law asks for.

use crate::site::Site;
use backend::City;
use backend::testing::TestApp;

/// The text of the legal pages and the help of a city.
async fn texts_of(city: City) -> Vec<(&'static str, String)> {
    let mut app = TestApp::open().await;
    app.fix_city(city);
    let site = Site::of(app);
    let mut texts = Vec::new();
    for path in ["/barrierefreiheit", "/impressum", "/datenschutz", "/hilfe", "/leichte-sprache", "/gebaerdensprache"] {
        let page = site.get(path).await;
        page.assert_is_page();
        texts.push((path, page.texts("main").concat()));
    }
    texts
}

#[tokio::test(flavor = "multi_thread")]
async fn legal_pages_show_no_blank_but_say_whom_to_ask() {
    let named = City { name: "Stadt Kornwestheim".to_owned(), ..City::default() };
    let with_phone = City { phone: "07154 202-0".to_owned(), ..named.clone() };
    for (path, text) in texts_of(City::default()).await {
        assert!(text.contains("steht bei jeder Veranstaltung"), "{path}: {text}");
        assert!(!text.contains("eingetragen") && !text.contains("eintragen"), "{path}: {text}");
        assert!(!text.contains("Telefon: ") && !text.contains(": ."), "{path}: {text}");
    }
    for (path, text) in texts_of(named).await {
        assert!(path == "/hilfe" || text.contains("Kornwestheim"), "{path}: {text}");
    }
    for (path, text) in texts_of(with_phone.clone()).await {
        assert!(text.contains("07154 202-0") && !text.contains("beantworten die Veranstalter"), "{path}: {text}");
        assert!(path != "/datenschutz" || text.contains("das Stichwort „Datenschutz“"), "{path}: {text}");
    }
    let whole =
        City { contact: "Rathaus\npost@stadt.example".to_owned(), dpo: "dsb@stadt.example".to_owned(), ..with_phone };
    for (path, text) in texts_of(whole).await {
        assert!(text.contains("post@stadt.example") && text.contains("07154 202-0"), "{path}: {text}");
        assert!(path != "/datenschutz" || text.contains("dsb@stadt.example"), "{path}: {text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_promises_a_deletion_that_does_not_happen() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    let data = site.get(&format!("{own}/meine-daten.json")).await;
    assert!(!data.text().contains("delet"), "{data}");
    let form = site.get("/veranstaltungen/netzwerk/anmelden").await;
    assert!(!form.text().contains("löschen"), "{form}");
    let privacy = site.get("/datenschutz").await.texts("main").concat();
    assert!(privacy.contains("Alles andere löscht das Programm noch nicht von selbst"), "{privacy}");
    for page in ["/datenschutz", "/leichte-sprache"] {
        let text = site.get(page).await.texts("main").concat();
        assert!(!text.contains("nach der Veranstaltung löschen wir"), "{page}: {text}");
        assert!(!text.contains("Nach der Veranstaltung löschen"), "{page}: {text}");
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn help_leichte_sprache_and_privacy_explain_the_waiting_list() {
    let site = Site::open().await;
    for (path, facts) in [
        ("/hilfe", ["„Auf die Warteliste“", "streng der Reihe nach", "bis wann wir den Platz"]),
        ("/leichte-sprache", ["So kommen Sie auf die Warte-Liste", "Wer zuerst da war", "Antworten Sie zu spät?"]),
        ("/datenschutz", ["Wenn Sie auf der Warteliste stehen", "seit wann Sie warten", "so lange wie eine Anmeldung"]),
    ] {
        let text = site.get(path).await.texts("main").concat();
        for fact in facts {
            assert!(text.contains(fact), "{fact} is missing on {path}: {text}");
        }
    }
}
