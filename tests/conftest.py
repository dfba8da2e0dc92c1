"""What the tests of the whole house share, besides the conftest at the root."""

from tests.browsing import browser_type_launch_args, site  # noqa: F401
from tests.houses import first_house  # noqa: F401
