"""Execute streams against a real ttcd whose worker has the runtime of tests/unit/server/FakeRuntime.cpp."""

import hashlib
import io
import json
import math
import zipfile

import grpc
import pytest
from ttctest import wire
from ttctest.run import RunStream, execute, floats, parse_safetensors, safetensors

PROGRAM = "in x float32 2 3\nin params.w bfloat16 3\n"
X = floats(1, -2, math.nan, math.inf, 0, 6, shape=[2, 3])
W = floats(0.5, 1.5, 2.5)


def refusal(daemon, *arguments, **fields) -> tuple[grpc.StatusCode, str]:
    with pytest.raises(grpc.RpcError) as caught:
        execute(daemon, *arguments, **fields)
    return caught.value.code(), caught.value.details()


def compiles(daemon) -> tuple[float, float]:
    counted = daemon.metrics()
    return counted["ttc_imports_total"], counted["ttc_compiles_total"]


def test_a_run_compiles_once_and_gives_outputs_in_order(fake):
    first = execute(fake, PROGRAM, inputs={"arg0": X, "arg1": W})
    assert (first.outcome, first.cache) == ("ok", "miss")
    assert parse_safetensors(bytes(first.outputs)) == {"out0": X, "out1": W}
    assert [(port.name, port.dtype, list(port.shape)) for port in first.summary.arguments] == [
        ("x", "float32", [2, 3]),
        ("params.w", "bfloat16", [3]),
    ]
    before = compiles(fake)
    second = execute(fake, PROGRAM, inputs={"params.w": W, "x": X})
    assert (second.outcome, second.cache, second.final.key) == ("ok", "hit", first.final.key)
    assert second.outputs == first.outputs and compiles(fake) == before
    assert fake.metrics()['ttc_runs_total{outcome="ok"}'] == 2


def test_a_compile_fills_the_cache_of_a_run(fake):
    compiled = fake.compile(PROGRAM, targets=["ttnn_flatbuffer"])
    result = execute(fake, PROGRAM, inputs={"arg0": X, "arg1": W})
    assert (result.cache, result.final.key) == ("hit", compiled.final.key)
    by_key = execute(fake, key=compiled.final.key, inputs={"arg0": X, "arg1": W})
    assert by_key.outcome == "ok" and by_key.outputs == result.outputs


def test_phases_and_progress_are_told(fake):
    result = execute(fake, PROGRAM, inputs={"arg0": X, "arg1": W})
    phases = [timing.phase for timing in result.final.timings]
    assert phases == ["import", "compile", "store", "load", "inputs", "execute", "outputs"]
    counted = [(each.done, each.total) for each in result.progress if each.total]
    assert counted[-1][0] == counted[-1][1] > 1


def test_the_profile_comes_only_if_wanted(fake):
    plain = execute(fake, PROGRAM, inputs={"arg0": X, "arg1": W})
    assert plain.profile_digest is None and plain.summary.device_ns == 0
    result = execute(fake, PROGRAM, inputs={"arg0": X, "arg1": W}, want_profile=True, name="my model")
    archive = zipfile.ZipFile(io.BytesIO(result.profile))
    assert set(archive.namelist()) == {"trace.json", "profile.html"}
    assert archive.read("profile.html").decode() == f"my model wormhole_n150 {result.final.key}\n"
    assert result.summary.device_ns == 1234


def test_random_inputs_follow_the_seed(fake):
    graph = "in x float32 64 64\nin n int64 100\nin f bool 100\n"
    one, again, other = (execute(fake, graph, random_seed=seed) for seed in (1, 1, 2))
    assert one.outputs == again.outputs != other.outputs
    tensors = parse_safetensors(bytes(one.outputs))
    values = memoryview(tensors["out0"][2]).cast("f")
    assert min(values) >= -1 and max(values) <= 1 and len(set(values)) > 4000
    assert set(memoryview(tensors["out1"][2]).cast("q")) == {0, 1}
    assert set(tensors["out2"][2]) == {0, 1}


def test_an_uploaded_executable_runs(fake):
    result = execute(fake, executable=PROGRAM.encode(), inputs={"arg0": X, "arg1": W})
    assert result.outcome == "ok" and parse_safetensors(bytes(result.outputs))["out0"] == X
    code, message = refusal(fake, executable=b"corrupt\n", random_seed=1)
    assert code == grpc.StatusCode.INVALID_ARGUMENT and message == "model.ttx: the checksum does not match"


