//! A person signs up, changes their mind, and gives the place back.

use crate::programmes::NETWORK;
use backend::signups::{self, Desk, Pressed};
use backend::testing::TestHouse;
use backend::{Error, events};
use domain::signups::{Refusal, Typed, read_wish};
use domain::time::{DAY, HOUR};
use text::Words;

const ANNA: [(&str, &str); 2] = [("contact_name", "Anna Weiß"), ("email", "anna@example.org")];

#[tokio::test(flavor = "multi_thread")]
async fn who_signs_up_has_a_place_and_one_letter_that_says_so() {
    let house = TestHouse::with(NETWORK).await;
    let id = house.sign_up("netzwerk", &ANNA).await.unwrap();
    let page = house.page(id).await;
    assert_eq!(page.listing.taken.event, 1);
    let letters = house.deliver_mail().await;
    let [letter] = letters.as_slice() else { panic!("{} letters", letters.len()) };
    assert_eq!(letter.recipient, "anna@example.org");
    assert_eq!(letter.subject, "Ihre Anmeldung: Netzwerkveranstaltung Seniorenarbeit");
    let text = letter.text_body.as_deref().unwrap().replace('\u{a0}', " ");
    for fact in
        ["Freitag, 27. März 2026, 13:00 bis 18:00 Uhr", "Stuttgarter Straße 65", page.sign_up.reference.as_str()]
    {
        assert!(text.contains(fact), "{fact} is missing in\n{text}");
    }
    assert!(text.contains("https://dabei.example/anmeldung/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn none_of_the_persons_own_words_stand_in_a_letter() {
    let house = TestHouse::with(NETWORK).await;
    let own = [
        ("contact_name", "Kaufen Sie Billigware"),
        ("email", "opfer@example.org"),
        ("people", "2"),
        ("person_2", "http://boese.example"),
        ("needs_other", "Gewinnspiel hier"),
        ("note", "Sonderangebot"),
    ];
    house.sign_up("netzwerk", &own).await.unwrap();
    for letter in house.deliver_mail().await {
        let all = format!("{}{:?}{:?}{:?}", letter.subject, letter.text_body, letter.html_body, letter.calendar);
        for word in ["Billigware", "boese", "Gewinnspiel", "Sonderangebot"] {
            assert!(!all.contains(word), "{word} stands in the letter");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_telephone_number_is_enough_and_nothing_is_mailed() {
    let house = TestHouse::with(NETWORK).await;
    let id = house.sign_up("netzwerk", &[("contact_name", "Otto"), ("phone", "07154 123456")]).await.unwrap();
    assert!(house.page(id).await.sign_up.wish.contact.email.is_none());
    assert!(house.deliver_mail().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_daughter_signs_up_her_father_and_stays_at_home() {
    let house = TestHouse::with(NETWORK).await;
    let fields = [
        ("contact_name", "Олена Коваль"),
        ("email", "olena@example.org"),
        ("contact_comes", "no"),
        ("person_1", "Đặng Văn Hùng"),
        ("people", "2"),
        ("workshop_nachmittag_1", "mobilitaet"),
        ("needs_1", "rollstuhl"),
        ("needs_1", "induktion"),
    ];
    let id = house.sign_up("netzwerk", &fields).await.unwrap();
    let wish = house.page(id).await.sign_up.wish;
    assert_eq!(wish.contact.name.as_str(), "Олена Коваль");
    let names: Vec<_> =
        wish.participants.iter().map(|person| person.name.as_ref().map(|n| n.as_str().to_owned())).collect();
    assert_eq!(names, [Some("Đặng Văn Hùng".to_owned()), None]);
    assert!(wish.participants.iter().all(|person| !person.is_contact));
    assert_eq!(wish.participants[0].needs.len(), 2);
    assert!(wish.participants[1].workshops.is_empty());
    house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_care_homes_mailbox_may_sign_up_many_but_a_strangers_gets_three_letters_a_day() {
    let house = TestHouse::with(NETWORK).await;
    for n in 1..=5 {
        let name = format!("Gast {n}");
        house.sign_up("netzwerk", &[("contact_name", &name), ("email", "Heim@example.org")]).await.unwrap();
    }
    assert_eq!(house.deliver_mail().await.len(), 3);
    assert_eq!(backend::outbox::unsettled(&house).await.unwrap(), (0, 2), "the other two are to be called");

    house.advance(DAY + HOUR);
    let id = house.sign_up("netzwerk", &[("contact_name", "Gast 6"), ("email", "heim@example.org")]).await.unwrap();
    signups::confirm_mailbox(&house, Words::german(), &house.page(id).await).await.unwrap();
    for n in 7..=11 {
        let name = format!("Gast {n}");
        house.sign_up("netzwerk", &[("contact_name", &name), ("email", "heim@example.org")]).await.unwrap();
    }
    assert_eq!(house.deliver_mail().await.len(), 6, "whoever proved the mailbox gets all letters");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_form_again_is_the_same_sign_up_and_other_content_is_refused() {
    let house = TestHouse::with(NETWORK).await;
    let form = house.form("netzwerk");
    let first = house.press("netzwerk", form.clone(), &ANNA).await.unwrap();
    house.advance(3 * DAY);
    assert_eq!(house.press("netzwerk", form.clone(), &ANNA).await.unwrap(), first, "even days later");
    let other = house.press("netzwerk", form, &[("contact_name", "Berta"), ("phone", "07154 99999")]).await;
    assert!(matches!(other, Err(Error::Refused(Refusal::FormUsed))));
    assert_eq!(events::event(&house, "netzwerk").await.unwrap().taken.event, 1);
    assert_eq!(house.deliver_mail().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_was_open_for_two_days_must_be_sent_again_and_takes_no_place() {
    let house = TestHouse::with(NETWORK).await;
    let form = house.form("netzwerk");
    house.advance(2 * DAY);
    assert_eq!(house.press("netzwerk", form, &ANNA).await.unwrap(), Pressed::FormTooOld);
    assert_eq!(events::event(&house, "netzwerk").await.unwrap().taken.event, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_party_is_placed_whole_or_not_at_all() {
    let house = TestHouse::with(NETWORK).await;
    for n in 0..4 {
        let name = format!("Gruppe {n}");
        let people = [("contact_name", name.as_str()), ("phone", "07154 11111"), ("people", "4")];
        house.sign_up("netzwerk", &people).await.unwrap();
    }
    let four = [("contact_name", "Zu viele"), ("phone", "07154 11111"), ("people", "4")];
    let refused = house.sign_up("netzwerk", &four).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Full { free: 3 }))));
    house.sign_up("netzwerk", &[("contact_name", "Drei"), ("phone", "07154 11111"), ("people", "3")]).await.unwrap();
    let one = house.sign_up("netzwerk", &ANNA).await;
    assert!(matches!(one, Err(Error::Refused(Refusal::Full { free: 0 }))));
    assert_eq!(events::event(&house, "netzwerk").await.unwrap().taken.event, 19);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_workshop_refuses_the_whole_sign_up() {
    let house = TestHouse::with(NETWORK).await;
    let seven =
        [("contact_name", "Zwei"), ("phone", "07154 11111"), ("people", "2"), ("workshop_nachmittag", "wohnen")];
    for _ in 0..3 {
        house.sign_up("netzwerk", &seven).await.unwrap();
    }
    let refused = house.sign_up("netzwerk", &seven).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::WorkshopFull { free: 1, .. }))));
    assert_eq!(events::event(&house, "netzwerk").await.unwrap().taken.event, 6, "nobody of them got a seat");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_signs_up_for_what_is_over_closed_or_just_come() {
    let house = TestHouse::with(NETWORK).await;
    let come = house.sign_up("markt", &ANNA).await;
    assert!(matches!(come, Err(Error::Refused(Refusal::NotHere))));
    house.import("[[events]]\nslug = \"netzwerk\"\ncancelled = \"2026-03-02T08:00\"\n").await;
    let cancelled = house.sign_up("netzwerk", &ANNA).await;
    assert!(matches!(cancelled, Err(Error::Refused(Refusal::Cancelled))));
    house.advance(24 * DAY);
    let over = house.sign_up("museum", &ANNA).await;
    assert!(matches!(over, Err(Error::Refused(Refusal::Over))));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_given_back_is_free_again_and_the_letter_takes_the_date_out_of_the_calendar() {
    let house = TestHouse::with(NETWORK).await;
    let id = house.sign_up("netzwerk", &ANNA).await.unwrap();
    house.advance(HOUR);
    signups::cancel(&house, Words::german(), Desk::PUBLIC, house.page(id).await, None).await.unwrap();
    signups::cancel(&house, Words::german(), Desk::PUBLIC, house.page(id).await, None).await.unwrap();
    assert_eq!(events::event(&house, "netzwerk").await.unwrap().taken.event, 0);
    let letters = house.deliver_mail().await;
    assert_eq!(letters.len(), 2, "one for signing up, one for cancelling, however often it was pressed");
    let (first, second) = (letters[0].calendar.clone().unwrap(), letters[1].calendar.clone().unwrap());
    assert!(first.contains("METHOD:PUBLISH") && second.contains("METHOD:CANCEL"));
    assert!(first.contains("SEQUENCE:0") && second.contains("SEQUENCE:1"));
    let uid = |calendar: &str| calendar.lines().find(|line| line.starts_with("UID:")).map(ToOwned::to_owned);
    assert_eq!(uid(&first), uid(&second));
    assert!(!first.contains("ATTENDEE"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_does_not_fit_leaves_everything_as_it_was() {
    let house = TestHouse::with(NETWORK).await;
    let id = house.sign_up("netzwerk", &ANNA).await.unwrap();
    for n in 0..4 {
        let name = format!("Gruppe {n}");
        let people = [("contact_name", name.as_str()), ("phone", "07154 11111"), ("people", "4")];
        house.sign_up("netzwerk", &people).await.unwrap();
    }
    let page = house.page(id).await;
    let wish = |people: &str| {
        let mut typed = signups::typed_again(&page.sign_up);
        typed.set("people", people);
        read_wish(&typed, &page.listing.event).unwrap()
    };
    let too_many = signups::change(&house, Words::german(), Desk::PUBLIC, page.clone(), 0, wish("4")).await;
    assert!(matches!(too_many, Err(Error::Refused(Refusal::Full { free: 3 }))));
    assert_eq!(house.page(id).await.sign_up, page.sign_up);

    signups::change(&house, Words::german(), Desk::PUBLIC, page.clone(), 0, wish("3")).await.unwrap();
    signups::change(&house, Words::german(), Desk::PUBLIC, page.clone(), 0, wish("3")).await.unwrap();
    assert_eq!(events::event(&house, "netzwerk").await.unwrap().taken.event, 19);
    let older = signups::change(&house, Words::german(), Desk::PUBLIC, page.clone(), 0, wish("2")).await;
    assert!(matches!(older, Err(Error::Refused(Refusal::ChangedSince))));
    assert_eq!(house.deliver_mail().await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_signed_up_comes_back_in_the_form_as_it_was() {
    let house = TestHouse::with(NETWORK).await;
    let fields = [
        ("contact_name", "O’Neil"),
        ("phone", "07154 11111"),
        ("people", "3"),
        ("person_2", "Weiß"),
        ("workshop_nachmittag", "wohnen"),
        ("needs", "fahrt"),
        ("needs_2", "ruhe"),
        ("needs_other", "kurze Wege"),
        ("note", "Zeile eins\nZeile zwei"),
    ];
    let id = house.sign_up("netzwerk", &fields).await.unwrap();
    let page = house.page(id).await;
    let again: Typed = signups::typed_again(&page.sign_up);
    assert_eq!(read_wish(&again, &page.listing.event).unwrap(), page.sign_up.wish);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confidential_event_is_named_neither_in_letters_nor_in_calendars() {
    let house = TestHouse::with(NETWORK).await;
    let id = house.sign_up("museum", &ANNA).await.unwrap();
    let page = house.page(id).await;
    let calendar = signups::own_calendar(&house, Words::german(), &page).unwrap();
    let letter = house.deliver_mail().await.pop().unwrap();
    let said = format!("{}{:?}{:?}{calendar}", letter.subject, letter.text_body, letter.html_body);
    assert!(!said.contains("Demenz"), "{said}");
    assert!(calendar.contains("Ihr Nachmittag im Museum"));
    assert_eq!(page.listing.free_to_show(), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_opens_its_own_sign_up_and_a_forged_one_nothing() {
    let house = TestHouse::with(NETWORK).await;
    let id = house.sign_up("netzwerk", &ANNA).await.unwrap();
    let own = house.secret.token(backend::secret::Purpose::OwnPage, id, 0);
    let mailbox = house.secret.token(backend::secret::Purpose::Mailbox, id, 0);
    assert_eq!(signups::own_page(&house, &own).await.unwrap().sign_up.id, id);
    let mut forged = own.clone();
    forged.replace_range(40..41, if &own[40..41] == "A" { "B" } else { "A" });
    for wrong in [forged.as_str(), &mailbox, "", "abc", &own[..20]] {
        assert!(matches!(signups::own_page(&house, wrong).await, Err(Error::NotFound)), "{wrong}");
    }
    house.deliver_mail().await;
}
