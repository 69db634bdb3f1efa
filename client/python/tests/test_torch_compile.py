"""ttc.torch.compile against the real daemon: modules of all kinds, held against torch itself."""

from __future__ import annotations

import collections
import subprocess
import sys

import numpy as np
import pytest
import ttc
import ttc.torch
from safetensors.numpy import load_file

torch = pytest.importorskip("torch", reason="torch is not installed (tests/requirements-torch.txt)")
nn = torch.nn


@pytest.fixture(autouse=True)
def fresh():
    """Every test begins without custom options and with the same random numbers."""
    torch.manual_seed(0)
    ttc.torch.set_custom_compile_options({})


def close(found, wanted, tolerance=1e-4):
    """Largest difference relative to the largest magnitude."""
    assert found.shape == wanted.shape and found.dtype == wanted.dtype
    found, wanted = found.detach().double(), wanted.detach().double()
    assert (found - wanted).abs().max() <= tolerance * max(1e-6, wanted.abs().max())


class Mlp(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = nn.Sequential(nn.Linear(16, 32), nn.ReLU())
        self.norm = nn.BatchNorm1d(32)
        self.scale = nn.Parameter(torch.randn(32))

    def forward(self, x):
        return self.norm(self.inner(x)) * self.scale


def test_parameters_keep_their_names_and_never_travel_for_an_export(real_daemon, tmp_path):
    model, x = Mlp().eval(), torch.randn(4, 16)
    compiled = ttc.torch.compile(model, x, export_path=tmp_path / "e", export_tensors=True, server=real_daemon)
    arguments = compiled.result.manifest()["signature"]["arguments"]
    roles = {entry["name"]: entry["role"] for entry in arguments}
    assert roles.pop("x") == "input" and set(roles.values()) == {"parameter"}
    assert set(roles) == set(model.state_dict()), "names are those of the state_dict"
    tensors = load_file(tmp_path / "e/tensors.safetensors")
    np.testing.assert_array_equal(tensors["inner.0.weight"], model.inner[0].weight.detach().numpy())
    source = (tmp_path / "e/main.py").read_text()
    assert 'weights["inner.0.weight"]' in source and '"scale"' in source
    close(compiled(x), model(x))


def test_goldens_are_the_example_s_inputs_and_outputs(real_daemon, tmp_path):
    model, x = Mlp().eval(), torch.randn(4, 16)
    compiled = ttc.torch.compile(model, x, export_path=tmp_path / "e", export_goldens=True, server=real_daemon)
    roles = [entry["role"] for entry in compiled.result.manifest()["signature"]["arguments"]]
    goldens = np.load(tmp_path / "e/goldens.npz")
    assert set(goldens.files) == {f"arg{roles.index('input')}", "out0"}
    np.testing.assert_array_equal(goldens[f"arg{roles.index('input')}"], x)
    np.testing.assert_allclose(goldens["out0"], model(x).detach(), rtol=1e-5)


def test_kwargs_nested_outputs_and_values_that_are_no_tensors(real_daemon):
    class Nested(nn.Module):
        def forward(self, x, *, scale: float, mask=None, pair=None):
            y = x * scale if mask is None else x * mask
            return {"y": y, "rest": (y.sum(), [pair["a"] + 1, None], 7)}

    model = Nested()
    kwargs = {"scale": 2.0, "mask": torch.rand(3, 4), "pair": {"a": torch.ones(2)}}
    x = torch.randn(3, 4)
    compiled = ttc.torch.compile(model, x, server=real_daemon, **kwargs)
    found, wanted = compiled(x, **kwargs), model(x, **kwargs)
    close(found["y"], wanted["y"])
    close(found["rest"][0], wanted["rest"][0])
    close(found["rest"][1][0], wanted["rest"][1][0])
    assert found["rest"][1][1] is None and found["rest"][2] == 7
    assert list(compiled(x, pair=kwargs["pair"], mask=kwargs["mask"], scale=2.0)) == ["y", "rest"], "any order will do"
    with pytest.raises(TypeError, match="scale"):
        compiled(x, **{**kwargs, "scale": 3.0})
    with pytest.raises(TypeError, match="keyword arguments"):
        compiled(x)


def test_an_output_class_of_the_frameworks(real_daemon):
    Output = collections.namedtuple("Output", ["logits", "hidden"])

    class Model(nn.Module):
        def __init__(self):
            super().__init__()
            self.head = nn.Linear(8, 4)

        def forward(self, ids):
            hidden = torch.nn.functional.one_hot(ids, 8).float()
            return Output(self.head(hidden), hidden)

    model, ids = Model(), torch.tensor([1, 5, 7])
    found, wanted = ttc.torch.compile(model, ids, server=real_daemon)(ids), model(ids)
    assert type(found) is Output
    close(found.logits, wanted.logits)


def test_embeddings_take_int64_and_tied_weights_are_one_value(real_daemon):
    class Tied(nn.Module):
        def __init__(self):
            super().__init__()
            self.embed = nn.Embedding(11, 8)
            self.head = nn.Linear(8, 11, bias=False)
            self.head.weight = self.embed.weight

        def forward(self, ids):
            return self.head(self.embed(ids)), ids + 1

    model, ids = Tied(), torch.tensor([[1, 5, 10], [0, 3, 2]])
    compiled = ttc.torch.compile(model, ids, server=real_daemon)
    found, wanted = compiled(ids), model(ids)
    close(found[0], wanted[0])
    assert found[1].dtype == torch.int64 and torch.equal(found[1], wanted[1])
    with pytest.raises(ttc.RequestError, match="int32"):
        compiled(ids + 2**40)


def test_a_bfloat16_model(real_daemon):
    model, x = Mlp().eval().bfloat16(), torch.randn(4, 16).bfloat16()
    close(ttc.torch.compile(model, x, server=real_daemon)(x), model(x), tolerance=0.03)


def test_a_buffer_that_the_module_writes_is_written(real_daemon):
    class Counter(nn.Module):
        def __init__(self):
            super().__init__()
            self.register_buffer("steps", torch.zeros(3))

        def forward(self, x):
            self.steps.add_(1.0)
            return x + self.steps

    model = Counter()
    compiled = ttc.torch.compile(model, torch.ones(3), server=real_daemon)
    torch.testing.assert_close(compiled(torch.ones(3)), torch.full((3,), 2.0))
    torch.testing.assert_close(compiled(torch.ones(3)), torch.full((3,), 3.0))
    torch.testing.assert_close(model.steps, torch.full((3,), 2.0))


def test_a_function_and_convolutions(real_daemon):
    conv = nn.Conv2d(3, 5, 3, padding=1, stride=2)
    x, w = torch.randn(2, 3, 8, 8), torch.randn(5)
    compiled = ttc.torch.compile(lambda x, w: torch.softmax(conv(x).mean((2, 3)) * w, -1), x, w, server=real_daemon)
    close(compiled(x, w), torch.softmax(conv(x).mean((2, 3)) * w, -1))


def test_dynamic_dimensions_keep_their_names(real_daemon, tmp_path):
    model, x = Mlp().eval(), torch.randn(4, 16)
    shapes = {"x": {0: torch.export.Dim("batch", max=64)}}
    compiled = ttc.torch.compile(
        model, x, dynamic_shapes=shapes, dims={"batch": [2, 4]}, export_path=tmp_path / "e", server=real_daemon
    )
    names = [each["name"] for each in compiled.result.manifest()["specializations"]]
    assert names == ["batch2", "batch4"]
    assert (tmp_path / "e/forward_batch4.py").exists() and "def select(" in (tmp_path / "e/main.py").read_text()
    close(compiled(x), model(x))
    close(compiled(x[:2]), model(x[:2]))
    with pytest.raises(ttc.RequestError, match=r"\[3,16\]"):
        compiled(x[:3])
    with pytest.raises(ttc.ProgramError, match="--dim batch=SIZE"):
        ttc.torch.compile(model, x, dynamic_shapes=shapes, export_path=tmp_path / "none", server=real_daemon)


def test_two_dynamic_dimensions_of_a_small_language_model(real_daemon):
    class Lm(nn.Module):
        def __init__(self):
            super().__init__()
            self.embed = nn.Embedding(10, 8)
            self.place = nn.Parameter(torch.randn(1, 32, 8))
            self.head = nn.Linear(8, 10)

        def forward(self, ids):
            x = self.embed(ids) + self.place[:, : ids.shape[1]]
            mask = torch.triu(torch.full((ids.shape[1], ids.shape[1]), float("-inf")), 1)
            return {"logits": self.head(torch.softmax(x @ x.transpose(1, 2) + mask, -1) @ x)}

    model = Lm()
    dims = torch.export.Dim("batch", min=1, max=64), torch.export.Dim("seq", min=2, max=32)
    compiled = ttc.torch.compile(
        model,
        torch.randint(0, 10, (2, 6)),
        dynamic_shapes=(dict(enumerate(dims)),),
        dims={"batch": 2, "seq": [4, 6]},
        server=real_daemon,
    )
    for length in (4, 6):
        ids = torch.randint(0, 10, (2, length))
        close(compiled(ids)["logits"], model(ids)["logits"])


def test_errors_say_what_to_do(real_daemon, tmp_path):
    with pytest.raises(ttc.RequestError, match="`math_fidelity`"):
        ttc.torch.compile(
            Mlp().eval(),
            torch.randn(4, 16),
            export_path=tmp_path / "x",
            options={"math_fidelty": "hifi2"},
            server=real_daemon,
        )
    with pytest.raises(ttc.TtcError, match=r"torch.export cannot export `Wrapped`"):
        ttc.torch.compile(lambda x: x if x.sum() > 0 else -x, torch.ones(2), server=real_daemon)


def test_torch_is_loaded_only_by_who_uses_it_and_its_absence_is_explained():
    program = (
        "import sys, ttc, ttc.torch\n"
        "assert 'torch' not in sys.modules and 'jax' not in sys.modules\n"
        "sys.modules['torch'] = None\n"
        "try:\n    ttc.torch.compile(print)\n"
        "except ttc.torch.MissingDependencyError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "pip install torch" in done.stdout


def test_torchax_changes_no_setting_of_the_process(real_daemon):
    before = torch.backends.mha.get_fastpath_enabled()
    ttc.torch.compile(Mlp().eval(), torch.randn(2, 16), server=real_daemon)
    assert torch.backends.mha.get_fastpath_enabled() == before
    assert torch._C._get_privateuse1_backend_name() == "privateuseone"
