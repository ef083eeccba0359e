"""Parses messages. Reads one JSON string a line, with one character for each byte; writes one JSON object a line."""

import json
import sys
from email import message_from_bytes, policy


def read(raw):
    message = message_from_bytes(raw, policy=policy.default)
    parts = list(message.walk())
    headers = [value for part in parts for value in part.values()]
    defects = [defect for holder in parts + headers for defect in holder.defects]
    return {
        "headers": message.keys(),
        "from": [address.addr_spec for address in message["From"].addresses],
        "to": [address.addr_spec for address in message["To"].addresses],
        "subject": message["Subject"],
        "parts": [part.get_content_type() for part in parts],
        "defects": [repr(defect) for defect in defects],
    }


for line in sys.stdin:
    print(json.dumps(read(json.loads(line).encode("latin-1"))))
