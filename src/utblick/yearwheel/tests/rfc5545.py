"""A strict reader of iCalendar data, written from RFC 5545 alone and knowing nothing of what writes it.

It refuses what calendar programs merely put up with: wrong line ends, long lines, characters cut in two, properties
in the wrong place, too many or too few of them, values that are not what they say they are.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime

NAME = r"[A-Za-z0-9-]+"
SAFE = r'[^\x00-\x08\x0a-\x1f\x7f";:,]*'
QUOTED = r'"[^\x00-\x08\x0a-\x1f\x7f"]*"'
LINE = re.compile(
    rf"(?P<name>{NAME})(?P<params>(?:;{NAME}=(?:{QUOTED}|{SAFE})(?:,(?:{QUOTED}|{SAFE}))*)*):(?P<value>.*)",
    re.DOTALL,
)
PARAM = re.compile(rf";({NAME})=((?:{QUOTED}|{SAFE})(?:,(?:{QUOTED}|{SAFE}))*)")
TEXT = re.compile(r"(?:\\[\\;,Nn]|[^\x00-\x08\x0a-\x1f\x7f\\;,])*")
DATE, LOCAL, UTC = r"\d{8}", r"\d{8}T\d{6}", r"\d{8}T\d{6}Z"
TEXTS = {"UID", "SUMMARY", "DESCRIPTION", "LOCATION", "PRODID", "NAME", "X-WR-CALNAME", "TZNAME"}
ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS", "SEQUENCE",
        "LAST-MODIFIED", "TRANSP", "CLASS"}  # fmt: skip
INSIDE = {"": {"VCALENDAR"}, "VCALENDAR": {"VEVENT", "VTIMEZONE"}, "VTIMEZONE": {"STANDARD", "DAYLIGHT"}}


class Wrong(Exception):
    """The data breaks a rule of RFC 5545."""


@dataclass
class Property:
    """A property: its parameters and value."""

    params: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value as a text."""
        return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "Nn" else found[1], self.value)


@dataclass
class Component:
    """A component with its properties, in their order, and the components in it."""

    name: str
    properties: list[tuple[str, Property]] = field(default_factory=list)
    inside: list["Component"] = field(default_factory=list)

    def __getitem__(self, name: str) -> Property:
        found = self.all(name)
        if len(found) != 1:
            raise Wrong(f"{len(found)} {name} in {self.name}")
        return found[0]

    def all(self, name: str) -> list[Property]:
        """All properties of a name."""
        return [each for key, each in self.properties if key == name]

    def components(self, name: str) -> list["Component"]:
        """All components of a name in it."""
        return [each for each in self.inside if each.name == name]


def lines(data: bytes) -> list[str]:
    """Unfold. Raises Wrong for wrong line ends, for lines of more than 75 octets and for characters cut in two."""
    if not data.endswith(b"\r\n"):
        raise Wrong("the last line does not end")
    physical = data[:-2].split(b"\r\n")
    for each in physical:
        if b"\r" in each or b"\n" in each:
            raise Wrong(f"a bare line end in {each!r}")
        if len(each) > 75:
            raise Wrong(f"{len(each)} octets in {each!r}")
        try:
            each.decode()
        except UnicodeDecodeError:
            raise Wrong(f"a character is cut in two in {each!r}") from None
    found: list[str] = []
    for each in physical:
        if each[:1] in (b" ", b"\t"):
            found[-1] += each[1:].decode()
        else:
            found.append(each.decode())
    return found


def parse(data: bytes) -> Component:
    """Return the calendar. Raises Wrong."""
    stack, found = [Component("")], None
    for line in lines(data):
        match = LINE.fullmatch(line)
        if match is None:
            raise Wrong(f"no content line: {line!r}")
        name, value = match["name"].upper(), match["value"]
        params = {key.upper(): given.strip('"') for key, given in PARAM.findall(match["params"])}
        if name == "BEGIN":
            if value not in INSIDE.get(stack[-1].name, set()):
                raise Wrong(f"{value} in {stack[-1].name or 'nothing'}")
            stack.append(Component(value))
        elif name == "END":
            done = stack.pop()
            if done.name != value:
                raise Wrong(f"{value} ends {done.name}")
            stack[-1].inside.append(done)
            found = done
        else:
            stack[-1].properties.append((name, Property(params, value)))
    if len(stack) != 1 or found is None or len(stack[0].inside) != 1 or stack[0].properties:
        raise Wrong("not one calendar")
    check(found)
    return found


def check(calendar: Component) -> None:
    """Raise Wrong for a calendar that has too much, too little, or what it may not have."""
    if calendar["VERSION"].value != "2.0" or not calendar["PRODID"].value:
        raise Wrong("version or product")
    zones = {zone["TZID"].value for zone in calendar.components("VTIMEZONE")}
    for zone in calendar.components("VTIMEZONE"):
        for each in zone.inside:
            typed(each["DTSTART"], LOCAL)
            for offset in ("TZOFFSETFROM", "TZOFFSETTO"):
                if not re.fullmatch(r"[+-]\d{4}", each[offset].value):
                    raise Wrong(offset)
    uids = []
    for event in calendar.components("VEVENT"):
        uids.append(event["UID"].value)
        event_holds(event, zones)
    if len(uids) != len(set(uids)):
        raise Wrong("two events of one UID")
    for component in (calendar, *calendar.inside):
        for name, each in component.properties:
            if name in TEXTS and not TEXT.fullmatch(each.value):
                raise Wrong(f"{name} is no text: {each.value!r}")


def event_holds(event: Component, zones: set[str]) -> None:
    """Raise Wrong for an event that is not as it must be."""
    for name in ONCE:
        if len(event.all(name)) > 1:
            raise Wrong(f"{name} twice")
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        typed(event[name], UTC)
    if not event["SEQUENCE"].value.isdecimal():
        raise Wrong("SEQUENCE")
    if event["STATUS"].value not in {"TENTATIVE", "CONFIRMED", "CANCELLED"}:
        raise Wrong("STATUS")
    if event["TRANSP"].value not in {"OPAQUE", "TRANSPARENT"}:
        raise Wrong("TRANSP")
    if not re.fullmatch(r"https?://[!-~]+", event["URL"].value):
        raise Wrong("URL")
    start = event["DTSTART"]
    if start.params.get("VALUE") == "DATE":
        first, after = typed(start, DATE), typed(event["DTEND"], DATE)
        if event["DTEND"].params.get("VALUE") != "DATE" or after <= first:
            raise Wrong("DTEND")
    else:
        typed(start, LOCAL)
        if start.params.get("TZID") not in zones:
            raise Wrong("a time zone that is not told")
        if event.all("DTEND"):
            raise Wrong("an end that nobody has stated")


def typed(found: Property, form: str) -> datetime:
    """Return a date or time of the right form. Raises Wrong for another, and for one that does not exist."""
    if not re.fullmatch(form, found.value):
        raise Wrong(f"no {form}: {found.value}")
    text = found.value.rstrip("Z")
    try:
        return datetime.strptime(text, "%Y%m%dT%H%M%S" if "T" in text else "%Y%m%d")
    except ValueError:
        raise Wrong(f"no such day: {found.value}") from None
