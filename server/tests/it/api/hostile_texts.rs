//! Texts of a programme file are returned as they are written, whatever characters they contain.

use super::get_json;
use crate::site::Site;
use backend::testing::TestApp;
use backend::testing::programme_file::{host, new_event, programme, venue, written};

#[tokio::test(flavor = "multi_thread")]
async fn hostile_texts_are_returned_as_they_are_written() {
    let long = format!("Anfang {} Ende", "ä".repeat(188));
    let texts = [
        "Großmutter 👵🏽 tanzt 💃",
        "عيد سعيد \u{202e}verkehrt\u{202c} שלום",
        "</script><script>alert(1)</script>",
        "]]> <!-- & &amp; &lt; --> \" ' \\ / `",
        "Zeile 1\nZeile 2\r\nZeile 3\tTab",
        "Komma, Semikolon; Doppelpunkt: \\n \\, \\;",
        "e\u{301} Zalgo\u{335}\u{336} \u{feff}\u{2028}\u{2029}\u{200d}",
        &long,
    ];
    for text in texts {
        let records = [
            host("stadt").set("name", text),
            venue("das-k").set("name", text).set("accessibility", vec![text]),
            programme("reihe").set("title", text).set("summary", text),
            new_event("treff", text, "2026-04-10T15:00", "2026-04-10T17:00")
                .set("programme", "reihe")
                .set("summary", text)
                .set("description", text)
                .set("topics", vec![text])
                .set("target_groups", vec![text])
                .seats(9)
                .workshop("eins", "mittag", text, 3),
        ];
        let site = Site::of(TestApp::with(written(records)).await);
        let list = get_json(&site, "/api/v1/events").await;
        let event = &list["events"][0];
        let programme = &get_json(&site, "/api/v1/programmes").await["programmes"][0];
        let returned = [
            &event["title"],
            &event["summary"],
            &event["host"]["name"],
            &event["venue"]["name"],
            &event["accessibility"][0],
            &event["programme"]["title"],
            &event["topics"][0],
            &event["target_groups"][0],
            &event["workshops"][0]["title"],
            &programme["title"],
            &programme["summary"],
        ];
        for (index, found) in returned.into_iter().enumerate() {
            assert_eq!(found.as_str(), Some(text), "field {index}");
        }
        let html = event["description_html"].as_str().unwrap();
        assert!(!html.contains("<script") && !html.contains("onerror"), "{html}");
        let raw = site.get("/api/v1/events/treff").await;
        assert!(!raw.text().contains('<'), "it is safe inside an HTML page too: {raw}");
        assert!(!raw.text().contains('\n'), "line breaks are escaped");
    }
}
