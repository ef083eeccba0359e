//! The drawings that stand where an event or a programme has no image, by topic.

use domain::search::fold;

/// The beginnings of words, folded, with the file of their drawing. The first in this order counts.
const DRAWINGS: [(&str, &[&str]); 19] = [
    ("demenz", &["demenz", "alzheimer", "gedachtnis"]),
    ("musik", &["musik", "sing", "chor", "konzert", "lied"]),
    ("essen", &["essen", "koch", "mittagstisch", "fruhstuck", "ernahrung", "backen"]),
    ("natur", &["natur", "garten", "wander", "ausflug"]),
    ("bewegung", &["bewegung", "spazier", "sport", "tanz", "gymnastik", "yoga"]),
    ("digitales", &["digital", "smartphone", "computer", "internet", "handy"]),
    ("wohnen", &["wohn", "nachbar"]),
    ("ankommen", &["ankommen", "integration", "migration", "sprachkurs"]),
    ("kreatives", &["kreativ", "basteln", "malen", "werkstatt", "handarbeit"]),
    ("familie", &["famili", "kinder", "generation", "enkel"]),
    ("netzwerk", &["netzwerk", "vernetz"]),
    ("ehrenamt", &["ehrenamt", "engage", "freiwillig"]),
    ("pflege", &["pflege", "vorsorge", "angehorig", "hospiz"]),
    ("gesundheit", &["gesund", "vital"]),
    ("bildung", &["bildung", "kurs", "vortrag", "lesen", "buch"]),
    ("kultur", &["kultur", "museum", "theater", "kunst", "ausstellung", "sofa"]),
    ("aelter-werden", &["alter", "senior"]),
    ("beratung", &["beratung", "sprechstunde", "hilfe"]),
    ("begegnung", &["begegn", "treff", "cafe", "gesprach", "erzahl"]),
];

/// The drawing for everything else.
pub const ANY_DRAWING: &str = "allgemein";

/// The drawing for what a picture is about: that of the first text with a word that has one.
pub fn drawing<'a>(about: impl Iterator<Item = &'a str>) -> &'static str {
    drawings_of(about).next().unwrap_or(ANY_DRAWING)
}

/// The drawings for what a picture is about, the best first.
pub fn drawings_of<'a>(about: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'static str> {
    about.filter_map(drawing_of)
}

fn drawing_of(text: &str) -> Option<&'static str> {
    let text = fold(text);
    let has = |beginning: &&str| text.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(beginning));
    DRAWINGS.iter().find(|(_, words)| words.iter().any(has)).map(|(file, _)| *file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_text_with_a_known_word_counts() {
        for (about, expected) in [
            (vec!["Demenz", "Kultur"], "demenz"),
            (vec!["Etwas Neues", "Älter werden"], "aelter-werden"),
            (vec!["Pflege und Vorsorge"], "pflege"),
            (vec!["Woche der Demenz"], "demenz"),
            (vec!["Erzähl-Café"], "begegnung"),
            (vec![], "allgemein"),
        ] {
            assert_eq!(drawing(about.iter().copied()), expected, "{about:?}");
        }
    }

    #[test]
    fn words_are_written_as_texts_are_folded_and_each_drawing_is_there() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../style/drawings");
        for (file, words) in DRAWINGS.iter().chain(&[(ANY_DRAWING, &[][..])]) {
            let drawing = std::fs::read(format!("{folder}/{file}.svg")).unwrap_or_else(|_| panic!("no {file}.svg"));
            assert!(drawing.len() <= 3_000, "{file}.svg is {} bytes long", drawing.len());
            assert!(words.iter().all(|word| fold(word) == *word), "{words:?}");
        }
    }
}
