//! A feed address with a wrong parameter returns one line of text for the person who set up the program.

use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_parameter_is_named_in_one_line_of_plain_text() {
    let site = Site::open().await;
    let long = "x".repeat(10_000);
    for path in ["/kalender.ics", "/feed.atom"] {
        for (query, expected) in [
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
            assert_eq!(
                answer.text().replace(['\u{2068}', '\u{2069}'], ""),
                format!("{expected}\n"),
                "{path}?{query:.40}"
            );
        }
    }
}
