//! Typical mistakes of people who do not program, each with the sentence that they read. Read aloud, it says what to do.

use crate::fixtures::NETWORK;
use backend::programme::{self, ImportError};
use backend::testing::TestApp;
use text::CommandWords;

const MISTAKES: &[(&str, &[u8], &[&str])] = &[];

#[tokio::test(flavor = "multi_thread")]
async fn dump() {
    let new = "[[events]]\nslug = \"neu\"\ntitle = \"Neu\"\nhost = \"stadt\"\nvenue = \"das-k\"\nstarts = \"2026-05-01T10:00\"\nends = \"2026-05-01T11:00\"\n";
    let old = "[[events]]\nslug = \"netzwerk\"\n";
    let n = |rest: &str| format!("{new}{rest}").into_bytes();
    let o = |rest: &str| format!("{old}{rest}").into_bytes();
    let t = |rest: &str| rest.as_bytes().to_vec();
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("umlaut in slug", t("[[hosts]]\nslug = \"bücherei\"\nname = \"Bücherei\"\n")),
        ("space in slug", t("[[venues]]\nslug = \"Das K\"\nname = \"Das K\"\n")),
        ("ja", o("all_day = ja\n")),
        ("\"nein\"", o("all_day = \"nein\"\n")),
        ("[events]", t("[events]\nslug = \"netzwerk\"\ntitle = \"A\"\n")),
        (
            "[events] zweimal",
            t("[events]\nslug = \"netzwerk\"\ntitle = \"A\"\n\n[events]\nslug = \"markt\"\ntitle = \"B\"\n"),
        ),
        ("[[events]", t("[[events]\nslug = \"netzwerk\"\ntitle = \"A\"\n")),
        ("Windows-1252", [&o("title = \"")[..], b"Gespr\xe4ch\"\n"].concat()),
        ("UTF-16", b"\xff\xfe[\0[\0e\0".to_vec()),
        ("30 Feb", o("starts = \"2026-02-30T13:00\"\n")),
        ("date only", o("starts = \"2026-03-28\"\n")),
        ("german date", o("starts = \"28.03.2026 13:00\"\n")),
        ("german date without hour", o("starts = \"28.3.2026\"\n")),
        ("14:45 Uhr", o("starts = \"14:45 Uhr\"\n")),
        ("bare german date", o("starts = 28.03.2026 13:00\n")),
        ("bare date", o("starts = 2026-03-28T13:00\n")),
        ("skipped", o("starts = \"2026-03-29T02:30\"\nends = \"2026-03-29T05:00\"\n")),
        ("ends before", o("ends = \"2026-03-27T12:00\"\n")),
        ("tabs", o("\ttitle\t=\t\"A\tB\"\n")),
        ("quotes missing", o("title = Gespräch am Sofa\n")),
        ("closing quote missing", o("title = \"Gespräch am Sofa\nsummary = \"x\"\n")),
        ("typographic", o("title = „Gespräch am Sofa“\n")),
        ("typographic end", o("title = \"Gespräch am Sofa“\nsummary = \"x\"\n")),
        ("inner quotes", o("title = \"Das \"Rote\" Sofa\"\n")),
        ("seats beside", n("seats = 40\n")),
        ("sign_up = here", n("sign_up = \"here\"\n")),
        ("title after sign_up", t("[[events]]\nslug = \"netzwerk\"\n[events.sign_up]\nseats = 30\ntitle = \"A\"\n")),
        (
            "workshops under programme",
            t("[[programmes]]\nslug = \"seniorenarbeit\"\n[[programmes.workshops]]\nslug = \"a\"\n"),
        ),
        ("[events.workshops]", o("[events.workshops]\nslug = \"wohnen\"\nseats = 9\n")),
        ("equals missing", o("title \"A\"\n")),
        ("colon", o("title: \"A\"\n")),
        ("empty", t("")),
        ("docx", b"PK\x03\x04\x14\0\x06\0".to_vec()),
        ("csv", t("slug;title;starts\nnetzwerk;A;2026-03-28T13:00\n")),
        ("published", o("published = \"2026-03-01T08:00\"\n")),
        (
            "titel",
            t(
                "[[events]]\nslug = \"neu\"\ntitel = \"Neu\"\nort = \"das-k\"\nveranstalter = \"stadt\"\nbeginn = \"2026-05-01T10:00\"\nende = \"2026-05-01T11:00\"\nplätze = 40\n",
            ),
        ),
        ("titel typo", o("titl = \"A\"\n")),
        ("veranstaltungen", t("[[veranstaltungen]]\nslug = \"neu\"\n")),
        ("decimal comma", t("[[venues]]\nslug = \"das-k\"\nlat = 48,86\nlon = \"9,18\"\n")),
        ("seats text", o("sign_up = { seats = \"40\" }\n")),
        ("seats plätze", o("[events.sign_up]\nseats = 40 Plätze\n")),
        ("seats negative", o("sign_up = { seats = -1 }\n")),
        ("title number", o("title = 7\n")),
        ("list comma", o("topics = [\"Demenz\" \"Kultur\"]\n")),
        ("list text", o("topics = \"Demenz, Kultur\"\n")),
        ("list open", o("topics = [\"Demenz\", \"Kultur\"\ntitle = \"A\"\nhost = \"nirgends\"\n")),
        ("brace open", o("sign_up = { mode = \"here\", seats = 40\ntitle = \"A\"\n")),
        ("text open", o("description = \"\"\"\nEin Text.\n\n[[events]]\nslug = \"markt\"\ntitle = \"B\"\n")),
        (
            "text open2",
            o("description = \"\"\"\nEin Text.\n\n[[events]]\nslug = \"markt\"\ndescription = \"\"\"\nB\n\"\"\"\n"),
        ),
        ("unknown host", o("host = \"stad\"\nvenue = \"museum\"\nprogramme = \"senioren-arbeit\"\n")),
        ("typo slug", t("[[events]]\nslug = \"netzwrk\"\nstarts = \"2026-03-28T13:00\"\n")),
        ("slug twice", t("[[hosts]]\nslug = \"x\"\nname = \"X\"\n\n[[hosts]]\nslug = \"x\"\nname = \"Y\"\n")),
        (
            "no heading between",
            t("[[events]]\nslug = \"netzwerk\"\ntitle = \"A\"\n\nslug = \"markt\"\ntitle = \"B\"\n"),
        ),
        ("no heading", t("slug = \"netzwerk\"\ntitle = \"A\"\n")),
        ("no slug", t("[[events]]\ntitle = \"A\"\n")),
        ("new without much", t("[[events]]\nslug = \"neu\"\ntitle = \"Neu\"\n")),
        ("mode", o("sign_up = { mode = \"online\" }\n")),
        ("url", t("[[hosts]]\nslug = \"stadt\"\nwebsite = \"www.kornwestheim.de\"\n")),
        ("email", t("[[hosts]]\nslug = \"stadt\"\nemail = \"quartier(at)kornwestheim.de\"\n")),
        ("value missing", o("title =\nsummary = \"x\"\n")),
        ("leading zero", o("sign_up = { seats = 040 }\n")),
        ("backslash", o("title = \"C:\\Users\"\n")),
        (
            "dates and starts",
            o(
                "starts = \"2026-03-27T13:00\"\ndates = [{ starts = \"2026-03-27T13:00\", ends = \"2026-03-27T14:00\" }]\n",
            ),
        ),
        (
            "dates[2]",
            o(
                "dates = [{ starts = \"2026-03-27T13:00\", ends = \"2026-03-27T14:00\" }, { starts = \"2026-03-28T13:00\", ends = \"2026-03-28T12:00\" }]\n",
            ),
        ),
        ("title too long", o(&format!("title = \"{}\"\n", "x".repeat(201)))),
        (
            "filters",
            t(
                "[[partners]]\nslug = \"aok\"\nname = \"AOK\"\nfilters = { programme = \"nie\", from = \"2026-03-28T10:00\" }\nlook = { accent = \"ffff00\", style = \"bunt\", count = 0 }\n",
            ),
        ),
        ("semicolon", o("title = \"A\";\n")),
        ("prose", o("Bitte melden Sie sich an.\n")),
        ("seats vierzig", o("sign_up = { seats = vierzig }\n")),
        ("no seats", n("")),
        ("True", o("all_day = True\n")),
        ("contact", o("contact = \"Frau Müller\"\n")),
        ("dates text", o("dates = [\"2026-03-27T13:00\"]\n")),
        ("translations", o("translations = \"uk\"\n")),
        ("24:00", o("ends = \"2026-03-27T24:00\"\n")),
    ];
    let app = TestApp::with(NETWORK).await;
    for (name, text) in cases {
        println!("--- {name}");
        match programme::import(&app, "programm.toml", &text).await {
            Ok(imported) => {
                println!("OK {:?}", imported.changes);
                for w in imported.warnings {
                    println!("  {}", w.sentence(CommandWords::GERMAN));
                }
            }
            Err(ImportError::Faulty(faults)) => {
                for fault in faults {
                    println!("  {}", fault.sentence(CommandWords::GERMAN));
                }
            }
            Err(error) => println!("ERR {error:?}"),
        }
    }
}
