//! Every field of a sign-up through every form: asked where it is declared, stored, kept by a change that does not touch it,
//! and shown where it is declared.

use crate::site::programme::PROGRAMME;
use crate::site::staff::StaffClient;
use crate::site::{Answer, Form, Site};
use backend::secret::Purpose;
use backend::signups;
use backend::testing::TestApp;
use domain::events::Event;
use domain::signups::{
    Contact, EmailAddress, FormKind, Name, Need, Part, Participant, Phone, Place, PostalAddress, SignUp, SignUpFilter,
    SignUpRequest, TextField, form_data_of,
};
use std::collections::{BTreeMap, BTreeSet};

const SIGN_UP: &str = "/veranstaltungen/netzwerk/anmelden";
const LIST: &str = "/verwaltung/veranstaltungen/netzwerk";
const WALK_IN: &str = "/tuer/netzwerk/aufnehmen";

/// A request in which each field has a value, and each text one that occurs nowhere else.
fn full_request() -> SignUpRequest {
    let name = Name::stored("Anna Weiß".to_owned());
    let choice = |workshop: &str| BTreeMap::from([("nachmittag".try_into().unwrap(), workshop.try_into().unwrap())]);
    let anna = Participant {
        name: Some(name.clone()),
        is_contact: true,
        workshops: choice("mobilitaet"),
        needs: BTreeSet::from([Need::Rollstuhl]),
    };
    let otto = Participant {
        name: Some(Name::stored("Otto".to_owned())),
        is_contact: false,
        workshops: choice("wohnen"),
        needs: BTreeSet::from([Need::Ruhe]),
    };
    // Without `..`, so that a new field gets a value here.
    SignUpRequest {
        contact: Contact {
            name,
            email: Some(EmailAddress::stored("anna@example.org".to_owned())),
            phone: Some(Phone::stored("07154 123456".to_owned())),
            postal: Some(PostalAddress::stored("Lindenstraße 4\n70806 Kornwestheim".to_owned())),
            organisation: Some("Seniorenrat".to_owned()),
        },
        participants: vec![anna, otto],
        needs: BTreeSet::from([Need::Fahrt]),
        needs_other: Some("kurze Wege".to_owned()),
        note: Some("Erste Zeile\nZweite Zeile".to_owned()),
        fewer_ok: true,
        // Answers a refusal and is not stored.
        workshop_wait: false,
    }
}

async fn open_site() -> Site {
    let rules = "sign_up = { mode = \"here\", seats = 19, max_party = 4";
    let programme = PROGRAMME.replace(rules, &format!("asks_organisation = true\n{rules}, waiting_list = true"));
    assert_ne!(programme, PROGRAMME);
    Site::of(TestApp::with(&programme).await)
}

async fn event(site: &Site) -> Event {
    Event::clone(&backend::events::event(&site.ctx, "netzwerk").await.unwrap().event)
}

fn asked(form: FormKind, event: &Event) -> Vec<&'static str> {
    TextField::asked_on(form, event, &Part::ALL).map(|(field, _)| field.name()).collect()
}

/// The request as it is stored after a form of this kind: without the texts that the form does not ask.
fn expected(form: FormKind, event: &Event) -> SignUpRequest {
    let mut request = full_request();
    let asked = asked(form, event);
    for field in TextField::ALL.into_iter().filter(|field| !asked.contains(&field.name())) {
        field.read("", &mut request).unwrap();
    }
    request
}

/// Fills in each field of the request that the form has, and the needs of the party, for which the form has no boxes at
/// first.
fn fill(mut form: Form, request: &SignUpRequest) -> Form {
    let (data, opened) = (form_data_of(request), form.clone());
    for (name, _) in data.0.iter().filter(|(name, _)| opened.has(name)) {
        form = form.without(name);
    }
    for (name, value) in
        data.0.iter().filter(|(name, value)| !value.is_empty() && (opened.has(name) || name == "needs"))
    {
        form = form.add(name, value);
    }
    form
}

/// Asserts that a form has exactly the text fields that it is declared to ask.
#[track_caller]
fn assert_asks(form: &Form, kind: FormKind, event: &Event) {
    let names = TextField::ALL.into_iter().map(TextField::name).filter(|name| form.has(name));
    assert_eq!(names.collect::<Vec<_>>(), asked(kind, event), "{kind:?}");
}

async fn sign_up_online(site: &Site) -> String {
    let form = site.submit(&site.form(SIGN_UP).await.fill("more", "1")).await.form();
    assert_asks(&form, FormKind::SignUp, &event(site).await);
    let own = site.submit(&fill(form, &full_request())).await.location();
    site.get(&own).await.reference().unwrap()
}

