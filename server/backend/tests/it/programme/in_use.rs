//! A file cannot change an event so that its sign-ups contradict it: it is refused with the number of people.

use super::faults;
use crate::fixtures::network;
use backend::signups::{self, listing_without_own_seats};
use backend::testing::TestApp;
use backend::testing::programme_file::{Record, event, new_event, programme_file};
use backend::{Actor, Error, events, run, write_tx};
use domain::ids::{SignUpId, SlotSlug, WorkshopSlug};
use domain::signups::{
    FieldErrors, FormKind, PartyField, Refusal, SignUp, SignUpRequest, form_data_of, read_change_form,
};
use text::{CommandWords, Words};

/// Two slots with two workshops each, and a waiting list.
fn workshop_day() -> String {
    programme_file([new_event("tag", "Werkstatt-Tag", "2026-03-27T13:00", "2026-03-27T18:00")
        .seats(20)
        .set("sign_up.waiting_list", true)
        .workshop("malen", "mittag", "Malen", 5)
        .workshop("singen", "mittag", "Singen", 5)
        .workshop("kochen", "abend", "Kochen", 6)
        .workshop("tanzen", "abend", "Tanzen", 5)])
}

async fn join(app: &TestApp, name: &str, fields: &[(&str, &str)]) -> SignUpId {
    let all = [&[("contact_name", name), ("phone", "07154 11111")], fields].concat();
    app.sign_up("tag", &all).await.unwrap()
}

/// A file that puts workshops into other slots.
fn moved(workshops: &[(&str, &str)]) -> String {
    let table = |(slug, slot): &(&str, &str)| format!("[[events.workshops]]\nslug = \"{slug}\"\nslot = \"{slot}\"\n");
    "[[events]]\nslug = \"tag\"\n".to_owned() + &workshops.iter().map(table).collect::<String>()
}

async fn sentences(app: &TestApp, file: impl Into<String>) -> Vec<String> {
    let faults = faults(app, file.into()).await;
    faults.iter().map(|fault| fault.sentence(CommandWords::GERMAN)).collect()
}

async fn sign_up_of(app: &TestApp, id: SignUpId) -> SignUp {
    app.page(id).await.sign_up
}

/// The workshops of each person by slot: `["abend kochen, mittag malen", …]`.
async fn workshops(app: &TestApp, id: SignUpId) -> Vec<String> {
    let sign_up = sign_up_of(app, id).await;
    let of_person = |workshops: &std::collections::BTreeMap<SlotSlug, WorkshopSlug>| {
        let texts: Vec<String> = workshops.iter().map(|(slot, workshop)| format!("{slot} {workshop}")).collect();
        texts.join(", ")
    };
    sign_up.request.participants.iter().map(|person| of_person(&person.workshops)).collect()
}

/// Reads the form for changing a sign-up as a browser submits it after only a note was typed: a choice that the page does not
/// offer is not submitted.
async fn only_a_note(app: &TestApp, id: SignUpId) -> Result<SignUpRequest, FieldErrors> {
    let page = app.page(id).await;
    let (listing, sign_up) = (listing_without_own_seats(&page), &page.sign_up);
    let mut form = form_data_of(&sign_up.request);
    form.0.retain(|(field, value)| match PartyField::parse(field) {
        Some(PartyField::Workshop { slot, .. }) => {
            let slot = SlotSlug::try_from(slot.to_owned()).unwrap();
            listing.event.workshops_in(&slot).any(|workshop| workshop.slug.as_str() == value)
        }
        // An event for single people does not ask for their number.
        Some(PartyField::People) => listing.event.sign_up.max_party > 1,
        _ => true,
    });
    form.set("note", "Ich komme etwas später.");
    read_change_form(&form, &page.listing.event, FormKind::OwnChange, sign_up.channel, &sign_up.request)
}

