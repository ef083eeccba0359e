//! What a request says about its browser and network, for logins.

use crate::http::session::browser_marks;
use crate::http::state::AppState;
use axum::extract::Request;
use axum::http::header;
use backend::organizers::LoginClient;
use domain::organizers::Device;

/// The client of a request. Its network is not known where rate limits are off.
pub fn login_client(state: &AppState, request: &Request) -> LoginClient {
    let headers = request.headers();
    let network = state.rate_limits.as_ref().and_then(|limits| limits.network(request.extensions(), headers));
    let user_agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    LoginClient {
        marks: browser_marks(headers),
        network: network.map(|network| network.to_string()),
        device: Device::of(user_agent),
    }
}
