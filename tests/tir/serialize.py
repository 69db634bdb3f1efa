"""Runs under some TVM: reads TVMScript from standard input, writes `save_json` of it to standard output.

usage: python serialize.py FOLDER < text   (FOLDER is for the source file, which TVM wants to see)
"""

import importlib.util
import pathlib
import sys

import tvm

path = pathlib.Path(sys.argv[1]) / "program_source.py"
# Arguments and the tile's number are free variables, which newer versions complain of.
path.write_text(sys.stdin.read().replace("@I.ir_module\n", "@I.ir_module(check_well_formed=False)\n"))
spec = importlib.util.spec_from_file_location("program_source", path)
source = importlib.util.module_from_spec(spec)
sys.modules["program_source"] = source
spec.loader.exec_module(source)
sys.stdout.write(tvm.ir.save_json(source.Module))
