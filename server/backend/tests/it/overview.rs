//! The overview of the back office: what needs somebody, and the numbers of each event.

use backend::messages::{self, CallOutcome, Delivery};
use backend::organizers::{self, NewOrganizer};
use backend::signups::{self, CallResult, Overview, OverviewRow, ToDo, Waiting};
use backend::testing::programme_file::{Record, event, new_event, programme, programme_file, venue};
use backend::testing::{TestApp, lead};
use backend::{AppContext, City};
use domain::city::CitySetting;
use domain::events::{EventState, MissingFact, OverviewFilter};
use domain::organizers::{Access, Role};
use domain::phone::AreaCode;
use domain::signups::{EmailAddress, Name};
use domain::time::DAY;
use std::collections::BTreeMap;
use text::Words;

/// An event at two o'clock; the clock of a test stands at Monday, 2 March 2026, 9:00.
fn at(slug: &str, day: &str) -> Record {
    new_event(slug, slug, &format!("{day}T14:00"), &format!("{day}T16:00")).seats(20)
}

async fn app(records: impl IntoIterator<Item = Record>) -> TestApp {
    TestApp::with(programme_file(records)).await
}

async fn overview(ctx: &AppContext) -> Overview {
    signups::overview(ctx, &lead(), &OverviewFilter::default(), 0).await.unwrap()
}

async fn to_do(ctx: &AppContext) -> ToDo {
    overview(ctx).await.to_do.unwrap()
}

async fn in_state(ctx: &AppContext, state: EventState) -> Vec<String> {
    let filter = OverviewFilter { state: Some(state), ..OverviewFilter::default() };
    slugs(&signups::overview(ctx, &lead(), &filter, 0).await.unwrap().rows)
}

fn slugs(rows: &[OverviewRow]) -> Vec<String> {
    rows.iter().map(|row| row.occurrence.listing.event.slug.to_string()).collect()
}

/// Signs up a party that has a mailbox.
async fn sign_up(app: &TestApp, event: &str, people: usize, more: &[(&str, &str)]) {
    let people = people.to_string();
    let fields = [("contact_name", "Anna Weiß"), ("email", "anna@example.org"), ("people", &people)];
    app.sign_up(event, &[&fields, more].concat()).await.unwrap();
}

/// Has all pending messages rejected.
async fn reject_mail(ctx: &AppContext) {
    for message in messages::claim(ctx, 100).await.unwrap() {
        messages::record_delivery(ctx, &message, Delivery::Rejected).await.unwrap();
    }
}

