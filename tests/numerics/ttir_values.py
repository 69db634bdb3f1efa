"""Runs ttir text on numpy, in f32: what every op means, one short function each. The oracle for lowerings and fusions.

    outputs = run(text, arguments)      # text: one function, as ttc-opt prints it

SPDX-License-Identifier: Apache-2.0
"""

import re

import jax
import jax.numpy as jnp
import ml_dtypes
import numpy as np

# Results of bf16 and f16 ops stay in f32, as the frameworks that made the corpus keep them; only casts round.
DTYPES = {
    "f32": np.float32, "f64": np.float64, "f16": np.float32, "bf16": np.float32, "i1": np.bool_,
    "i8": np.int8, "i16": np.int16, "i32": np.int32, "i64": np.int64,
    "ui8": np.uint8, "ui16": np.uint16, "ui32": np.uint32, "ui64": np.uint64, "si32": np.int32,
}  # fmt: skip
OPS = {}


def op(*names):
    def register(function):
        OPS.update({name: function for name in names})
        return function

    return register


def tensor_type(text):
    *dims, element = re.fullmatch(r"\s*tensor<([^<>]*)>\s*", text)[1].split("x")
    return tuple(int(d) for d in dims), np.dtype(DTYPES[element])


def number(text):
    if text in ("true", "false"):
        return text == "true"
    if text.startswith("0x"):
        return None  # bits of a float: the caller knows the type
    return float(text) if re.search(r"[.eE]|nan|inf", text) else int(text)


def scalar(text, dtype):
    if text.startswith("0x"):
        size = dtype.itemsize
        return np.frombuffer(int(text, 16).to_bytes(size, "little"), dtype)[0]
    return number(text)


def dense(text, type_text):
    shape, dtype = tensor_type(type_text)
    if text.startswith('"0x'):
        raw = bytes.fromhex(text[3:-1])
        if "bf16" in type_text or "f16" in type_text:
            narrow = ml_dtypes.bfloat16 if "bf16" in type_text else np.float16
            return np.frombuffer(raw, narrow).reshape(shape).astype(dtype)
        if dtype == np.bool_:
            return (
                np.unpackbits(np.frombuffer(raw, np.uint8), bitorder="little")[: int(np.prod(shape))].reshape(shape)
                != 0
            )
        return np.frombuffer(raw, dtype).reshape(shape)
    values = [scalar(word, dtype) for word in re.findall(r"[^\[\],\s]+", text)]
    if not values:
        return np.zeros(shape, dtype)
    return (
        np.full(shape, values[0]).astype(dtype) if len(values) == 1 else np.array(values).astype(dtype).reshape(shape)
    )


def attributes(text):
    found = {}
    pattern = r'(\w+) = (dense<("[^"]*"|[^>]*)> : (tensor<[^>]*>)|\[[^\]]*\]|array<[^>]*>|#[\w.]+<\w+>|[^,]+)'
    for name, whole, elements, type_text in re.findall(pattern, text):
        if type_text:
            found[name] = dense(elements, type_text)
        elif whole.startswith("#"):
            found[name] = re.search(r"<(\w+)>", whole)[1]
        elif whole.startswith(("[", "array")):
            body = whole.strip("[]") if whole.startswith("[") else whole.partition(":")[2].rstrip(">")
            found[name] = [int(re.sub(r" : \w+", "", word)) for word in body.split(",") if word.strip()]
        else:
            value, _, element = whole.partition(" : ")
            found[name] = scalar(value, np.dtype(DTYPES[element])) if value.startswith("0x") else number(value)
    return found


LINE = re.compile(r'\s*(?:([%\w, ]+?)(?::(\d+))? = )?"?([\w.]+)"?\s*(.*)')


def statement(rest):
    """The operands, attributes and result types of an op in generic form."""
    operands, rest = re.fullmatch(r"\(([^)]*)\)(.*)", rest).groups()
    attrs = re.search(r"<\{(.*)\}>", rest)
    types = rest[attrs.end() if attrs else 0 :].rpartition("->")[2]
    types = re.sub(r"\s*loc\(.*", "", types)
    return re.findall(r"%[\w#]+", operands), attributes(attrs[1] if attrs else ""), re.findall(r"tensor<[^>]*>", types)


