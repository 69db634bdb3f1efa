"""Daemons for the tests of this folder (tests/ttctest)."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from ttctest.fixtures import daemon, fake, start_daemon, start_fake  # noqa: F401
