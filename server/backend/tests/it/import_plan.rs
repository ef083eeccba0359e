//! The plan of an import: what it says, that making it changes nothing, and that saving does what it said.

use crate::fixtures::network;
use backend::organizers::{self, NewOrganizer};
use backend::programme::{self, Changes, Import, ImportError, Plan, RecordChange, RecordKind};
use backend::signups::{self, EventChange, Notices};
use backend::testing::TestApp;
use backend::testing::programme_file::{Record, event, new_event, venue, written};
use backend::{Actor, messages, read_tx, rows};
use domain::events::Event;
use domain::ids::{EventSlug, OrganizerId};
use domain::organizers::{Access, Role};
use domain::signups::{Channel, EmailAddress, FormData, Name, read_entry_form};
use std::collections::BTreeSet;
use text::Words;

fn circle(promotion: &str) -> String {
    written([
        new_event("kreis", "Gesprächskreis", "2026-04-10T15:00", "2026-04-10T17:00")
            .seats(4)
            .set("sign_up.waiting_list", true)
            .set("sign_up.promotion", promotion),
        venue("park").set("name", "Stadtpark"),
    ])
}

/// A file that changes a field of the circle.
fn change(field: &str, value: impl Into<toml::Value>) -> String {
    event("kreis").set(field, value).into()
}

fn moved() -> Record {
    event("kreis").time("2026-04-17T15:00", "2026-04-17T17:00")
}

/// The circle is full: Anna has e-mail, Bernd a telephone, Gerda neither. Clara (e-mail), Dora (telephone) and Emil (e-mail)
/// wait, and Fritz has cancelled.
async fn full_circle(promotion: &str) -> TestApp {
    let app = TestApp::with(network()).await;
    app.import(circle(promotion)).await;
    let join = async |name: &str, by: (&str, &str), people: &str| {
        app.sign_up("kreis", &[("contact_name", name), by, ("people", people)]).await.unwrap()
    };
    let fritz = join("Fritz", ("email", "fritz@example.org"), "1").await;
    signups::cancel(&app, Words::german(), Actor::PUBLIC, app.page(fritz).await, None).await.unwrap();
    join("Anna", ("email", "anna@example.org"), "2").await;
    join("Bernd", ("phone", "07154 11111"), "1").await;
    enter_without_address(&app, "Gerda").await;
    join("Clara", ("email", "clara@example.org"), "1").await;
    join("Dora", ("phone", "07154 22222"), "1").await;
    join("Emil", ("email", "emil@example.org"), "2").await;
    app.deliver_mail().await;
    app
}

async fn enter_without_address(app: &TestApp, name: &str) {
    let form = FormData([("contact_name", name)].map(|(key, value)| (key.to_owned(), value.to_owned())).into());
    let actor = Actor::organizer(organizer(app).await, Channel::Counter);
    let read = move |event: &Event| read_entry_form(&form, event, Channel::Counter);
    let slug = EventSlug::try_from("kreis").unwrap();
    signups::sign_up(app, Words::german(), actor, slug, app.form("kreis"), read).await.unwrap();
}

async fn organizer(app: &TestApp) -> OrganizerId {
    let email = EmailAddress::parse("birgit@kornwestheim.example").unwrap().unwrap();
    let name = Name::parse("Birgit Öztürk").unwrap().unwrap();
    organizers::add(app, NewOrganizer { email, name, access: Access::of(Role::Lead) }).await.unwrap().id
}

fn read(text: &str) -> Import {
    Import::read("test.toml", text).unwrap()
}

async fn plan(app: &TestApp, text: &str) -> Plan {
    programme::plan(app, &read(text)).await.unwrap()
}

