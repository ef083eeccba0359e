//! Joins bodies that begin and end alike: what they have in common is said once.

use super::{BodyPart, MessageBody};

impl MessageBody {
    /// One body for several, of which there is at least one. Each has what only it says below `heading` of its number, from 1.
    pub fn joined(bodies: &[Self], heading: impl Fn(usize) -> String) -> Option<Self> {
        let first = bodies.first()?;
        let shortest = bodies.iter().map(|body| body.parts.len()).min().unwrap_or(0);
        let is_common = |at: fn(&Self, usize) -> Option<&BodyPart>, index: usize| {
            bodies.iter().all(|body| at(body, index) == at(first, index))
        };
        let from_start: fn(&Self, usize) -> Option<&BodyPart> = |body, index| body.parts.get(index);
        let from_end: fn(&Self, usize) -> Option<&BodyPart> = |body, index| body.parts.iter().rev().nth(index);
        let begin = (0..shortest).take_while(|index| is_common(from_start, *index)).count();
        let end = (0..shortest - begin).take_while(|index| is_common(from_end, *index)).count();
        let mut parts = first.parts[..begin].to_vec();
        for (index, body) in bodies.iter().enumerate() {
            let own = &body.parts[begin..body.parts.len() - end];
            if !own.is_empty() {
                parts.push(BodyPart::Subheading(heading(index + 1)));
                parts.extend_from_slice(own);
            }
        }
        parts.extend_from_slice(&first.parts[first.parts.len() - end..]);
        Some(Self { parts, ..first.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_bodies_have_in_common_is_said_once() {
        let body =
            |own: &str| MessageBody::from_text(&format!("Fällt aus\n\nGuten Tag,\n\n{own}\n\nFreundliche Grüße"));
        let joined = MessageBody::joined(&[body("am Montag"), body("am Dienstag")], |number| format!("Nr. {number}"));
        let text = "Fällt aus\n\nGuten Tag,\n\nNr. 1\n\nam Montag\n\nNr. 2\n\nam Dienstag\n\nFreundliche Grüße\n";
        assert_eq!(joined.unwrap().text(), text);
        let same = MessageBody::joined(&[body("heute"), body("heute")], |_| String::new()).unwrap();
        assert_eq!(same, body("heute"));
    }
}
