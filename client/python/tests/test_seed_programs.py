"""The programs of the documents that people have, as they are written there but for import and device lines.

Each runs in a process of its own, in an empty folder, against the real daemon; the process goes on after it.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
import ttc
import ttc.jax

TORCH_CODEGEN = """
import torch
import torch.nn as nn
import ttc.torch as torch_xla

class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.A = nn.Linear(32, 128)
        self.B = nn.Linear(128, 64)

    def forward(self, x):
        x = self.A(x)
        x = torch.relu(x)
        x = self.B(x)
        x = torch.tanh(x)
        return torch.sum(x**2)

# Set code generation options
options = {
    "backend": "codegen_py",  # Use "codegen_cpp" for C++ generation
    "export_path": "torch_codegen_example",
}
torch_xla.set_custom_compile_options(options)

device = torch.device("cpu")
model = Model()
model.compile(backend="tt")
model = model.to(device)
x = torch.randn(32, 32).to(device)

output = model(x)
"""

JAX_CODEGEN = """
import flax.nnx as nnx
import ttc.jax as jax
import jax.numpy as jnp

class Model(nnx.Module):
    def __init__(self, *, rngs: nnx.Rngs):
        self.A = nnx.Linear(32, 128, rngs=rngs)
        self.B = nnx.Linear(128, 64, rngs=rngs)

    def __call__(self, x):
        x = self.A(x)
        x = self.B(x)
        x = nnx.tanh(x)
        return jnp.sum(x**2)

# Initialize model on CPU
with jax.default_device(jax.devices("cpu")[0]):
    model = Model(rngs=nnx.Rngs(0))
    key = jax.random.key(1)
    x = jax.random.normal(key, (32, 32))
    graphdef, state = nnx.split(model)

def forward(graphdef, state, x):
    model = nnx.merge(graphdef, state)
    return model(x)

# JIT compile with code generation options
fun = jax.jit(
    forward,
    compiler_options={
        "backend": "codegen_py",  # Use "codegen_cpp" for C++ generation
        "export_path": "jax_codegen_example"
    }
)
fun(graphdef, state, x)
"""

TORCH_RUN = """
import torch
import ttc.torch as torch_xla

device = torch.device("cpu")
model = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3), torch.nn.ReLU(), torch.nn.Flatten(), torch.nn.Linear(144, 10))
input = torch.randn(2, 3, 8, 8)
expected = model(input).detach()

# Define compiler options. (You do not need to include all of these.)
options = {
    "enable_optimizer": "true",
    "enable_memory_layout_analysis": "true",
    "enable_l1_interleaved": "true",
    "enable_fusing_conv2d_with_multiply_pattern": "true",
}

# Register the compile options globally.
torch_xla.set_custom_compile_options(options)

# Put the model in inference mode if running inference. (This step is not necessary, but helps when you might encounter training errors.)
model = model.eval()

# Optional - Use the Tenstorrent backend to compile before running on device. The backend comes from tt-xla/blob/main/python_package/tt_torch/backend/backend.py
model.compile(backend="tt")

# Move inputs and model to device.
input = input.to(device)
model = model.to(device)

# Run the model.
output = model(input)

# Move output to CPU.
output = output.to("cpu")
torch.testing.assert_close(output, expected, rtol=1e-4, atol=1e-4)
"""

JAX_RUN = """
import ttc.jax as jax
import jax.numpy as jnp
from ttc.jax import serialize_compiled_artifacts_to_disk  # Optional utility

# Define a simple JAX function.
def model(x):
    return jnp.sin(x) * jnp.cos(x)

# Create example input data.
input_data = jnp.ones((10,))

# Compile the function for the Tenstorrent backend.
# The `backend="tt"` argument explicitly selects TT-XLA.
compiled_model = jax.jit(model, backend="tt")

# Run the compiled model.
output = compiled_model(input_data)

print("Output:", output)

# Optional: serialize the compiled artifacts for deployment or inspection.
serialize_compiled_artifacts_to_disk(model, input_data, output_prefix="output/model")
"""


def run(program, real_daemon, folder):
    """Output of the program; it gets to its last line."""
    if "torch" in program:
        pytest.importorskip("torch", reason="torch is not installed (tests/requirements-torch.txt)")
    done = subprocess.run(
        [sys.executable, "-c", program + "\nprint('and on it goes')\n"],
        cwd=folder,
        env={**os.environ, "TTC_SERVER": real_daemon, "JAX_PLATFORMS": "cpu"},
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("and on it goes\n")
    return done.stdout


@pytest.mark.parametrize(
    ("program", "export"), [(TORCH_CODEGEN, "torch_codegen_example"), (JAX_CODEGEN, "jax_codegen_example")]
)
def test_code_generation(program, export, real_daemon, tmp_path):
    run(program, real_daemon, tmp_path)
    files = {path.name for path in (tmp_path / export).iterdir()}
    assert {"ttir.mlir", "main.py", "run"} <= files
    assert os.access(tmp_path / export / "run", os.X_OK)


def test_an_export_path_is_needed(real_daemon):
    """(For torch: test_torch_dynamo.py.)"""
    with pytest.raises(ttc.RequestError) as error:
        ttc.jax.jit(abs, compiler_options={"backend": "codegen_py"}, server=real_daemon)(-1.0)
    assert str(error.value) == "Compile option 'export_path' must be provided when backend is not 'TTNNFlatbuffer'"


def test_a_model_runs_under_the_options_of_the_tutorial(real_daemon, tmp_path):
    run(TORCH_RUN, real_daemon, tmp_path)


def test_a_jax_function_runs_and_its_artifacts_are_written(real_daemon, tmp_path):
    assert "0.4546" in run(JAX_RUN, real_daemon, tmp_path)
    names = {path.name for path in (tmp_path / "output").iterdir()}
    assert names == {"model.stablehlo.mlir", "model.ttir.mlir", "model.ttnn.mlir", "model_export"}
