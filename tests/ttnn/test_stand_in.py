"""The stand-in itself: that it takes and refuses what the real library does, and that its sums are right.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import jax
import numpy as np
import pytest
import run_on_mock
from corpus_exports import HERE, forward_arguments, load_module

PROBES = HERE / "data" / "probes.txt"


def answers(python, environment, scratch):
    """What the `ttnn` of that Python makes of each probe; the real one leaves a folder where it runs."""
    command = [python, HERE / "probe.py", PROBES]
    done = subprocess.run(command, cwd=scratch, env=environment, capture_output=True, text=True, timeout=600)
    lines = [json.loads(line[7:]) for line in done.stdout.splitlines() if line.startswith("answer ")]
    assert done.returncode == 0 and lines, done.stderr[-2000:]
    return {line["call"]: line for line in lines}


@pytest.mark.timeout(900)
def test_agrees_with_the_real_library(real_ttnn, tmp_path):
    environment = run_on_mock.mock_environment("wormhole_n150")
    real = answers(run_on_mock.ttnn_home() / "venv" / "bin" / "python", environment, tmp_path)
    ours = answers(sys.executable, os.environ | {"PYTHONPATH": str(HERE / "stand_in")}, tmp_path)
    differ = []
    for call, stand_in in ours.items():
        given = (real[call].get("gives"), stand_in.get("gives"))
        right = given[0] is not None and given[1] is None if call.startswith("! ") else given[0] == given[1]
        if not right:
            differ.append(f"{call}\n  real: {real[call]}\n  stand-in: {stand_in}")
    assert not differ, "\n".join(differ)


def test_hand_written_program_computes(ttnn):
    random = np.random.default_rng(3)
    main = load_module("hand_mlp", HERE / "data" / "hand_mlp" / "main.py")
    w0, b0, w1, x = (random.standard_normal(e["shape"], np.float32) for e in main.SIGNATURE["arguments"])
    out = main.forward(*forward_arguments(main, [w0, b0, w1, x], ttnn.open_device(device_id=0)))
    np.testing.assert_allclose(out.to_numpy(), np.maximum(x @ w0 + b0, 0) @ w1, rtol=1e-5, atol=1e-5)


def image_tensor(ttnn, device, image, dtype):
    batch, height, width, channels = image.shape
    return ttnn.Tensor(image.reshape(1, 1, batch * height * width, channels), dtype, device, ttnn.TILE_LAYOUT)


@pytest.mark.parametrize(
    ("groups", "stride", "padding", "dilation"),
    [(1, [1, 1], [1, 1, 1, 1], [1, 1]), (2, [2, 1], [2, 0, 1, 3], [1, 2]), (4, [1, 2], [0, 0, 0, 0], [2, 1])],
)
def test_conv2d_is_jaxs(ttnn, groups, stride, padding, dilation):
    random = np.random.default_rng(5)
    image = random.standard_normal((2, 9, 10, 4), np.float32)
    weight = random.standard_normal((8, 4 // groups, 3, 3), np.float32)
    device = ttnn.open_device(device_id=0, l1_small_size=32768)
    out, (height, width) = ttnn.conv2d(
        input_tensor=image_tensor(ttnn, device, image, ttnn.float32),
        weight_tensor=ttnn.Tensor(weight, ttnn.float32),
        device=device,
        in_channels=4,
        out_channels=8,
        batch_size=2,
        input_height=9,
        input_width=10,
        kernel_size=[3, 3],
        stride=stride,
        padding=padding,
        dilation=dilation,
        groups=groups,
        return_output_dim=True,
    )
    wanted = jax.lax.conv_general_dilated(
        image,
        weight,
        stride,
        [tuple(padding[:2]), tuple(padding[2:])],
        rhs_dilation=dilation,
        dimension_numbers=("NHWC", "OIHW", "NHWC"),
        feature_group_count=groups,
        precision="highest",
    )
    assert (2, height, width, 8) == wanted.shape
    np.testing.assert_allclose(out.to_numpy().reshape(wanted.shape), wanted, rtol=1e-4, atol=1e-4)


def test_conv_transpose2d_is_jaxs(ttnn):
    random = np.random.default_rng(6)
    image = random.standard_normal((1, 5, 6, 3), np.float32)
    weight = random.standard_normal((3, 4, 3, 3), np.float32)
    device = ttnn.open_device(device_id=0, l1_small_size=32768)
    out, size = ttnn.conv_transpose2d(
        input_tensor=image_tensor(ttnn, device, image, ttnn.float32),
        weight_tensor=ttnn.Tensor(weight, ttnn.float32),
        device=device,
        in_channels=3,
        out_channels=4,
        batch_size=1,
        input_height=5,
        input_width=6,
        kernel_size=[3, 3],
        stride=[2, 2],
        padding=[1, 1],
        output_padding=[1, 1],
        return_output_dim=True,
    )
    wanted = jax.lax.conv_general_dilated(
        image,
        weight[:, :, ::-1, ::-1],
        (1, 1),
        [(1, 2), (1, 2)],
        lhs_dilation=(2, 2),
        dimension_numbers=("NHWC", "IOHW", "NHWC"),
        precision="highest",
    )
    assert (1, *size, 4) == wanted.shape
    np.testing.assert_allclose(out.to_numpy().reshape(wanted.shape), wanted, rtol=1e-4, atol=1e-4)


def test_max_pool2d_is_jaxs(ttnn):
    image = np.random.default_rng(7).standard_normal((2, 9, 8, 3), np.float32)
    device = ttnn.open_device(device_id=0, l1_small_size=32768)
    operand = image_tensor(ttnn, device, image, ttnn.bfloat16)
    out = ttnn.max_pool2d(operand, 2, 9, 8, 3, [3, 3], [2, 2], [1, 0, 1, 1], [1, 1])
    window = ((1, 3, 3, 1), (1, 2, 2, 1), ((0, 0), (1, 0), (1, 1), (0, 0)))
    wanted = jax.lax.reduce_window(image, -np.inf, jax.lax.max, *window)
    np.testing.assert_array_equal(out.to_numpy().reshape(wanted.shape), wanted)


def test_integers_are_rounded_when_they_become_bfloat16(ttnn):
    """257 has no bf16: a program that carries indices in bf16 must give wrong numbers here too."""
    device = ttnn.open_device(device_id=0)
    count = ttnn.arange(255, 259, 1, dtype=ttnn.int32, device=device, layout=ttnn.TILE_LAYOUT)
    assert ttnn.typecast(count, ttnn.bfloat16).to_list() == [255, 256, 256, 258]
    third = ttnn.full([1], 1 / 3, dtype=ttnn.bfloat16, layout=ttnn.TILE_LAYOUT, device=device)
    assert third.to_list() == [np.float32(1 / 3)]
