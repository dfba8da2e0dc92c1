"""How long `utblick check` takes over 1 000 000 entries of the audit trail, 100 000 of which have sealed something.

Prints; asserts nothing.
"""

import os
import sys
import tempfile
import time
from datetime import date

ENTRIES = 1_000_000


def main() -> None:
    """Fill the trail of an empty house, and walk it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES
    with tempfile.TemporaryDirectory(prefix="utblick-audit-") as data:
        os.environ |= {
            "UTBLICK_MODE": "demonstration",
            "UTBLICK_DATA": data,
            "DJANGO_SETTINGS_MODULE": "utblick.config.settings",
        }
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        from utblick.core.audit import secret, trail, verifying
        from utblick.core.audit.trail import Deed
        from utblick.core.canonical import digest
        from utblick.documents import sealing
        from utblick.documents.models import RegistryEntry

        start = time.perf_counter()
        chunk = 20_000
        for first in range(0, count // 10, chunk):
            entries = RegistryEntry.objects.bulk_create(
                RegistryEntry(
                    number=f"26RK{place}", date=date(2026, 1, 1), counterpart="Region", subject="Avtal"
                )
                for place in range(first, min(first + chunk, count // 10))
            )
            trail.write(
                [
                    Deed(
                        sealing.ENTRY, 7, "Demo", "registry-entry", each.pk, each.number,
                        {"digest": digest(sealing.said_by_entry(each))},
                    )
                    for each in entries
                ]
            )  # fmt: skip
        for first in range(count // 10, count, chunk):
            trail.write(
                [
                    Deed(
                        "collaborations.save_engagement",
                        7,
                        "Demo Handläggare",
                        "engagement",
                        number,
                        "Euroregion Baltic",
                    )
                    for number in range(first, min(first + chunk, count))
                ]
            )
        print(f"{count} entries written: {time.perf_counter() - start:.1f} s")
        start = time.perf_counter()
        faults = sum(1 for _fault in verifying.chain())
        print(f"The chain verified: {time.perf_counter() - start:.1f} s, {faults} faults")
        start = time.perf_counter()
        faults = sum(1 for each in (verifying.contents(), secret.faults()) for _fault in each)
        print(f"What is sealed and secret compared: {time.perf_counter() - start:.1f} s, {faults} faults")


if __name__ == "__main__":
    main()
