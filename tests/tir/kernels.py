"""TIR of whole programs as TVMScript, made to measure: what the tests compile, run, break and serialize.

Each function returns the text of a module with a reader, a compute kernel and a writer. `cores` is the grid (x, y).
"""

from __future__ import annotations

TILE = 32
HEADER = "from tvm.script import ir as I\nfrom tvm.script import tirx as T\n\n\n@I.ir_module\nclass Module:\n"


def in_module(text: str) -> str:
    """The module of one function that stands alone."""
    return HEADER + "".join(f"    {line}\n" for line in text.strip("\n").splitlines())


def attrs(role: str, cores: tuple[int, int], args: list[str], cbs: dict[str, int], start: str, **more: object) -> str:
    entries = {
        "tt.kernel_role": role,
        "tt.core_grid": list(cores),
        "tt.runtime_args": args,
        "tt.cb_indices": cbs,
        "tt.persistent_config": {"loop_var": "tile_id", "start_expr": start, "count_expr": "count"},
        **more,
    }
    return f"        T.func_attr({entries!r})\n".replace("'", '"')


def function(name: str, params: str, attributes: str, free: list[str], body: str) -> str:
    """`free` are variables that nobody binds in the text: arguments and the tile's number."""
    declared = "".join(f"        {name} = T.int32()\n" for name in free)
    lines = "".join(f"        {line}\n" if line else "\n" for line in body.strip("\n").splitlines())
    return f"    @T.prim_func\n    def {name}({params}):\n{attributes}{declared}{lines}\n"


def call(name: str, *args: object, dtype: str = "void") -> str:
    return f'T.call_extern("{dtype}", "{name}"' + "".join(f", {arg}" for arg in args) + ")"


def read(cb: str, buffer: str, tile: str, indent: str = "") -> str:
    pointer = call("get_write_ptr", f'"{cb}"', dtype="uint32")
    lines = [
        call("cb_reserve_back", f'"{cb}"', 1),
        call("noc_async_read_tile", tile, f'"{buffer}"', pointer),
        call("noc_async_read_barrier"),
        call("cb_push_back", f'"{cb}"', 1),
    ]
    return "".join(f"{indent}{line}\n" for line in lines)


def wait(*cbs: str, indent: str = "") -> str:
    return "".join(indent + call("cb_wait_front", f'"{cb}"', 1) + "\n" for cb in cbs)


def pop(*cbs: str, indent: str = "") -> str:
    return "".join(indent + call("cb_pop_front", f'"{cb}"', 1) + "\n" for cb in cbs)


def pack(cb: str = "cb_out") -> str:
    lines = [
        call("tt.dst.commit"),
        call("cb_reserve_back", f'"{cb}"', 1),
        call("tt.dst.wait"),
        call("pack_tile", 0, f'"{cb}"'),
        call("tt.dst.release"),
        call("cb_push_back", f'"{cb}"', 1),
    ]
    return "".join(f"{line}\n" for line in lines)


def writer(name: str, buffer: str, shape: tuple[int, int], cores: tuple[int, int], dtype: str, **more: object) -> str:
    body = (
        wait("cb_out")
        + call("noc_async_write_tile", "tile_id", f'"{buffer}"', call("get_read_ptr", '"cb_out"', dtype="uint32"))
        + "\n"
        + call("noc_async_write_barrier")
        + "\n"
        + pop("cb_out")
    )
    args = [f"{buffer}_addr", "start_id", "count"]
    return function(
        f"{name}_writer",
        f'{buffer}: T.Buffer({shape}, "{dtype}")',
        attrs("writer", cores, args, {"cb_out": 16}, "start_id", **more),
        ["tile_id"],
        body,
    )


