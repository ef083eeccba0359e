//! What organizers may not see of sign-ups is in no answer: neither in pages nor in files, neither in JSON nor in what a search finds.

use crate::site::staff::StaffClient;
use crate::site::{Answer, Site, rows};
use axum::http::Method;
use domain::organizers::{Grants, Right, Role};
use domain::time::DAY;
use server::routes::staff_routes;

/// The event that is everybody's here, and one that is only of those who have all.
const OWN: &str = "netzwerk";
const FOREIGN: &str = "museum";

/// What is planted in the sign-ups for an event. The label of the need stands beside names and in sums alike.
struct Markers {
    name: &'static str,
    contacts: [&'static str; 4],
    needs: &'static str,
    note: &'static str,
}

const OWN_MARKERS: Markers = Markers {
    name: "Xaver Eigen",
    contacts: ["7654321", "marke-eigen@example.org", "Markengasse", "Verein Markenzeichen"],
    needs: "Bedarfsmarke eigen",
    note: "Notizmarke eigen",
};
const FOREIGN_MARKERS: Markers = Markers {
    name: "Yvonne Fremd",
    contacts: ["8765432", "marke-fremd@example.org", "Fremdengasse", "Verein Fremdzeichen"],
    needs: "Bedarfsmarke fremd",
    note: "Notizmarke fremd",
};
const NEED: &str = "Rollstuhlpl";

/// Who asks, and what they may see of [`OWN`]; of [`FOREIGN`] only those who see all.
struct Viewer {
    email: &'static str,
    role: Role,
    grants: &'static [Right],
}

const VIEWERS: [Viewer; 7] = [
    Viewer { email: "leitung@kornwestheim.example", role: Role::Lead, grants: &[] },
    Viewer { email: "redaktion@kornwestheim.example", role: Role::Editor, grants: &[] },
    Viewer { email: "landkreis@kornwestheim.example", role: Role::Host, grants: &[] },
    Viewer { email: "kontakte@kornwestheim.example", role: Role::Host, grants: &[Right::SeeContacts] },
    Viewer { email: "bedarf@kornwestheim.example", role: Role::Host, grants: &[Right::SeeNeeds] },
    Viewer { email: "beides@kornwestheim.example", role: Role::Host, grants: &Right::GRANTABLE },
    Viewer { email: "tuer@kornwestheim.example", role: Role::Door, grants: &[] },
];

impl Viewer {
    fn sees_all(&self) -> bool {
        matches!(self.role, Role::Lead | Role::Editor)
    }

    fn sees(&self, right: Right) -> bool {
        self.sees_all() || self.grants.contains(&right)
    }

    /// The markers that no answer may contain.
    fn hidden(&self) -> Vec<&'static str> {
        let mut hidden = Vec::new();
        if !self.sees(Right::SeeContacts) {
            hidden.extend(OWN_MARKERS.contacts);
        }
        if !self.sees(Right::SeeNeeds) {
            hidden.push(OWN_MARKERS.needs);
        }
        if !self.sees(Right::SeeNeeds) && self.role != Role::Door {
            hidden.push(NEED);
        }
        if !self.sees_all() {
            hidden.extend(FOREIGN_MARKERS.contacts);
            hidden.extend([OWN_MARKERS.note, FOREIGN_MARKERS.name, FOREIGN_MARKERS.needs, FOREIGN_MARKERS.note]);
        }
        hidden
    }

    /// The markers that some answer must contain: otherwise nothing is proven.
    fn shown(&self) -> Vec<&'static str> {
        let mut shown = vec![OWN_MARKERS.name];
        shown.extend(OWN_MARKERS.contacts.into_iter().filter(|_| self.sees(Right::SeeContacts)));
        shown.extend(self.sees(Right::SeeNeeds).then_some(OWN_MARKERS.needs));
        if self.sees_all() {
            shown.extend(FOREIGN_MARKERS.contacts);
            shown.extend([OWN_MARKERS.note, FOREIGN_MARKERS.name, FOREIGN_MARKERS.needs, FOREIGN_MARKERS.note]);
        }
        shown
    }

    async fn log_in<'a>(&self, site: &'a Site) -> StaffClient<'a> {
        let grants: Grants = [OWN].into_iter().map(|event| (event.try_into().unwrap(), self.grants.to_vec())).collect();
        let scope = if self.role == Role::Host { "landkreis" } else { OWN };
        site.add_organizer_with(self.email, self.role, &[scope], grants).await;
        site.log_in(self.email).await
    }
}

