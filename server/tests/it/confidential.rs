//! Events that need discretion: outside nobody learns how many come, and what lies in a mailbox or hangs on the kitchen
//! calendar does not say what it is about.

use crate::site::{EMBEDS, Form, Site, public};

/// All places, those left after one sign-up, and the same of the workshop.
const FIGURES: [&str; 4] = ["7301", "7300", "5407", "5406"];

async fn with_a_guest(site: &Site) -> String {
    let form = site.filled("museum").await.fill("email", "anna@example.org").fill("workshop_danach", "malen");
    site.press(&form).await.location()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_and_no_file_tells_how_many_places_there_are_or_are_left() {
    let site = Site::open().await;
    with_a_guest(&site).await;
    site.house.deliver_mail().await;
    for path in public().chain(EMBEDS) {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        for figure in FIGURES {
            assert!(!answer.text().contains(figure), "{path} tells {figure}");
        }
    }
    let (event, form) = ("/veranstaltungen/museum", "/veranstaltungen/museum/anmelden");
    for path in [event, form] {
        let words = site.get(path).await.words("main").join(" ");
        let speaks = ["Plätze frei", "Platz frei", "noch frei", "freie Plätze"].iter().any(|free| words.contains(free));
        assert!(!speaks, "{path} speaks of free places: {words}");
    }
    let faulty = site.press(&site.filled("museum").await.fill("phone", "keins")).await;
    assert!(FIGURES.iter().all(|figure| !faulty.text().contains(figure)), "{faulty}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_does_not_tell_how_many_places_are_left() {
    let site = Site::open().await;
    let mut refusals = Vec::new();
    for _ in 0..2 {
        let party = site.filled("beratung").await.fill("people", "5");
        let answer = site.press(&party).await;
        answer.assert_framed();
        assert_eq!((answer.status, answer.state().as_deref()), (409, Some("full")));
        refusals.push(answer.words("main [role=alert]"));
        site.press(&site.filled("beratung").await).await.location();
    }
    assert_eq!(refusals[0], refusals[1], "with three places left and with two the words are the same");
    let alert = refusals[0].join(" ").replace("07154 000-101", "");
    assert!(!alert.contains(|c: char| c.is_ascii_digit()) && !alert.contains("drei"), "{alert}");
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_and_calendars_call_it_by_its_neutral_title() {
    let site = Site::open().await;
    let own = with_a_guest(&site).await;
    let change: Form = site.form(&format!("{own}/aendern")).await.fill("people", "2");
    site.press(&change).await.location();
    let files = ["/kalender.ics".to_owned(), String::new()].map(|file| format!("{own}{file}"));
    let own_calendar = site.get(&files[0]).await;
    site.press(&site.form(&format!("{own}/absagen")).await).await.location();
    let letters = site.house.deliver_mail().await;
    assert_eq!(letters.len(), 3);
    let mut outside = vec![own_calendar.text().to_owned(), site.get(&files[0]).await.text().to_owned()];
    outside.push(site.get("/veranstaltungen/museum/kalender.ics").await.text().to_owned());
    for letter in &letters {
        let words =
            [&letter.text_body, &letter.html_body, &letter.calendar].map(|part| part.clone().unwrap_or_default());
        outside.push(format!("{} {}", letter.subject, words.join(" ")));
    }
    for words in &outside {
        assert!(!words.contains("Demenz") && !words.contains("Malen"), "it is named in\n{words}");
        assert!(FIGURES.iter().all(|figure| !words.contains(figure)), "figures in\n{words}");
    }
    assert!(outside.iter().all(|words| words.contains("Ihr Nachmittag im Museum")), "the neutral title is missing");
    let programme = site.get("/programme/demenz/kalender.ics").await;
    assert!(!programme.text().contains("Museum für Menschen") && !programme.text().contains("Beratung"), "{programme}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_neutral_title_there_is_none_at_all() {
    let site = Site::open().await;
    let form = site.filled("beratung").await.fill("email", "anna@example.org");
    let own = site.press(&form).await.location();
    let letter = site.house.deliver_mail().await.pop().unwrap();
    let words = format!("{} {:?} {:?} {:?}", letter.subject, letter.text_body, letter.html_body, letter.calendar);
    assert!(!words.contains("Demenz") && !words.contains("Beratung"), "{words}");
    let calendar = site.get(&format!("{own}/kalender.ics")).await;
    assert!(calendar.text().contains("SUMMARY:") && !calendar.text().contains("Beratung"), "{calendar}");
}
