"""Corpus graphs compiled by the real `ttc` and `ttcd`, and their exports called as a user would.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import importlib.util
import inspect
import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
CORPUS = Path(os.environ.get("TTC_CORPUS", REPOSITORY.parent / "shared" / "corpus"))
GRAPHS = REPOSITORY / "tests/data/graphs"  # those of the corpus that must be tried everywhere
BINARIES = Path(os.environ.get("TTC_BIN_DIR", REPOSITORY / "build" / "bin"))

# What graphs with dynamic dimensions need.
DYNAMIC = {"jax_mlp_dynbatch": ["--dim", "b=4"], "torch_mlp_dynbatch": ["--dim", "s31=4"]}


@dataclass(frozen=True)
class Compiled:
    """What `ttc compile` answered for one graph: the export's folder, or the diagnostics of a refusal."""

    exit_code: int
    export: Path
    diagnostics: str


class Compiler:
    """`ttc` with a `ttcd` of its own on a socket in `folder`; each graph is compiled once a session."""

    emit = "python"

    def __init__(self, binaries: Path, folder: Path):
        self.ttc = binaries / "ttc"
        self.folder = folder
        self.server = f"unix:{folder / 'ttcd.sock'}"
        self.answers: dict[tuple[str, str], Compiled] = {}
        with open(folder / "ttcd.log", "w") as log:
            command = [binaries / "ttcd", "--listen", self.server, "--cache-dir", folder / "cache"]
            self.daemon = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        self._await_ready()

    def _await_ready(self):
        for _ in range(100):
            status = subprocess.run([self.ttc, "status", "--server", self.server], capture_output=True, text=True)
            if status.returncode == 0:
                return
            try:
                self.daemon.wait(0.2)
            except subprocess.TimeoutExpired:
                continue
            break
        log = (self.folder / "ttcd.log").read_text()
        self.close()
        pytest.fail(f"ttcd does not get ready: {status.stderr}{log}")

    def compile_graph(self, graph: Path, export: Path, device: str = "wormhole_n150", more: Sequence = ()) -> Compiled:
        """Compiles a graph as a user would, into the folder `export`; `more` are arguments of `ttc compile`."""
        command = [self.ttc, "compile", graph, "-o", export, "--device", device, "--emit", self.emit]
        command += ["--server", self.server, "--json", *more]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=300)
        return Compiled(done.returncode, export, done.stderr)

    def compile(self, case: str, device: str = "wormhole_n150", more: Sequence = ()) -> Compiled:
        """Compiles corpus graph `case` from its text, once whatever `more` is."""
        if (case, device) not in self.answers:
            export = self.folder / device / case
            export.parent.mkdir(exist_ok=True)
            here = GRAPHS / f"{case}.mlir"
            graph = here if here.is_file() else CORPUS / "dev" / case / "graph.mlir"
            if not graph.is_file():
                pytest.skip(f"no corpus: `{graph}` is absent (TTC_CORPUS says where the corpus is)")
            self.answers[case, device] = self.compile_graph(graph, export, device, more)
        return self.answers[case, device]

    def close(self):
        self.daemon.terminate()
        try:
            self.daemon.wait(30)
        except subprocess.TimeoutExpired:
            self.daemon.kill()
            self.daemon.wait()


class CppCompiler(Compiler):
    emit = "cpp"


def corpus_cases(*, runnable: bool) -> list[str]:
    """Names of the corpus graphs, those with inputs and expected outputs only if `runnable`."""
    cases = sorted(path.parent.name for path in CORPUS.glob("dev/*/meta.json"))
    if not runnable:
        return cases
    return [case for case in cases if json.loads((CORPUS / "dev" / case / "meta.json").read_text())["runnable"]]


def load_module(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def forward_arguments(main, arguments, device):
    """What `forward` takes, as docs/architecture.md says: inputs in order, then weights, constants and the device."""
    inputs, weights = [], {}
    entries = main.SIGNATURE["arguments"]
    assert len(entries) == len(arguments)
    for entry, array in zip(entries, arguments, strict=True):
        tensor = main.to_tensor(entry, array, device)
        if entry["role"] == "parameter":
            weights[entry["name"]] = tensor
        else:
            inputs.append(tensor)
    rest = [weights] if weights else []
    if hasattr(main, "load_constants"):
        rest.append(main.load_constants(device))
    rest.append(device)
    if len(inspect.signature(main.forward).parameters) < len(inputs) + len(rest):
        return [tuple(inputs), *rest]  # many inputs are one sequence
    return [*inputs, *rest]


def call_forward(main, arguments, device) -> tuple:
    """The outputs of `forward` on `arguments`, called twice: a call must leave its arguments alive for the next."""
    given = forward_arguments(main, arguments, device)
    main.forward(*given)
    outputs = main.forward(*given)
    return outputs if isinstance(outputs, tuple) else (outputs,)
