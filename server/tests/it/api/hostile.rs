//! Whatever the city writes comes back as it went in.

use super::ask;
use crate::site::Site;
use backend::testing::TestHouse;
use serde_json::Value;

/// A text as TOML and JSON write it alike.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_texts_come_back_as_they_went_in() {
    let long = format!("Anfang {} Ende", "ä".repeat(10_000));
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
        let said = quoted(text);
        let toml = format!(
            "[[hosts]]\nslug = \"stadt\"\nname = {said}\n[[venues]]\nslug = \"das-k\"\nname = {said}\naccessibility = [{said}]\n\
             [[programmes]]\nslug = \"reihe\"\ntitle = {said}\nsummary = {said}\n\
             [[events]]\nslug = \"treff\"\ntitle = {said}\nsummary = {said}\ndescription = {said}\nprogramme = \"reihe\"\n\
             host = \"stadt\"\nvenue = \"das-k\"\nstarts = \"2026-04-10T15:00\"\nends = \"2026-04-10T17:00\"\n\
             topics = [{said}]\ntarget_groups = [{said}]\nsign_up = {{ mode = \"here\", seats = 9 }}\n\
             [[events.workshops]]\nslug = \"eins\"\nslot = \"mittag\"\ntitle = {said}\nseats = 3\n"
        );
        let site = Site::of(TestHouse::with(&toml).await);
        let list = ask(&site, "/api/v1/events").await;
        let event = &list["events"][0];
        let programme = &ask(&site, "/api/v1/programmes").await["programmes"][0];
        let came_back = [
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
        for (place, found) in came_back.into_iter().enumerate() {
            assert_eq!(found.as_str(), Some(text), "field {place}");
        }
        let html = event["description_html"].as_str().unwrap();
        assert!(!html.contains("<script") && !html.contains("onerror"), "{html}");
        let raw = site.get("/api/v1/events/treff").await;
        assert!(!raw.text().contains('<'), "safe inside a page as well: {raw}");
        assert!(!raw.text().contains('\n'), "line breaks are escaped");
    }
}