/// A site with a sign-up for each of the two events, with all markers. Returns their references.
async fn site() -> (Site, [String; 2]) {
    let site = Site::open().await;
    for event in [OWN, FOREIGN] {
        site.ctx.import(format!("[[events]]\nslug = \"{event}\"\nasks_organisation = true\n")).await;
    }
    let lead = site.log_in_as_lead().await;
    let mut references = Vec::new();
    for (event, markers) in [(OWN, &OWN_MARKERS), (FOREIGN, &FOREIGN_MARKERS)] {
        let [phone, email, postal, organisation] = markers.contacts;
        let fields = [
            ("contact_name", markers.name.to_owned()),
            ("phone", format!("0171 {phone}")),
            ("email", email.to_owned()),
            ("postal", format!("{postal} 1\n70806 Kornwestheim")),
            ("organisation", organisation.to_owned()),
            ("needs", "rollstuhl".to_owned()),
            ("needs_other", markers.needs.to_owned()),
            ("note", markers.note.to_owned()),
        ];
        let form = lead.form(&format!("/verwaltung/veranstaltungen/{event}/eintragen")).await;
        let form = fields.iter().fold(form, |form, (name, value)| form.force(name, value.as_bytes()));
        let entered = lead.submit(&form).await;
        assert_eq!(entered.status, 303, "{entered}");
        let reference = entered.location().replace("/verwaltung/anmeldungen/", "");
        references.push(reference.split('?').next().unwrap().to_owned());
    }
    site.ctx.deliver_mail().await;
    (site, references.try_into().unwrap())
}

/// Every address that is read, with what is own and what is foreign in it, and the queries that find or show more. A search for a
/// marker types a part of it, as the page shows what was typed.
fn addresses(references: &[String; 2], account: &str) -> Vec<String> {
    let mut addresses = Vec::new();
    for route in staff_routes().into_iter().filter(|route| route.method == Method::GET) {
        let pattern = route.path.replace("{account}", account);
        match () {
            () if pattern.contains("{token}") => {}
            () if pattern.contains("{reference}") => {
                addresses.extend(references.iter().map(|reference| pattern.replace("{reference}", reference)));
            }
            () if pattern.contains("{slug}") => {
                let slugs = [OWN, FOREIGN, "landkreis", "stadt", "das-k", "seniorenarbeit", "demenz"];
                addresses.extend(slugs.map(|slug| pattern.replace("{slug}", slug)));
            }
            () => {
                assert!(!pattern.contains('{'), "an unknown parameter in {pattern}");
                addresses.push(pattern);
            }
        }
    }
    for event in [OWN, FOREIGN] {
        let list = format!("/verwaltung/veranstaltungen/{event}");
        addresses.extend(["", "/drucken", "/liste.csv"].map(|page| format!("{list}{page}?bedarf=ja&stand=alle")));
        addresses.push(format!("/tuer/{event}/stand?version=0"));
        for typed in SEARCHES {
            addresses.push(format!("{list}?stand=alle&suche={typed}"));
            addresses.push(format!("{list}/liste.csv?stand=alle&suche={typed}"));
            addresses.push(format!("/tuer/{event}?suche={typed}"));
        }
    }
    addresses.extend(SEARCHES.map(|typed| format!("/verwaltung/suche?q={typed}")));
    addresses
}

/// Parts of names, numbers, addresses, organisations, needs and notes.
const SEARCHES: [&str; 8] =
    ["Xaver", "Yvonne", "765432", "876543", "marke-eig", "Markenzeich", "Bedarfsmarke", "Notizmarke"];

#[tokio::test(flavor = "multi_thread")]
async fn what_one_may_not_see_is_in_no_answer() {
    let (site, references) = site().await;
    for viewer in VIEWERS {
        let client = viewer.log_in(&site).await;
        let account = backend::organizers::list(&site.ctx).await.unwrap().remove(0).id.to_text();
        let mut all = String::new();
        for address in addresses(&references, &account) {
            let answer = client.get(&address).await;
            assert!([200, 404, 410].contains(&answer.status), "{} {address}: {answer}", viewer.email);
            for marker in viewer.hidden() {
                assert!(!contains(&answer, marker), "{} sees {marker} at {address}: {answer}", viewer.email);
            }
            all.push_str(answer.text());
        }
        for marker in viewer.shown() {
            let is_shown = without_spaces(&all).contains(&without_spaces(marker));
            assert!(is_shown, "{} sees {marker} nowhere, so the test proves nothing", viewer.email);
        }
    }
}

