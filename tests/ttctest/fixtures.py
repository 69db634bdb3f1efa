"""Pytest fixtures; the conftest.py of a folder imports what it offers."""

import itertools

import pytest

from .daemon import Daemon


@pytest.fixture
def start_daemon(tmp_path_factory):
    """Starts daemons with the real compiler: start_daemon("--queue=1"). All are stopped after the test."""
    yield from _starter(tmp_path_factory, "")


@pytest.fixture
def start_fake(tmp_path_factory):
    """As start_daemon, with the worker that crashes on command (tests/unit/server/FakeCompiler.cpp)."""
    yield from _starter(tmp_path_factory, "ttc-test-worker")


def _starter(tmp_path_factory, worker):
    running, numbers = [], itertools.count()

    def start(*arguments, **named):
        named.setdefault("worker", worker)
        directory = named.pop("directory", None) or tmp_path_factory.mktemp(f"d{next(numbers)}")
        daemon = Daemon(directory, "--metrics-address=127.0.0.1:0", *arguments, **named)
        running.append(daemon)
        return daemon

    yield start
    for daemon in running:
        daemon.stop()


@pytest.fixture(scope="session")
def daemon(tmp_path_factory):
    """One ttcd with the real compiler for the whole session; leave no trace that another test could stumble over."""
    started = Daemon(tmp_path_factory.mktemp("daemon"), "--metrics-address=127.0.0.1:0")
    yield started
    started.stop()


@pytest.fixture
def fake(start_fake):
    """A fresh ttcd with the worker that crashes on command."""
    return start_fake()
