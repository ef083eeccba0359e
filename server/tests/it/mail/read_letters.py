"""Reads letters, one a line (a JSON string, a character a byte), and says in a line of JSON what each is made of."""

import json
import sys
from email import message_from_bytes, policy


def read(raw):
    letter = message_from_bytes(raw, policy=policy.default)
    parts = list(letter.walk())
    headers = [value for part in parts for value in part.values()]
    defects = [defect for holder in parts + headers for defect in holder.defects]
    return {
        "headers": letter.keys(),
        "from": [address.addr_spec for address in letter["From"].addresses],
        "to": [address.addr_spec for address in letter["To"].addresses],
        "subject": letter["Subject"],
        "parts": [part.get_content_type() for part in parts],
        "defects": [repr(defect) for defect in defects],
    }


for line in sys.stdin:
    print(json.dumps(read(json.loads(line).encode("latin-1"))))
