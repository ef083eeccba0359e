//! A TCP stream with a time limit for each response, and with an orderly close. The listener wraps each connection in
//! it. It knows nothing of HTTP: a response is complete when the stream is flushed.
//!
//! Without it, a client that does not read its response would keep its connection for ever, and a client that sent more
//! than the server reads would get a reset connection instead of the response.

use std::io::{Error, ErrorKind, IoSlice, Result};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep};

/// The time for reading the rest of the input after the last response: closing a socket with unread input resets the
/// connection, and the client loses the response.
const DRAIN_TIMEOUT: Duration = Duration::from_secs(1);

/// A TCP stream that fails with `TimedOut` when a response is not written in time.
pub struct TimedStream {
    stream: TcpStream,
    write_timeout: Duration,
    /// Runs from the moment at which the client first delays a response until the response is flushed: a client that
    /// reads a byte now and then gains no time.
    write_timer: Option<Pin<Box<Sleep>>>,
    /// Runs from the shutdown of the stream's sending half.
    drain_timer: Option<Pin<Box<Sleep>>>,
}

impl TimedStream {
    pub fn new(stream: TcpStream, write_timeout: Duration) -> Self {
        Self { stream, write_timeout, write_timer: None, drain_timer: None }
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
            return written;
        }
        let write_timeout = self.write_timeout;
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
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}
