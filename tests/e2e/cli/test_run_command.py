"""`ttc run` as a person runs it: the real daemon, compiler and simulator."""

import json
import pathlib
import zipfile

import ml_dtypes
import numpy as np
import pytest
from safetensors.numpy import load_file, save_file
from ttctest.cli import finish, tree

GRAPH = """module @net {
  func.func public @main(%arg0: tensor<4x8xf32> loc("x"), %arg1: tensor<8x2xbf16> loc("w"), %arg2: tensor<4xi32> loc("n"))
      -> (tensor<4x2xf32>, tensor<4xi32>, tensor<8x2xbf16>) {
    %w = stablehlo.convert %arg1 : (tensor<8x2xbf16>) -> tensor<8x2xf32>
    %y = stablehlo.dot_general %arg0, %w, contracting_dims = [1] x [0]
        : (tensor<4x8xf32>, tensor<8x2xf32>) -> tensor<4x2xf32>
    %n = stablehlo.add %arg2, %arg2 : tensor<4xi32>
    %v = stablehlo.add %arg1, %arg1 : tensor<8x2xbf16>
    return %y, %n, %v : tensor<4x2xf32>, tensor<4xi32>, tensor<8x2xbf16>
  }
}
"""


@pytest.fixture
def graph(tmp_path) -> pathlib.Path:
    path = tmp_path / "net.mlir"
    path.write_text(GRAPH)
    return path


@pytest.fixture
def arrays() -> dict[str, np.ndarray]:
    random = np.random.default_rng(0)
    w = random.standard_normal((8, 2)).astype(ml_dtypes.bfloat16).astype(np.float32)
    return {
        "arg0": random.standard_normal((4, 8)).astype(np.float32),
        "arg1": w,
        "arg2": np.arange(4, dtype=np.int32),
    }


def check(outputs, arrays):
    np.testing.assert_allclose(outputs["out0"], arrays["arg0"] @ arrays["arg1"], rtol=1e-5, atol=1e-5)
    np.testing.assert_array_equal(outputs["out1"], 2 * arrays["arg2"])
    np.testing.assert_array_equal(outputs["out2"], 2 * arrays["arg1"])