async fn save_only_a_note(app: &TestApp, id: SignUpId) -> backend::Result<()> {
    let (page, request) = (app.page(id).await, only_a_note(app, id).await.unwrap());
    let revision = Some(page.sign_up.revision);
    signups::change(app, Words::german(), Actor::PUBLIC, page, revision, request).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_is_not_moved_into_a_slot_where_its_people_have_another() {
    let app = TestApp::with(workshop_day()).await;
    let both = [("people", "3"), ("workshop_mittag", "malen"), ("workshop_abend", "kochen")];
    join(&app, "Anna", &both).await;
    join(&app, "Bernd", &[("people", "2"), ("workshop_abend", "kochen")]).await;
    let clara = join(&app, "Clara", &[("workshop_mittag", "singen"), ("workshop_abend", "kochen")]).await;
    // The two people of Dora wait for cooking, which is full by now.
    join(
        &app,
        "Dora",
        &[("people", "2"), ("workshop_mittag", "singen"), ("workshop_abend", "kochen"), ("workshop_wait", "yes")],
    )
    .await;
    let refused = "programm.toml, Zeile 5: Veranstaltung „tag“, workshops[kochen].slot: 5 Personen haben in diesem slot \
                   schon einen anderen Workshop: malen, singen. Lassen Sie den Workshop in seinem slot, oder ändern Sie zuerst \
                   diese Anmeldungen.";
    // One of them has cancelled by then, and does not count.
    signups::cancel(&app, Words::german(), Actor::PUBLIC, app.page(clara).await, None).await.unwrap();
    let file = moved(&[("kochen", "mittag")]);
    assert_eq!(sentences(&app, file.clone()).await, [refused]);
    let english = faults(&app, file).await[0].sentence(CommandWords::ENGLISH);
    assert!(english.contains("5 people have another workshop in this slot already: malen, singen."), "{english}");
    let together = moved(&[("malen", "neu"), ("kochen", "neu")]);
    let refused = sentences(&app, together).await;
    assert!(
        refused[0].contains("workshops[malen].slot: 3 Personen") && refused[0].contains(": kochen."),
        "{refused:?}"
    );
    assert!(
        refused[1].contains("workshops[kochen].slot: 3 Personen") && refused[1].contains(": malen."),
        "{refused:?}"
    );
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn people_follow_their_workshop_into_another_slot_and_keep_it_when_they_save_a_note() {
    let app = TestApp::with(workshop_day()).await;
    let anna = join(&app, "Anna", &[("people", "2"), ("workshop_mittag", "malen"), ("workshop_abend", "kochen")]).await;
    let bernd = join(&app, "Bernd", &[("workshop_mittag", "singen")]).await;
    let gone = join(&app, "Clara", &[("workshop_mittag", "singen"), ("workshop_abend", "tanzen")]).await;
    signups::cancel(&app, Words::german(), Actor::PUBLIC, app.page(gone).await, None).await.unwrap();
    // Two workshops change places, nobody has tanzen any more, and singen gets a slot of its own.
    app.import(moved(&[("malen", "abend"), ("kochen", "mittag"), ("tanzen", "mittag"), ("singen", "nacht")])).await;
    assert_eq!(workshops(&app, anna).await, ["abend malen, mittag kochen"; 2]);
    assert_eq!(workshops(&app, bernd).await, ["nacht singen"]);
    for id in [anna, bernd] {
        let before = workshops(&app, id).await;
        save_only_a_note(&app, id).await.unwrap();
        assert_eq!(workshops(&app, id).await, before);
    }
    let taken = events::event(&app, "tag").await.unwrap().taken.workshops;
    let taken: Vec<_> = taken.iter().map(|(workshop, seats)| (workshop.as_str(), *seats)).collect();
    assert_eq!(taken, [("kochen", 2), ("malen", 2), ("singen", 1)]);
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_was_opened_before_a_workshop_was_moved_is_opened_again() {
    let app = TestApp::with(workshop_day()).await;
    let anna = join(&app, "Anna", &[("workshop_abend", "kochen")]).await;
    let (page, request) = (app.page(anna).await, only_a_note(&app, anna).await.unwrap());
    app.import(moved(&[("kochen", "mittag")])).await;
    let revision = Some(page.sign_up.revision);
    let changed = signups::change(&app, Words::german(), Actor::PUBLIC, page, revision, request).await;
    assert!(matches!(changed, Err(Error::Refused(Refusal::ChangedSince))), "{changed:?}");
    assert_eq!(workshops(&app, anna).await, ["mittag kochen"]);
}

/// Moves all workshops into the slot `mittag` and leaves their people behind, as an import did before it refused that.
async fn move_into_one_slot(app: &TestApp) {
    let moved = write_tx!(app, |tx, _| {
        Ok(run!(tx, "UPDATE workshops SET slot = 'mittag' WHERE event = 'tag' AND slug IN ('kochen', 'tanzen')")?)
    });
    assert_eq!(moved.unwrap(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_who_have_had_two_workshops_in_one_slot_hold_up_no_other_move_and_follow_as_soon_as_they_can() {
    let app = TestApp::with(workshop_day()).await;
    let anna = join(&app, "Anna", &[("people", "2"), ("workshop_mittag", "malen"), ("workshop_abend", "kochen")]).await;
    let bernd = join(&app, "Bernd", &[("workshop_mittag", "singen"), ("workshop_abend", "tanzen")]).await;
    move_into_one_slot(&app).await;
    app.import(moved(&[("singen", "nacht")])).await;
    assert_eq!(workshops(&app, anna).await, ["abend kochen, mittag malen"; 2]);
    assert_eq!(workshops(&app, bernd).await, ["mittag tanzen, nacht singen"]);
    app.import(moved(&[("malen", "abend")])).await;
    assert_eq!(workshops(&app, anna).await, ["abend malen, mittag kochen"; 2]);
    assert_eq!(workshops(&app, bernd).await, ["mittag tanzen, nacht singen"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_drops_no_workshop_that_the_form_does_not_show() {
    let app = TestApp::with(workshop_day()).await;
    let anna = join(&app, "Anna", &[("people", "2"), ("workshop_mittag", "malen"), ("workshop_abend", "kochen")]).await;
    move_into_one_slot(&app).await;
    app.import(event("tag").set("title", "Werkstatt")).await;
    save_only_a_note(&app, anna).await.unwrap();
    assert_eq!(workshops(&app, anna).await, ["abend kochen, mittag malen"; 2]);
    // Somebody who chooses cooking in its new slot has it once.
    let page = app.page(anna).await;
    let mut form = form_data_of(&page.sign_up.request);
    form.0.retain(|(field, _)| !field.starts_with("workshop_abend"));
    form.set("workshop_mittag_1", "kochen");
    let (sign_up, event) = (page.sign_up.clone(), page.listing.event.clone());
    let request =
        read_change_form(&form, &event, FormKind::OwnChange, sign_up.channel, &sign_up.request).expect("no fault");
    signups::change(&app, Words::german(), Actor::PUBLIC, page, Some(sign_up.revision), request).await.unwrap();
    assert_eq!(workshops(&app, anna).await, ["mittag kochen", "abend kochen, mittag malen"]);
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_party_larger_than_is_allowed_today_keeps_its_people_when_it_saves_a_note() {
    for most in [2, 1] {
        let app = TestApp::with(network()).await;
        let party = [("contact_name", "Anna"), ("phone", "07154 11111"), ("people", "4"), ("person_2", "Bernd")];
        let anna = app.sign_up("netzwerk", &party).await.unwrap();
        app.import(event("netzwerk").max_party(most)).await;
        save_only_a_note(&app, anna).await.unwrap();
        let sign_up = sign_up_of(&app, anna).await;
        assert_eq!(sign_up.request.seats(), 4);
        assert_eq!(sign_up.request.note.as_deref(), Some("Ich komme etwas später."));
        let page = app.page(anna).await;
        let mut form = form_data_of(&page.sign_up.request);
        form.set("people", "5");
        let more = read_change_form(&form, &page.listing.event, FormKind::OwnChange, sign_up.channel, &sign_up.request);
        assert!(more.is_err(), "a party does not grow over the limit");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_with_sign_ups_stays_where_people_sign_up_is_ahead_and_published() {
    let app = TestApp::with(network()).await;
    let at = |line: &str| format!("programm.toml, Zeile {line}: Veranstaltung „netzwerk“, ");
    let changes = |record: Record| record.to_string();
    let elsewhere = changes(event("netzwerk").set("sign_up.mode", "by_host").set("sign_up.email", "a@b.example"));
    let past = changes(event("netzwerk").time("2025-03-27T13:00", "2025-03-27T18:00"));
    let later = changes(event("netzwerk").set("published_at", "2026-03-20T09:00"));
    let party = [("contact_name", "Anna"), ("phone", "07154 11111"), ("people", "3")];
    let anna = app.sign_up("netzwerk", &party).await.unwrap();
    let mode = "sign_up.mode: Es sind schon 3 Personen angemeldet. Lassen Sie mode = \"here\", und beenden Sie die Anmeldung \
                mit closes.";
    assert_eq!(sentences(&app, elsewhere.clone()).await, [at("6") + mode]);
    let ends = "ends: Es sind schon 3 Personen angemeldet, und dieser Termin ist vorbei. Prüfen Sie das Jahr, oder sagen Sie \
                die Veranstaltung mit cancelled ab.";
    assert_eq!(sentences(&app, past.clone()).await, [at("2") + ends]);
    let draft =
        "published_at: Es gibt schon Anmeldungen. Sagen Sie die Veranstaltung mit cancelled ab: Dann erfahren es alle.";
    assert_eq!(sentences(&app, later.clone()).await, [at("2") + draft]);
    signups::cancel(&app, Words::german(), Actor::PUBLIC, app.page(anna).await, None).await.unwrap();
    for file in [elsewhere, later, past] {
        assert_eq!(app.import(file).await.changed, 1, "nobody is signed up any more");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_keeps_the_seats_that_a_party_waits_for() {
    let app = TestApp::with(workshop_day()).await;
    join(&app, "Anna", &[("people", "4"), ("workshop_mittag", "malen")]).await;
    let waits = [("people", "5"), ("workshop_mittag", "malen"), ("workshop_wait", "yes")];
    join(&app, "Bernd", &waits).await;
    let fewer = "[[events]]\nslug = \"tag\"\n[[events.workshops]]\nslug = \"malen\"\nseats = 4\n";
    let wanted = "programm.toml, Zeile 5: Veranstaltung „tag“, workshops[malen].seats: Auf der Warteliste steht eine Gruppe, die \
                  5 Plätze braucht. Tragen Sie mindestens so viele ein.";
    assert_eq!(sentences(&app, fewer).await, [wanted]);
}