def block(lines):
    """The names of a block's arguments, its statements, and the line that ends it; `lines` is used up to there."""
    arguments, statements = [], []
    for line in lines:
        word = line.strip()
        if word.startswith("}"):
            return arguments, statements, word
        if word.startswith("^bb"):
            arguments = re.findall(r"(%\w+):", word)
            continue
        regions = []
        if word.endswith("({"):
            line, end = line.rstrip()[:-2], "}, {"
            while end == "}, {":
                *region, end = block(lines)
                regions.append(region)
            line += end[2:]
        match = LINE.match(line)
        name, count, opcode, rest = match.groups() if match else (None,) * 4
        if opcode and (opcode == "return" or opcode.startswith("ttir.")):
            names = [f"{name}#{i}" for i in range(int(count))] if count else (name or "").split(", ")
            statements.append((names, opcode, rest, regions))
    return arguments, statements, ""


def execute(region, values, given=()):
    """What a block returns or yields; `values` are those around it."""
    arguments, statements = region
    values = {**values, **dict(zip(arguments, given, strict=True))}
    for names, opcode, rest, regions in statements:
        if opcode in ("return", "ttir.yield"):
            return [values[word] for word in re.findall(r"%[\w#]+", rest.partition(":")[0])]
        operands, attrs, types = statement(rest)
        wanted = [tensor_type(t) for t in types]
        attrs["result"] = types[0]
        taken = [values[o] for o in operands]
        if regions:
            results = CONTROL[opcode[5:]](regions, taken, attrs, values)
        else:
            results = OPS[opcode[5:]](taken, attrs, wanted)
            results = list(results) if len(names) > 1 else [results]
        for result, value, (shape, dtype) in zip(names, results, wanted, strict=True):
            value = np.asarray(value)
            assert value.shape == shape, (opcode, value.shape, shape)
            if value.dtype != dtype:
                value = value.astype(dtype)
            values[result] = value
    raise ValueError("no return")


def loop(regions, carried, attrs, values):
    condition, body = regions
    turns = 0
    while turns < attrs["trip_count"] if "trip_count" in attrs else execute(condition, values, carried)[0]:
        carried = execute(body, values, carried)
        turns += 1
    return carried


def choice(regions, taken, attrs, values):
    number = int(taken[0])
    return execute(regions[number if 0 <= number < len(regions) else -1], values)


CONTROL = {
    "while": loop,
    "if": lambda regions, taken, attrs, values: execute(regions[0 if taken[0] else 1], values),
    "case": choice,
}


@jax.enable_x64(True)
def run(text, arguments):
    narrow = (ml_dtypes.bfloat16, np.float16)
    arguments = [np.asarray(value) for value in arguments]
    arguments = [value.astype(np.float32) if value.dtype in narrow else value for value in arguments]
    lines = iter(text.splitlines())
    next(line for line in lines if line.strip().startswith("func.func"))
    _, statements, _ = block(lines)
    return execute(([], statements), {f"%arg{i}": value for i, value in enumerate(arguments)})


def unary(name, function):
    OPS[name] = lambda x, a, t: function(x[0])


def binary(name, function):
    OPS[name] = lambda x, a, t: function(x[0], x[1])


AS_IN_NUMPY = (np.abs, np.ceil, np.cos, np.cosh, np.exp, np.exp2, np.expm1, np.floor, np.isfinite, np.log, np.log1p)
AS_IN_NUMPY += (np.sign, np.sin, np.sinh, np.sqrt, np.tan, np.tanh, np.trunc)
for _function in AS_IN_NUMPY:
    unary("abs" if _function is np.abs else _function.__name__, _function)
unary("acos", np.arccos)
unary("acosh", np.arccosh)
unary("atan", np.arctan)
unary("atanh", np.arctanh)
unary("asin", np.arcsin)
unary("asinh", np.arcsinh)
unary("bitwise_not", np.invert)
unary("cbrt", np.cbrt)
unary("digamma", jax.scipy.special.digamma)
unary("erf", jax.scipy.special.erf)
unary("erfc", jax.scipy.special.erfc)
unary("erfinv", jax.scipy.special.erfinv)
unary("gelu", lambda x: jax.nn.gelu(x, approximate=False))
unary("lgamma", jax.scipy.special.gammaln)
unary("logical_not", lambda x: x == 0)
unary("neg", np.negative)
unary("reciprocal", lambda x: 1 / x)
unary("relu", lambda x: np.maximum(x, x.dtype.type(0)))
unary("round", np.round)
unary("rsqrt", lambda x: 1 / np.sqrt(x))
unary("sigmoid", jax.nn.sigmoid)
unary("silu", jax.nn.silu)
binary("add", np.add)
binary("atan2", np.arctan2)
binary("bitwise_and", np.bitwise_and)
binary("bitwise_or", np.bitwise_or)
binary("bitwise_xor", np.bitwise_xor)
binary("eq", np.equal)
binary("ge", np.greater_equal)
binary("gt", np.greater)
binary("le", np.less_equal)
binary("logical_and", np.logical_and)
binary("logical_left_shift", np.left_shift)
binary("logical_or", np.logical_or)
binary("logical_xor", np.logical_xor)
binary("lt", np.less)
binary("maximum", np.maximum)
binary("minimum", np.minimum)
binary("multiply", np.multiply)
binary("ne", np.not_equal)
binary("pow", np.power)
binary("remainder", np.fmod)
binary("right_shift", np.right_shift)
binary("subtract", np.subtract)


