//! The stored hash of a request, by which a form that is submitted again after an upgrade is still the same form.

use crate::fixtures::network;
use backend::signups::parts::Draft;
use backend::testing::TestApp;
use backend::{Actor, events};
use domain::signups::{Channel, FormData, read_entry_form};
use text::Words;

/// The hash of [`MINIMAL_FORM`] as it was stored before fields were declared. It must not change: a new field contributes
/// nothing to it while the field is absent.
const MINIMAL_HASH: &str = "NponIbn39K6HMn-QRLUTPlYzELdjp9unsNOIFCqs1qE";
const MINIMAL_FORM: [(&str, &str); 2] = [("contact_name", "Anna Weiß"), ("phone", "07154 123456")];

/// The hash of [`FULL_FORM`], which has all fields of that time.
const FULL_HASH: &str = "K9ChJq5H9neXwwI52YfKSL9B7ZhRy3AErcDyPnEFElQ";
const FULL_FORM: [(&str, &str); 15] = [
    ("contact_name", "Anna Weiß"),
    ("email", "anna@example.org"),
    ("phone", "07154 123456"),
    ("postal", "Lindenstraße 4\n70806 Kornwestheim"),
    ("people", "2"),
    ("person_2", "Otto"),
    ("workshop_nachmittag_1", "mobilitaet"),
    ("workshop_nachmittag_2", "wohnen"),
    ("needs_1", "rollstuhl"),
    ("needs_2", "ruhe"),
    ("needs", "fahrt"),
    ("needs_other", "kurze Wege"),
    ("note", "Erste Zeile\nZweite Zeile"),
    ("fewer_ok", "yes"),
    ("workshop_wait", "yes"),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_form_submitted_before_an_upgrade_is_the_same_form_afterwards() {
    let app = TestApp::with(network()).await;
    let listing = events::event(&app, "netzwerk").await.unwrap();
    let mut event = (*listing.event).clone();
    event.sign_up.has_waiting_list = true;
    for (fields, channel, hash) in
        [(&MINIMAL_FORM[..], Channel::Online, MINIMAL_HASH), (&FULL_FORM, Channel::Phone, FULL_HASH)]
    {
        let data = FormData(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        let request = read_entry_form(&data, &event, channel).unwrap();
        let draft = Draft::new(&app, Words::german(), Actor::PUBLIC, &listing, request).unwrap();
        assert_eq!(draft.request_hash.current, hash);
    }
}