def test_npz_in_npz_out(ttc, graph, arrays, tmp_path):
    np.savez(tmp_path / "in.npz", **arrays)
    said = ttc.json("run", graph, "--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "out.npz")
    with np.load(tmp_path / "out.npz") as outputs:
        assert sorted(outputs) == ["out0", "out1", "out2"]
        assert outputs["out2"].dtype == np.float32, "bfloat16 travels as float32"
        check(outputs, arrays)
        first = outputs["out0"]
    assert said["outcome"] == "ok" and said["device"] == "wormhole_n150" and said["numerics"] == "exact"
    (described, *_) = said["outputs"]
    assert (described["name"], described["shape"], described["dtype"]) == ("out0", [4, 2], "F32")
    assert described["mean"] == pytest.approx(first.mean(), rel=1e-5)
    assert (described["min"], described["max"]) == (pytest.approx(first.min()), pytest.approx(first.max()))


def test_compressed_transposed_members_and_argument_names(ttc, graph, arrays, tmp_path):
    named = {"x": np.asfortranarray(arrays["arg0"]), "w": arrays["arg1"], "n": arrays["arg2"]}
    np.savez_compressed(tmp_path / "in.npz", **named)
    ttc.json("run", graph, "--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "out.npz")
    with np.load(tmp_path / "out.npz") as outputs:
        check(outputs, arrays)


def test_safetensors_both_ways(ttc, graph, arrays, tmp_path):
    save_file(arrays, tmp_path / "in.safetensors")
    ttc.json("run", graph, "--inputs", tmp_path / "in.safetensors", "--outputs", tmp_path / "out.npz")
    with np.load(tmp_path / "out.npz") as outputs:
        check(outputs, arrays)
    ttc.json("run", graph, "--random-inputs", 7, "--outputs", tmp_path / "a.safetensors")
    ttc.json("run", graph, "--random-inputs", 7, "--outputs", tmp_path / "b.safetensors")
    assert (tmp_path / "a.safetensors").read_bytes() == (tmp_path / "b.safetensors").read_bytes()
    assert b'"BF16"' in (tmp_path / "a.safetensors").read_bytes()[:400]


def test_the_second_run_compiles_nothing(ttc, graph):
    first = ttc.json("run", graph, "--random-inputs", 1)
    second = ttc.json("run", graph, "--random-inputs", 1, "--numerics", "device")
    assert second["cache"] == "hit" and second["key"] == first["key"] and "import" not in second["timings"]


def test_an_export_directory_runs(ttc, graph, arrays, tmp_path):
    np.savez(tmp_path / "in.npz", **arrays)
    ttc.json("compile", graph, "-o", tmp_path / "export", "--emit", "executable")
    inputs = ["--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "out.npz"]
    by_key = ttc.json("run", tmp_path / "export", *inputs)
    with np.load(tmp_path / "out.npz") as outputs:
        check(outputs, arrays)
    # Without its index the daemon cannot be asked by key: the file itself travels.
    (tmp_path / "export/export.json").unlink()
    uploaded = ttc.json("run", tmp_path / "export", *inputs)
    assert by_key["cache"] == "hit" and uploaded["cache"] is None and uploaded["outputs"] == by_key["outputs"]


def test_a_damaged_executable_is_told(ttc, graph, tmp_path):
    ttc.json("compile", graph, "-o", tmp_path / "export", "--emit", "executable")
    program = tmp_path / "export/model.ttx"
    good = program.read_bytes()
    for bad in (good[:-1], good[: len(good) // 2], b"", good[:100] + bytes([good[100] ^ 1]) + good[101:]):
        program.write_bytes(bad)
        done = ttc("run", tmp_path / "export", "--random-inputs", 1)
        assert done.returncode == 2 and b"model.ttx: " in done.stderr, done.stderr


def test_the_profile_directory(ttc, graph, tmp_path):
    said = ttc.json("run", graph, "--random-inputs", 1, "--profile", tmp_path / "profile")
    files = tree(tmp_path / "profile")
    assert {"trace.json", "profile.html", "ops_perf_results.csv"} <= set(files)
    assert json.loads(files["trace.json"]) and said["device_ns"] > 0
    assert ttc("run", graph, "--random-inputs", 1, "--profile", tmp_path / "profile").returncode == 0
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/precious.txt").write_text("x")
    done = ttc("run", graph, "--random-inputs", 1, "--profile", tmp_path / "mine")
    assert done.returncode == 6 and b"no profile of ours" in done.stderr
    assert tree(tmp_path / "mine") == {"precious.txt": b"x"}


def test_a_table_for_people(ttc, graph):
    done = ttc("run", graph, "--random-inputs", 1)
    lines = done.stdout.decode().splitlines()
    assert lines[0].split() == ["OUTPUT", "SHAPE", "DTYPE", "MEAN", "MIN", "MAX"]
    assert lines[1].startswith("out0") and "[4, 2]" in lines[1] and lines[4].startswith("ran ")


def test_nan_goes_through(ttc, graph, arrays, tmp_path):
    arrays["arg0"][1, 2] = np.nan
    np.savez(tmp_path / "in.npz", **arrays)
    said = ttc.json("run", graph, "--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "out.npz")
    assert said["outputs"][0]["mean"] == "nan"
    with np.load(tmp_path / "out.npz") as outputs:
        assert np.isnan(outputs["out0"]).any(axis=1).tolist() == [False, True, False, False]


@pytest.mark.parametrize(
    "change, words",
    [
        (lambda a: a.pop("arg1"), ["`arg1` (`w`) is missing", "bfloat16[8,2]"]),
        (lambda a: a.update(arg9=a["arg0"]), ["`arg9`", "takes 3 inputs"]),
        (lambda a: a.update(arg0=a["arg0"].T), ["`arg0` (`x`)", "F32[8,4]", "float32[4,8]"]),
        (lambda a: a.update(arg0=a["arg0"].astype(np.float64)), ["`arg0` (`x`)", "F64[4,8]", "float32[4,8]"]),
        (lambda a: a.update(arg2=a["arg2"].astype(np.int64)), ["`arg2` (`n`)", "I64[4]", "int32[4]"]),
        (lambda a: a.update(arg0=a["arg0"].astype(">f4")), ["`arg0`", "'>f4'", "little-endian"]),
        (lambda a: a.update(arg1=a["arg1"].astype(ml_dtypes.bfloat16)), ["`arg1`", "bfloat16", "float32"]),
    ],
)
def test_inputs_that_do_not_fit(ttc, graph, arrays, tmp_path, change, words):
    change(arrays)
    np.savez(tmp_path / "in.npz", **arrays)
    done = ttc("run", graph, "--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "out.npz")
    assert done.returncode == 2 and not (tmp_path / "out.npz").exists()
    for word in words:
        assert word in done.stderr.decode(), done.stderr


@pytest.mark.parametrize(
    "arguments, code, words",
    [
        ((), 2, "--random-inputs"),
        (("--random-inputs", "1", "--inputs", "x.npz"), 2, "leave one out"),
        (("--inputs", "missing.npz"), 2, "missing.npz"),
        (("--inputs", "x.csv"), 2, ".npz or .safetensors"),
        (("--random-inputs", "1", "--outputs", "x.csv"), 2, ".npz or .safetensors"),
        (("--random-inputs", "1", "--outputs", "no/such/x.npz"), 6, "no/such/x.npz"),
        (("--random-inputs", "-1"), 2, "`--random-inputs -1`"),
        (("--random-inputs", "18446744073709551616"), 2, "2^64"),
        (("--random-inputs", "seven"), 2, "`--random-inputs seven`"),
        (("--random-inputs", "1", "--device", "sim:wormhole_n15"), 2, "wormhole_n150"),
        (("--random-inputs", "1", "--device", "ttnn:x"), 2, "`ttnn:N`"),
        (("--random-inputs", "1", "--numerics", "fuzzy"), 2, "`exact` or `device`"),
        (("--random-inputs", "1", "--device-profile", "missing.json"), 2, "missing.json"),
    ],
)
def test_what_is_wrong_is_said(ttc, graph, arguments, code, words):
    done = ttc("run", graph, *arguments)
    assert done.returncode == code and words in done.stderr.decode(), done.stderr


def test_a_program_without_arguments_takes_an_empty_file(ttc, graph, tmp_path):
    np.savez(tmp_path / "in.npz")
    done = ttc("run", graph, "--inputs", tmp_path / "in.npz")
    assert done.returncode == 2 and b"`arg0` (`x`) is missing" in done.stderr
    graph.write_text(
        "module { func.func public @main() -> tensor<3xf32> {\n"
        "  %c = stablehlo.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>\n  return %c : tensor<3xf32> } }"
    )
    ttc.json("run", graph, "--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "out.npz")
    with np.load(tmp_path / "out.npz") as outputs:
        assert outputs["out0"].tolist() == [1, 2, 3]


def test_a_broken_npz(ttc, graph, tmp_path):
    (tmp_path / "in.npz").write_bytes(b"PK\x03\x04 no archive")
    assert ttc("run", graph, "--inputs", tmp_path / "in.npz").returncode == 2
    with zipfile.ZipFile(tmp_path / "in.npz", "w") as archive:
        archive.writestr("arg0.npy", b"\x93NUMPY\x01\x00\xff\xff{")
    done = ttc("run", graph, "--inputs", tmp_path / "in.npz")
    assert done.returncode == 2 and b"`arg0` is no array that numpy wrote" in done.stderr


def test_a_device_profile_of_ones_own(ttc, graph, tmp_path):
    profile = ttc.json("devices", "wormhole_n150")["profile"]
    (tmp_path / "card.json").write_text(json.dumps({**profile, "name": "my_card"}))
    mine = ttc.json("run", graph, "--random-inputs", 1, "--device-profile", tmp_path / "card.json")
    assert mine["device"] == "my_card" and mine["key"] != ttc.json("run", graph, "--random-inputs", 1)["key"]
    arguments = ["-o", tmp_path / "export", "--emit", "executable", "--device-profile", tmp_path / "card.json"]
    assert ttc.json("compile", graph, *arguments)["key"] == mine["key"]
    del profile["figures"]["chips"]
    (tmp_path / "card.json").write_text(json.dumps(profile))
    done = ttc("run", graph, "--random-inputs", 1, "--device-profile", tmp_path / "card.json")
    assert done.returncode == 2 and b"`figures.chips` is missing" in done.stderr


def test_a_timeout(ttc, graph):
    done = finish(ttc.start("run", graph, "--random-inputs", 1, "--timeout", "0.0001"))
    assert done.returncode == 5


def test_outputs_load_as_safetensors(ttc, graph, tmp_path):
    graph.write_text(
        GRAPH.replace(
            "return %y, %n, %v : tensor<4x2xf32>, tensor<4xi32>, tensor<8x2xbf16>",
            "return %y, %n : tensor<4x2xf32>, tensor<4xi32>",
        ).replace("(tensor<4x2xf32>, tensor<4xi32>, tensor<8x2xbf16>) {", "(tensor<4x2xf32>, tensor<4xi32>) {")
    )
    ttc.json("run", graph, "--random-inputs", 1, "--outputs", tmp_path / "out.safetensors")
    loaded = load_file(tmp_path / "out.safetensors")
    assert {name: array.dtype.name for name, array in loaded.items()} == {"out0": "float32", "out1": "int32"}


def test_outputs_that_cannot_be_written_are_told_before_the_run(ttc, graph, arrays, tmp_path):
    np.savez(tmp_path / "in.npz", **arrays)
    (tmp_path / "folder.npz").mkdir()
    done = ttc("run", graph, "--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "folder.npz")
    assert done.returncode == 6 and b"Is a directory" in done.stderr
    before = (tmp_path / "in.npz").read_bytes()
    done = ttc("run", graph, "--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "in.npz")
    assert done.returncode == 2 and b"holds the inputs" in done.stderr
    assert (tmp_path / "in.npz").read_bytes() == before


def text_of(element, size=4):
    t = f"tensor<{size}x{element}>"
    return f"module {{ func.func public @main(%a: {t}) -> {t} {{ return %a : {t} }} }}"


def test_small_floats_and_integers_travel_in_what_numpy_has(ttc, tmp_path):
    graph, inputs, outputs = tmp_path / "g.mlir", tmp_path / "in.npz", tmp_path / "out.npz"
    for element, given, back in [
        ("f8E4M3FN", np.array([1.5, -448, 0.3, np.nan], np.float32), [1.5, -448, 0.3125, np.nan]),
        ("f8E5M2", np.array([1.5, -57344, 0.3, np.inf], np.float32), [1.5, -57344, 0.3125, np.inf]),
        ("f16", np.array([1.5, -2, 0.25, np.inf], np.float16), [1.5, -2, 0.25, np.inf]),
        ("i4", np.array([-8, 7, 0, -1], np.int8), [-8, 7, 0, -1]),
        ("ui4", np.array([15, 7, 0, 1], np.uint8), [15, 7, 0, 1]),
    ]:
        graph.write_text(text_of(element))
        np.savez(inputs, arg0=given)
        ttc.json("run", graph, "--inputs", inputs, "--outputs", outputs)
        with np.load(outputs) as found:
            np.testing.assert_array_equal(found["out0"].astype(np.float32), np.array(back, np.float32), element)
            assert found["out0"].dtype == given.dtype
    np.savez(inputs, arg0=np.array([1, 2, 16, 3], np.uint8))
    done = ttc("run", graph, "--inputs", inputs)
    assert done.returncode == 2 and b"the element 16, which no uint4 is" in done.stderr
    graph.write_text(text_of("f8E4M3FNUZ"))
    for words in (["--random-inputs", 1], ["--inputs", inputs]):
        done = ttc("run", graph, *words)
        assert done.returncode == 2 and b"float8_e4m3fnuz" in done.stderr, done.stderr


def test_inputs_that_no_host_can_hold_are_not_drawn(ttc, tmp_path):
    graph = tmp_path / "g.mlir"
    graph.write_text(text_of("f32", "1000000x1000000"))
    said = ttc.json("run", graph, "--random-inputs", 1, code=1)
    errors = [each for each in said["diagnostics"] if each["severity"] == "error"]
    assert [each["code"] for each in errors] == ["out-of-memory"] and "--worker-memory" in errors[0]["message"]


def test_a_safetensors_file_with_bytes_of_nobody_is_refused(ttc, graph, arrays, tmp_path):
    arrays["arg1"] = arrays["arg1"].astype(ml_dtypes.bfloat16)
    save_file(arrays, tmp_path / "in.safetensors")
    whole = (tmp_path / "in.safetensors").read_bytes()
    ttc.json("run", graph, "--inputs", tmp_path / "in.safetensors")
    (tmp_path / "in.safetensors").write_bytes(whole + b"more")
    done = ttc("run", graph, "--inputs", tmp_path / "in.safetensors")
    assert done.returncode == 2 and b"belong to no tensor" in done.stderr
