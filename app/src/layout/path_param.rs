//! The parameters in the path of a page.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// Returns a parameter of the current page's path, such as `slug` or `token`; empty if the route has no parameter of that
/// name.
pub fn path_param(name: &str) -> String {
    use_params_map().get_untracked().get(name).unwrap_or_default()
}
