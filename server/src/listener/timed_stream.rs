//! A TCP stream with time limits for the head of each request, for each response and between them, and with an orderly
//! close. The listener wraps each connection in it. A response is complete when the stream is flushed.
//!
//! Without it, a client that does not read its response would keep its connection for ever, and a client that sent more
//! than the server reads would get a reset connection instead of the response.

use super::request_framing::RequestFraming;
use super::settings::ListenerSettings;
use std::io::{Error, ErrorKind, IoSlice, Result};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep};

/// The time for reading the rest of the input after the last response: closing a socket with unread input resets the
/// connection, and the client loses the response.
const DRAIN_TIMEOUT: Duration = Duration::from_secs(1);

/// A TCP stream that fails with `TimedOut` when a head is not read, or a response not written, in time.
pub struct TimedStream {
    stream: TcpStream,
    settings: ListenerSettings,
    framing: RequestFraming,
    /// Runs while the connection waits for a request, and from the first byte of a head to its last.
    read_timer: Pin<Box<Sleep>>,
    is_read_timed: bool,
    /// Runs from the moment at which the client first delays a response until the response is flushed: a client that
    /// reads a byte now and then gains no time.
    write_timer: Option<Pin<Box<Sleep>>>,
    /// Runs from the shutdown of the stream's sending half.
    drain_timer: Option<Pin<Box<Sleep>>>,
}

impl TimedStream {
    pub fn new(stream: TcpStream, settings: ListenerSettings) -> Self {
        Self {
            stream,
            settings,
            framing: RequestFraming::default(),
            // A client that connects has a request: it does not wait as long as between two requests.
            read_timer: Box::pin(sleep(settings.header_timeout)),
            is_read_timed: true,
            write_timer: None,
            drain_timer: None,
        }
    }

    fn start_read_timer(&mut self, timeout: Duration) {
        self.read_timer.as_mut().reset(Instant::now() + timeout);
        self.is_read_timed = true;
    }

    /// Reads and discards input until the client closes the connection too, or until [`DRAIN_TIMEOUT`].
    fn drain(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let timer = self.drain_timer.get_or_insert_with(|| Box::pin(sleep(DRAIN_TIMEOUT)));
        if timer.as_mut().poll(context).is_ready() {
            return Poll::Ready(());
        }
        let mut buffer = [0; 4096];
        loop {
            let mut buffer = ReadBuf::new(&mut buffer);
            match Pin::new(&mut self.stream).poll_read(context, &mut buffer) {
                Poll::Ready(Ok(())) if !buffer.filled().is_empty() => {}
                Poll::Ready(_) => return Poll::Ready(()),
                Poll::Pending => return Poll::Pending,
            }
        }
    }

    /// Starts or checks the write timer when a write is pending.
    fn with_write_timeout(&mut self, context: &mut Context<'_>, written: Poll<Result<usize>>) -> Poll<Result<usize>> {
        if written.is_ready() {
            if !self.is_read_timed {
                let timeout = self.settings.idle_timeout;
                self.start_read_timer(timeout);
                // hyper may wait for the next request already: the timer must wake it.
                let _ = self.read_timer.as_mut().poll(context);
            }
            return written;
        }
        let write_timeout = self.settings.response_timeout;
        let timer = self.write_timer.get_or_insert_with(|| Box::pin(sleep(write_timeout)));
        timer.as_mut().poll(context).map(|()| Err(Error::from(ErrorKind::TimedOut)))
    }
}

impl AsyncWrite for TimedStream {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.with_write_timeout(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.with_write_timeout(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        self.write_timer = None;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        if self.drain_timer.is_none() {
            ready!(Pin::new(&mut self.stream).poll_shutdown(context))?;
        }
        self.drain(context).map(Ok)
    }
}

impl AsyncRead for TimedStream {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<Result<()>> {
        let filled = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(context, buffer);
        if read.is_pending() && self.is_read_timed {
            return self.read_timer.as_mut().poll(context).map(|()| Err(Error::from(ErrorKind::TimedOut)));
        }
        let was_in_head = self.framing.is_in_head();
        let has_head = self.framing.read(&mut buffer.filled_mut()[filled..]);
        if has_head {
            // For the body, the handler has a time limit.
            self.is_read_timed = false;
        }
        if self.framing.is_in_head() && (has_head || !was_in_head) {
            let timeout = self.settings.header_timeout;
            self.start_read_timer(timeout);
        }
        read
    }
}
