"""Runs the program that deployment.json describes, call by call, without its generated source.

    python3 runtime.py            runs it once on the first device, with random inputs
    from runtime import Deployment

Needs the Python package ttnn and the numpy that comes with it.
"""

import json
import sys
from pathlib import Path

import numpy as np
import ttnn

FORMAT = 1
# Element types of safetensors files as numpy has them; bfloat16, which it lacks, is widened.
DTYPES = {"F32": "<f4", "I32": "<i4", "U32": "<u4", "BF16": "<u2", "U16": "<u2", "U8": "u1"}


def read_safetensors(path):
    """Arrays by name."""
    data = np.memmap(path, np.uint8, "r")
    begin = 8 + int.from_bytes(bytes(data[:8]), "little")
    arrays = {}
    for name, entry in json.loads(bytes(data[8:begin])).items():
        if name == "__metadata__":
            continue
        first, last = (begin + offset for offset in entry["data_offsets"])
        array = data[first:last].view(DTYPES[entry["dtype"]])
        if entry["dtype"] == "BF16":
            array = (array.astype("<u4") << 16).view("<f4")
        arrays[name] = array.reshape(entry["shape"])
    return arrays


def library(name):
    """The object of the library that is called `name`: "ttnn.TILE_LAYOUT"."""
    found = ttnn
    first, *parts = name.split(".")
    if first != "ttnn":
        raise ValueError(f"`{name}` is not the library's; a manifest names things of `ttnn` only")
    for part in parts:
        found = getattr(found, part)
    return found


class Deployment:
    """A program on a device. `folder` holds deployment.json and constants.safetensors."""

    def __init__(self, folder, device):
        folder = Path(folder)
        self.manifest = json.loads((folder / "deployment.json").read_text())
        if self.manifest["format"] > FORMAT:
            raise ValueError(f"deployment.json has format {self.manifest['format']}; this runtime reads {FORMAT}")
        self.device = device
        arrays = read_safetensors(folder / "constants.safetensors") if self.manifest["constants"] else {}
        self.constants = {name: self.to_device(name, arrays[name]) for name in self.manifest["constants"]}

    def to_device(self, tensor, array):
        """A numpy array as the tensor of that name."""
        what = self.manifest["tensors"][tensor]
        if list(np.shape(array)) != what["shape"]:
            raise ValueError(f"`{tensor}` has the shape {list(np.shape(array))}; wanted is {what['shape']}")
        array = np.asarray(array)
        array = array.astype(np.float32) if array.dtype.kind not in "iub" else array
        layout = getattr(ttnn, what["layout"] + "_LAYOUT")
        return ttnn.Tensor(np.array(array), getattr(ttnn, what["dtype"]), self.device, layout)

    def value(self, value, tensors):
        """An argument of a call, made of its JSON."""
        if isinstance(value, list):
            return [self.value(item, tensors) for item in value]
        if not isinstance(value, dict):
            return value
        if "tensor" in value:
            return tensors[value["tensor"]]
        if "symbol" in value:
            return library(value["symbol"])
        if "number" in value:
            return float(value["number"])
        if "device" in value:
            return self.device
        return self.call(value["call"], value["arguments"], tensors)

    def call(self, name, arguments, tensors):
        """Calls the library."""
        positional = [self.value(a["value"], tensors) for a in arguments if "keyword" not in a]
        keywords = {a["keyword"]: self.value(a["value"], tensors) for a in arguments if "keyword" in a}
        return library(name)(*positional, **keywords)

    def __call__(self, *arguments):
        """Runs the program on tensors of the device, one for each argument in the manifest's order."""
        wanted = self.manifest["arguments"]
        if len(arguments) != len(wanted):
            raise ValueError(f"the program takes {len(wanted)} arguments, not {len(arguments)}")
        tensors = dict(self.constants)
        tensors.update({port["tensor"]: tensor for port, tensor in zip(wanted, arguments, strict=True)})
        for operation in self.manifest["operations"]:
            made = self.call(operation["call"], operation["arguments"], tensors)
            results = operation["results"]
            if results:
                made = [made] if len(results) == 1 and not isinstance(made, (list, tuple)) else made
                tensors.update(zip(results, made, strict=True))
        return [tensors[port["tensor"]] for port in self.manifest["results"]]

    def random_arguments(self):
        """A tensor for each argument: normal numbers, and 0 or 1 where it takes integers."""
        random = np.random.default_rng(1)
        made = []
        for port in self.manifest["arguments"]:
            what = self.manifest["tensors"][port["tensor"]]
            if "int" in what["dtype"] or port["dtype"] == "bool":
                array = random.integers(0, 2, what["shape"]).astype(np.int32)
            else:
                array = random.standard_normal(what["shape"], dtype=np.float32)
            made.append(self.to_device(port["tensor"], array))
        return made


def main():
    device = ttnn.open_device(device_id=0, l1_small_size=32768)
    try:
        program = Deployment(Path(__file__).resolve().parent, device)
        for port, output in zip(program.manifest["results"], program(*program.random_arguments()), strict=True):
            print(port["name"], list(output.shape), output.dtype)
    finally:
        ttnn.close_device(device)


if __name__ == "__main__":
    sys.exit(main())