fn contains(answer: &Answer, marker: &str) -> bool {
    without_spaces(answer.text()).contains(&without_spaces(marker))
}

/// A number may be written with spaces.
fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_may_not_see_finds_nobody() {
    let (site, _) = site().await;
    let client = VIEWERS[2].log_in(&site).await;
    for (typed, found) in [("Xaver", 1), ("7654321", 0), ("marke-eigen", 0), ("Markenzeichen", 0), ("Fremd", 0)] {
        let everywhere = client.get(&format!("/verwaltung/suche?q={typed}")).await;
        assert_eq!(everywhere.texts(".people h3").len(), found, "{typed}");
        let list = client.get(&format!("/verwaltung/veranstaltungen/{OWN}?stand=alle&suche={typed}")).await;
        assert_eq!(list.texts(".row h3").len(), found, "{typed} in the list");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn looks_at_needs_exports_and_prints_are_in_the_audit_log_and_in_the_history_of_the_event() {
    let (site, [reference, _]) = site().await;
    let client = VIEWERS[1].log_in(&site).await;
    let list = format!("/verwaltung/veranstaltungen/{OWN}");
    let entries = async || {
        let all = rows::all(&site.ctx).await;
        let looks = ["see_needs", "print", "export"].map(|action| {
            all.iter().filter(|row| row.starts_with("audit_log: ") && row.contains(&format!(" | {action} | "))).count()
        });
        let markers = OWN_MARKERS.contacts.into_iter().chain([OWN_MARKERS.name, OWN_MARKERS.needs, OWN_MARKERS.note]);
        for marker in markers {
            assert!(
                !all.iter().any(|row| row.starts_with("audit_log: ") && row.contains(marker)),
                "{marker} is logged"
            );
        }
        looks
    };
    let [before, ..] = entries().await;
    for path in [list.clone(), format!("/verwaltung/anmeldungen/{reference}"), list.clone()] {
        client.get(&path).await;
    }
    assert_eq!(entries().await, [before + 1, 0, 0], "one for each organizer, event and day");
    for path in ["/drucken", "/drucken?bedarf=ja", "/liste.csv", "/liste.csv?bedarf=ja"] {
        assert_eq!(client.get(&format!("{list}{path}")).await.status, 200);
    }
    assert_eq!(client.get(&format!("/verwaltung/anmeldungen/{reference}/brief")).await.status, 200);
    assert_eq!(entries().await, [before + 1, 3, 2], "each print and each file");
    site.ctx.advance(DAY);
    let client = site.log_in(VIEWERS[1].email).await;
    client.get(&list).await;
    assert_eq!(entries().await, [before + 2, 3, 2], "the next day");
    let history = client.get(&format!("{list}/verlauf")).await.text().to_owned();
    for line in ["Bedarf angesehen von", "Liste zum Drucken geöffnet von", "Liste als Datei geladen von"] {
        assert!(history.contains(line), "{line} in {history}");
    }
    let host = VIEWERS[2].log_in(&site).await;
    let [before, ..] = entries().await;
    host.get(&list).await;
    assert_eq!(entries().await[0], before, "who sees no needs has not looked at them");
    assert_eq!(host.get(&format!("{list}/drucken?bedarf=ja")).await.status, 404);
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_links_to_one_that_its_reader_may_not_open() {
    let (site, references) = site().await;
    for viewer in VIEWERS {
        let client = viewer.log_in(&site).await;
        let account = backend::organizers::list(&site.ctx).await.unwrap().remove(0).id.to_text();
        let mut links: Vec<String> = Vec::new();
        for address in addresses(&references, &account).into_iter().filter(|address| !address.contains(".csv")) {
            let answer = client.get(&address).await;
            if answer.status == 200 && answer.text().contains("<html") {
                links.extend(answer.attributes("a[href]", "href"));
            }
        }
        links.retain(|link| link.starts_with("/verwaltung") || link.starts_with("/tuer"));
        let mut links: Vec<String> = links.iter().map(|link| link.split('#').next().unwrap().to_owned()).collect();
        links.sort();
        links.dedup();
        assert!(links.len() > 1, "{}: {links:?}", viewer.email);
        for link in links {
            let answer = client.get(&link).await;
            assert_eq!(answer.status, 200, "{}: {link}: {answer}", viewer.email);
        }
    }
}
