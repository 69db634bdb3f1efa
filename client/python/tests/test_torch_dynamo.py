"""`backend="tt"` of dynamo, found through the package's entry point, against the real daemon."""

from __future__ import annotations

import json

import pytest
import ttc
import ttc.torch

torch = pytest.importorskip("torch", reason="torch is not installed (tests/requirements-torch.txt)")
nn = torch.nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.A = nn.Linear(8, 16)
        self.B = nn.Linear(16, 4)
        self.register_buffer("offset", torch.randn(4))

    def forward(self, x):
        return torch.tanh(self.B(torch.relu(self.A(x)))) + self.offset


@pytest.fixture(autouse=True)
def fresh(real_daemon):
    """A dynamo that has seen nothing, and the daemon as a custom option."""
    torch.manual_seed(0)
    torch._dynamo.reset()
    ttc.torch.set_custom_compile_options({"server": real_daemon})
    yield
    torch._dynamo.reset()
    ttc.torch.set_custom_compile_options({})


def test_the_backend_is_registered():
    assert "tt" in torch._dynamo.list_backends()


def test_without_a_path_the_model_runs_on_the_simulator():
    model, x = Model().eval(), torch.randn(3, 8)
    wanted = model(x)
    model.compile(backend="tt")
    torch.testing.assert_close(model(x), wanted, rtol=1e-4, atol=1e-5)
    with torch.no_grad():
        model.A.weight.mul_(0.5)
    torch.testing.assert_close(model(x), Model.forward(model, x), rtol=1e-4, atol=1e-5)


def test_shapes_and_dynamic(real_daemon):
    model = Model().eval()
    for dynamic in (False, True):
        torch._dynamo.reset()
        fun = torch.compile(model, backend="tt", dynamic=dynamic, options={"numerics": "exact"})
        for batch in (3, 5):
            x = torch.randn(batch, 8)
            torch.testing.assert_close(fun(x), model(x), rtol=1e-4, atol=1e-5)


def test_two_exports_one_after_the_other_are_both_written(real_daemon, tmp_path):
    x = torch.randn(3, 8)
    for name in ("one", "two"):
        options = {"backend": "codegen_py", "export_path": str(tmp_path / name), "server": real_daemon}
        ttc.torch.set_custom_compile_options(options)
        model = Model()
        model.compile(backend="tt")
        torch.testing.assert_close(model(x), Model.forward(model, x))
    for name in ("one", "two"):
        entries = json.loads((tmp_path / name / "export.json").read_text())["signature"]["arguments"]
        roles = {entry["name"]: entry["role"] for entry in entries}
        assert roles == {
            **dict.fromkeys(["A.weight", "A.bias", "B.weight", "B.bias", "offset"], "parameter"),
            "x": "input",
        }
        assert "def forward(x, weights, device)" in (tmp_path / name / "main.py").read_text()


def test_a_graph_break_gives_two_exports_and_right_values(real_daemon, tmp_path):
    def broken(x):
        y = torch.relu(x) * 2
        torch._dynamo.graph_break()
        return torch.sigmoid(y)

    options = {"backend": "codegen_py", "export_path": str(tmp_path / "e")}
    x = torch.randn(3, 8)
    with pytest.warns(ttc.torch.SecondGraphWarning, match="e_1"):
        torch.testing.assert_close(torch.compile(broken, backend="tt", options=options)(x), broken(x))
    assert (tmp_path / "e/main.py").exists() and (tmp_path / "e_1/main.py").exists()
    torch._dynamo.reset()
    torch.testing.assert_close(torch.compile(broken, backend="tt")(x), broken(x), rtol=1e-4, atol=1e-5)


def test_in_place_writes_reach_the_callers_tensors():
    def step(state, x):
        state.add_(x)
        return state * 2

    state = torch.zeros(4)
    found = torch.compile(step, backend="tt")(state, torch.ones(4))
    torch.testing.assert_close(found, torch.full((4,), 2.0))
    torch.testing.assert_close(state, torch.ones(4))


def test_a_path_is_needed_when_files_are_to_be_written(real_daemon):
    ttc.torch.set_custom_compile_options({"backend": "codegen_py", "server": real_daemon})
    model = Model()
    model.compile(backend="tt")
    with pytest.raises(ttc.RequestError) as error:
        model(torch.randn(3, 8))
    assert str(error.value) == "Compile option 'export_path' must be provided when backend is not 'TTNNFlatbuffer'"
