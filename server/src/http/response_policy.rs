//! Marks that a handler leaves in the extensions of a response for the middleware `security_headers`.

/// The page has an island, whose script may run.
#[derive(Clone)]
pub struct HasIslandScript;

/// The page frames embeds of this site.
#[derive(Clone)]
pub struct HasPreviews;

/// The response is used by pages of other sites.
#[derive(Clone)]
pub enum CrossOrigin {
    /// A page that other sites may frame, and the source in its policy of the one script that it may run.
    Frame { script: Option<String> },
    /// A file that such a page loads, also from a sandbox with an opaque origin.
    File,
    /// A font, which browsers load from another origin only with CORS.
    Font,
}
