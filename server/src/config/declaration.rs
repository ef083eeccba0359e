//! The declaration of the settings: name, type, default and description of each, once. `dabei serve --help` prints it.

use super::values::{area_code, colour, listen, log_filter, proxies, public_url, rate_limits, sender};
use crate::rate_limit::Proxies;
use backend::db::DatabaseUrl;
use clap::{ArgAction, Parser};
use domain::partners::Accent;
use domain::phone::AreaCode;
use lettre::message::Mailbox;
use std::net::SocketAddr;
use std::path::PathBuf;
use tracing_subscriber::filter::Targets;
use url::Origin;

/// The settings as clap parses them: an argument each, which [`super::sources`] fills.
#[derive(Parser)]
#[command(no_binary_name = true, disable_help_flag = true)]
pub(super) struct Declaration {
    #[arg(long = "DABEI_DATABASE_URL", default_value = "sqlite://data/dabei.db")]
    #[arg(help = "sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE")]
    pub database_url: DatabaseUrl,

    #[arg(long = "DABEI_LISTEN", default_value = "127.0.0.1:3000", value_parser = listen)]
    #[arg(help = "address and port of the web server")]
    pub listen: SocketAddr,

    #[arg(long = "DABEI_PUBLIC_URL", value_parser = public_url)]
    #[arg(help = "public address of the site, without a path; http:// and DABEI_LISTEN if it is not set")]
    pub public_url: Option<Origin>,

    #[arg(long = "DABEI_SMTP_URL")]
    #[arg(help = "smtps://USER:PASSWORD@HOST:465 or smtp://HOST:587?tls=required; plain for loopback only")]
    pub smtp_url: Option<String>,

    #[arg(long = "DABEI_SMTP_CA_FILE")]
    #[arg(help = "PEM file with the certificate authority of the mail relay")]
    pub smtp_ca_file: Option<PathBuf>,

    #[arg(long = "DABEI_MAIL_FROM", value_parser = sender)]
    #[arg(help = "sender of all messages; dabei@ and the public host if it is not set")]
    pub mail_from: Option<Mailbox>,

    #[arg(long = "DABEI_SECRET_FILE", default_value = "data/secret")]
    #[arg(help = "key that signs links and forms; made on first start, readable only by its owner")]
    pub secret_file: PathBuf,

    #[arg(long = "DABEI_OLD_SECRET_FILE")]
    #[arg(help = "old key during a rotation: what it signed stays valid; end the rotation by unsetting it")]
    pub old_secret_file: Option<PathBuf>,

    #[arg(long = "DABEI_TRUSTED_PROXIES", default_value = "127.0.0.0/8, ::1", value_parser = proxies)]
    #[arg(help = "proxies whose X-Forwarded-For is believed, for limits per network")]
    pub trusted_proxies: Proxies,

    #[arg(long = "DABEI_RATE_LIMITS", default_value = "on", value_parser = rate_limits, action = ArgAction::Set)]
    #[arg(help = "off lifts the limits per network and on messages; only while listening on loopback")]
    pub rate_limits: bool,

    #[arg(long = "DABEI_LOG", default_value = "info", value_parser = log_filter)]
    #[arg(help = "log filter: a level, or levels of modules, such as info or warn,server=debug,sqlx=error")]
    pub log: Targets,

    #[arg(long = "DABEI_WORDS_DIR")]
    #[arg(help = "folder with Fluent files such as de/pages.ftl, whose messages replace the built-in ones")]
    pub words_dir: Option<PathBuf>,

    #[arg(long = "DABEI_CITY_NAME", default_value = "")]
    #[arg(help = "name of the city that publishes the site")]
    pub city_name: String,

    #[arg(long = "DABEI_CITY_CONTACT", default_value = "")]
    #[arg(help = "postal and e-mail address, lines separated by \\n")]
    pub city_contact: String,

    #[arg(long = "DABEI_CITY_PHONE", default_value = "")]
    #[arg(help = "telephone number, shown on every page")]
    pub city_phone: String,

    #[arg(long = "DABEI_CITY_AREA_CODE", value_parser = area_code)]
    #[arg(help = "area code such as 07154 of the telephone numbers that people write without one")]
    pub city_area_code: Option<AreaCode>,

    #[arg(long = "DABEI_CITY_DPO", default_value = "")]
    #[arg(help = "contact of the data protection officer, lines separated by \\n")]
    pub city_dpo: String,

    #[arg(long = "DABEI_CITY_LOGO")]
    #[arg(help = "file with the city's logo (SVG, PNG, JPEG or WebP), shown beside its name")]
    pub city_logo: Option<PathBuf>,

    #[arg(long = "DABEI_CITY_COLOUR", value_parser = colour)]
    #[arg(help = "colour of links and buttons, such as #173a92; dark enough on white")]
    pub city_colour: Option<Accent>,
}
