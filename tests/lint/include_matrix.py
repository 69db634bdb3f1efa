"""The layers of docs/architecture.md as data, and the includes that go against them.

`python3 tests/lint/include_matrix.py` prints every forbidden include and exits 1 if there is one.
"""

from __future__ import annotations

import pathlib
import re
import sys

# Folder -> prefixes of the includes of ours that it may use. The longest folder that holds a file counts.
API = ("ttc/",)
ALLOWED: dict[str, tuple[str, ...]] = {
    "compiler_core/support": ("ttc/support/",),
    "compiler_core/include": ("ttc/",),
    "compiler_core/keys": API,
    "compiler_core/options": (*API, "options/"),
    "compiler_core/devices": (*API, "devices/"),
    "compiler_core/costmodel": (*API, "costmodel/"),
    "compiler_core/costmodel/program": (*API, "costmodel/"),
    "compiler_core/costmodel/kernels": (*API, "costmodel/"),
    "compiler_core/executable": (*API, "executable/"),
    "compiler_core/runtime": (*API, "runtime/"),
    "compiler_core/emulator": (*API, "shim/"),
    "compiler_core/profile": (*API, "profile/"),
    "compiler_core/dialects/stablehlo": (*API, "dialects/stablehlo/"),
    "compiler_core/dialects/chlo": (*API, "dialects/chlo/", "dialects/stablehlo/"),
    "compiler_core/dialects/vhlo": (*API, "dialects/vhlo/", "dialects/stablehlo/", "dialects/Diagnostics.h"),
    "compiler_core/dialects/sdy": (*API, "dialects/sdy/"),
    "compiler_core/dialects/ttcore": (*API, "dialects/ttcore/"),
    "compiler_core/dialects/ttir": (*API, "dialects/ttir/", "dialects/ttcore/"),
    "compiler_core/dialects/ttnn": (*API, "dialects/ttnn/", "dialects/ttcore/"),
    "compiler_core/dialects/ttkernel": (*API, "dialects/ttkernel/"),
    "compiler_core/dialects/check": (*API, "dialects/check/"),
    "compiler_core/dialects/interpreter": (*API, "dialects/interpreter/"),
    "compiler_core/dialects": (*API, "dialects/"),
    "compiler_core/reference": (*API, "dialects/", "reference/"),
    "compiler_core/importers": (*API, "dialects/", "importers/"),
    "compiler_core/importers/tir": (*API, "importers/tir/", "importers/ImportLimits.h"),
    "compiler_core/transforms": (*API, "dialects/", "transforms/"),
    "compiler_core/emitters": (*API, "dialects/", "emitters/"),
    "compiler_core/emitters/graph": (*API, "emitters/graph/"),
    "compiler_core/emitters/manifest": (*API, "emitters/graph/Texts", "emitters/manifest/"),
    "compiler_core/driver": (*API, "dialects/", "reference/", "importers/", "transforms/", "emitters/", "driver/"),
    "cache": ("ttc/cache/", "ttc/support/", "cache/"),
    "server": ("ttc/", "google/rpc/", "server/"),
    "client/cpp": ("ttc/client/", "ttc/support/", "ttc/v1/", "google/rpc/", "client/cpp/", "cpp/"),
    "client/cli": ("ttc/client/", "ttc/support/", "ttc/v1/", "client/cli/", "cli/"),
}
# Below `ttc/`, what only some layers may see.
ONLY_FOR = {
    "ttc/v1/": ("server", "client"),
    "ttc/worker/": ("server",),
    "ttc/cache/": ("server", "cache"),
    "ttc/client/": ("client",),
}
OURS_DIRECTORIES = "ttc google/rpc dialects reference importers transforms emitters driver options devices costmodel executable runtime profile cache server client cpp cli"
OURS = re.compile("^(" + "|".join(OURS_DIRECTORIES.split()) + ")/")
INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]', re.MULTILINE)
MLIR_FREE = (
    "compiler_core/support",
    "compiler_core/include",
    "compiler_core/keys",
    "compiler_core/options",
    "compiler_core/devices",
    "compiler_core/costmodel",
    "compiler_core/executable",
    "compiler_core/runtime",
    "compiler_core/emulator",
    "compiler_core/profile",
    "compiler_core/importers/tir",
    "compiler_core/emitters/graph",
    "compiler_core/emitters/manifest",
    "cache",
    "server",
    "client",
)
HEAVY = re.compile(r"^(mlir|llvm)/")


def layer_of(path: str) -> str | None:
    """The folder of ALLOWED that `path` belongs to."""
    fitting = [folder for folder in ALLOWED if path.startswith(folder + "/")]
    return max(fitting, key=len, default=None)


def violations_in(path: str, text: str) -> list[str]:
    """What is wrong with the includes of one file, a line each."""
    layer = layer_of(path)
    if layer is None:
        return []
    found = []
    for include in INCLUDE.findall(text):
        if HEAVY.match(include) and layer.startswith(MLIR_FREE):
            found.append(f"{path}: includes <{include}>, but {layer} is free of MLIR and LLVM")
        if not OURS.match(include):
            continue
        if not include.startswith(ALLOWED[layer]):
            found.append(f'{path}: includes "{include}", which {layer} may not see (docs/architecture.md)')
        for prefix, layers in ONLY_FOR.items():
            if include.startswith(prefix) and not layer.startswith(layers):
                found.append(f'{path}: includes "{include}", which is for {", ".join(layers)} only')
    return found


def check(root: pathlib.Path) -> list[str]:
    """All violations below `root`."""
    files = [
        p
        for pattern in ("*.h", "*.cpp")
        for top in ("compiler_core", "cache", "server", "client")
        for p in (root / top).rglob(pattern)
    ]
    return [
        line
        for p in sorted(files)
        for line in violations_in(p.relative_to(root).as_posix(), p.read_text(encoding="utf-8"))
    ]


if __name__ == "__main__":
    lines = check(pathlib.Path(__file__).resolve().parents[2])
    print("\n".join(lines) or "include matrix: no violation")
    sys.exit(bool(lines))
