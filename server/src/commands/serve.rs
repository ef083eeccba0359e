//! The web server and the mailman, until somebody stops them.

use super::house;
use crate::config::Config;
use crate::front::{self, Door, Limits};
use crate::mailman::{self, Carrier, CaughtPost};
use crate::rounds;
use crate::router::router;
use crate::state::{Shared, State};
use anyhow::{Context, Result, bail};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

pub async fn serve(config: Config, without_mailman: bool, is_development: bool) -> Result<()> {
    let caught = is_development.then(CaughtPost::default);
    let carrier = match (&caught, without_mailman) {
        (_, true) => None,
        (Some(caught), false) => Some(Carrier::Caught(caught.clone())),
        (None, false) => Some(smtp(&config)?),
    };
    let house = house(&config).await?;
    let listener = TcpListener::bind(config.listen).await;
    let listener = listener.with_context(|| format!("{} is not free; choose another DABEI_LISTEN", config.listen))?;
    let (stop, stopped) = watch::channel(false);
    let mailman = carrier.map(|carrier| tokio::spawn(mailman::run(house.clone(), carrier, stopped.clone())));
    let rounds = tokio::spawn(rounds::run(house.clone(), stopped));
    eprintln!("dabei serves http://{}", listener.local_addr()?);
    if is_development {
        eprintln!("letters are caught: http://{}/dev/post", listener.local_addr()?);
    }
    let mut shared = Shared::new(house.clone(), caught);
    shared.limits = house.settings.has_limits.then(|| Limits::new(config.trusted_proxies));
    front::serve(listener, router(State::new(shared)), Door::default(), wait_for_stop()).await;
    stop.send_replace(true);
    rounds.await?;
    if let Some(mailman) = mailman {
        mailman.await?;
    }
    house.db.close().await;
    Ok(())
}

pub async fn mailman(config: Config) -> Result<()> {
    let carrier = smtp(&config)?;
    let house = house(&config).await?;
    let (stop, stopped) = watch::channel(false);
    let mailman = tokio::spawn(mailman::run(house.clone(), carrier, stopped));
    wait_for_stop().await;
    stop.send_replace(true);
    mailman.await?;
    house.db.close().await;
    Ok(())
}

fn smtp(config: &Config) -> Result<Carrier> {
    let Some(url) = &config.smtp_url else {
        bail!("letters need a relay: set DABEI_SMTP_URL, or start with --without-mailman or --development")
    };
    Carrier::smtp(url, config.smtp_ca_file.as_deref(), &config.mail_from)
}

/// Ctrl-C, or the SIGTERM of a service manager.
async fn wait_for_stop() {
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
