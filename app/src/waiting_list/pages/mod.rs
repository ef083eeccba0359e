//! The pages with which a visitor answers an offer.

mod accept;
mod decline;

pub use accept::AcceptPage;
pub use decline::DeclinePage;

use backend::signups::OwnPage;
use leptos::prelude::AnyView;

/// Renders the page of the sign-up, which is shown if there is no offer to answer. The router passes it, because it belongs
/// to the feature `signups`. Its second argument is the token.
type OwnPageView = fn(OwnPage, String) -> AnyView;
