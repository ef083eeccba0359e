-- A message keeps its parts, as JSON, and the mailer renders them: half as many bytes are written in the transaction of each
-- sign-up. A message that is queued already keeps its plain text there, from which the mailer makes the parts.
ALTER TABLE messages RENAME COLUMN text_body TO body;
ALTER TABLE messages DROP COLUMN html_body;
