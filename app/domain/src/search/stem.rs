//! German stems: a word without its ending.

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// Returns the stem of a folded word. The algorithm (Snowball) takes the `s` of `Kurs` for an ending but not that of
/// `Workshops`, so each is removed.
pub fn stem(word: &str) -> String {
    let stem = Stemmer::create(Algorithm::German).stem(word).into_owned();
    let without_s = stem.strip_suffix('s').filter(|rest| rest.len() > 2 && !rest.ends_with('s'));
    without_s.map(ToOwned::to_owned).unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::stem;
    use crate::search::fold;

    #[test]
    fn the_forms_of_a_word_have_one_stem() {
        let forms: [&[&str]; 10] = [
            &["Neue", "neuen", "neuer", "neues"],
            &["Frau", "Frauen"],
            &["rotes", "roten", "rote", "rot"],
            &["kurs", "kurse", "kursen"],
            &["workshop", "workshops"],
            &["vortrag", "vortrage", "vortragen"],
            &["haus", "hauser", "hausern"],
            &["angehorige", "angehorigen", "angehoriger"],
            &["fuhrung", "fuhrungen"],
            &["cafe", "cafes"],
        ];
        for forms in forms {
            for form in forms {
                assert_eq!(stem(&fold(form)), stem(&fold(forms[0])), "{form}");
            }
        }
    }
}
