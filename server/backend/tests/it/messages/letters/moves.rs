//! Letters about an event that moves: what the contact knew, and what is now.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_moves_is_said_as_it_was_and_as_it_is() {
    let app = afternoon().await;
    app.import(event("singen").time("2026-03-28T14:00", "2026-03-28T16:00")).await;
    for (_, text) in letters(&app).await {
        assert!(
            text.contains("Bisher: Freitag, 27. März 2026, 14:00 bis 16:00 Uhr\nJetzt: Samstag, 28. März"),
            "{text}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_street_that_changes_is_told_to_all_who_would_go_there() {
    let app = afternoon().await;
    let street = String::from(venue("das-k").set("street", "Neue Straße 9"));
    let plan = programme::plan(&app, &Import::read("halle.toml", &street).unwrap()).await.unwrap();
    assert_eq!(plan.notices().by_mail, 2, "the plan says it before it happens");
    let before = events::event(&app, "singen").await.unwrap().event.sequence;
    app.import(street).await;
    let letters = app.deliver_mail().await;
    assert_eq!(letters.len(), 2);
    for message in &letters {
        let text = text(message);
        assert!(text.contains("Bisheriger Ort: Das K, Stuttgarter Straße 65, 70806 Kornwestheim\n"), "{text}");
        assert!(text.contains("Neuer Ort: Das K, Neue Straße 9, 70806 Kornwestheim\n"), "{text}");
        let sequence = format!("SEQUENCE:{}\r\n", before + 1);
        assert!(message.calendar.as_ref().unwrap().contains(&sequence), "calendars take over the new place");
    }
    let event = events::event(&app, "singen").await.unwrap().event;
    assert!(event.moved_at.is_some() && event.sequence == before + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_that_changes_is_told_to_those_who_have_the_workshop() {
    let app = afternoon().await;
    app.import(rooms("Saal", "Garten")).await;
    let [(recipient, text)] = letters(&app).await.try_into().unwrap();
    assert_eq!(recipient, "berta@example.org");
    assert!(text.contains("Bisheriger Raum: Volkslied (Küche)\nNeuer Raum: Volkslied (Garten)\n"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_of_a_course_that_is_dropped_or_added_is_named() {
    let course = |dates: &[u32]| {
        let course = event("kurs").set("title", "Smartphone-Kurs").set("host", "stadt").set("venue", "das-k").seats(8);
        let hours = |day: &u32| (format!("2026-04-{day:02}T10:00"), format!("2026-04-{day:02}T11:00"));
        dates.iter().map(hours).fold(course, |course, (starts, ends)| course.date(&starts, &ends))
    };
    let app = TestApp::with(programme_file([course(&[1, 8, 15])])).await;
    app.sign_up("kurs", &ANNA).await.unwrap();
    let confirmation = text(&only_letter(&app).await);
    assert!(confirmation.contains("Termine:\n  Mittwoch, 1. April"), "one table of dates: {confirmation}");
    assert!(!confirmation.contains("Wann"), "{confirmation}");

    app.import(course(&[1, 15])).await;
    let dropped = text(&only_letter(&app).await);
    assert!(dropped.contains("Fällt weg: Mittwoch, 8. April"), "{dropped}");
    assert!(!dropped.contains("Bisher"), "{dropped}");

    app.import(course(&[1, 15, 22])).await;
    assert!(text(&only_letter(&app).await).contains("Neu dabei: Mittwoch, 22. April"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_moves_of_which_none_was_told_are_one_from_what_the_contact_knows() {
    let app = afternoon().await;
    app.import(event("singen").time("2026-03-28T14:00", "2026-03-28T16:00")).await;
    app.import(event("singen").time("2026-03-29T14:00", "2026-03-29T16:00")).await;
    for (_, text) in letters(&app).await {
        assert!(text.contains("Bisher: Freitag, 27. März 2026"), "{text}");
        assert!(text.contains("Jetzt: Sonntag, 29. März 2026") && !text.contains("28. März"), "{text}");
    }
    // There and back before anything has left.
    app.import(event("singen").time("2026-03-30T14:00", "2026-03-30T16:00")).await;
    app.import(event("singen").time("2026-03-29T14:00", "2026-03-29T16:00")).await;
    for (_, text) in letters(&app).await {
        assert!(text.contains("Ort und Zeit sind wieder wie zuerst angekündigt."), "{text}");
        assert!(!text.contains("30. März"), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_ones_own_is_not_said_as_a_move() {
    let app = TestApp::with(network()).await;
    app.import(event("netzwerk").workshop("mobilitaet", "nachmittag", "Mobilität", 7).room("Saal")).await;
    app.import(
        event("netzwerk")
            .workshop("mobilitaet", "nachmittag", "Mobilität", 7)
            .room("Saal")
            .workshop("wohnen", "nachmittag", "Alternative Wohnformen", 7)
            .room("Küche"),
    )
    .await;
    let id = app.sign_up("netzwerk", &[&ANNA[..], &[("workshop_nachmittag_1", "mobilitaet")]].concat()).await.unwrap();
    app.deliver_mail().await;
    // The event moves there and back before anything has left, then Anna takes the other workshop.
    app.import(event("netzwerk").time("2026-03-28T13:00", "2026-03-28T18:00")).await;
    app.import(event("netzwerk").time("2026-03-27T13:00", "2026-03-27T18:00")).await;
    change_field(&app, id, "workshop_nachmittag_1", "wohnen").await;
    let text = text(&only_letter(&app).await);
    assert!(text.contains("Alternative Wohnformen (Küche)"), "{text}");
    for word in ["verlegt", "Bisher", "Neuer Raum"] {
        assert!(!text.contains(word), "{word} in\n{text}");
    }
}