async fn enter(client: &StaffClient<'_>) -> String {
    let form = client.form(&format!("{LIST}/eintragen")).await.fill("more", "1");
    let form = client.submit(&form).await.only_form();
    assert_asks(&form, FormKind::Office, &event(client.site).await);
    let page = client.submit(&fill(form, &full_request())).await.location();
    client.get(&page).await.reference().unwrap()
}

async fn enter_walk_in(client: &StaffClient<'_>) -> String {
    let form = client.get("/tuer/netzwerk").await.form_to(WALK_IN);
    assert_asks(&form, FormKind::WalkIn, &event(client.site).await);
    client.submit(&fill(form, &full_request())).await.location();
    let list = signups::sign_up_list(&client.site.ctx, &"netzwerk".try_into().unwrap(), &SignUpFilter::default()).await;
    list.unwrap().found[0].reference.to_string()
}

async fn stored(site: &Site, reference: &str) -> SignUp {
    signups::person(&site.ctx, reference).await.unwrap().page.sign_up
}

fn own_page(site: &Site, sign_up: &SignUp) -> String {
    format!("/anmeldung/{}", site.ctx.secret.token(Purpose::OwnPage, sign_up.id, sign_up.generation))
}

/// Submits both forms for changing a sign-up unchanged, then with one more person; each must keep everything else.
async fn assert_changes_keep_everything(client: &StaffClient<'_>, reference: &str) {
    let (site, before) = (client.site, stored(client.site, reference).await);
    let own = format!("{}/aendern", own_page(site, &before));
    let office = format!("/verwaltung/anmeldungen/{reference}/aendern");

    let form = site.form(&own).await;
    assert_asks(&form, FormKind::OwnChange, &event(site).await);
    site.submit(&form).await.location();
    assert_eq!(stored(site, reference).await, before, "the own page's form, unchanged");
    let form = client.form(&office).await;
    assert_asks(&form, FormKind::Office, &event(site).await);
    client.submit(&form).await.location();
    assert_eq!(stored(site, reference).await, before, "the back office's form, unchanged");

    let mut after = before.request.clone();
    after.participants.push(Participant::default());
    site.submit(&site.form(&own).await.fill("people", "3")).await.location();
    assert_eq!(stored(site, reference).await.request, after, "one more person by the own page's form");
    after.participants.push(Participant::default());
    client.submit(&client.form(&office).await.fill("people", "4").fill("told", "yes")).await.location();
    assert_eq!(stored(site, reference).await.request, after, "one more person by the back office's form");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_field_is_lost_between_the_public_form_and_the_forms_for_changing() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    let reference = sign_up_online(&site).await;
    assert_eq!(stored(&site, &reference).await.request, expected(FormKind::SignUp, &event(&site).await));
    assert_changes_keep_everything(&client, &reference).await;
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_field_is_lost_between_the_form_of_the_back_office_and_the_forms_for_changing() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    let reference = enter(&client).await;
    assert_eq!(stored(&site, &reference).await.request, full_request(), "the back office asks for everything");
    assert_changes_keep_everything(&client, &reference).await;
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_field_is_lost_between_the_form_for_walk_ins_and_the_forms_for_changing() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    let reference = enter_walk_in(&client).await;
    let (request, expected) =
        (stored(&site, &reference).await.request, expected(FormKind::WalkIn, &event(&site).await));
    assert_eq!(request.participants.len(), 2);
    for field in TextField::ALL {
        assert_eq!(request.text(field), expected.text(field), "{}", field.name());
    }
    assert_changes_keep_everything(&client, &reference).await;
}

/// Only a waiting party is asked whether fewer seats will do.
#[tokio::test(flavor = "multi_thread")]
async fn no_field_is_lost_while_a_party_waits() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    for people in ["4", "4", "4", "4", "3"] {
        let fields = [("contact_name", "Gruppe"), ("phone", "07154 11111"), ("people", people)];
        site.ctx.sign_up("netzwerk", &fields).await.unwrap();
    }
    let reference = sign_up_online(&site).await;
    let sign_up = stored(&site, &reference).await;
    assert!(sign_up.placement.is_waiting() && sign_up.request.fewer_ok);
    assert_changes_keep_everything(&client, &reference).await;
    let form = site.form(&format!("{}/aendern", own_page(&site, &sign_up))).await.without("fewer_ok");
    site.submit(&form).await.location();
    assert!(!stored(&site, &reference).await.request.fewer_ok, "the box can be emptied");
    site.ctx.deliver_mail().await;
}

