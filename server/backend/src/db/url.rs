//! The address of a database. Its errors and its text quote neither user nor password.

use super::error::Error;
use sqlx::postgres::PgConnectOptions;
use std::{fmt, path::PathBuf, str::FromStr};

/// The parameters of a PostgreSQL address: sqlx's, without those that dabei sets itself.
const PARAMETERS: [&str; 16] = [
    "sslmode",
    "ssl-mode",
    "sslrootcert",
    "ssl-root-cert",
    "ssl-ca",
    "sslcert",
    "ssl-cert",
    "sslkey",
    "ssl-key",
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "password",
    "options",
];

/// The address of a database: `sqlite://path/file.db` (relative or absolute) or `postgres://…`. It is displayed without
/// user, password and parameters.
#[derive(Clone)]
pub struct DatabaseUrl {
    pub(super) engine: EngineUrl,
    displayed: String,
}

#[derive(Clone)]
pub(super) enum EngineUrl {
    Sqlite(PathBuf),
    Pg(Box<PgConnectOptions>),
}

/// What is wrong with the address of a database, as a predicate such as "must begin with …".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct InvalidDatabaseUrl(String);

impl From<InvalidDatabaseUrl> for Error {
    fn from(invalid: InvalidDatabaseUrl) -> Self {
        Error::Unavailable(format!("its address {invalid}"))
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.displayed)
    }
}

impl FromStr for DatabaseUrl {
    type Err = InvalidDatabaseUrl;

    fn from_str(url: &str) -> Result<Self, InvalidDatabaseUrl> {
        match url.split_once("://") {
            Some(("sqlite", file)) => sqlite(file).map_err(InvalidDatabaseUrl),
            Some((scheme @ ("postgres" | "postgresql"), rest)) => postgres(scheme, rest).map_err(InvalidDatabaseUrl),
            _ => Err(InvalidDatabaseUrl("must begin with sqlite:// or postgres://".to_owned())),
        }
    }
}

fn sqlite(file: &str) -> Result<DatabaseUrl, String> {
    match file {
        "" | ":memory:" => Err("must name a file, such as sqlite://data/dabei.db".to_owned()),
        file if file.contains('?') => Err("must end after the file: sqlite:// has no parameters".to_owned()),
        file => Ok(DatabaseUrl { engine: EngineUrl::Sqlite(file.into()), displayed: format!("sqlite://{file}") }),
    }
}

fn postgres(scheme: &str, rest: &str) -> Result<DatabaseUrl, String> {
    let (location, parameters) = rest.split_once('?').map_or((rest, None), |(location, all)| (location, Some(all)));
    let (authority, path) = location.split_once('/').unwrap_or((location, ""));
    // Such a character ends the host: what follows of the password would be taken for something else.
    if location.contains('#') || [Some(path), parameters].into_iter().flatten().any(|part| part.contains(['@', '#'])) {
        return Err("must have / ? # @ of a password written as %2F %3F %23 %40".to_owned());
    }
    let names: Vec<_> =
        form_urlencoded::parse(parameters.unwrap_or_default().as_bytes()).map(|(name, _)| name).collect();
    if let Some(name) = names.iter().find(|name| !is_known(name)) {
        // After a password with an unescaped & the name is a part of it.
        let what = if names.iter().any(|name| name == "password") {
            "a parameter that is unknown (& in a password is written as %26)".to_owned()
        } else {
            format!("the parameter \"{name}\"")
        };
        return Err(format!("has {what}; known are {}, options[NAME]", PARAMETERS.join(", ")));
    }
    let options = format!("{scheme}://{rest}").parse().map_err(|error| match error {
        sqlx::Error::Configuration(cause) => format!("cannot be read: {cause}"),
        _ => "cannot be read".to_owned(),
    })?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    Ok(DatabaseUrl { engine: EngineUrl::Pg(Box::new(options)), displayed: format!("{scheme}://{host}/{path}") })
}

fn is_known(name: &str) -> bool {
    PARAMETERS.contains(&name) || (name.starts_with("options[") && name.ends_with(']'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(url: &str) -> String {
        url.parse::<DatabaseUrl>().err().map(|invalid| invalid.to_string()).unwrap_or_default()
    }

    #[test]
    fn the_address_of_a_database_is_displayed_without_password() {
        for (url, displayed) in [
            ("sqlite://data/dabei.db", "sqlite://data/dabei.db"),
            ("postgres://anna:geheim@db:5432/dabei?sslmode=require", "postgres://db:5432/dabei"),
            ("postgresql://db/dabei?user=anna&password=geheim", "postgresql://db/dabei"),
            ("postgres://%2Frun%2Fpostgresql/dabei?options[search_path]=dabei", "postgres://%2Frun%2Fpostgresql/dabei"),
            ("postgres://db/dabei?options%5Bsearch_path%5D=dabei&", "postgres://db/dabei"),
            ("postgres://db/dabei?", "postgres://db/dabei"),
        ] {
            assert_eq!(url.parse::<DatabaseUrl>().map(|url| url.to_string()), Ok(displayed.to_owned()));
        }
    }

    #[test]
    fn an_address_that_would_be_ignored_in_part_is_refused() {
        for (url, expected) in [
            ("mysql://anna:geheim@db/dabei", "must begin with"),
            ("data/dabei.db", "must begin with"),
            ("sqlite://", "must name a file"),
            ("sqlite://:memory:", "must name a file"),
            ("sqlite://dabei.db?mode=ro", "has no parameters"),
            ("postgres://db/dabei?sslmod=require", "the parameter \"sslmod\""),
            ("postgres://db/dabei?application_name=dabei", "the parameter \"application_name\""),
            ("postgres://db/dabei?options[search_path=dabei", "the parameter \"options[search_path\""),
            ("postgres://db/dabei?user=anna&password=a&geheim", "written as %26"),
            ("postgres://db/dabei?sslmode=maybe", "cannot be read"),
            ("postgres://anna:geheim@db:port/dabei", "cannot be read"),
            ("postgres://anna:1/geheim@db/dabei", "written as %2F"),
            ("postgres://anna:1?geheim@db/dabei", "written as %2F"),
            ("postgres://anna:1?user=geheim@db/dabei", "written as %2F"),
            ("postgres://anna:1#geheim@db/dabei", "written as %2F"),
        ] {
            assert!(fault(url).contains(expected) && !fault(url).contains("geheim"), "{url}: {}", fault(url));
        }
    }
}
