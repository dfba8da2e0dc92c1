"""What the tests of the whole house share, besides the conftest at the root."""

from tests.houses import first_house  # noqa: F401
