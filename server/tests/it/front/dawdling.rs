//! Five hundred who dawdle, each in one of the four ways in which a connection can be held: saying nothing, headers a byte
//! at a time, a form a byte at a time, an answer read a byte at a time. Whoever is cut off comes again at once.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

/// How slowly.
const NOW_AND_THEN: Duration = Duration::from_millis(500);
const LOOK_AGAIN: Duration = Duration::from_millis(5);
const HEADERS: &str = "GET / HTTP/1.1\r\nHost: dabei\r\nX: ";
const FORM: &str = "POST /veranstaltungen/halle/anmelden HTTP/1.1\r\nHost: dabei\r\nSec-Fetch-Site: same-origin\r\n\
    Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\nnote=";
const PAGE: &str = "GET / HTTP/1.1\r\nHost: dabei\r\n\r\n";

#[derive(Clone, Copy)]
enum Way {
    Silence,
    Headers,
    Form,
    Answer,
}

pub struct Dawdlers {
    news: Arc<News>,
    _all: JoinSet<()>,
}

#[derive(Default)]
struct News {
    inside: AtomicUsize,
    cut: AtomicUsize,
}

impl Dawdlers {
    /// Once this returns all of them hold a connection, each in its way.
    pub async fn gather(to: SocketAddr, number: usize) -> Self {
        let news = Arc::new(News::default());
        let mut all = JoinSet::new();
        for way in [Way::Silence, Way::Headers, Way::Form, Way::Answer].into_iter().cycle().take(number) {
            all.spawn(come_again_and_again(to, way, Arc::clone(&news)));
        }
        let dawdlers = Self { news, _all: all };
        while dawdlers.inside() < number {
            sleep(LOOK_AGAIN).await;
        }
        dawdlers
    }

    pub fn inside(&self) -> usize {
        self.news.inside.load(Ordering::SeqCst)
    }

    /// How often one of them was cut off so far.
    pub fn cut(&self) -> usize {
        self.news.cut.load(Ordering::SeqCst)
    }
}

async fn come_again_and_again(to: SocketAddr, way: Way, news: Arc<News>) {
    loop {
        let stream = TcpStream::connect(to).await.expect("the house lets one in");
        news.inside.fetch_add(1, Ordering::SeqCst);
        // Cut off or not: there is nothing that it could do about it.
        let _ = dawdle(stream, way).await;
        news.inside.fetch_sub(1, Ordering::SeqCst);
        news.cut.fetch_add(1, Ordering::SeqCst);
    }
}

/// Until the house has had enough.
async fn dawdle(mut stream: TcpStream, way: Way) -> io::Result<()> {
    let beginning = match way {
        Way::Silence => "",
        Way::Headers => HEADERS,
        Way::Form => FORM,
        Way::Answer => PAGE,
    };
    stream.write_all(beginning.as_bytes()).await?;
    loop {
        if let Way::Answer = way {
            sleep(NOW_AND_THEN).await;
        }
        match timeout(NOW_AND_THEN, stream.read(&mut [0; 1])).await {
            Ok(Ok(0)) => return Ok(()),
            Ok(answer) => drop(answer?),
            Err(_) if matches!(way, Way::Headers | Way::Form) => stream.write_all(b"x").await?,
            Err(_) => {}
        }
    }
}