/// What a contact sends beyond the form of the own page changes nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_form_reads_no_field_that_it_does_not_ask() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    let reference = enter(&client).await;
    let before = stored(&site, &reference).await;
    let asked = asked(FormKind::OwnChange, &event(&site).await);
    let mut form = site.form(&format!("{}/aendern", own_page(&site, &before))).await;
    for field in TextField::ALL.into_iter().filter(|field| !asked.contains(&field.name())) {
        form = form.force(field.name(), b"07154 999999");
    }
    site.submit(&form).await.location();
    assert_eq!(stored(&site, &reference).await, before);
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_field_is_shown_where_it_is_declared_and_nowhere_else() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    let reference = enter(&client).await;
    let sign_up = stored(&site, &reference).await;
    let own = own_page(&site, &sign_up);
    let visible = |answer: Answer| answer.texts("main").join(" ");
    let lists = [client.get(&format!("{LIST}/drucken")).await, client.get(&format!("{LIST}/drucken?bedarf=ja")).await];
    let places = [
        // Beside the facts, the page names the mailbox to which it has written.
        (Place::OwnPage, site.get(&own).await.texts(".facts").join(" ")),
        (Place::Person, visible(client.get(&format!("/verwaltung/anmeldungen/{reference}")).await)),
        (Place::List, visible(client.get(LIST).await)),
        (Place::Print, lists.map(visible).join(" ")),
        (Place::Csv, client.get(&format!("{LIST}/liste.csv")).await.text().to_owned()),
    ];
    let of_participants = ["Anna Weiß", "Otto", "Mobilität", "Alternative Wohnformen"];
    for (place, shown) in &places {
        let needs = ["Rollstuhlplatz", "Ruhiger Platz", "Fahrdienst"].into_iter().filter(|_| *place != Place::List);
        for word in needs.chain(of_participants) {
            assert!(shown.contains(word), "{word} on {place:?}: {shown}");
        }
    }
    let data = site.get(&format!("{own}/meine-daten.json")).await;
    for field in TextField::ALL {
        let text = sign_up.request.text(field).expect("each field has a value");
        let (name, line) = (field.name(), text.lines().next().unwrap());
        for (place, shown) in &places {
            let is_declared = field.declaration().shown.contains(place);
            assert_eq!(shown.contains(line), is_declared, "{name} on {place:?}: {shown}");
        }
        let query = form_urlencoded::byte_serialize(line.as_bytes()).collect::<String>();
        let found = client.get(&format!("{LIST}?suche={query}")).await.texts(".row").len();
        assert_eq!(found == 1, field.declaration().shown.contains(&Place::Search), "search for {name}");
        assert!(data.text().contains(line), "{name} in one's own data: {data}");
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_data_contain_every_field_of_the_request() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    let sign_up = stored(&site, &enter(&client).await).await;
    let data = site.get(&format!("{}/meine-daten.json", own_page(&site, &sign_up))).await;
    let data: serde_json::Value = serde_json::from_str(data.text()).unwrap();
    let request = serde_json::to_value(&sign_up.request).unwrap();
    for (name, value) in request.as_object().unwrap() {
        assert_eq!(&data[name], value, "{name}");
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_csv_file_keeps_its_columns() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    enter(&client).await;
    let file = client.get(&format!("{LIST}/liste.csv")).await;
    let mut reader = csv::Reader::from_reader(file.text().trim_start_matches('\u{feff}').as_bytes());
    let headings: Vec<String> = reader.headers().unwrap().iter().map(ToOwned::to_owned).collect();
    let columns = [
        "Anmeldenummer",
        "Name",
        "Kontakt",
        "Organisation oder Verein",
        "Telefon",
        "E-Mail",
        "Workshop",
        "Was gebraucht wird",
        "Nachricht",
        "Stand",
    ];
    assert_eq!(headings, columns);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cells = |row: &csv::StringRecord| row.iter().skip(1).map(ToOwned::to_owned).collect::<Vec<_>>();
    let anna = "Anna Weiß|Anna Weiß|Seniorenrat|07154 123456|anna@example.org|Mobilität|\
                Rollstuhlplatz, Fahrdienst, kurze Wege|Erste Zeile\nZweite Zeile|angemeldet";
    assert_eq!(cells(&rows[0]).join("|"), anna);
    assert_eq!(cells(&rows[1]).join("|"), "Otto|Anna Weiß||||Alternative Wohnformen|Ruhiger Platz||angemeldet");
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_is_asked_where_the_event_says_so_and_stands_in_no_message() {
    let site = open_site().await;
    sign_up_online(&site).await;
    let messages = site.ctx.deliver_mail().await;
    assert!(!messages.is_empty());
    for message in &messages {
        assert!(!format!("{message:?}").contains("Seniorenrat"), "{message:?}");
    }

    let site = Site::open().await;
    let form = site.form(SIGN_UP).await;
    assert!(!form.has("organisation"));
    let own = site
        .submit(&form.add("contact_name", "Anna Weiß").add("phone", "07154 123456").force("organisation", b"Rat"))
        .await;
    let own = site.get(&own.location()).await;
    assert!(!own.text().contains("Organisation"), "{own}");
    let list = site.log_in_as_lead().await.get(&format!("{LIST}/liste.csv")).await;
    assert!(!list.text().contains("Organisation"), "{list}");
}