def gemm(m: int, k: int, n: int, cores: tuple[int, int] = (1, 1), dtype: str = "bfloat16", **more: object) -> str:
    """C = A @ B, one output tile after the other."""
    reads = (
        "row: T.int32 = tile_id // Nt\ncol: T.int32 = tile_id % Nt\nfor kt in range(Kt):\n"
        + read("cb_in0", "A", "row * Kt + kt", "    ")
        + read("cb_in1", "B", "kt * Nt + col", "    ")
    )
    inputs = {"cb_in0": 0, "cb_in1": 1}
    computes = (
        call("mm_init", '"cb_in0"', '"cb_in1"', '"cb_out"')
        + "\n"
        + call("tt.dst.acquire")
        + "\nfor kt in range(Kt):\n"
        + wait("cb_in0", "cb_in1", indent="    ")
        + "    "
        + call("tt.mm.mma", '"cb_in0"', '"cb_in1"', 0, "kt > 0")
        + "\n"
        + pop("cb_in0", "cb_in1", indent="    ")
        + pack()
    )
    return (
        HEADER
        + function(
            "gemm_reader",
            f'A: T.Buffer({(m, k)}, "{dtype}"), B: T.Buffer({(k, n)}, "{dtype}")',
            attrs("reader", cores, ["A_addr", "B_addr", "start_id", "count", "Nt", "Kt"], inputs, "start_id", **more),
            ["tile_id", "Nt", "Kt"],
            reads,
        )
        + function(
            "gemm_compute",
            "",
            attrs("compute", cores, ["count", "Kt"], {**inputs, "cb_out": 16}, "0", **more),
            ["Kt"],
            computes,
        )
        + writer("gemm", "C", (m, n), cores, dtype, **more)
    )


def binary(
    op: str, shape: tuple[int, int], cores: tuple[int, int] = (1, 1), dtype: str = "bfloat16", **more: object
) -> str:
    """C = A op B, where op is add, sub or mul."""
    inputs = {"cb_in0": 0, "cb_in1": 1}
    computes = (
        call("tt.engine.init_common", '"cb_in0"', '"cb_in1"', '"cb_out"')
        + "\n"
        + call("tt.fpu.binary_init", '"cb_in0"', '"cb_in1"')
        + "\n"
        + wait("cb_in0", "cb_in1")
        + call("tt.dst.acquire")
        + "\n"
        + call(f"tt.fpu.{op}", '"cb_in0"', '"cb_in1"', 0)
        + "\n"
        + pack()
        + pop("cb_in0", "cb_in1")
    )
    return (
        HEADER
        + function(
            f"{op}_reader",
            f'A: T.Buffer({shape}, "{dtype}"), B: T.Buffer({shape}, "{dtype}")',
            attrs("reader", cores, ["A_addr", "B_addr", "start_id", "count"], inputs, "start_id", **more),
            ["tile_id"],
            read("cb_in0", "A", "tile_id") + read("cb_in1", "B", "tile_id"),
        )
        + function(
            f"{op}_compute",
            "",
            attrs("compute", cores, ["count"], {**inputs, "cb_out": 16}, "0", **more),
            [],
            computes,
        )
        + writer(op, "C", shape, cores, dtype, **more)
    )


def unary(
    chain: list[str], shape: tuple[int, int], cores: tuple[int, int] = (1, 1), dtype: str = "bfloat16", **more: object
) -> str:
    """B = the functions of `chain`, one after the other, of A; without any it is a copy."""
    name = "_".join(chain) or "copy"
    functions = "".join(call(f"{f}_tile_init") + "\n" + call(f"{f}_tile", 0) + "\n" for f in chain)
    computes = (
        call("unary_op_init_common", '"cb_in0"', '"cb_out"')
        + "\n"
        + call("copy_tile_init", '"cb_in0"')
        + "\n"
        + wait("cb_in0")
        + call("tt.dst.acquire")
        + "\n"
        + call("copy_tile", '"cb_in0"', 0, 0)
        + "\n"
        + functions
        + pack()
        + pop("cb_in0")
    )
    return (
        HEADER
        + function(
            f"{name}_reader",
            f'A: T.Buffer({shape}, "{dtype}")',
            attrs("reader", cores, ["A_addr", "start_id", "count"], {"cb_in0": 0}, "start_id", **more),
            ["tile_id"],
            read("cb_in0", "A", "tile_id"),
        )
        + function(
            f"{name}_compute",
            "",
            attrs("compute", cores, ["count"], {"cb_in0": 0, "cb_out": 16}, "0", **more),
            [],
            computes,
        )
        + writer(name, "B", shape, cores, dtype, **more)
    )


