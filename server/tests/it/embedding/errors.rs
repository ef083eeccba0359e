//! Invalid addresses of embeds: the error page fits into the frame and echoes nothing of the address.

use super::embed_fault;
use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn an_invalid_address_returns_an_error_page_for_the_frame() {
    let site = Site::open().await;
    let long = "x".repeat(10_000);
    for (status, path) in [
        (400, "/einbetten/liste?akzent=red;%7D".to_owned()),
        (400, "/einbetten/liste?akzent=ffff00".to_owned()),
        (400, format!("/einbetten/liste?akzent={long}")),
        (400, format!("/einbetten/liste?thema={long}")),
        (400, "/einbetten/liste?anzahl=51".to_owned()),
        (400, "/einbetten/liste?aussehen=%3Cscript%3E".to_owned()),
        (400, "/einbetten/liste?ab=gestern".to_owned()),
        (400, "/einbetten/liste?%3Cb%3Eunbekannt=1".to_owned()),
        (400, "/einbetten/liste?hoehe=%3Cb%3E".to_owned()),
        (400, "/einbetten/veranstaltung/netzwerk?anzahl=3".to_owned()),
        (400, "/einbetten/veranstaltung/netzwerk?akzent=red;%7D".to_owned()),
        (404, "/einbetten/veranstaltung/gibtsnicht".to_owned()),
        (404, "/einbetten/veranstaltung/geheim".to_owned()),
        (404, "/einbetten/veranstaltung/%3Cb%3E".to_owned()),
        (404, "/einbetten/liste?partner=gibtsnicht".to_owned()),
        (404, "/einbetten/veranstaltung/netzwerk?partner=gibtsnicht".to_owned()),
    ] {
        let answer = site.get(&path).await;
        assert_eq!((answer.status, embed_fault(&answer)), (status, None), "{path:.80}: {answer}");
        for echo in ["red;}", "xxxx", "unbekannt", "<b>", "gestern"] {
            assert!(!answer.text().contains(echo), "{path:.80} echoes {echo}");
        }
        assert!(answer.text().len() < 4_000, "{path:.80}");
    }
    let pale = site.get("/einbetten/liste?akzent=ffff00").await;
    assert!(pale.text().contains("Diese Farbe ist zu hell. Bitte wählen Sie eine dunklere."), "{pale}");
    assert_eq!(site.get("/einbetten/liste?thema=gibt+es+nicht").await.status, 200, "an empty list is no error");
}
