//! Every field of a sign-up through every form: asked where it is declared, stored, kept by a change that does not touch it,
//! and shown where it is declared.

mod kept;
mod shown;

use crate::site::staff::StaffClient;
use crate::site::{Form, Site};
use backend::secret::Purpose;
use backend::signups;
use backend::testing::lead;
use backend::testing::programme_file::event as record;
use domain::events::Event;
use domain::signups::{
    Contact, EmailAddress, FormKind, Name, Need, Part, Participant, Phone, PostalAddress, SignUp, SignUpFilter,
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
    let site = Site::open().await;
    site.ctx.import(record("netzwerk").set("asks_organisation", true).set("sign_up.waiting_list", true)).await;
    site
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

/// Fills in each field of the request that the form has, and the workshops and needs of each person, which it asks on demand.
fn fill(mut form: Form, request: &SignUpRequest) -> Form {
    let (data, opened) = (form_data_of(request), form.clone());
    for (name, _) in data.0.iter().filter(|(name, _)| opened.has(name)) {
        form = form.without(name);
    }
    for (name, value) in data.0.iter().filter(|(name, value)| {
        !value.is_empty() && (opened.has(name) || name.starts_with("needs") || name.starts_with("workshop"))
    }) {
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
    let list = signups::sign_up_list(
        &client.site.ctx,
        &lead(),
        &"netzwerk".try_into().unwrap(),
        &SignUpFilter::default(),
        signups::Use::View,
    )
    .await;
    list.unwrap().found[0].reference.to_string()
}

async fn stored(site: &Site, reference: &str) -> SignUp {
    signups::sign_up_of_reference(&site.ctx, reference).await.unwrap().sign_up
}

fn own_page(site: &Site, sign_up: &SignUp) -> String {
    format!("/anmeldung/{}", site.ctx.secret.token(Purpose::OwnPage, sign_up.id, sign_up.generation))
}
