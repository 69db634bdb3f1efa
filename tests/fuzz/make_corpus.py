"""Makes the files that the fuzz targets begin with, out of what is in the repository. usage: make_corpus.py [FOLDER]

Text: each function of tests/data/portable/ops.mlir. Bytecode: the same as portable artifacts of several versions (by jaxlib) and as
plain bytecode (by jaxlib and by ttc-opt). TTIR: the lit tests' modules and the corpus' smallest peers.
"""

import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", ROOT / "build/bin"))
VERSIONS = ("0.9.0", "0.14.0", "1.0.0", "1.17.0")
LONGEST = 8192
HELPERS = ("callee", "decomposition")


def functions():
    text = (ROOT / "tests/data/portable/ops.mlir").read_text()
    pieces = {
        re.search(r"@(\w+)", piece)[1]: piece for piece in re.split(r"^(?=func\.func)", text, flags=re.MULTILINE)[1:]
    }
    for name, piece in pieces.items():
        if name not in HELPERS:
            needed = "".join(pieces[helper] for helper in HELPERS if f"@{helper}" in piece)
            # Results that nobody uses would be the first to go: the importer wants one public function.
            yield name, piece + needed


def bytecodes(text):
    from jax._src.interpreters import mlir
    from jaxlib.mlir import ir
    from jaxlib.mlir.dialects import stablehlo

    for version in VERSIONS:
        with mlir.make_ir_context():
            try:
                yield version, stablehlo.serialize_portable_artifact(ir.Module.parse(text), version)
            except ValueError:
                continue  # the version does not have it
    with mlir.make_ir_context():
        from io import BytesIO

        plain = BytesIO()
        ir.Module.parse(text).operation.write_bytecode(plain)
        yield "jaxlib", plain.getvalue()
    done = subprocess.run(
        [BIN / "ttc-opt", "--emit-bytecode", "-"], input=text.encode(), capture_output=True, timeout=60
    )
    if done.returncode == 0:
        yield "ttc", done.stdout


def ttir_modules():
    for path in sorted((ROOT / "tests/lit").rglob("*.mlir")) + sorted(
        (ROOT.parent / "shared/corpus/peer").glob("*.ttir.mlir")
    ):
        for number, part in enumerate(re.split(r"^// -----.*$", path.read_text(), flags=re.MULTILINE)):
            part = re.sub(r"^\s*//.*\n", "", part, flags=re.MULTILINE).strip()
            if '"ttir.' in part and len(part) < LONGEST:
                yield f"{path.stem}-{number}", part


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "tests/fuzz/corpus")
    made = {name: folder / name for name in ("text_fuzz", "bytecode_fuzz", "ttir_fuzz")}
    for target in made.values():
        target.mkdir(parents=True, exist_ok=True)
    for name, text in functions():
        (made["text_fuzz"] / name).write_text(text)
        for version, data in bytecodes(text):
            (made["bytecode_fuzz"] / f"{name}-{version}").write_bytes(data)
    for name, text in ttir_modules():
        (made["ttir_fuzz"] / name).write_text(text)


if __name__ == "__main__":
    main()
