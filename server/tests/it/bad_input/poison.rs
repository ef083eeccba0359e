//! What no honest person types, by name.

/// Name and bytes.
pub const POISON: [(&str, &[u8]); 16] = [
    ("nothing", b""),
    ("spaces", b" \t "),
    ("NUL", b"\0"),
    ("control", b"\x1b[31mrot\x07"),
    ("bidi", "\u{202e}gnp.exe\u{2066}".as_bytes()),
    ("bytes", b"Anna\xff\xfe"),
    ("half a letter", b"Ann\xc3"),
    ("emoji", "👵🏽🎉".as_bytes()),
    ("script", b"\"><script>alert(1)</script>"),
    ("end of field", b"</textarea></form><script>alert(1)</script>"),
    ("CR LF", b"anna@example.org\r\nBcc: opfer@example.org"),
    ("words", b"zwei"),
    ("negative", b"-1"),
    ("zero", b"0"),
    ("huge", b"99999999999999999999"),
    ("format", b"{{7*7}}' OR 1=1; DROP TABLE sign_ups;-- %s%n ${jndi:ldap://x}"),
];

/// Longer than any field takes.
pub fn long() -> Vec<u8> {
    b"x".repeat(10_000)
}

/// Name and bytes of everything, the long one too.
pub fn all() -> Vec<(&'static str, Vec<u8>)> {
    let mut all: Vec<_> = POISON.iter().map(|(name, bytes)| (*name, bytes.to_vec())).collect();
    all.push(("long", long()));
    all
}
