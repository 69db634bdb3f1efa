"""What the cache key does not depend on, and what it does: the promises of docs/cache-key.md, through the daemon."""

import json
import os
import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]
BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", ROOT / "build/bin"))
GRAPH = (ROOT / "examples/mlp.mlir").read_text()


def rename_values(text):
    return re.sub(r"%(\w+)", r"%renamed_\1", text)


def move_file_and_line(text):
    return re.sub(r'"[^"\n]*\.py":\d+:\d+( to (\d+)?:\d+)?', '"elsewhere.py":7:3', text)


def strip_file_and_line(text):
    return re.sub(r'loc\("[^"\n]*\.py":\d+:\d+( to (\d+)?:\d+)?\)', "loc(unknown)", text)


def renumber_private_symbols(text):
    return re.sub(r"@relu(?:_(\d+))?\b", lambda match: f"@relu_{17 + int(match[1] or 20)}", text)


def reorder_attributes(text):
    pair = re.search(r"\{(mhlo.num_partitions = [^,]*), (mhlo.num_replicas = [^}]*)\}", text)
    return text.replace(pair[0], f"{{{pair[2]}, {pair[1]}}}")


def add_comments_and_space(text):
    return "// a comment\n" + re.sub(r"\n", "   // another\n\n", text)


def add_an_unused_private_function(text):
    unused = (
        "  func.func private @unused(%arg0: tensor<3xf32>) -> tensor<3xf32> {\n    return %arg0 : tensor<3xf32>\n  }\n"
    )
    return text.replace("  func.func private", unused + "  func.func private", 1)


def change_a_scope(text):
    return text.replace("/layer0/", "/encoder/")


def change_a_constant(text):
    return text.replace("dense<0.000000e+00>", "dense<1.000000e+00>", 1)


def change_a_parameter_name(text):
    return text.replace("params[0]['bias']", "params[0]['offset']")


def add_an_unknown_attribute(text):
    return text.replace("{mhlo.num_partitions", "{my.attribute = 1 : i32, mhlo.num_partitions", 1)


@pytest.fixture
def cli(daemon):
    """Runs `ttc` against the session's daemon."""

    def run(*arguments):
        command = [BIN / "ttc", *map(str, arguments), "--server", daemon.address]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    return run


@pytest.fixture
def compile_text(cli, tmp_path):
    """text, flags -> what `ttc compile --json` says."""

    def run(text, *flags, name="graph.mlir"):
        path = tmp_path / name
        path.write_text(text)
        done = cli("compile", path, "-o", tmp_path / "out", "--json", *flags)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run


@pytest.fixture
def differing_labels(cli):
    """Labels of the parts in which two keys differ, as `ttc cache explain --json` names them."""

    def run(first, second):
        done = cli("cache", "explain", first["key"], second["key"], "--json")
        assert done.returncode == 0, done.stderr
        return {part["label"] for part in json.loads(done.stdout.splitlines()[-1])["differences"]}

    return run


@pytest.mark.parametrize(
    "mutation",
    [
        rename_values,
        move_file_and_line,
        strip_file_and_line,
        renumber_private_symbols,
        reorder_attributes,
        add_comments_and_space,
        add_an_unused_private_function,
    ],
)
def test_what_cannot_matter_hits(compile_text, mutation):
    assert mutation(GRAPH) != GRAPH
    first = compile_text(GRAPH)
    again = compile_text(mutation(GRAPH), name="other.mlir")
    assert (again["cache"], again["key"]) == ("hit", first["key"])


@pytest.mark.parametrize(
    ("mutation", "part"),
    [
        (change_a_scope, "names"),
        (change_a_parameter_name, "names"),
        (change_a_constant, "semantics"),
        (add_an_unknown_attribute, "semantics"),
    ],
)
def test_what_matters_misses_and_is_named(differing_labels, compile_text, mutation, part):
    assert mutation(GRAPH) != GRAPH
    first = compile_text(GRAPH)
    other = compile_text(mutation(GRAPH))
    assert other["key"] != first["key"]
    assert differing_labels(first, other) == {part}


@pytest.mark.parametrize(
    ("flags", "labels"),
    [
        (("--option", "math_fidelity=hifi2"), {"option.math_fidelity"}),
        (("--option", "source_locations=true"), {"option.source_locations", "source_locations"}),
        (("--device", "blackhole_p150"), {"device.blackhole_p150", "device.wormhole_n150"}),
    ],
)
def test_options_and_devices_miss_and_are_named(differing_labels, compile_text, flags, labels):
    first = compile_text(GRAPH)
    other = compile_text(GRAPH, *flags)
    assert other["key"] != first["key"]
    assert differing_labels(first, other) & labels


def test_a_default_spelled_out_hits(compile_text):
    first = compile_text(GRAPH)
    again = compile_text(GRAPH, "--device", "wormhole_n150", "--emit", "codegen_py", "-O", "0")
    assert (again["cache"], again["key"]) == ("hit", first["key"])


def test_archives_are_identical_in_every_time_zone(start_daemon, tmp_path):
    """Two daemons, two caches, two time zones and locales: the same bytes."""
    exports = []
    for zone, language in (("Pacific/Kiritimati", "C"), ("America/St_Johns", "C.UTF-8")):
        started = start_daemon(env={"TZ": zone, "LC_ALL": language})
        result = started.compile(GRAPH.encode())
        assert result.data, started.log()
        exports.append(result.data)
    assert exports[0] == exports[1]
