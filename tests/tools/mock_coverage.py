"""Runs the export of every graph of the corpus with the real ttnn on a mock device, and keeps what came of it.

    python3 tests/tools/mock_coverage.py [--cpp] [--device NAME]... [GRAPH...]    (the Python of tests/venv.sh)

By default all graphs on wormhole_n150 and blackhole_p150: an hour and more until the library has built its kernels once. Each result goes to
docs/mock_device.json (with --cpp the C++ exports' to docs/mock_device_cpp.json) at once, which coverage.py shows in docs/coverage.md. Dynamic dimensions are compiled at a size of 4.
Exit codes: 0 all ended as they should; 1 one did not; 77 there is no corpus or no real ttnn (tests/ttnn/setup_real_ttnn.sh).
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import argparse
import datetime
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from coverage import BIN, CORPUS, MOCKED, MOCKED_CPP, ROOT, sizes, start_daemon

sys.path.insert(0, str(ROOT / "tests" / "ttnn"))

import cpp_builds
import run_on_mock

DEVICES = ("wormhole_n150", "blackhole_p150")
TIMEOUT = 1800


def keep(file: Path, graph: str, device: str, message: str) -> None:
    """Adds one result to the file: "runs", or in whose words it does not."""
    results = json.loads(file.read_text()) if file.is_file() else {}
    entry = {"result": message or "runs", "date": datetime.datetime.now(datetime.UTC).date().isoformat()}
    results.setdefault(graph, {})[device] = entry
    file.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n")


def run(folder: Path, device: str, server: str, scratch: Path, target: str) -> str:
    """Empty if the program ended with 0, else why not."""
    export = scratch / device / folder.name
    export.parent.mkdir(exist_ok=True)
    command = [BIN / "ttc", "compile", folder / "graph.mlir", "-o", export, "--device", device, "--emit", target]
    done = subprocess.run(
        [*command, "--server", server, *sizes(folder)], capture_output=True, text=True, timeout=600, cwd=scratch
    )
    if done.returncode != 0:
        return f"not compiled: exit code {done.returncode}"
    if target == "cpp":
        return cpp_builds.build_and_run(export, device, TIMEOUT)[0]
    result = run_on_mock.run_export(export, device, timeout=TIMEOUT)
    return "" if result.ok else result.message or "failed without a message"


def main() -> int:
    parser = argparse.ArgumentParser(description="writes docs/mock_device.json")
    parser.add_argument("graphs", nargs="*", help="default: all")
    parser.add_argument("--cpp", action="store_true", help="the C++ exports")
    parser.add_argument("--device", action="append", choices=sorted(run_on_mock.DESCRIPTORS))
    options = parser.parse_args()
    folders = sorted(path.parent for path in (CORPUS / "dev").glob("*/graph.mlir"))
    folders = [folder for folder in folders if not options.graphs or folder.name in options.graphs]
    target, file = ("cpp", MOCKED_CPP) if options.cpp else ("python", MOCKED)
    library = cpp_builds.absent_reason() if options.cpp else run_on_mock.absent_reason()
    absent = library or ("" if folders else f"no corpus in `{CORPUS}`; set TTC_CORPUS")
    if absent:
        print(f"mock_coverage: {absent}", file=sys.stderr)
        return 77
    failed = 0
    with tempfile.TemporaryDirectory(prefix="ttc-mock-") as name:
        daemon, address = start_daemon(Path(name))
        try:
            for device in options.device or DEVICES:
                for folder in folders:
                    message = run(folder, device, address, Path(name), target)
                    keep(file, folder.name, device, " ".join(message.split())[:300])
                    print(f"{device} {folder.name}: {message[:300] or 'runs'}", flush=True)
                    failed += bool(message)
        finally:
            daemon.terminate()
            daemon.wait(timeout=60)
            cpp_builds.drop_precompiled()
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