def transpose(shape: tuple[int, int], cores: tuple[int, int] = (1, 1), dtype: str = "bfloat16", **more: object) -> str:
    """B = A transposed: tile (i, j) of B is tile (j, i) of A, transposed."""
    rows, columns = shape
    computes = (
        call("unary_op_init_common", '"cb_in0"', '"cb_out"')
        + "\n"
        + call("transpose_wh_init", '"cb_in0"')
        + "\n"
        + wait("cb_in0")
        + call("tt.dst.acquire")
        + "\n"
        + call("transpose_wh_tile", '"cb_in0"', 0, 0)
        + "\n"
        + pack()
        + pop("cb_in0")
    )
    return (
        HEADER
        + function(
            "transpose_reader",
            f'A: T.Buffer({shape}, "{dtype}")',
            attrs("reader", cores, ["A_addr", "start_id", "count", "Mt", "Nt"], {"cb_in0": 0}, "start_id", **more),
            ["tile_id", "Mt", "Nt"],
            read("cb_in0", "A", "tile_id % Nt * Mt + tile_id // Nt"),
        )
        + function(
            "transpose_compute",
            "",
            attrs("compute", cores, ["count"], {"cb_in0": 0, "cb_out": 16}, "0", **more),
            [],
            computes,
        )
        + writer("transpose", "B", (columns, rows), cores, dtype, **more)
    )