/// Makes the only call.
async fn call(ctx: &AppContext) {
    let email = EmailAddress::parse("birgit@kornwestheim.example").unwrap().unwrap();
    let name = Name::parse("Birgit Öztürk").unwrap().unwrap();
    let new = NewOrganizer { email, name, access: Access::of(Role::Lead) };
    let organizer = organizers::add(ctx, new).await.unwrap().id;
    let (calls, _) = signups::call_tasks(ctx, 0).await.unwrap();
    let id = calls[0].task.id.as_str();
    signups::claim_call_task(ctx, organizer, id).await.unwrap();
    let result = CallResult::Otherwise(CallOutcome::Reached);
    signups::close_call_task(ctx, Words::german(), organizer, id, result).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_and_missing_facts_are_counted_for_events_ahead() {
    let app = app([
        venue("keller").set("name", "Keller"),
        at("fertig", "2026-03-20").set("easy_text", "Es gibt Kaffee."),
        at("unten", "2026-03-21").set("venue", "keller"),
        at("vorbei", "2026-02-20").set("venue", "keller"),
        at("entwurf", "2026-03-22").set("published_at", "").set("venue", "keller"),
        at("alter-entwurf", "2026-02-22").set("published_at", ""),
        at("spaeter", "2026-03-23").set("published_at", "2026-03-10T08:00").set("venue", "keller"),
        at("abgesagt", "2026-03-24").set("cancelled", "2026-03-01T08:00").set("venue", "keller"),
    ])
    .await;
    let to_do = to_do(&app).await;
    assert_eq!(to_do.drafts, 1);
    let missing = [(MissingFact::Accessibility, 1), (MissingFact::Image, 2), (MissingFact::EasyText, 1)];
    assert_eq!(to_do.missing, missing);
    for (fact, events) in missing {
        let filter =
            OverviewFilter { state: Some(EventState::Published), missing: Some(fact), ..OverviewFilter::default() };
        assert_eq!(signups::overview(&app, &lead(), &filter, 0).await.unwrap().found, events, "{fact:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_settings_of_the_city_that_are_empty_are_named() {
    let mut app = app([]).await;
    assert_eq!(to_do(&app).await.settings, [CitySetting::Contact, CitySetting::Dpo, CitySetting::AreaCode]);
    let text = "Stadt".to_owned();
    let area_code = AreaCode::parse("07154");
    let city = City {
        name: text.clone(),
        contact: text.clone(),
        phone: text.clone(),
        dpo: text,
        area_code,
        ..City::default()
    };
    app.fix_city(city);
    assert!(to_do(&app).await.settings.is_empty(), "a logo and a colour need not be");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_events_of_the_next_seven_days_are_ordered_by_their_next_date() {
    let course = event("kurs").set("title", "kurs").set("host", "stadt").set("venue", "das-k").seats(20);
    let course = ["2026-02-04", "2026-03-04", "2026-03-05"]
        .iter()
        .fold(course, |course, day| course.date(&format!("{day}T18:00"), &format!("{day}T20:00")));
    let exhibition = new_event("schau", "schau", "2026-02-01T10:00", "2026-04-01T18:00").without_sign_up();
    let early = new_event("frueh", "frueh", "2026-03-02T07:00", "2026-03-02T08:00").seats(20);
    let app = app([
        at("in-sieben-tagen", "2026-03-09"),
        at("in-acht-tagen", "2026-03-10"),
        at("heute", "2026-03-02"),
        at("entwurf", "2026-03-03").set("published_at", ""),
        at("abgesagt", "2026-03-03").set("cancelled", "2026-03-01T08:00"),
        at("intern", "2026-03-08").set("unlisted", true),
        course,
        exhibition,
        early,
    ])
    .await;
    assert_eq!(slugs(&to_do(&app).await.soon), ["heute", "kurs", "intern", "in-sieben-tagen"]);
    let rows = overview(&app).await.rows;
    let first = ["schau", "heute", "abgesagt", "entwurf", "kurs", "intern", "in-sieben-tagen", "in-acht-tagen"];
    assert_eq!(slugs(&rows), first);
}

#[tokio::test(flavor = "multi_thread")]
async fn few_sign_ups_are_noticed_a_week_before() {
    let app = app([
        at("leer", "2026-03-04"),
        at("halb", "2026-03-05"),
        at("spaeter", "2026-03-20"),
        at("ohne", "2026-03-06").without_sign_up(),
    ])
    .await;
    sign_up(&app, "leer", 4, &[]).await;
    sign_up(&app, "halb", 5, &[]).await;
    let few = to_do(&app).await.few;
    assert_eq!(few.iter().map(|listing| listing.event.slug.as_str()).collect::<Vec<_>>(), ["leer"]);
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_people_who_wait_are_counted_for_the_event_and_for_each_workshop() {
    let full = at("voll", "2026-03-04").seats(3).set("sign_up.waiting_list", true);
    let workshops = at("werkstatt", "2026-03-20")
        .set("sign_up.waiting_list", true)
        .workshop("malen", "vormittag", "Malen", 1)
        .workshop("singen", "vormittag", "Singen", 9);
    let app = app([full, workshops, at("frei", "2026-03-21")]).await;
    for people in [2, 2, 3] {
        sign_up(&app, "voll", people, &[]).await;
    }
    for _ in 0..2 {
        sign_up(&app, "werkstatt", 1, &[("workshop_vormittag", "malen"), ("workshop_wait", "yes")]).await;
    }
    sign_up(&app, "frei", 1, &[]).await;
    let overview = overview(&app).await;
    let waiting: Vec<&Waiting> = overview.rows.iter().map(|row| &row.waiting).collect();
    let for_workshop = BTreeMap::from([("malen".try_into().unwrap(), 1)]);
    let expected = [
        Waiting { people: 5, workshops: BTreeMap::new() },
        Waiting { people: 0, workshops: for_workshop },
        Waiting::default(),
    ];
    assert_eq!(waiting, expected.iter().collect::<Vec<_>>());
    assert_eq!(overview.to_do.unwrap().soon[0].waiting.people, 5);
    assert_eq!(in_state(&app, EventState::WaitingList).await, ["voll", "werkstatt"]);
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn full_events_are_found_among_all() {
    let app = app([
        at("voll", "2026-03-20").seats(1),
        at("frei", "2026-03-21").seats(2),
        at("ohne", "2026-03-22").without_sign_up(),
        at("vorbei", "2026-03-03").seats(1),
    ])
    .await;
    for event in ["voll", "frei", "vorbei"] {
        sign_up(&app, event, 1, &[]).await;
    }
    assert_eq!(in_state(&app, EventState::Full).await, ["vorbei", "voll"]);
    app.deliver_mail().await;
    app.advance(2 * DAY);
    assert_eq!(in_state(&app, EventState::Full).await, ["voll"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_message_needs_somebody_until_the_call_is_made_or_the_event_is_over() {
    let app = app([at("bald", "2026-03-20"), at("morgen", "2026-03-03")]).await;
    sign_up(&app, "bald", 1, &[]).await;
    reject_mail(&app).await;
    let open = to_do(&app).await;
    let failed =
        |to_do: &ToDo| to_do.failed.iter().map(|(l, lost)| (l.event.slug.to_string(), *lost)).collect::<Vec<_>>();
    assert_eq!((open.calls, failed(&open)), (1, vec![("bald".to_owned(), 1)]));
    assert_eq!(overview(&app).await.rows.iter().map(|row| row.failed).collect::<Vec<_>>(), [0, 1]);
    call(&app).await;
    let done = to_do(&app).await;
    assert_eq!((done.calls, failed(&done)), (0, vec![]));

    sign_up(&app, "morgen", 1, &[]).await;
    reject_mail(&app).await;
    assert_eq!(failed(&to_do(&app).await), [("morgen".to_owned(), 1)]);
    app.advance(2 * DAY);
    assert_eq!(failed(&to_do(&app).await), [], "nobody can be told any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_events_are_on_a_page_and_what_is_to_do_only_on_the_first_one() {
    let days = (1..=28).flat_map(|day| [(day, "a"), (day, "b")]);
    let app = app(days.map(|(day, half)| at(&format!("tag-{day}-{half}"), &format!("2026-04-{day:02}")))).await;
    let page = async |number| signups::overview(&app, &lead(), &OverviewFilter::default(), number).await.unwrap();
    let (first, second) = (page(0).await, page(1).await);
    assert_eq!((first.rows.len(), first.found, first.has_more, first.to_do.is_some()), (50, 56, true, true));
    assert_eq!((second.rows.len(), second.found, second.has_more, second.to_do.is_some()), (6, 56, false, false));
    assert_eq!(page(9).await.rows.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_and_past_events_can_be_chosen_by_programme_and_host() {
    let app = app([
        programme("winter").set("title", "Winterabende"),
        at("entwurf", "2026-03-22").set("published_at", "").set("programme", "winter"),
        at("vorbei", "2026-02-20"),
    ])
    .await;
    let overview = overview(&app).await;
    assert_eq!(overview.choices.programmes.into_values().collect::<Vec<_>>(), ["Winterabende"]);
    assert_eq!(overview.choices.hosts.into_values().collect::<Vec<_>>(), ["Stadt Kornwestheim, Quartiersmanagement"]);
}