def test_graph_and_inputs_that_need_chunks(start_fake):
    daemon = start_fake()
    graph = "in x float32 1000000\n" + "# padding\n" * 300_000
    big = ("F32", [1_000_000], bytes(range(250)) * 16_000)
    result = execute(daemon, graph, inputs={"arg0": big})
    assert result.needed_input and parse_safetensors(bytes(result.outputs))["out0"] == big


@pytest.mark.parametrize(
    "inputs, words",
    [
        ({"arg0": X}, ["`arg1` (`params.w`) is missing", "bfloat16[3]", "has 1 of 2 tensors"]),
        ({"arg0": X, "arg1": W, "arg2": W}, ["is called `arg2`", "takes 2 inputs, `arg0` to `arg1`"]),
        ({"arg0": X, "parms.w": W}, ["`arg1` (`params.w`) is missing", "`parms.w`", "did you mean `params.w`?"]),
        ({"arg0": floats(1, 2, 3, shape=[1, 3]), "arg1": W}, ["`arg0` (`x`)", "F32[1,3]", "float32[2,3]"]),
        ({"arg0": ("I32", [2, 3], bytes(24)), "arg1": W}, ["`arg0` (`x`)", "dtype of I32[2,3]", "float32[2,3]"]),
        ({"arg0": X, "arg1": W, "x": X}, ["`arg0` (`x`) is there twice"]),
        ({}, ["`arg0` (`x`) is missing", "the file is empty"]),
    ],
)
def test_inputs_that_do_not_fit_are_named(fake, inputs, words):
    code, message = refusal(fake, PROGRAM, inputs=inputs)
    assert code == grpc.StatusCode.INVALID_ARGUMENT
    for word in words:
        assert word in message, message


def test_a_broken_safetensors_file_is_refused(fake):
    whole = safetensors({"arg0": X, "arg1": W})
    for broken in (whole[:-1], b"x" * 7, b"\xff" * 64, whole.replace(b"F32", b"F99")):
        code, message = refusal(fake, PROGRAM, inputs=bytes(broken))
        assert code == grpc.StatusCode.INVALID_ARGUMENT and "no intact safetensors file" in message


def test_inputs_of_another_digest_or_too_many_are_refused(start_fake):
    daemon = start_fake("--max-input-bytes=1K")
    code, message = refusal(daemon, PROGRAM, inputs={"arg0": floats(*range(300))})
    assert code == grpc.StatusCode.OUT_OF_RANGE and "--max-input-bytes" in message and "1024" in message
    stream = RunStream(daemon.channel, graph=PROGRAM, inputs={"arg0": X, "arg1": W})
    stream.file = stream.file[:-1] + b"?"
    stream.send_inputs()
    with pytest.raises(grpc.RpcError) as caught:
        stream.finish()
    assert caught.value.code() == grpc.StatusCode.DATA_LOSS and "inputs" in caught.value.details()


def test_a_cut_upload_of_inputs_is_told(fake):
    stream = RunStream(fake.channel, graph=PROGRAM, inputs={"arg0": X, "arg1": W})
    request = wire.message("ExecuteRequest")()
    request.input_chunk.data = stream.file[:10]
    stream.requests.put(request)
    stream.requests.put(None)
    with pytest.raises(grpc.RpcError) as caught:
        stream.finish()
    assert caught.value.code() == grpc.StatusCode.DATA_LOSS and "10 of" in caught.value.details()


@pytest.mark.parametrize(
    "fields, code, words",
    [
        ({"device": "sim:wormhole_n15"}, "INVALID_ARGUMENT", ["wormhole_n150"]),
        ({"device": "sim:"}, "INVALID_ARGUMENT", ["sim:NAME"]),
        ({"device": "ttnn:x"}, "INVALID_ARGUMENT", ["`ttnn:x`", "`ttnn:N`"]),
        ({"device": "ttnn:0", "want_profile": True}, "INVALID_ARGUMENT", ["no profile"]),
        ({"device": "ttnn:0", "numerics": "exact"}, "INVALID_ARGUMENT", ["as the device does"]),
        ({"numerics": "fuzzy"}, "INVALID_ARGUMENT", ["`fuzzy`", "`exact` or `device`"]),
    ],
)
def test_wrong_headers(fake, fields, code, words):
    found, message = refusal(fake, PROGRAM, random_seed=1, **fields)
    assert found.name == code
    for word in words:
        assert word in message, message


@pytest.mark.parametrize("name", ["wormhole_n150", "sim:wormhole_n150", "sim:wormhole", "n150", ""])
def test_device_names(fake, name):
    assert execute(fake, PROGRAM, random_seed=1, device=name).summary.device == "wormhole_n150"


