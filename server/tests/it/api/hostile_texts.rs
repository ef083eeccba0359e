//! Texts of a programme file are returned as they are written, whatever characters they contain.

use super::get_json;
use crate::site::Site;
use backend::testing::TestApp;
use serde_json::Value;

/// A text in quotes, for TOML and JSON alike.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

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
        let quoted = quoted(text);
        let toml = format!(
            "[[hosts]]\nslug = \"stadt\"\nname = {quoted}\n[[venues]]\nslug = \"das-k\"\nname = {quoted}\naccessibility = [{quoted}]\n\
             [[programmes]]\nslug = \"reihe\"\ntitle = {quoted}\nsummary = {quoted}\n\
             [[events]]\nslug = \"treff\"\ntitle = {quoted}\nsummary = {quoted}\ndescription = {quoted}\nprogramme = \"reihe\"\n\
             host = \"stadt\"\nvenue = \"das-k\"\nstarts = \"2026-04-10T15:00\"\nends = \"2026-04-10T17:00\"\n\
             topics = [{quoted}]\ntarget_groups = [{quoted}]\nsign_up = {{ mode = \"here\", seats = 9 }}\n\
             [[events.workshops]]\nslug = \"eins\"\nslot = \"mittag\"\ntitle = {quoted}\nseats = 3\n"
        );
        let site = Site::of(TestApp::with(&toml).await);
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
