"""Runs under some TVM: a JSON list of TVMScript texts on standard input, a list of their `save_json` on standard output.

usage: python serialize.py FOLDER   (for the source files, which TVM wants to see)

A text that TVM does not read has {"refused": "why"} in its place.
"""

import importlib.util
import json
import pathlib
import sys

import tvm


def this_versions(text: str) -> str:
    # Arguments and the tile's number are free variables, which newer versions complain of.
    text = text.replace("@I.ir_module\n", "@I.ir_module(check_well_formed=False)\n")
    if importlib.util.find_spec("tvm.tirx") is None:  # the name of TIR before 0.25
        text = text.replace("import tirx as T", "import tir as T")
    return text


def serialized(path: pathlib.Path, text: str) -> object:
    path.write_text(this_versions(text))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    source = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = source
    try:
        spec.loader.exec_module(source)
    except Exception as error:  # (TVM's parser has its own, which differ by version)
        return {"refused": f"{type(error).__name__}: {error}"}
    return tvm.ir.save_json(source.Module)


folder = pathlib.Path(sys.argv[1])
answers = [serialized(folder / f"program{number}.py", text) for number, text in enumerate(json.load(sys.stdin))]
json.dump(answers, sys.stdout)
