//! The words for roles.

use domain::organizers::Role;
use text::{Words, say};

pub fn role_name(words: Words, role: Role) -> String {
    match role {
        Role::Lead => say!(words, "role-lead"),
        Role::Editor => say!(words, "role-editor"),
        Role::Host => say!(words, "role-host"),
        Role::Door => say!(words, "role-door"),
    }
}

/// What an organizer of a role does.
pub fn role_hint(words: Words, role: Role) -> String {
    match role {
        Role::Lead => say!(words, "role-lead-hint"),
        Role::Editor => say!(words, "role-editor-hint"),
        Role::Host => say!(words, "role-host-hint"),
        Role::Door => say!(words, "role-door-hint"),
    }
}