@op("div")
def div(x, a, t):
    return np.trunc(x[0] / x[1]) if np.issubdtype(x[0].dtype, np.integer) else x[0] / x[1]


@op("logical_right_shift")
def logical_right_shift(x, a, t):
    bits = np.dtype(f"u{x[0].dtype.itemsize}")
    return np.right_shift(x[0].view(bits), x[1].view(bits)).view(x[0].dtype)


@op("where")
def where(x, a, t):
    return np.where(x[0] != 0, x[1], x[2])


@op("clamp_scalar")
def clamp_scalar(x, a, t):
    return np.clip(x[0], x[0].dtype.type(a["min"]), x[0].dtype.type(a["max"]))


@op("typecast")
def typecast(x, a, t):
    for word, narrow in (("bf16>", ml_dtypes.bfloat16), ("xf16>", np.float16)):
        if a["result"].endswith(word):
            return x[0].astype(narrow).astype(np.float32)
    return x[0] != 0 if t[0][1] == np.bool_ else x[0].astype(t[0][1])


@op("bitcast_convert")
def bitcast_convert(x, a, t):
    return np.ascontiguousarray(x[0]).view(t[0][1])


@op("constant")
def constant(x, a, t):
    return a["value"]


@op("full")
def full(x, a, t):
    return np.full(*t[0][:1], a["fill_value"], t[0][1])


@op("arange")
def arange(x, a, t):
    line = np.arange(a["start"], a["end"], a["step"])
    shape = [1] * len(t[0][0])
    shape[a["arange_dimension"]] = -1
    return np.broadcast_to(line.reshape(shape), t[0][0])


@op("reshape")
def reshape(x, a, t):
    return x[0].reshape(a["shape"])


@op("broadcast")
def broadcast(x, a, t):
    return np.tile(x[0], a["broadcast_dimensions"]) if x[0].ndim else x[0]


@op("repeat_interleave")
def repeat_interleave(x, a, t):
    return np.repeat(x[0], a["repeats"], a["dim"])


@op("permute")
def permute(x, a, t):
    return x[0].transpose(a["permutation"])


@op("concat")
def concat(x, a, t):
    return np.concatenate(x, a["dim"])


@op("slice_static")
def slice_static(x, a, t):
    return x[0][tuple(slice(*bounds) for bounds in zip(a["begins"], a["ends"], a["step"], strict=True))]


@op("pad")
def pad(x, a, t):
    pairs = list(zip(a["padding"][::2], a["padding"][1::2], strict=True))
    return np.pad(x[0], pairs, constant_values=a["value"])


@op("reverse")
def reverse(x, a, t):
    return np.flip(x[0], a["dimensions"])


def reduction(name, function):
    def evaluate(x, a, t):
        dims = tuple(a.get("dim_arg", range(x[0].ndim)))
        return function(x[0], axis=dims, keepdims=a["keep_dim"]) if dims else x[0]

    OPS[name] = evaluate


def precisely(function):
    return lambda x, **options: function(x.astype(np.float64) if x.dtype.kind == "f" else x, **options)


reduction("sum", precisely(np.sum))
reduction("mean", precisely(np.mean))
reduction("prod", precisely(np.prod))
reduction("max", np.max)
reduction("min", np.min)
reduction("reduce_and", np.all)
reduction("reduce_or", np.any)


@op("argmax")
def argmax(x, a, t):
    return np.argmax(x[0], axis=a["dim_arg"][0], keepdims=a["keep_dim"])


