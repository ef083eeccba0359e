//! The way of one person who signs up, as a browser goes it: the event, its form, the press, the answer.

use crate::house;
use crate::request::{Encoding, get, post};
use crate::wire::{Answer, Wire};
use anyhow::{Context as _, Result, bail};
use std::net::SocketAddr;

pub struct Person {
    wire: Wire,
    number: usize,
    encoding: Encoding,
}

/// A form that is filled in and not yet sent.
pub struct Filled(Vec<u8>);

impl Person {
    /// With a connection of their own.
    pub async fn arrive(address: SocketAddr, number: usize, encoding: Encoding) -> Result<Self> {
        Ok(Self { wire: Wire::open(address).await?, number, encoding })
    }

    /// On a new connection.
    pub async fn arrive_again(&mut self, address: SocketAddr) -> Result<()> {
        self.wire = Wire::open(address).await?;
        Ok(())
    }

    /// The next one at the same connection.
    pub fn is_now(&mut self, number: usize) {
        self.number = number;
    }

    /// Reads the event's page, opens its form and fills it in.
    pub async fn fill_in(&mut self, event: &str) -> Result<Filled> {
        let page = format!("/veranstaltungen/{event}");
        self.look(&page).await?;
        let path = format!("{page}/anmelden");
        let form = self.look(&path).await?.text()?;
        let (_, form_id) = form.split_once("name=\"form_id\" value=\"").context("the form has no number")?;
        let (form_id, _) = form_id.split_once('"').context("the form's number has no end")?;
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.append_pair("form_id", form_id).append_pair("homepage", "");
        body.extend_pairs(house::typed(self.number).0);
        Ok(Filled(post(&path, &body.finish(), self.encoding)))
    }

    pub async fn press(&mut self, form: &Filled) -> Result<Answer> {
        self.wire.ask(&form.0).await
    }

    /// Goes where the press led.
    pub async fn read(&mut self, pressed: &Answer) -> Result<()> {
        let place = pressed.header("location").with_context(|| format!("no place, but {}", pressed.status))?.to_owned();
        self.look(&place).await.map(drop)
    }

    /// All of it.
    pub async fn sign_up(&mut self, event: &str) -> Result<()> {
        let form = self.fill_in(event).await?;
        let pressed = self.press(&form).await?;
        self.read(&pressed).await
    }

    /// Looks at a page.
    pub async fn look(&mut self, path: &str) -> Result<Answer> {
        let answer = self.wire.ask(&get(path, self.encoding)).await?;
        if answer.status != 200 {
            bail!("{path} is {}", answer.status);
        }
        Ok(answer)
    }
}