/// The open call tasks, each with the id of its sign-up.
async fn open_calls(app: &TestApp) -> BTreeSet<(String, String)> {
    let tasks: backend::Result<Vec<(String, String)>> =
        read_tx!(app.ctx, |c, _| { Ok(rows!(c, "SELECT id, related_id FROM call_tasks WHERE done_at IS NULL")?) });
    tasks.unwrap().into_iter().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn saving_informs_exactly_the_people_that_the_plan_said() {
    for promotion in ["at_once", "offer"] {
        let app = full_circle(promotion).await;
        let all = Notices { by_mail: 3, by_phone: 2, unreachable: 1, ..Notices::default() };
        let with = |change| Notices { change: Some(change), ..all.clone() };
        let cases = [
            (change("title", "Kreis"), Notices::default()),
            (moved().into(), with(EventChange::Moved)),
            (change("venue", "park"), with(EventChange::Moved)),
            // One more way to take part moves nobody.
            (change("online_url", "https://video.example/1"), Notices::default()),
            // Another link is told to Anna, Bernd and Gerda: who waits has none.
            (
                change("online_url", "https://video.example/2"),
                Notices { by_mail: 1, by_phone: 1, ..with(EventChange::Moved) },
            ),
            (change("cancelled", "2026-03-02T09:00"), with(EventChange::Cancelled)),
            (change("title", "Runde"), Notices::default()),
            (change("cancelled", ""), with(EventChange::Restored)),
            (change("sign_up.seats", 6), Notices { promoted: 2, by_mail: 1, by_phone: 1, ..Notices::default() }),
            (
                event("kreis").set("venue", "das-k").set("sign_up.seats", 8).into(),
                Notices { promoted: 1, ..with(EventChange::Moved) },
            ),
            (circle(promotion).replace("kreis", "neuer-kreis"), Notices::default()),
        ];
        for (file, expected) in cases {
            let plan = plan(&app, &file).await;
            assert_eq!(plan.notices(), Notices { change: None, ..expected.clone() }, "{promotion}: {file}");
            assert_eq!(plan.records.last().unwrap().notices.change, expected.change, "{promotion}: {file}");
            let before = open_calls(&app).await;
            let saved = programme::save(&app, &read(&file), Some(&plan)).await.unwrap();
            assert_eq!(saved, plan, "{promotion}: {file}");
            let mailed: BTreeSet<String> =
                app.deliver_mail().await.into_iter().map(|message| message.related_id).collect();
            let after = open_calls(&app).await;
            let called: BTreeSet<&String> = after.difference(&before).map(|(_, sign_up)| sign_up).collect();
            assert_eq!(mailed.len(), expected.by_mail, "{promotion}: {file}");
            assert_eq!(called.len(), expected.by_phone + expected.unreachable, "{promotion}: {file}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_changes_nothing_and_informs_nobody() {
    let app = full_circle("at_once").await;
    let before = (programme::export(&app).await.unwrap(), open_calls(&app).await);
    let file = String::from(moved().set("sign_up.seats", 9));
    let first = plan(&app, &file).await;
    assert!(first.notices().by_mail > 0);
    assert_eq!(plan(&app, &file).await, first, "a plan is the same as long as nothing changes");
    assert_eq!(messages::count_pending(&app).await.unwrap().0, 0);
    assert_eq!((programme::export(&app).await.unwrap(), open_calls(&app).await), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_names_each_field_that_changes_with_both_values() {
    let app = TestApp::with(network()).await;
    let plan = plan(
        &app,
        "[[hosts]]\nslug = \"stadt\"\nname = \"Stadt\"\n[[hosts]]\nslug = \"verein\"\nname = \"Verein\"\n\
         [[venues]]\nslug = \"das-k\"\naccessibility = []\n\
         [[events]]\nslug = \"netzwerk\"\nall_day = true\ncontact = { name = \"Frau Öztürk\" }\nsummary = \"\"\n\
         translations = { uk = { title = \"Зустріч\" } }\nsign_up = { seats = 25 }\n\
         [[events.workshops]]\nslug = \"wohnen\"\nseats = 9\n\
         [[events.workshops]]\nslug = \"neu\"\nslot = \"nachmittag\"\ntitle = \"Neu\"\nseats = 3\n\
         [[events]]\nslug = \"markt\"\ndates = [{ starts = \"2026-03-28T11:00\", ends = \"2026-03-28T16:00\" }]\n",
    )
    .await;
    assert_eq!(plan.changes(), Changes { added: 1, changed: 3, unchanged: 1 });
    let lines: Vec<String> = plan
        .records
        .iter()
        .flat_map(|record| {
            let name = format!("{} {}", record.kind.section(), record.slug);
            match &record.change {
                RecordChange::Added => vec![format!("{name} added")],
                RecordChange::Changed(fields) => {
                    let text = |value: &Option<toml::Value>| value.as_ref().map_or("-".to_owned(), ToString::to_string);
                    let fields = fields.iter();
                    fields.map(|it| format!("{name} {}: {} -> {}", it.field, text(&it.old), text(&it.new))).collect()
                }
            }
        })
        .collect();
    let expected = [
        "hosts stadt name: \"Stadt Kornwestheim, Quartiersmanagement\" -> \"Stadt\"",
        "hosts verein added",
        "venues das-k accessibility: [\"stufenloser Zugang\", \"Induktionsschleife\"] -> -",
        "events netzwerk sign_up.seats: 19 -> 25",
        "events netzwerk summary: \"Wer mit älteren Menschen arbeitet, lernt sich kennen.\" -> -",
        "events netzwerk workshops[wohnen].seats: 7 -> 9",
        "events netzwerk all_day: - -> true",
        "events netzwerk contact.name: - -> \"Frau Öztürk\"",
        "events netzwerk translations.uk.title: - -> \"Зустріч\"",
        "events netzwerk workshops[neu].seats: - -> 3",
        "events netzwerk workshops[neu].slot: - -> \"nachmittag\"",
        "events netzwerk workshops[neu].title: - -> \"Neu\"",
    ];
    assert_eq!(lines.iter().collect::<BTreeSet<_>>(), expected.map(ToOwned::to_owned).iter().collect(), "{lines:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn saving_is_refused_where_it_would_do_something_else_than_the_plan() {
    let app = full_circle("at_once").await;
    let import = read(&String::from(moved()));
    let agreed = programme::plan(&app, &import).await.unwrap();
    app.sign_up("kreis", &[("contact_name", "Hans"), ("email", "hans@example.org")]).await.unwrap();
    app.deliver_mail().await;
    let refused = programme::save(&app, &import, Some(&agreed)).await;
    let Err(ImportError::PlanChanged(now)) = refused else { panic!("{refused:?}") };
    assert_eq!((agreed.notices().by_mail, now.notices().by_mail), (3, 4));
    assert!(app.deliver_mail().await.is_empty(), "nobody is informed");
    programme::save(&app, &import, Some(&now)).await.unwrap();
    assert_eq!(app.deliver_mail().await.len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_save_elsewhere_does_not_change_a_plan() {
    let app = full_circle("at_once").await;
    let import = read(&change("title", "Runde"));
    let agreed = programme::plan(&app, &import).await.unwrap();
    app.import(event("markt").set("title", "Markt")).await;
    let saved = programme::save(&app, &import, Some(&agreed)).await.unwrap();
    assert_eq!(saved.records, agreed.records);
    assert_eq!(saved.records[0].kind, RecordKind::Event);
    assert_eq!(saved.version.0, agreed.version.0 + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn imports_at_the_same_time_do_not_undo_each_other() {
    let app = TestApp::with(network()).await;
    for round in 0..10 {
        let fields = ["title", "summary", "description", "series", "neutral_title", "easy_text"];
        let files = fields.map(|field| event("markt").set(field, format!("{field} {round}")).to_string());
        let imports = files.map(|file| {
            let ctx = app.ctx.clone();
            tokio::spawn(async move { programme::import(&ctx, "test.toml", &file).await.map(drop) })
        });
        for import in imports {
            import.await.unwrap().unwrap();
        }
        let exported = programme::export(&app).await.unwrap();
        for field in fields {
            assert!(exported.contains(&format!("{field} = \"{field} {round}\"")), "{field} is lost:\n{exported}");
        }
    }
}
