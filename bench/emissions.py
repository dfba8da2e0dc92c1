"""How long it takes to reckon 100 000 legs by one set of factors, and to find places as people type them."""

import random
from decimal import Decimal
from time import perf_counter

LEGS, ROUNDS = 100_000, 3
TYPED = ("Bryssel", "kopenhamn", "ham", "st", "ARN", "Gdynia", "å")


def main() -> None:
    """Print the median of some rounds; no database is read, the set is the one that comes with the system."""
    import django

    django.setup()
    from utblick.emissions import places
    from utblick.emissions.packs import held_from_file
    from utblick.emissions.reckoning import Given, Reckoned, reckon_many

    start = perf_counter()
    places.find("x")
    print(f"places read: {(perf_counter() - start) * 1000:.0f} ms")
    draw = random.Random(7)
    known = [
        place for name in ("a", "b", "g", "h", "k", "l", "m", "s") for place in places.find(name, limit=40)
    ]
    modes = ("flight", "train", "coach", "car", "ferry", "taxi")
    given = []
    for _leg in range(LEGS):
        origin, destination = draw.sample(known, 2)
        entered = Decimal(draw.randint(10, 2000)) if draw.random() < 0.2 else None
        given.append(
            Given(
                draw.choice(modes), "", origin, destination, entered_km=entered, travellers=draw.randint(1, 9)
            )
        )
    held = held_from_file("se-2026")
    took, answers = [], []
    for _round in range(ROUNDS):
        start = perf_counter()
        answers = reckon_many(given, held)
        took.append(perf_counter() - start)
    told = sum(isinstance(each, Reckoned) for each in answers)
    print(f"{LEGS} legs by se-2026 ({told} with an answer): {sorted(took)[ROUNDS // 2]:.2f} s")
    for text in TYPED:
        start = perf_counter()
        found = places.find(text)
        print(f"find {text!r}: {(perf_counter() - start) * 1000:.2f} ms, {len(found)} places")


if __name__ == "__main__":
    main()
