"""Reads calendars, feeds, pages, embeds or sheets with third-party libraries and prints a list of the results as JSON.

Usage: read.py calendar|feed|page|embed|letter|sheet ADDRESS... Called by support/readers.mjs.
"""

import json
import sys
import urllib.request
from datetime import date, datetime
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")


def fetch(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=30) as response:
        return response.read()


def letter(address: str) -> dict:
    from email import message_from_bytes, policy

    message = message_from_bytes(fetch(address), policy=policy.default)
    parts = list(message.walk())
    headers = [value for part in parts for value in part.values()]
    defects = [repr(defect) for holder in parts + headers for defect in holder.defects]
    return {
        "defects": defects,
        "parts": [part.get_content_type() for part in parts if not part.is_multipart()],
        "plain": message.get_body(("plain",)).get_content(),
    }


def when(value: date) -> str:
    """A date, or a local time in Berlin."""
    if isinstance(value, datetime):
        return value.astimezone(BERLIN).strftime("%Y-%m-%dT%H:%M")
    return value.isoformat()


def calendar(address: str) -> list:
    import icalendar
    import recurring_ical_events

    read = icalendar.Calendar.from_ical(fetch(address))
    assert not read.errors, read.errors
    seen = {str(event["UID"]): 0 for event in read.walk("VEVENT")}
    for event in recurring_ical_events.of(read).all():
        seen[str(event["UID"])] += 1
    found = []
    for event in read.walk("VEVENT"):
        assert not event.errors, event.errors
        categories = event.get("CATEGORIES", [])
        categories = categories if isinstance(categories, list) else [categories]
        found.append(
            {
                "uid": str(event["UID"]),
                "title": str(event["SUMMARY"]),
                "details": str(event.get("DESCRIPTION", "")),
                "place": str(event["LOCATION"]),
                "starts": when(event["DTSTART"].dt),
                "ends": when(event["DTEND"].dt),
                "status": str(event["STATUS"]),
                "sequence": int(event["SEQUENCE"]),
                "host": event["ORGANIZER"].params.get("CN"),
                "topics": sorted(str(topic) for category in categories for topic in category.cats),
                "times": seen[str(event["UID"])],
            }
        )
    return found


def feed(address: str) -> list:
    import feedparser

    read = feedparser.parse(fetch(address), sanitize_html=False)
    assert not read.bozo, read.bozo_exception
    return [
        {
            "id": entry.id,
            "host": entry.author,
            "title": entry.title,
            "details": entry.content[0].value,
            "topics": sorted(tag.term for tag in entry.get("tags", [])),
        }
        for entry in read.entries
    ]


def page(address: str) -> dict:
    import extruct
    import lxml.html

    html = fetch(address).decode()
    [heading] = lxml.html.fromstring(html).xpath("//h1")
    found = extruct.extract(html, base_url=address, syntaxes=["json-ld", "opengraph"], uniform=True)
    return {"schema": found["json-ld"], "shared": found["opengraph"], "heading": heading.text_content()}


def embed(address: str) -> dict:
    import micawber

    site = "/".join(address.split("/")[:3])
    registry = micawber.ProviderRegistry()
    registry.register(rf"{site}/\S*", micawber.Provider(f"{site}/oembed"))
    return registry.request(address)


def sheet(address: str) -> list:
    """The rows of a spreadsheet in a flat OpenDocument file: each cell with its type, its formula and its text."""
    import lxml.etree

    document = lxml.etree.fromstring(fetch(address))
    names = document.nsmap

    def cell(found) -> dict:
        lines = ["".join(line.itertext()) for line in found.iterfind("text:p", names)]
        attribute = {lxml.etree.QName(name).localname: value for name, value in found.attrib.items()}
        return {"type": attribute.get("value-type"), "formula": attribute.get("formula"), "text": "\n".join(lines)}

    def cells(row) -> list:
        found = row.iterfind("table:table-cell", names)
        times = f"{{{names['table']}}}number-columns-repeated"
        return [cell(one) for one in found for _ in range(int(one.get(times, 1)))]

    [table] = document.iterfind(".//table:table", names)
    return [cells(row) for row in table.iterfind("table:table-row", names)]


read = {"calendar": calendar, "feed": feed, "page": page, "embed": embed, "letter": letter, "sheet": sheet}[sys.argv[1]]
print(json.dumps([read(address) for address in sys.argv[2:]]))
