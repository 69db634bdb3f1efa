"""Runs one exported main.py under the real `ttnn` with given inputs. ttc-worker carries this file and starts it:

    python ttnn_driver.py FOLDER DEVICE ARCHITECTURE PARENT

FOLDER holds the export (main.py and what lies beside it) and `inputs.safetensors` with `arg0`, `arg1`, ... in the order
of SIGNATURE; `outputs.safetensors` with `out0`, ... is written beside them, in the framework's dtypes (float8 as float32).
Descriptor 3 takes what is to be known meanwhile, one JSON object a line: `{"phase": NAME}` when one begins, then
`{"done": true}`, or `{"failed": CAUSE, "message": TEXT}` with the causes `missing` (no library, no such device, another
architecture) and `program` (main.py raised; with `line` where known). Needs `ttnn` and its numpy, no more.
SPDX-License-Identifier: Apache-2.0
"""

import ctypes
import importlib.util
import inspect
import json
import os
import re
import signal
import struct
import sys
import traceback

PR_SET_PDEATHSIG = 1
FLOAT8 = {"F8_E4M3": (4, 3, 7, False), "F8_E5M2": (5, 2, 15, True)}  # exponent and mantissa bits, bias, infinities
NUMPY = {
    "F64": "f8", "F32": "f4", "F16": "f2", "BOOL": "u1", "I8": "i1", "I16": "i2", "I32": "i4", "I64": "i8",
    "U8": "u1", "U16": "u2", "U32": "u4", "U64": "u8",
}  # fmt: skip
FRAMEWORK = {
    "float64": "F64", "float16": "F16", "bool": "BOOL", "int8": "I8", "int16": "I16", "int32": "I32", "int64": "I64",
    "int4": "I8", "uint4": "U8", "uint8": "U8", "uint16": "U16", "uint32": "U32", "uint64": "U64",
}  # fmt: skip


class Failed(Exception):
    """Ends the run: `cause` as above."""

    def __init__(self, cause, message, line=0):
        super().__init__(message)
        self.cause, self.line = cause, line


def say(**fields):
    os.write(3, (json.dumps(fields) + "\n").encode())


def die_with(parent):
    """Whoever started this is the only one who wants its answer."""
    os.set_inheritable(3, False)
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def words(error):
    """The library's own words, without the C++ backtrace and the place in its source."""
    text = re.split(r"\nbacktrace:|\nLocation: /", str(error))[0]
    _, info, rest = text.partition("\ninfo:\n")
    return f"{type(error).__name__}: {(rest if info else text).strip()}"[:4000]


def import_library():
    try:
        import numpy
        import ttnn
    except Exception as error:
        raise Failed("missing", f"`{sys.executable}` cannot import `ttnn`: {words(error)}") from error
    return numpy, ttnn


