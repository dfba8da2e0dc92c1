"""The power goes while decisions are registered: nothing that was acknowledged is lost, and the trail holds."""

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.houses import ROOT, Running, made

# Registers decisions one after another and says of each that it stands, once it does.
REGISTERS = """
import django, itertools; django.setup()
from utblick.core.dates import today
from utblick.decisions import actions
from utblick.decisions.models import AgendaItem, Decision, Meeting
from utblick.people.models import Account
secretary = Account.objects.get(key="demo-styrelsesekreterare")
meeting = Meeting.objects.filter(body__key="regionstyrelsen", date__lt=today()).order_by("-date").first()
first = Decision.objects.count() + 1
print("ready", flush=True)
for number in itertools.count(first):
    item = actions.put_on_agenda(secretary, AgendaItem(meeting=meeting, matter="decisions.other", title=f"Nr {number}"))
    decision = Decision(
        body=meeting.body, manner="body", meeting=meeting, item=item, matter=item.matter, title=item.title,
        decided_on=meeting.date, outcome="approved", text="Bifall.", paragraph=str(number))
    actions.register_decision(secretary, decision)
    print(number, flush=True)
"""
COUNTS = """
import django; django.setup()
from utblick.core.audit.models import AuditEntry
from utblick.decisions.models import Decision
print(*Decision.objects.values_list("paragraph", flat=True))
print(AuditEntry.objects.filter(deed="decisions.register_decision").count())
"""


@pytest.fixture(scope="module")
def house(
    first_house: Running,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Running]:
    data = tmp_path_factory.mktemp("cut") / "house"
    shutil.copytree(first_house.place.data, data)
    with made(data, str(first_house.place.database["NAME"])) as copied:
        yield copied


def python(house: Running, code: str) -> "subprocess.Popen[str]":
    surroundings = {**house.surroundings, "DJANGO_SETTINGS_MODULE": "utblick.config.settings"}
    return subprocess.Popen(
        [sys.executable, "-c", code],
        env=surroundings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def test_no_acknowledged_decision_is_lost(house: Running) -> None:
    several = [python(house, REGISTERS.replace("str(number)", f"f'{{number}}{place}'")) for place in "ab"]
    acknowledged = set()
    after = random.randint(3, 25)
    for place, process in zip("ab", several, strict=True):
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        if place == "a":
            for _ in range(after):
                acknowledged.add(f"{process.stdout.readline().strip()}a")
    for place, process in zip("ab", several, strict=True):
        process.kill()
        rest, _nothing = process.communicate()
        # The last line may have been cut short by the kill: only whole lines are acknowledged.
        whole = rest.rpartition("\n")[0].split()
        acknowledged |= {f"{number}{place}" for number in whole if number != "ready"}
    answer, _nothing = python(house, COUNTS).communicate()
    kept, deeds = answer.splitlines()
    assert acknowledged and acknowledged <= set(kept.split())
    assert len(kept.split()) == int(deeds)  # neither without the other
    done = house.run("check")
    assert done.returncode == 0, done.stderr


TOGETHER = """
import django, sys; django.setup()
from django.core.exceptions import ValidationError
from utblick.core.dates import today
from utblick.decisions import actions
from utblick.decisions.models import AgendaItem, Decision, Meeting
from utblick.people.models import Account
secretary = Account.objects.get(key="demo-styrelsesekreterare")
meeting = Meeting.objects.filter(body__key="regionstyrelsen", date__lt=today()).order_by("date").first()
item = AgendaItem.objects.filter(title="Samtidigt").first() or actions.put_on_agenda(
    secretary, AgendaItem(meeting=meeting, matter="decisions.other", title="Samtidigt"))
decision = Decision(
    body=meeting.body, manner="body", meeting=meeting, item=item, matter=item.matter, title=item.title,
    decided_on=meeting.date, outcome="approved", text="Bifall.", paragraph="1")
print("ready", flush=True)
sys.stdin.readline()
try:
    actions.register_decision(secretary, decision)
    print("registered")
except ValidationError as error:
    print("refused", *error.messages)
"""


def at_once(house: Running) -> list[str]:
    """Two secretaries register a decision in one matter at the same moment; what each was told."""
    first = python(house, TOGETHER)
    assert first.stdout is not None and first.stdout.readline() == "ready\n"  # the matter is on the agenda
    both = [first, python(house, TOGETHER)]
    assert both[1].stdout is not None and both[1].stdout.readline() == "ready\n"
    for each in both:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    return sorted(each.communicate()[0].strip() for each in both)


def test_two_secretaries_at_once_and_a_decision_changed_in_the_database(house: Running) -> None:
    """One registers, the other is told; then somebody changes it with the database in their hands, and is found out."""
    said = at_once(house)
    assert said[0].startswith("refused") and said[1] == "registered"
    assert "redan avgjort" in said[0]
    change = """
import django; django.setup()
from django.db import connection
from utblick.core.audit import triggers
from utblick.decisions.models import Decision
changed = Decision.objects.order_by("pk").first()
triggers.release(connection, "decisions_decision")
with connection.cursor() as cursor:
    cursor.execute("UPDATE decisions_decision SET text = 'Avslag.' WHERE id = %s", [changed.pk])
print(changed.reference)
"""
    answer, _nothing = python(house, change).communicate()
    done = house.run("check")
    assert done.returncode == 1
    told = [line for line in done.stderr.splitlines() if answer.strip() in line]
    assert len(told) == 1 and "ändrats" in told[0]
