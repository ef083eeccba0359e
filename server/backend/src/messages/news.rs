//! News: sentences in an organizer's own words that a message or a call says beside its own. They are kept when the text of a
//! message is erased, as a call may have to say them later.

use crate::db::columns;

/// Sentences, each on a line of its own, and each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News(Vec<String>);

columns! {
    News: String, |text| Some(News::of(text.lines())), |news| news.0.join("\n");
}

impl News {
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut news = Self::default();
        news.add(lines);
        news
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Adds the lines that are not among these.
    pub fn add<'a>(&mut self, lines: impl IntoIterator<Item = &'a str>) {
        for line in lines {
            if !self.0.iter().any(|known| known == line) {
                self.0.push(line.to_owned());
            }
        }
    }

    /// Removes lines that were said.
    pub fn remove(&mut self, said: &Self) {
        self.0.retain(|line| !said.0.contains(line));
    }

    /// What is stored: nothing where there are none.
    pub fn stored(&self) -> Option<&Self> {
        (!self.is_empty()).then_some(self)
    }
}
