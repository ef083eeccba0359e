//! `dabei serve` and `dabei mailer`: the processes that run until they are stopped.

use super::open_context;
use super::open_files::raise_open_file_limit;
use super::output::print_note;
use crate::config::Config;
use crate::http::state::{AppState, Shared};
use crate::jobs::mailer::{self, MailCatcher, Transport};
use crate::jobs::scheduler;
use crate::jobs::supervisor::supervise;
use crate::listener::{self, ListenerSettings};
use crate::rate_limit::RateLimits;
use crate::routes::router;
use anyhow::{Context, Result, bail};
use backend::AppContext;
use backend::installation::Joining;
use std::io;
use std::net::SocketAddr;
use tokio::net::{TcpListener, TcpSocket};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// The length of the kernel's queue; Linux allows up to 4,096 by default.
const MAX_PENDING_CONNECTIONS: u32 = 4_096;

/// Runs the web server, the scheduler and, unless `without_mailer`, the mailer.
pub async fn serve(config: Config, without_mailer: bool, is_development: bool, is_new_secret: bool) -> Result<()> {
    if is_development && !config.listen.ip().is_loopback() {
        bail!("--development shows messages and their links to everybody: it needs DABEI_LISTEN on 127.0.0.1");
    }
    let mail_catcher = is_development.then(MailCatcher::default);
    let transport = match (&mail_catcher, without_mailer) {
        (_, true) => None,
        (Some(mail_catcher), false) => Some(Transport::Caught(mail_catcher.clone())),
        (None, false) => Some(smtp_transport(config.transport.as_ref())?),
    };
    let (listen, trusted_proxies) = (config.listen, config.trusted_proxies.clone());
    // Before the secret may be replaced: a start that fails must end no link.
    let listener = bind(listen).with_context(|| format!("{listen} is not free; choose another DABEI_LISTEN"))?;
    let ctx = open_context(config, Joining::Serves, is_new_secret).await?;
    let (stop, stopped) = watch::channel(false);
    let mailer = transport.map(|transport| tokio::spawn(supervised_mailer(ctx.clone(), transport, stopped.clone())));
    let scheduler = tokio::spawn(supervised_scheduler(ctx.clone(), stopped));
    print_note(format_args!("dabei serves http://{}", listener.local_addr()?));
    if is_development {
        print_note(format_args!("messages are caught, not sent: http://{}/dev/post", listener.local_addr()?));
    }
    let mut shared = Shared::new(ctx.clone(), mail_catcher);
    shared.rate_limits = ctx.settings.has_limits.then(|| RateLimits::new(trusted_proxies));
    let mut settings = ListenerSettings::default();
    settings.connections = settings.connections.min(raise_open_file_limit());
    // The jobs stop at the same moment as the listener. The process ends when all have; the mailer may have to wait for the
    // relay's reply to messages that are being sent.
    let stop_all = async move {
        stop_signal().await;
        stop.send_replace(true);
    };
    listener::serve(listener, router(AppState::new(shared)), settings, stop_all).await;
    scheduler.await?;
    if let Some(mailer) = mailer {
        mailer.await?;
    }
    ctx.db.close().await;
    Ok(())
}

/// Listens on an address. Clients that the listener has not accepted yet wait in the kernel's queue; one that finds it full
/// tries again after seconds.
fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // As `TcpListener::bind` does: a server that starts again need not wait for the connections of the last one.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(MAX_PENDING_CONNECTIONS)
}

/// Runs only the mailer.
pub async fn run_mailer(config: Config) -> Result<()> {
    let transport = smtp_transport(config.transport.as_ref())?;
    let ctx = open_context(config, Joining::Helps, false).await?;
    let (stop, stopped) = watch::channel(false);
    let mailer = tokio::spawn(supervised_mailer(ctx.clone(), transport, stopped));
    stop_signal().await;
    stop.send_replace(true);
    mailer.await?;
    ctx.db.close().await;
    Ok(())
}

async fn supervised_mailer(ctx: AppContext, transport: Transport, stop: watch::Receiver<bool>) {
    let start = || mailer::run(ctx.clone(), transport.clone(), stop.clone());
    supervise("mailer", ctx.job_panics.clone(), stop.clone(), start).await;
}

async fn supervised_scheduler(ctx: AppContext, stop: watch::Receiver<bool>) {
    let start = || scheduler::run(ctx.clone(), stop.clone());
    supervise("scheduler", ctx.job_panics.clone(), stop.clone(), start).await;
}

fn smtp_transport(transport: Option<&Transport>) -> Result<Transport> {
    transport.cloned().context(
        "sending messages needs a mail relay: set DABEI_SMTP_URL, or start with --without-mailer or --development",
    )
}

/// Waits for Ctrl-C or the SIGTERM of a service manager.
async fn stop_signal() {
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
