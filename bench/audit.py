"""How long `utblick check` takes over 1 000 000 entries of the audit trail. Prints; asserts nothing."""

import os
import sys
import tempfile
import time

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
        from utblick.core.audit import trail, verifying
        from utblick.core.audit.trail import Deed

        start = time.perf_counter()
        chunk = 20_000
        for first in range(0, count, chunk):
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


if __name__ == "__main__":
    main()
