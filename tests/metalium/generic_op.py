"""Runs the kernels of an export by the real library's generic_op; for the Python that has `ttnn`.

    python generic_op.py FOLDER IN.npz OUT.npz

Inputs and outputs are arrays by the names of buffers. The library builds every kernel with its own compiler.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import ttnn

FORMATS = {"bf16": (ttnn.bfloat16, 2048), "f32": (ttnn.float32, 4096), "bfp8": (ttnn.bfloat8_b, 1088)}


def cores_of(kernel):
    return ttnn.CoreRangeSet([ttnn.CoreRange(ttnn.CoreCoord(x, y), ttnn.CoreCoord(x, y)) for x, y in kernel["cores"]])


def make_tensors(program, inputs, device):
    tensors = {}
    for buffer in program["buffers"]:
        shape = ([1] * (2 - len(buffer["shape"]))) + buffer["shape"]
        array = inputs.get(buffer["name"], np.full(buffer["shape"], buffer.get("fill", 0), np.float32)).reshape(shape)
        dtype = FORMATS[buffer["data_format"]][0]
        tensors[buffer["name"]] = ttnn.Tensor(np.ascontiguousarray(array), dtype, device, ttnn.TILE_LAYOUT)
    return tensors


def config_of(kernel):
    """The processors and their NoCs as main.cpp has them: the direction of a multicast depends on that."""
    if kernel["role"] == "reader":
        return ttnn.DataMovementConfigDescriptor(ttnn.DataMovementProcessor.RISCV_1, ttnn.NOC.RISCV_1_default)
    if kernel["role"] == "writer":
        return ttnn.DataMovementConfigDescriptor(ttnn.DataMovementProcessor.RISCV_0, ttnn.NOC.RISCV_0_default)
    return ttnn.ComputeConfigDescriptor(
        fp32_dest_acc_en=kernel["fp32_dest_acc_en"], dst_full_sync_en=kernel["dst_full_sync_en"]
    )


def argument(arg, i, tensors, device):
    """The value of a runtime argument on the kernel's core number i."""
    if "buffer" in arg:
        return tensors[arg["buffer"]].buffer_address()
    value = arg["values"][i]
    if arg["kind"] == "noc_x":
        return device.worker_core_from_logical_core(ttnn.CoreCoord(value, 0)).x
    if arg["kind"] == "noc_y":
        return device.worker_core_from_logical_core(ttnn.CoreCoord(0, value)).y
    return value % 2**32


def describe_kernel(folder, kernel, tensors, device):
    compile_args = [value % 2**32 for value in kernel["compile_args"]]
    for name in kernel["accessors"]:
        compile_args += list(ttnn.TensorAccessorArgs(tensors[name]).get_compile_time_args())
    runtime_args = ttnn.RuntimeArgs()
    for i, (x, y) in enumerate(kernel["cores"]):
        runtime_args[x][y] = [argument(arg, i, tensors, device) for arg in kernel["runtime_args"]]
    return ttnn.KernelDescriptor(
        kernel_source=(folder / kernel["file"]).read_text(),
        source_type=ttnn.KernelDescriptor.SourceType.SOURCE_CODE,
        core_ranges=cores_of(kernel),
        compile_time_args=compile_args,
        runtime_args=runtime_args,
        config=config_of(kernel),
    )


def describe_buffer(cb, cores):
    dtype, page = FORMATS[cb["data_format"]]
    return ttnn.CBDescriptor(
        total_size=cb["pages"] * page,
        core_ranges=cores,
        format_descriptors=[ttnn.CBFormatDescriptor(cb["index"], dtype, page)],
    )


def main():
    folder, inputs, outputs = Path(sys.argv[1]), dict(np.load(sys.argv[2])), sys.argv[3]
    program = json.loads((folder / "program.json").read_text())
    device = ttnn.open_device(device_id=0)
    tensors = make_tensors(program, inputs, device)
    cores = cores_of(program["kernels"][0])
    descriptor = ttnn.ProgramDescriptor(
        kernels=[describe_kernel(folder, kernel, tensors, device) for kernel in program["kernels"]],
        semaphores=[
            ttnn.SemaphoreDescriptor(id=i, core_ranges=cores, initial_value=semaphore["initial"])
            for i, semaphore in enumerate(program["semaphores"])
        ],
        cbs=[describe_buffer(cb, cores) for cb in program["circular_buffers"]],
    )
    results = [b for b in program["buffers"] if b["role"] == "output"]
    others = [b for b in program["buffers"] if b["role"] != "output"]
    ttnn.generic_op([tensors[b["name"]] for b in others + results], descriptor)
    arrays = {b["name"]: np.array(tensors[b["name"]].to_list(), np.float32).reshape(b["shape"]) for b in results}
    np.savez(outputs, **arrays)
    ttnn.close_device(device)


main()
