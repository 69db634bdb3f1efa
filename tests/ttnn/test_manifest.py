"""The target `manifest`: deployment.json follows its published schema, and runtime.py computes what the framework does.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json

import jsonschema
import pytest
import run_on_mock
from comparison import compare
from corpus_exports import BINARIES, CORPUS, Compiler, corpus_cases, load_module


class ManifestCompiler(Compiler):
    emit = "manifest"


@pytest.fixture(scope="module")
def manifests(tmp_path_factory):
    compiler = ManifestCompiler(BINARIES, tmp_path_factory.mktemp("manifests"))
    yield compiler
    compiler.close()


def compiled(manifests, case):
    answer = manifests.compile(case)
    if answer.exit_code == 1:
        pytest.skip("refused: " + " ".join(answer.diagnostics.split())[:160])
    assert answer.exit_code == 0, answer.diagnostics
    return answer.export


@pytest.mark.parametrize("case", corpus_cases(runnable=False))
def test_follows_its_schema(manifests, case):
    export = compiled(manifests, case)
    schema = json.loads((export / "deployment.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    manifest = json.loads((export / "deployment.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(manifest)
    calls = [operation for operation in manifest["operations"] if operation["call"] != "ttnn.deallocate"]
    assert calls
    assert manifest["total"]["min_cores"] == max((c["hardware_requirements"]["min_cores"] for c in calls), default=0)
    assert manifest["total"]["dram_memory"] > 0


@pytest.mark.timeout(300)
@pytest.mark.parametrize("case", ["jax_mlp", "jax_mlp_consts", "flax_mnist_cnn", "jax_sdpa", "flax_encoder_block"])
def test_runtime_computes_what_the_framework_does(manifests, ttnn, case):
    export = compiled(manifests, case)
    folder = CORPUS / "dev" / case
    meta = json.loads((folder / "meta.json").read_text())
    arguments, expected = load_module("corpus_case", CORPUS / "case.py").load(str(folder))
    program = load_module(f"runtime_{case}", export / "runtime.py").Deployment(
        export, ttnn.open_device(device_id=0, l1_small_size=32768)
    )
    ports = program.manifest["arguments"]
    given = [program.to_device(port["tensor"], array) for port, array in zip(ports, arguments, strict=True)]
    program(*given)
    outputs = program(*given)
    for index, (output, wanted) in enumerate(zip(outputs, expected, strict=True)):
        compare(f"output {index}", output.to_numpy(), wanted, meta["outs"][index])


def test_runtime_runs_under_the_real_library(manifests, real_ttnn):
    export = compiled(manifests, "jax_mlp")
    result = run_on_mock.run_program(export / "runtime.py", "wormhole_n150", 300)
    assert result.ok, result.message
    assert "result0 [32, 10]" in result.stdout


def test_what_is_wrong_is_said(manifests, ttnn):
    export = compiled(manifests, "jax_mlp")
    runtime = load_module("runtime_wrong", export / "runtime.py")
    program = runtime.Deployment(export, ttnn.open_device(device_id=0))
    with pytest.raises(ValueError, match="takes 7 arguments, not 1"):
        program(None)
    name = program.manifest["arguments"][0]["tensor"]
    with pytest.raises(ValueError, match=r"has the shape \[3\]; wanted is \[784, 256\]"):
        program.to_device(name, [1, 2, 3])
    with pytest.raises(ValueError, match="is not the library's"):
        runtime.library("os.system")
