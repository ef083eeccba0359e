//! How closely a search finds something, and what it finds of a list.

/// How closely a search finds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// By its words, or by other forms of them.
    Exact,
    /// By the sound of its words, or with a typing error.
    Similar,
}

/// What a search finds of a list, in the order of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    pub items: Vec<T>,
    /// Similar if nothing was found exactly.
    pub closeness: Closeness,
}

impl<T> Found<T> {
    /// Returns what `find` finds exactly or, only if that is nothing, what is similar.
    pub fn exact_or_similar(find: impl Fn(Closeness) -> Vec<T>) -> Self {
        let exact = find(Closeness::Exact);
        if exact.is_empty() {
            Self { items: find(Closeness::Similar), closeness: Closeness::Similar }
        } else {
            Self { items: exact, closeness: Closeness::Exact }
        }
    }

    /// Returns the items that are found exactly or, only if there are none, those that are similar. `closeness` returns how
    /// closely an item is found, `None` if it is not.
    pub fn closest(items: impl IntoIterator<Item = T>, closeness: impl Fn(&T) -> Option<Closeness>) -> Self {
        let found: Vec<(Closeness, T)> =
            items.into_iter().filter_map(|item| closeness(&item).map(|closeness| (closeness, item))).collect();
        let closest = found.iter().map(|(closeness, _)| *closeness).min().unwrap_or(Closeness::Exact);
        let items = found.into_iter().filter(|(closeness, _)| *closeness == closest).map(|(_, item)| item).collect();
        Self { items, closeness: closest }
    }
}