@op("cumsum")
def cumsum(x, a, t):
    return np.cumsum(x[0], axis=a["dim"])


@op("cumprod")
def cumprod(x, a, t):
    return np.cumprod(x[0], axis=a["dim"])


@op("softmax")
def softmax(x, a, t):
    assert a["numericStable"] or np.max(x[0]) < 80
    return jax.nn.softmax(x[0], axis=a["dimension"])


@op("matmul", "linear")
def matmul(x, a, t):
    lhs = x[0].swapaxes(-1, -2) if a["transpose_a"] else x[0]
    rhs = x[1].swapaxes(-1, -2) if a["transpose_b"] else x[1]
    return np.matmul(lhs, rhs) + (x[2] if len(x) == 3 else 0)


@op("dot_general")
def dot_general(x, a, t):
    dims = ((a["contract_dims_lhs"], a["contract_dims_rhs"]), (a["batch_dims_lhs"], a["batch_dims_rhs"]))
    return jax.lax.dot_general(x[0], x[1], dims, preferred_element_type=t[0][1])


@op("conv2d")
def conv2d(x, a, t):
    top, left, bottom, right = a["padding"]
    return jax.lax.conv_general_dilated(
        x[0], x[1], a["stride"], [(top, bottom), (left, right)], rhs_dilation=a["dilation"],
        dimension_numbers=("NHWC", "OIHW", "NHWC"), feature_group_count=a["groups"],
    )  # fmt: skip


def pool(x, a, start, function):
    top, left, bottom, right = a["padding"]
    pairs = [(0, 0), (top, bottom), (left, right), (0, 0)]

    def spread(pair):
        return (1, *pair, 1)

    return jax.lax.reduce_window(
        jnp.asarray(x), x.dtype.type(start), function, spread(a["kernel"]), spread(a["stride"]), pairs,
        window_dilation=spread(a["dilation"]),
    )  # fmt: skip


@op("max_pool2d")
def max_pool2d(x, a, t):
    return pool(x[0], a, -np.inf, jax.lax.max)


@op("avg_pool2d")
def avg_pool2d(x, a, t):
    return pool(x[0], a, 0, jax.lax.add) / a.get("divisor_override", np.prod(a["kernel"]))


@op("embedding")
def embedding(x, a, t):
    return x[1][x[0]]


@op("gather")
def gather(x, a, t):
    part = [slice(0, n) for n in x[1].shape]
    part[a["dim"]] = slice(None)
    return np.take_along_axis(x[0][tuple(part)], x[1].astype(np.int64), a["dim"])


@op("scatter")
def scatter(x, a, t):
    result = x[0].copy()
    places = list(np.indices(x[1].shape))
    places[a["dim"]] = x[1].astype(np.int64)
    combine = {"sum": np.add.at, "prod": np.multiply.at, "max": np.maximum.at, "min": np.minimum.at}
    if a["scatter_reduce_type"] == "invalid":
        result[tuple(places)] = x[2]
    else:
        combine[a["scatter_reduce_type"]](result, tuple(places), x[2])
    return result


@op("sort")
def sort(x, a, t):
    key = -x[0] if a["descending"] else x[0]
    order = np.argsort(key, axis=a["dim"], kind="stable")
    return np.take_along_axis(x[0], order, a["dim"]), order


@op("topk")
def topk(x, a, t):
    order = np.argsort(-x[0] if a["largest"] else x[0], axis=a["dim"], kind="stable")
    order = np.take(order, range(a["k"]), axis=a["dim"])
    return np.take_along_axis(x[0], order, a["dim"]), order


@op("batch_norm_inference")
def batch_norm_inference(x, a, t):
    shape = [1] * x[0].ndim
    shape[a["dimension"]] = -1
    scale, offset, mean, variance = (v.reshape(shape) for v in x[1:])
    return (x[0] - mean) / np.sqrt(variance + x[0].dtype.type(a["epsilon"])) * scale + offset


@op("rms_norm")
def rms_norm(x, a, t):
    return x[0] / np.sqrt(np.mean(x[0] * x[0], -1, keepdims=True) + x[0].dtype.type(a["epsilon"])) * x[1]


@op("layer_norm")
def layer_norm(x, a, t):
    centered = x[0] - np.mean(x[0], -1, keepdims=True)
    variance = np.mean(centered * centered, -1, keepdims=True)
    return centered / np.sqrt(variance + x[0].dtype.type(a["epsilon"])) * x[1] + x[2]
