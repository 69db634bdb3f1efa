"""A multi-layer perceptron in JAX, and two ways to compile it for Tenstorrent.

    python examples/mlp.py --write-graph examples/mlp.mlir    # only lower: the graph that quickstart.sh compiles
    python examples/mlp.py export                             # lower, compile and write export/, all from Python

Needs `pip install './client/python[jax]'`.
"""

import argparse
import pathlib

import jax
import jax.numpy as jnp

SIZES = [784, 256, 128, 10]


def mlp(params, images):
    """images: [batch, 784] -> class scores: [batch, 10]."""
    hidden = images
    for index, layer in enumerate(params[:-1]):
        with jax.named_scope(f"layer{index}"):
            hidden = jax.nn.relu(hidden @ layer["weight"] + layer["bias"])
    with jax.named_scope("head"):
        return hidden @ params[-1]["weight"] + params[-1]["bias"]


def make_arguments(batch=32):
    """Random parameters and images."""
    keys = jax.random.split(jax.random.key(0), len(SIZES))
    params = [
        {"weight": jax.random.normal(key, (rows, columns)) / rows**0.5, "bias": jnp.zeros(columns)}
        for key, rows, columns in zip(keys, SIZES, SIZES[1:], strict=False)
    ]
    return params, jax.random.normal(keys[-1], (batch, SIZES[0]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export", nargs="?", help="directory to write")
    parser.add_argument("--write-graph", type=pathlib.Path, metavar="FILE")
    arguments = parser.parse_args()
    params, images = make_arguments()
    if arguments.write_graph:
        text = jax.jit(mlp).lower(params, images).as_text(debug_info=True)
        arguments.write_graph.write_text(text)
    if arguments.export:
        import ttc.jax

        fun = ttc.jax.jit(
            mlp,
            compiler_options={"backend": "codegen_py", "export_path": arguments.export, "export_tensors": True},
        )
        print("scores on the host:", fun(params, images)[0])
        print("compiled:", fun.results[-1].cache, "-> see", arguments.export)


if __name__ == "__main__":
    main()
