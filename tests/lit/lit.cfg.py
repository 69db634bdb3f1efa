"""The lit suite: IR in, IR or diagnostics out, checked by FileCheck. Run: python -m lit build/tests/lit [-v]."""

import os

import lit.formats

config.name = "ttc"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir"]
config.excludes = ["Inputs"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = config.ttc_scratch
config.environment["PATH"] = os.pathsep.join([config.ttc_bin, config.llvm_bin, os.environ["PATH"]])
# A check that cannot fail is none: unused prefixes are errors.
config.environment["FILECHECK_OPTS"] = "--enable-var-scope --allow-unused-prefixes=false --dump-input=fail"
