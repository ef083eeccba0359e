//! The form of an account: who it is for, the role, and for what it holds.

use super::{Grants, Right, Role};
use crate::ids::{EventSlug, HostSlug};
use crate::signups::{EmailAddress, Fault, FieldError, FieldErrors, FormData, Name};
use std::collections::BTreeSet;

/// What an account may do, and where: a role with its scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    pub role: Role,
    /// For [`Role::Host`], at least one.
    pub hosts: BTreeSet<HostSlug>,
    /// For [`Role::Door`], at least one.
    pub events: BTreeSet<EventSlug>,
    /// For [`Role::Host`].
    pub grants: Grants,
}

impl Access {
    /// A role with this scope, without the parts that the role does not have.
    pub fn new(role: Role, hosts: BTreeSet<HostSlug>, events: BTreeSet<EventSlug>, grants: Grants) -> Self {
        let is_host = role == Role::Host;
        Self {
            role,
            hosts: if is_host { hosts } else { BTreeSet::new() },
            events: if role == Role::Door { events } else { BTreeSet::new() },
            grants: if is_host { grants } else { Grants::new() },
        }
    }

    /// A role whose rights need no scope.
    pub fn of(role: Role) -> Self {
        Self::new(role, BTreeSet::new(), BTreeSet::new(), Grants::new())
    }

    /// The scope that the role needs and that is empty, by the name of its field.
    pub fn missing(&self) -> Option<FieldError> {
        let fault = |field: &str, fault| Some(FieldError { field: field.to_owned(), fault });
        match self.role {
            Role::Host if self.hosts.is_empty() => fault("host", Fault::HostMissing),
            Role::Door if self.events.is_empty() => fault("event", Fault::EventsMissing),
            _ => None,
        }
    }
}

/// Reads name and access of an account from its form.
///
/// # Errors
/// The faults, in the order of the fields.
pub fn read_account_form(form: &FormData) -> Result<(Name, Access), FieldErrors> {
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, fault| errors.push(FieldError { field: field.to_owned(), fault });
    let name = match Name::parse(form.value("name").unwrap_or_default()) {
        Ok(Some(name)) => Some(name),
        Ok(None) => {
            fault("name", Fault::AccountNameMissing);
            None
        }
        Err(long) => {
            fault("name", long);
            None
        }
    };
    let role = form.value("role").and_then(Role::from_code);
    if role.is_none() {
        fault("role", Fault::UnknownChoice);
    }
    let access = role.map(|role| Access::new(role, slugs(form, "host"), slugs(form, "event"), read_grants(form)));
    errors.extend(access.as_ref().and_then(Access::missing));
    match (name, access) {
        (Some(name), Some(access)) if errors.is_empty() => Ok((name, access)),
        _ => Err(errors),
    }
}

/// Reads a new account from its form: the address, and what [`read_account_form`] reads.
///
/// # Errors
/// The faults, in the order of the fields.
pub fn read_new_account_form(form: &FormData) -> Result<(EmailAddress, Name, Access), FieldErrors> {
    let email = EmailAddress::parse(form.value("email").unwrap_or_default());
    let email = email.and_then(|email| email.ok_or(Fault::InvalidEmail));
    match (email, read_account_form(form)) {
        (Ok(email), Ok((name, access))) => Ok((email, name, access)),
        (email, read) => {
            let mut errors = read.err().unwrap_or_default();
            // The address is asked behind the name.
            let behind_name = errors.iter().take_while(|error| error.field == "name").count();
            let fault = email.err().map(|fault| FieldError { field: "email".to_owned(), fault });
            errors.splice(behind_name..behind_name, fault);
            Err(errors)
        }
    }
}

/// The slugs of the ticked boxes of a field. What is no slug was not in the form.
fn slugs<T: TryFrom<String> + Ord>(form: &FormData, field: &str) -> BTreeSet<T> {
    form.values(field).filter_map(|slug| T::try_from(slug.to_owned()).ok()).collect()
}

fn read_grants(form: &FormData) -> Grants {
    let mut grants = Grants::new();
    for right in Right::GRANTABLE {
        let field = right.grant_code().map(|code| format!("grant_{code}")).unwrap_or_default();
        for event in slugs::<EventSlug>(form, &field) {
            grants.entry(event).or_default().push(right);
        }
    }
    grants
}
