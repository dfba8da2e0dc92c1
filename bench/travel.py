"""How long it takes to reckon 100 000 legs of journeys anew, and the lowest ways between places; none is saved."""

import random
from time import perf_counter

LEGS, PLACES = 100_000, 40


def main() -> None:
    """Print the time; no database is read, the set is the one that comes with the system."""
    import django

    django.setup()
    from utblick.emissions import places
    from utblick.emissions.packs import held_from_file
    from utblick.travel import reckoning
    from utblick.travel.models import Leg

    draw = random.Random(7)
    towns = [each for name in ("b", "g", "h", "k", "s") for each in places.find(name, limit=PLACES // 5)]
    legs = []
    for _leg in range(LEGS):
        origin, destination = draw.sample(towns, 2)
        leg = Leg(mode=draw.choice(("flight", "train", "coach", "car")), travellers=draw.randint(1, 4))
        reckoning.put_place(leg, "from", origin)
        reckoning.put_place(leg, "to", destination)
        legs.append(leg)
    held = held_from_file("se-2026")
    start = perf_counter()
    known: reckoning.Known = {}
    for leg in legs:
        reckoning.fill(leg, held, "bench", known)
    print(f"{LEGS} legs, {len(known)} ways between places: {perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
