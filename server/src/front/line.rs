//! A connection on which an answer goes out in time or not at all, and is not lost at the end. Made by the front door
//! around each connection; it knows nothing of HTTP, only that an answer is out once it was flushed. Without it whoever
//! asks and does not read keeps their place for ever, and whoever said more than we wanted to hear gets a cut line.

use std::io::{Error, ErrorKind, IoSlice, Result};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep};

/// How long we hear out one who still speaks when we have hung up: to close on unread words takes back our own.
const HEARD_OUT: Duration = Duration::from_secs(1);

pub struct Line {
    stream: TcpStream,
    within: Duration,
    /// Runs from the moment at which an answer had to wait for its reader until it is out: reading a byte now and then
    /// gains no time.
    waits: Option<Pin<Box<Sleep>>>,
    /// Runs once we have said our last word.
    hears_out: Option<Pin<Box<Sleep>>>,
}

impl Line {
    pub fn new(stream: TcpStream, within: Duration) -> Self {
        Self { stream, within, waits: None, hears_out: None }
    }

    /// Whatever is still said is read and thrown away, until the other side hangs up as well.
    fn hear_out(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let until = self.hears_out.get_or_insert_with(|| Box::pin(sleep(HEARD_OUT)));
        if until.as_mut().poll(context).is_ready() {
            return Poll::Ready(());
        }
        let mut piece = [0; 4096];
        loop {
            let mut piece = ReadBuf::new(&mut piece);
            match Pin::new(&mut self.stream).poll_read(context, &mut piece) {
                Poll::Ready(Ok(())) if !piece.filled().is_empty() => {}
                Poll::Ready(_) => return Poll::Ready(()),
                Poll::Pending => return Poll::Pending,
            }
        }
    }

    fn in_time(&mut self, context: &mut Context<'_>, written: Poll<Result<usize>>) -> Poll<Result<usize>> {
        if written.is_ready() {
            return written;
        }
        let within = self.within;
        let waits = self.waits.get_or_insert_with(|| Box::pin(sleep(within)));
        waits.as_mut().poll(context).map(|()| Err(Error::from(ErrorKind::TimedOut)))
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.in_time(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, pieces);
        self.in_time(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        self.waits = None;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        if self.hears_out.is_none() {
            ready!(Pin::new(&mut self.stream).poll_shutdown(context))?;
        }
        self.hear_out(context).map(Ok)
    }
}

impl AsyncRead for Line {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}
