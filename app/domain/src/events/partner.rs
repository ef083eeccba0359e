//! The partners of the city.

use crate::ids::PartnerSlug;

/// An external site that embeds event lists, with the filters and the look that the city chose for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    pub slug: PartnerSlug,
    pub name: String,
    /// Filters and look as JSON objects, as the city wrote them.
    pub filters: String,
    pub look: String,
}