def reduce_rows(pool: str, shape: tuple[int, int], cores: tuple[int, int] = (1, 1), dtype: str = "bfloat16") -> str:
    """B = sums (or maxima) of the rows of A. A unit of work is a row of tiles."""
    rows, columns = shape
    wide = columns // TILE
    scaler = {"tt.buffer.ones": {"fill": 1.0}, "tt.grid_tiles": [rows // TILE, 1]}
    reads = (
        f"for w in range({wide}):\n"
        + read("cb_in0", "A", f"tile_id * {wide} + w", "    ")
        + read("cb_in1", "ones", "0")
    )
    words = (f'"{pool}"', '"REDUCE_ROW"')
    computes = (
        call("tt.engine.init_common", '"cb_in0"', '"cb_in1"', '"cb_out"')
        + "\n"
        + call("reduce_init", *words, '"cb_in0"', '"cb_in1"', '"cb_out"')
        + "\n"
        + wait("cb_in1")
        + call("tt.dst.acquire")
        + f"\nfor w in range({wide}):\n"
        + wait("cb_in0", indent="    ")
        + "    "
        + call("reduce_tile", *words, '"cb_in0"', '"cb_in1"', 0, 0, 0)
        + "\n"
        + pop("cb_in0", indent="    ")
        + pack()
        + pop("cb_in1")
    )
    # The first unit's scaler is read behind its tiles, so there is room for all of them.
    room = {"tt.cb_descriptors": {"cb_in0": {"depth": 2 * wide}}}
    inputs = {"cb_in0": 0, "cb_in1": 1}
    args = ["A_addr", "ones_addr", "start_id", "count"]
    return (
        HEADER
        + function(
            "reduce_reader",
            f'A: T.Buffer({shape}, "{dtype}"), ones: T.Buffer((32, 32), "{dtype}")',
            attrs("reader", cores, args, inputs, "start_id", **scaler, **room),
            ["tile_id"],
            reads,
        )
        + function(
            "reduce_compute",
            "",
            attrs("compute", cores, ["count"], {**inputs, "cb_out": 16}, "0"),
            [],
            computes,
        )
        + writer("reduce", "B", (rows, 1), cores, dtype)
    )


def softmax(shape: tuple[int, int], cores: tuple[int, int] = (1, 1), dtype: str = "bfloat16") -> str:
    """B = exp(A) divided by the sum of its row. A unit of work is a row of tiles; exponentials stay in a circular buffer."""
    rows, columns = shape
    wide = columns // TILE
    units = {"tt.grid_tiles": [rows // TILE, 1]}
    inputs = {"cb_in0": 0, "cb_in1": 1}
    loop = f"for w in range({wide}):\n"

    def one(*lines: str, indent: str = "    ") -> str:
        return "".join(indent + line + "\n" for text in lines for line in text.strip("\n").splitlines())

    words = ('"SUM"', '"REDUCE_ROW"')
    sums = ('"cb_exp"', '"cb_in1"')
    computes = (
        call("tt.engine.init_common", '"cb_in0"', '"cb_in1"', '"cb_out"')
        + "\n"
        + loop
        + one(
            wait("cb_in0"),
            call("copy_tile_init", '"cb_in0"'),
            call("tt.dst.acquire"),
            call("copy_tile", '"cb_in0"', 0, 0),
            call("exp_tile_init"),
            call("exp_tile", 0),
            pack("cb_exp"),
            pop("cb_in0"),
        )
        + wait("cb_in1")
        + call("cb_wait_front", '"cb_exp"', wide)
        + "\n"
        + call("tt.dst.acquire")
        + "\n"
        + call("reduce_init", *words, *sums, '"cb_sum"')
        + "\n"
        + loop
        + one(call("reduce_tile", *words, *sums, "w", 0, 0))
        + call("reduce_uninit")
        + "\n"
        + call("recip_tile_init")
        + "\n"
        + call("recip_tile", 0)
        + "\n"
        + pack("cb_sum")
        + pop("cb_in1")
        + wait("cb_sum")
        + call("mul_bcast_init", '"COL"', '"cb_exp"', '"cb_sum"')
        + "\n"
        + loop
        + one(
            call("tt.dst.acquire"),
            call("mul_tiles_bcast", '"COL"', '"cb_exp"', '"cb_sum"', "w", 0, 0),
            pack(),
        )
        + pop("cb_sum")
        + call("cb_pop_front", '"cb_exp"', wide)
        + "\n"
    )
    writes = loop + one(
        wait("cb_out"),
        call(
            "noc_async_write_tile",
            f"tile_id * {wide} + w",
            '"B"',
            call("get_read_ptr", '"cb_out"', dtype="uint32"),
        ),
        call("noc_async_write_barrier"),
        pop("cb_out"),
    )
    own = {**inputs, "cb_out": 16, "cb_exp": 24, "cb_sum": 25}
    room = {"tt.cb_descriptors": {"cb_exp": {"depth": wide}}}
    args = ["A_addr", "ones_addr", "start_id", "count"]
    return (
        HEADER
        + function(
            "softmax_reader",
            f'A: T.Buffer({shape}, "{dtype}"), ones: T.Buffer((32, 32), "{dtype}")',
            attrs("reader", cores, args, inputs, "start_id", **units, **{"tt.buffer.ones": {"fill": 1.0}}),
            ["tile_id"],
            loop + read("cb_in0", "A", f"tile_id * {wide} + w", "    ") + read("cb_in1", "ones", "0"),
        )
        + function("softmax_compute", "", attrs("compute", cores, ["count"], own, "0", **room), [], computes)
        + function(
            "softmax_writer",
            f'B: T.Buffer({shape}, "{dtype}")',
            attrs("writer", cores, ["B_addr", "start_id", "count"], {"cb_out": 16}, "start_id"),
            ["tile_id"],
            writes,
        )
    )


if __name__ == "__main__":
    print(gemm(64, 96, 64, (2, 1)))
