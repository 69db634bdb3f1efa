"""How importing TIR grows with the file: TVM's JSON of 5 to 50 MB through `ttc-opt`, in seconds of the processor and megabytes.

    python tests/bench/bench_tir.py [--megabytes 5,10,25,50]

The files are a matrix product's (tests/tir/corpus/eras) whose inner loop of the reader is repeated until the file is large enough.
"""

import argparse
import copy
import json
import os
import pathlib
import resource
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", ROOT / "build/bin"))
SOURCE = ROOT / "tests/tir/corpus/eras/gemm.0.25.0.post1.json"
SHARED = ("ir.Op", "None", "tirx.Var", "tirx.Buffer")
NOT_NODES = ("span", "dtype", "attrs")


class Grower:
    """Appends copies of statements to the nodes of a graph."""

    def __init__(self, nodes):
        self.nodes = nodes
        self.added = 0

    def clone(self, number, copies):
        node = self.nodes[number]
        if node["type"] in SHARED:
            return number
        if number in copies:
            return copies[number]
        made = copy.deepcopy(node)
        if node["type"] == "ffi.Array":
            made["data"] = [self.clone(item, copies) for item in node["data"]]
        elif isinstance(node["data"], dict) and node["type"] != "ir.IntImm":
            for name, value in node["data"].items():
                if name not in NOT_NODES:
                    made["data"][name] = self.clone(value, copies)
        self.nodes.append(made)
        self.added += len(json.dumps(made, separators=(",", ":"))) + 1
        copies[number] = len(self.nodes) - 1
        return copies[number]


def grown(text, size):
    graph = json.loads(text)
    grower = Grower(graph["nodes"])
    loops = [
        node["data"]["seq"]
        for node in graph["nodes"]
        if node["type"] == "tirx.SeqStmt"
        and all(graph["nodes"][item]["type"] == "tirx.Evaluate" for item in graph["nodes"][node["data"]["seq"]]["data"])
    ]
    longest = max(loops, key=lambda number: len(graph["nodes"][number]["data"]))
    original = list(graph["nodes"][longest]["data"])
    while len(text) + grower.added < size:
        copies = {}
        graph["nodes"][longest]["data"] += [grower.clone(item, copies) for item in original]
    return json.dumps(graph, separators=(",", ":"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", default="5,10,25,50")
    sizes = [int(size) for size in parser.parse_args().megabytes.split(",")]
    print("| file | processor | resident |\n|---|---|---|")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "kernels.json"
            path.write_text(grown(SOURCE.read_text(), size * 10**6))
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([BIN / "ttc-opt", path, "-o", pathlib.Path(folder) / "out.mlir"], check=True, timeout=600)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime - before.ru_utime
        print(f"| {size} MB | {seconds:.2f} s | {after.ru_maxrss // 1024} MiB |")


if __name__ == "__main__":
    main()