def load_program(folder):
    """main.py as a module; importing it runs nothing of it."""
    sys.path.insert(0, folder)
    spec = importlib.util.spec_from_file_location("main", os.path.join(folder, "main.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules["main"] = module
    spec.loader.exec_module(module)
    for name in ("SIGNATURE", "forward"):
        if not hasattr(module, name):
            raise Failed("program", f"main.py has no `{name}`, which every export has")
    return module


def float8(np, codes, kind):
    """The numbers of 8-bit floats."""
    exponent_bits, mantissa_bits, bias, infinities = FLOAT8[kind]
    code = np.arange(256)
    exponent = (code >> mantissa_bits) & ((1 << exponent_bits) - 1)
    mantissa = (code & ((1 << mantissa_bits) - 1)) / (1 << mantissa_bits)
    values = np.where(exponent > 0, (1 + mantissa) * 2.0 ** (exponent - bias), mantissa * 2.0 ** (1 - bias))
    last = exponent == (1 << exponent_bits) - 1
    if infinities:
        values = np.where(last, np.where(mantissa == 0, np.inf, np.nan), values)
    else:
        values = np.where(last & (mantissa == 1 - 0.5**mantissa_bits), np.nan, values)
    return np.where(code & 128, -values, values).astype(np.float32)[codes]


def to_array(np, data, entry):
    """One tensor of a safetensors file."""
    raw, kind, shape = data[slice(*entry["data_offsets"])], entry["dtype"], entry["shape"]
    if kind == "BF16":
        return (np.frombuffer(raw, "<u2").astype("<u4") << 16).view("<f4").reshape(shape)
    if kind in FLOAT8:
        return float8(np, np.frombuffer(raw, "u1"), kind).reshape(shape)
    return np.frombuffer(raw, "<" + NUMPY[kind]).reshape(shape)


def read_inputs(np, path):
    """`arg0`, `arg1`, ... in order. The file is the worker's, which has checked it."""
    data = memoryview(np.memmap(path, np.uint8, "r")) if os.path.getsize(path) else memoryview(b"")
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(bytes(data[8 : 8 + length]))
    return [to_array(np, data[8 + length :], header[f"arg{i}"]) for i in range(len(header))]


def to_tensor(ttnn, main, entry, array, device):
    """By main.py's own function; a main.py that picks among specializations leaves that to them."""
    if hasattr(main, "to_tensor"):
        return main.to_tensor({**entry, "shape": list(array.shape)}, array, device)
    dtype, layout = getattr(ttnn, entry["ttnn_dtype"]), getattr(ttnn, entry["layout"] + "_LAYOUT")
    return ttnn.Tensor(array if array.dtype.kind in "iub" else array.astype("float32"), dtype, device, layout)


def arguments(ttnn, main, arrays, device):
    """What `forward` takes: inputs in order, then parameters and constants by name if there are any, and the device."""
    entries = main.SIGNATURE["arguments"]
    if len(entries) != len(arrays):
        raise Failed("program", f"main.py takes {len(entries)} arguments, export.json says {len(arrays)}")
    inputs, weights = [], {}
    for entry, array in zip(entries, arrays):  # noqa: B905 (lengths are equal; Python 3.9 has no strict=)
        if array.dtype == "uint64":  # the library reads no such array, and computes in 32 bits
            array = array.astype("uint32")
        tensor = to_tensor(ttnn, main, entry, array, device)
        if entry["role"] == "parameter":
            weights[entry["name"]] = tensor
        else:
            inputs.append(tensor)
    constants = [main.load_constants(device)] if hasattr(main, "load_constants") else []
    rest = [*([weights] if weights else []), *constants, device]
    if len(inspect.signature(main.forward).parameters) < len(inputs) + len(rest):
        return [tuple(inputs), *rest]  # many inputs are one sequence
    return [*inputs, *rest]


def from_device(np, ttnn, tensor):
    """The numbers of a tensor, wherever and however it lies."""
    host = ttnn.from_device(tensor)
    if host.dtype in (ttnn.bfloat16, ttnn.bfloat8_b, ttnn.bfloat4_b):
        host = ttnn.to_dtype(host, ttnn.float32)
    if host.layout != ttnn.ROW_MAJOR_LAYOUT:
        host = ttnn.to_layout(host, ttnn.ROW_MAJOR_LAYOUT)
    return np.asarray(host.to_numpy())


def framework_bytes(np, array, dtype):
    """(safetensors dtype, bytes) of an output whose framework calls it `dtype`."""
    if dtype == "bfloat16":  # exact: the library computed in bf16; if it did not, ties go to even
        bits = np.ascontiguousarray(array, "<f4").view("<u4")
        rounded = np.where(np.isnan(array), 0x7FC0, (bits + 0x7FFF + ((bits >> 16) & 1)) >> 16)
        return "BF16", rounded.astype("<u2").tobytes()
    kind = FRAMEWORK.get(dtype, "F32")
    if kind == "BOOL":
        array = array != 0
    with np.errstate(all="ignore"):
        return kind, array.astype("<" + NUMPY[kind]).tobytes()


def write_outputs(np, ttnn, main, outputs, path):
    outputs = outputs if isinstance(outputs, (tuple, list)) else (outputs,)
    entries = main.SIGNATURE["results"]
    if len(entries) != len(outputs):
        raise Failed("program", f"forward returned {len(outputs)} results, SIGNATURE says {len(entries)}")
    header, pieces, offset = {}, [], 0
    for i, (entry, tensor) in enumerate(zip(entries, outputs)):  # noqa: B905
        array = from_device(np, ttnn, tensor)
        if array.size == np.prod(entry["shape"]):  # else it is of another specialization than SIGNATURE
            array = array.reshape(entry["shape"])
        kind, data = framework_bytes(np, array, entry["dtype"])
        header[f"out{i}"] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [offset, offset + len(data)]}
        pieces.append(data)
        offset += len(data)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.writelines([struct.pack("<Q", len(text)), text, *pieces])


def open_device(ttnn, number, architecture):
    try:
        device = ttnn.open_device(device_id=number, l1_small_size=32768)
    except Exception as error:
        raise Failed("missing", f"`ttnn.open_device({number})` failed: {words(error)}") from error
    found = str(device.arch()).rpartition(".")[2].lower()
    if architecture not in found:
        ttnn.close_device(device)
        raise Failed("missing", f"the device is a `{found}`, and the program was compiled for `{architecture}`")
    return device


def run(folder, number, architecture):
    say(phase="library")
    np, ttnn = import_library()
    say(phase="device")
    device = open_device(ttnn, number, architecture)
    try:
        main = load_program(folder)
        say(phase="upload")
        given = arguments(ttnn, main, read_inputs(np, os.path.join(folder, "inputs.safetensors")), device)
        say(phase="execute")
        outputs = main.forward(*given)
        ttnn.synchronize_device(device)
        say(phase="download")
        write_outputs(np, ttnn, main, outputs, os.path.join(folder, "outputs.safetensors"))
    finally:
        ttnn.close_device(device)


def line_in(path, error):
    """Where in the program the error came up; 0 if not there."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    return lines[-1] if lines else 0


def main():
    folder, number, architecture, parent = sys.argv[1:]
    die_with(int(parent))
    try:
        run(folder, int(number), architecture)
    except Failed as error:
        say(failed=error.cause, message=str(error), line=error.line)
    except (Exception, SystemExit) as error:
        traceback.print_exc()
        say(failed="program", message=words(error), line=line_in(os.path.join(folder, "main.py"), error))
    else:
        say(done=True)


if __name__ == "__main__":
    main()
