//! Whoever set up a program with a wrong address hears of it in one line.

use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_address_is_told_in_one_line_that_echoes_nothing_dangerous() {
    let site = Site::open().await;
    let long = "x".repeat(10_000);
    for path in ["/kalender.ics", "/feed.atom"] {
        for (query, said) in [
            ("seite=2", "Das kennen wir in dieser Adresse nicht: seite"),
            ("ab=gestern", "Das können wir in dieser Adresse nicht lesen: ab"),
            ("thema=a&thema=b", "Das steht zweimal in dieser Adresse: thema"),
            (&format!("suche={long}"), "Das ist in dieser Adresse zu lang: suche"),
            (&format!("{long}=1"), &format!("Das kennen wir in dieser Adresse nicht: {}", "x".repeat(40))),
            ("%3Cscript%3E=%0D%0A", "Das kennen wir in dieser Adresse nicht: <script>"),
        ] {
            let answer = site.get(&format!("{path}?{query}")).await;
            assert_eq!(answer.status, 400, "{path}?{query:.40}");
            assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"), "{path}?{query:.40}");
            assert_eq!(answer.text().replace(['\u{2068}', '\u{2069}'], ""), format!("{said}\n"), "{path}?{query:.40}");
        }
    }
}
