//! Which searches find a name among sixty names of people in a town.

use domain::search::{Closeness, Found, RowKeys, Search};

/// A name with the searches that find it exactly, and those that find it only as similar.
struct Case {
    name: &'static str,
    exact: &'static [&'static str],
    similar: &'static [&'static str],
}

const fn case(name: &'static str, exact: &'static [&'static str], similar: &'static [&'static str]) -> Case {
    Case { name, exact, similar }
}

/// By origin; of each two or more that differ in what people type.
const CASES: [Case; 64] = [
    // German
    case(
        "Jürgen Müller",
        &["müller", "mueller", "MULLER", "jurgen mull", "muller jürgen"],
        &["mulller", "mülelr", "mufler"],
    ),
    case("Gerda Maier", &["maier", "gerda", "mai"], &["meier", "mayer", "meyer", "mayr"]),
    case("Heinz Weiß", &["weiss", "weiß", "WEISS"], &["waiss"]),
    case(
        "Klaus-Dieter Schmidt",
        &["klaus-dieter", "klausdieter", "klaus dieter", "schmidt", "schmid"],
        &["schmitt", "shmidt"],
    ),
    case("Anneliese Vogel", &["anneliese", "liese vogel"], &["fogel", "annelise"]),
    case("Hans Kowaltschuk", &["kowaltschuk", "Ковальчук"], &["kovalchuk"]),
    case("Ruth von der Tann", &["von der tann", "vondertann", "tann"], &["ruht tann"]),
    case("Gudrun Kohl", &["kohl", "gudrun k"], &["kol gudrun"]),
    // Swabian
    case("Luise Häberle", &["haberle", "haeberle", "häberle", "häb"], &["heberle"]),
    case("Eugen Pfleiderer", &["pfleiderer", "pfleid"], &["pflaiderer", "pfeiderer"]),
    case("Emma Bäuerle", &["bauerle", "baeuerle", "bäuerle"], &["beuerle"]),
    // Polish
    case("Lech Wałęsa", &["walesa", "wałęsa", "WALESA"], &["wallesa", "valesa"]),
    case("Agnieszka Łuczak", &["luczak", "agnieszka"], &["lutschak", "agnieschka"]),
    case("Wojciech Żółkiewski", &["zolkiewski", "wojciech"], &["solkiewski"]),
    // Czech
    case("Jiří Dvořák", &["jiri dvorak", "dvořák"], &["dworak"]),
    case("Božena Čapková", &["capkova", "bozena"], &["capkowa"]),
    // Scandinavian
    case("Søren Sørensen", &["sorensen", "sørensen", "soerensen"], &["sörenson"]),
    case("Åsa Lindström", &["asa lindstrom", "lindstroem", "åsa"], &["lindsröm"]),
    case("Þóra Guðmundsdóttir", &["thora", "gudmundsdottir"], &["tora"]),
    // Irish and English
    case("Mary O'Brien", &["obrien", "o’brien", "o brien", "O´Brien", "brien"], &["obryan"]),
    case("Siobhán McCarthy", &["siobhan", "mccarthy", "mc carthy"], &["mcarthy"]),
    // French
    case("François Lefèvre", &["francois", "lefevre"], &["lefebre", "fransois"]),
    case("Anne-Sophie Le Cœur", &["annesophie", "le coeur", "lecœur"], &["anesophie"]),
    // Spanish and Portuguese
    case("José Núñez", &["nunez", "jose", "núñez"], &["nunes"]),
    case("João Gonçalves", &["joao", "goncalves"], &["gonsalves"]),
    // Italian
    case("Nicolò D’Angelo", &["dangelo", "d'angelo", "d angelo", "nicolo"], &["nikolo", "dangello"]),
    case("Giuseppe Esposito", &["esposito", "giuseppe"], &["guiseppe", "espositto"]),
    // Turkish
    case("Ayşe Öztürk", &["ayse", "ozturk", "oeztuerk", "öztürk"], &["aysche", "östürk"]),
    case("Işıl Yıldız", &["yildiz", "YILDIZ", "isil", "yıldız"], &["jildiz"]),
    case("Çiğdem Şahin", &["cigdem", "sahin", "çiğdem"], &["sahinn"]),
    case("İbrahim Doğan", &["ibrahim dogan", "IBRAHIM"], &["dogann"]),
    // Croatian and Serbian
    case("Đorđe Đorđević", &["dordevic", "đorđević"], &["djordjevic", "dordevich"]),
    case("Marija Petrović", &["petrovic", "marija"], &["petrovich", "petrowitsch", "maria petrovic"]),
    // Hungarian, Romanian, Albanian
    case("László Szabó", &["szabo", "laszlo", "zabo"], &["schabo"]),
    case("Ștefan Țepeș", &["stefan tepes", "ștefan"], &["stephan tepes"]),
    case("Gëzim Krasniqi", &["gezim", "krasniqi"], &["krasniki"]),
    // Greek
    case("Γιώργος Παπαδόπουλος", &["papadopoulos", "giorgos", "γιωργος", "papadopulos"], &["papadopolos"]),
    case("Ευαγγελία Μπάκα", &["evangelia", "ευαγγελια", "evang", "evangelya b"], &["evagelia"]),
    case("Nikos Pappas", &["nikos", "Νίκος", "pappas"], &["nikos papas"]),
    // Ukrainian
    case("Олена Коваль", &["koval", "olena", "Олена", "коваль", "kowal", "ОЛЕНА", "koval olenna"], &["cowel"]),
    case("Тарас Шевченко", &["shevchenko", "schewtschenko", "shevtshenko", "шевч", "taras"], &["schewschenko"]),
    case("Юлія Щербак", &["shcherbak", "schtscherbak", "julia", "yulia", "Юлия"], &["scherbakk"]),
    case("Наталія Зеленська", &["zelenska", "selenska", "natalia", "nathalja zelenskka"], &["selinska"]),
    // Russian
    case("Ибрагим Ибрагимов", &["ibragimov", "ibragimow", "ибрагимов"], &["ibragimof"]),
    case("Елена Жукова", &["elena", "jelena", "yelena", "zhukova", "schukowa"], &["zukova"]),
    case("Igor Achmedow", &["achmedow", "Ахмедов", "igor"], &["akhmedov"]),
    // Bulgarian
    case("Христо Стоянов", &["hristo stoyanov", "stojanow", "стоянов", "stojanov christo"], &["stojanoff"]),
    // Arabic
    case("محمد الأحمد", &["mohammed", "muhammad", "mohamed", "محمد", "al-ahmad"], &[]),
    case("فاطمة حسين", &["fatima", "hussein", "husain", "فاطمة"], &[]),
    case("خالد يوسف", &["khaled", "chaled", "youssef", "yusuf"], &[]),
    case("عائشة علي", &["عائشة", "علي"], &["aisha", "ali aischa"]),
    case("Mahmoud El Hassan", &["el hassan", "elhassan", "el-hassan", "حسن", "mahmoud"], &["machmoud", "hasan el"]),
    // Persian and Kurdish
    case("پروین رضایی", &["parvin", "پروین", "parwin"], &[]),
    case("Şervan Özgür", &["servan", "ozgur", "oezguer"], &["scherwan"]),
    // Hebrew
    case("שלום לוי", &["shalom", "schalom", "שלום"], &[]),
    // Georgian and Armenian
    case("გიორგი ბერიძე", &["giorgi beridze", "გიორგი", "giorgi berize"], &["berinze"]),
    case("Արմեն Հակոբյան", &["armen", "hakobyan", "hakobjan", "armen hacobian"], &["hakopyan"]),
    // Vietnamese, Chinese, Tamil, Hindi
    case("Nguyễn Thị Hồng", &["nguyen", "thi hong", "nguyễn"], &["nguyn", "nguien"]),
    case("李明", &["李明", "li ming", "liming"], &[]),
    case("Sivakumar Thambirajah", &["sivakumar", "thambi"], &["tambirajah", "sivakumarr"]),
    // African
    case("Adébáyọ̀ Okonkwo", &["adebayo", "okonkwo"], &["okonkvo", "adebajo"]),
    case("Tsegaye Hailu", &["tsegaye", "hailu"], &["zegaye", "heilu"]),
    // Written in more than one way on one list
    case("Sergej Viktorowitsch", &["sergej", "viktorowitsch", "Викторович"], &["sergey", "viktorovich"]),
    case("Zoë Ångström-Bauer", &["zoe", "bauer", "angstrombauer", "angstroem"], &["angstrum"]),
];

#[test]
fn every_name_is_found_by_what_people_type() {
    let keys: Vec<(&str, RowKeys)> = CASES.iter().map(|case| (case.name, RowKeys::new([case.name]))).collect();
    let mut faults = Vec::new();
    for Case { name, exact, similar } in &CASES {
        let searches = exact.iter().map(|typed| (typed, Closeness::Exact));
        for (typed, closeness) in searches.chain(similar.iter().map(|typed| (typed, Closeness::Similar))) {
            let search = Search::new(typed);
            let found = Found::closest(&keys, |(_, keys)| keys.closeness(&search));
            let names: Vec<&str> = found.items.iter().map(|(name, _)| *name).collect();
            // Of sixty-four names, a search shows at most four, the right one among them.
            if found.closeness != closeness || names.len() > 4 || !names.contains(name) {
                faults.push(format!("{typed} for {name}, {closeness:?}: {found:?}", found = (found.closeness, names)));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn no_other_name_is_found() {
    let others = [
        ("Gerda Maier", &["maurer", "meister", "müller", "gerber"] as &[&str]),
        ("Heinz Roth", &["rotter", "brot", "heinrich", "rottweiler"]),
        ("Karin Kern", &["kerner", "karla", "krone"]),
        ("Hans Schmidt", &["schulz", "schmiedel", "hanna schmidt"]),
        ("Anna Bauer", &["bräuner", "anton", "baumann", "hannover"]),
        ("Олена Коваль", &["kovacs", "helene", "kowalski"]),
        ("محمد الأحمد", &["mehring", "amadeus", "hamid"]),
        ("فاطمة حسين", &["hansen", "fritz", "thomas"]),
        ("Li Ming", &["lingen", "minger"]),
        ("Mary O'Brien", &["brandt", "obermaier", "orion"]),
    ];
    let mut wrong = Vec::new();
    for (name, searches) in others {
        let keys = RowKeys::new([name]);
        wrong.extend(searches.iter().filter_map(|typed| Some((typed, keys.closeness(&Search::new(typed))?, name))));
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn each_word_must_be_found_and_an_empty_search_finds_everybody() {
    let keys = RowKeys::new(["Jürgen Müller", "ABCD-EFG"]);
    let closeness = |typed: &str| keys.closeness(&Search::new(typed));
    assert_eq!(closeness(""), Some(Closeness::Exact));
    assert_eq!(closeness(" -- 😀 "), Some(Closeness::Exact));
    assert_eq!(closeness("jürgen schmidt"), None);
    for reference in ["abcd-efg", "ABCDEFG", "abcd efg", "abc", "efg"] {
        assert_eq!(closeness(reference), Some(Closeness::Exact), "{reference}");
    }
}

#[test]
fn the_second_half_of_a_double_name_is_found_from_its_first_letters() {
    for (name, searches) in [
        ("Anna Schmidt-Ott", ["ott", "ot", "o", "schmidtott"]),
        ("Karl‑Heinz Lutz‑Meier", ["mei", "heinz", "hei lutz", "karl heinz"]),
        ("Anna-Eva Lay", ["eva", "lay", "anna eva", "eva lay"]),
    ] {
        for typed in searches {
            let keys = RowKeys::new([name]);
            assert_eq!(keys.closeness(&Search::new(typed)), Some(Closeness::Exact), "{typed} for {name}");
        }
    }
}

#[test]
fn only_the_first_twelve_words_count() {
    let keys = RowKeys::new(["Anna Weiß"]);
    assert_eq!(keys.closeness(&Search::new(&"anna weiß ".repeat(6))), Some(Closeness::Exact));
    assert_eq!(keys.closeness(&Search::new(&format!("{}nobody", "anna weiß ".repeat(6)))), Some(Closeness::Exact));
    assert_eq!(keys.closeness(&Search::new(&format!("nobody {}", "anna weiß ".repeat(6)))), None);
}

#[test]
fn hostile_words_find_nothing() {
    let keys = RowKeys::new(["Jürgen Müller"]);
    let long = "ä".repeat(10_000);
    let many = "a ".repeat(10_000);
    for typed in [&long, &many, "(a+)+$", "' OR 1=1 --", "\u{202e}rellüM", "مم".repeat(5_000).as_str()] {
        assert_eq!(keys.closeness(&Search::new(typed)), None, "{typed:.20}");
    }
}