def test_a_program_for_another_device_does_not_run(fake):
    code, message = refusal(fake, "device blackhole_p150\n" + PROGRAM, random_seed=1, device="sim:n150")
    assert code == grpc.StatusCode.INVALID_ARGUMENT
    assert "compiled for `blackhole_p150`" in message and "`wormhole_n150`" in message


def test_an_unknown_key_and_an_export_without_program(fake):
    code, message = refusal(fake, key="0" * 64, random_seed=1)
    assert code == grpc.StatusCode.NOT_FOUND and "compile again" in message
    python = fake.compile(PROGRAM).final.key
    code, message = refusal(fake, key=python, random_seed=1)
    assert code == grpc.StatusCode.INVALID_ARGUMENT and "no model.ttx" in message
    assert refusal(fake, random_seed=1)[0] == grpc.StatusCode.INVALID_ARGUMENT


def test_errors_of_the_program_are_an_outcome(fake):
    compile_error = execute(fake, "error compile no such op\n", random_seed=1)
    assert compile_error.outcome == "program_error" and compile_error.diagnostics[0].message == "no such op"
    for number, code in ((9, "runtime-error"), (8, "out-of-memory"), (12, "unsupported-op")):
        result = execute(fake, f"fail {number} what went wrong\n", random_seed=1)
        assert result.outcome == "program_error" and "what went wrong" in result.final.message
        assert [each.code for each in result.diagnostics] == [code] and not result.outputs
    assert execute(fake, "fail 13 a broken invariant\n", random_seed=1).outcome == "compiler_crash"


def test_uploaded_source_is_refused_where_it_may_not_run(start_fake):
    def upload(daemon, device=""):
        request = wire.message("ExecuteRequest")()
        request.header.source.sha256 = hashlib.sha256(b"").digest()
        request.header.device = device
        with pytest.raises(grpc.RpcError) as caught:
            list(wire.stub(daemon.channel, "RunService/Execute")(iter([request]), timeout=10))
        return caught.value.code(), caught.value.details()

    code, message = upload(start_fake())
    assert code == grpc.StatusCode.PERMISSION_DENIED and "--allow-code-execution" in message
    daemon = start_fake("--allow-code-execution")
    code, message = upload(daemon)
    assert code == grpc.StatusCode.INVALID_ARGUMENT and "`ttnn:N`" in message
    code, message = refusal(daemon, executable=PROGRAM.encode(), random_seed=1, device="ttnn:0")
    assert code == grpc.StatusCode.INVALID_ARGUMENT and "simulator only" in message


def own_profile(daemon, **changes) -> str:
    devices = daemon.call("CompileService/GetCapabilities", protocol={"major": 1}).devices
    profile = json.loads(next(each.profile_json for each in devices if each.name == "wormhole_n150"))
    profile["name"] = "my_card"
    return json.dumps({**profile, **changes})


def test_a_profile_of_ones_own_counts_in_the_key(fake):
    built_in = execute(fake, PROGRAM, random_seed=1)
    graph = "device my_card\n" + PROGRAM
    mine = execute(fake, graph, random_seed=1, device_profile=own_profile(fake))
    assert mine.outcome == "ok" and mine.summary.device == "my_card"
    parts = {part.label: part.value for part in mine.final.key_parts} if mine.final.key_parts else {}
    assert parts["device.my_card"] == hashlib.sha256(own_profile(fake).encode()).hexdigest()
    other = execute(fake, graph, random_seed=1, device_profile=own_profile(fake, aliases=["x"]))
    assert len({built_in.final.key, mine.final.key, other.final.key}) == 3
    compiled = fake.compile(graph, targets=["executable"], device_profiles=[own_profile(fake)])
    assert (compiled.cache, compiled.final.key) == ("hit", mine.final.key)


def test_a_wrong_profile_names_the_field(fake):
    profile = json.loads(own_profile(fake))
    del profile["figures"]["worker_grid"]
    code, message = refusal(fake, PROGRAM, random_seed=1, device_profile=json.dumps(profile))
    assert code == grpc.StatusCode.INVALID_ARGUMENT and "`figures.worker_grid` is missing" in message
    code, message = refusal(fake, PROGRAM, random_seed=1, device_profile="[]")
    assert code == grpc.StatusCode.INVALID_ARGUMENT and "not a JSON object" in message
    with pytest.raises(grpc.RpcError) as caught:
        fake.compile(PROGRAM, devices=["n150"], device_profiles=[own_profile(fake, name="wormhole_n150")])
    assert "two devices" in caught.value.details() and "`wormhole_n150`" in caught.value.details()
