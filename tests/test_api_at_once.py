"""The same sent twice at the same moment is done once, on real files as on a server: both are answered alike."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.houses import ROOT, Running, made

SENDS = """
import django, json, threading; django.setup()
from datetime import timedelta
from django.db import connections
from django.test import Client
from utblick.api import actions, keys
from utblick.api.models import ApiKey, Replay
from utblick.core.dates import today
from utblick.monitoring.models import Item
from utblick.people.models import Account
account = Account.objects.get(key="demo-styrelsesekreterare")
key = keys.new()
made = ApiKey(name="Två på en gång", scopes=["stories:write"], expires_on=today() + timedelta(days=1))
actions.make_key(account, made, key)
told = []
def send(name, begin):
    headers = {"Authorization": f"Bearer {key}", "Idempotency-Key": name}
    begin.wait()
    body = json.dumps({"title": f"Samråd {name}", "why": "Viktigt"})
    answer = Client(SERVER_NAME="localhost").post("/api/v1/stories", body, "application/json", headers=headers)
    told.append((name, answer.status_code, answer.content.decode()))
    connections.close_all()
for number in range(5):
    begin = threading.Barrier(2)
    threads = [threading.Thread(target=send, args=(f"n{number}", begin)) for _each in range(2)]
    [each.start() for each in threads]
    [each.join() for each in threads]
items = Item.objects.filter(proposed_by=account, title__startswith="Samråd n").count()
print(json.dumps([told, items, Replay.objects.count()]))
"""


@pytest.fixture(scope="module")
def house(first_house: Running, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    data = tmp_path_factory.mktemp("at_once") / "house"
    shutil.copytree(first_house.place.data, data)
    with made(data, str(first_house.place.database["NAME"])) as copied:
        yield copied


def test_two_at_once_do_it_once(house: Running) -> None:
    surroundings = {**house.surroundings, "DJANGO_SETTINGS_MODULE": "utblick.config.settings"}
    done = subprocess.run(
        [sys.executable, "-c", SENDS], env=surroundings, capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    told, items, kept = json.loads(done.stdout.splitlines()[-1])
    assert len(told) == 10 and items == kept == 5
    answers = {name: set() for name, _status, _body in told}
    for name, status, body in told:
        assert status == 201, body
        answers[name].add(body)
    assert all(len(each) == 1 for each in answers.values())
