//! Stories through the real doors of the server: HTTP and mail. One binary, run once a database.

mod mail;
