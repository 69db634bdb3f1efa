"""Faults that TIR can have, each as a change of a good program, each refused with its own words.

Not one of them may get through, or be refused with the words of another.
"""

import pytest
import real_tvm
from kernels import binary, call, gemm, pop, unary, wait

VERIFY = "--ttkernel-verify-protocol"
GEMM = gemm(64, 96, 64, (2, 1))
ADD = binary("add", (96, 64), (3, 1))
EXP = unary(["exp"], (64, 64))

RESERVE_OUT = call("cb_reserve_back", '"cb_out"', 1)
RESERVE_B = call("cb_reserve_back", '"cb_in1"', 1)
COMMIT = call("tt.dst.commit")
STARTUP = call("mm_init", '"cb_in0"', '"cb_in1"', '"cb_out"')
MMA = call("tt.mm.mma", '"cb_in0"', '"cb_in1"', 0, "kt > 0")
WRITE = call("noc_async_write_tile", "tile_id", '"C"', call("get_read_ptr", '"cb_out"', dtype="uint32"))


def changed(text: str, old: str, new: str, count: int = -1) -> str:
    assert old in text, old
    return text.replace(old, new, count)


def without_line(text: str, old: str, which: int = 0) -> str:
    """Without one of the lines that are `old`."""
    lines = text.split("\n")
    places = [i for i, one in enumerate(lines) if one.strip() == old]
    del lines[places[which]]
    return "\n".join(lines)


def loop(text: str) -> str:
    """Of the compute kernel."""
    return changed(
        text,
        '"tt.cb_indices": {"cb_in0": 0, "cb_in1": 1, "cb_out": 16}, "tt.persistent_config": '
        '{"loop_var": "tile_id", "start_expr": "0", "count_expr": "count"}',
        '"tt.cb_indices": {"cb_in0": 0, "cb_in1": 1, "cb_out": 16}',
    )


# name: (text, words of the error)
BROKEN = {
    "same circular buffer twice in a product": (
        changed(GEMM, MMA, call("tt.mm.mma", '"cb_in0"', '"cb_in0"', 0, "kt > 0")),
        "multiplies a tile of `cb_in0` by itself",
    ),
    "same circular buffer twice in a sum": (
        changed(ADD, call("tt.fpu.add", '"cb_in0"', '"cb_in1"', 0), call("tt.fpu.add", '"cb_in0"', '"cb_in0"', 0)),
        "takes pages of `cb_in1` and never reads them",
    ),
    "missing pop": (
        without_line(GEMM, pop("cb_in1").strip()),
        "waits for pages of `cb_in1` and never pops them",
    ),
    "missing wait": (
        without_line(GEMM, wait("cb_in0").strip()),
        "pops pages of `cb_in0` and never waits for them",
    ),
    "missing push": (
        without_line(GEMM, call("cb_push_back", '"cb_in1"', 1)),
        "reserves pages of `cb_in1` and never pushes them",
    ),
    "missing reserve": (
        without_line(GEMM, RESERVE_OUT),
        "pushes pages of `cb_out` and never reserves them",
    ),
    "nobody produces": (
        changed(
            changed(
                without_line(ADD, call("cb_push_back", '"cb_in1"', 1)),
                'call_extern("void", "cb_reserve_back", "cb_in1", 1)',
                'call_extern("void", "noc_async_read_barrier")',
            ),
            call("noc_async_read_tile", "tile_id", '"B"', call("get_write_ptr", '"cb_in1"', dtype="uint32")),
            call("noc_async_read_barrier"),
        ),
        "waits for pages of `cb_in1`, which no kernel pushes",
    ),
    "nobody consumes": (
        changed(
            without_line(without_line(ADD, wait("cb_in1").strip()), pop("cb_in1").strip()),
            'call_extern("void", "tt.fpu.add", "cb_in0", "cb_in1", 0)',
            'call_extern("void", "tt.fpu.add", "cb_in0", "cb_in0", 0)',
        ),
        "pushes pages of `cb_in1`, which no kernel pops",
    ),
    "two producers": (
        changed(
            GEMM,
            COMMIT,
            f"{COMMIT}\n        {call('cb_reserve_back', chr(34) + 'cb_in0' + chr(34), 1)}\n        {call('cb_push_back', chr(34) + 'cb_in0' + chr(34), 1)}",
        ),
        "a circular buffer has one of each",
    ),
    "two consumers": (
        changed(GEMM, wait("cb_out").strip(), wait("cb_out").strip() + f"\n        {wait('cb_in0').strip()}").replace(
            pop("cb_out").strip(), pop("cb_out").strip() + f"\n        {pop('cb_in0').strip()}"
        ),
        "pops pages of `cb_in0`, and so does",
    ),
    "no init": (without_line(GEMM, STARTUP), "never starts the engine"),
    "engine not prepared": (
        changed(GEMM, STARTUP, call("tt.engine.init_common", '"cb_in0"', '"cb_in1"', '"cb_out"')),
        "the engine is prepared for nothing; wanted the init of matmul_tiles",
    ),
    "engine prepared for something else": (
        changed(
            ADD, call("tt.fpu.binary_init", '"cb_in0"', '"cb_in1"'), call("mul_tiles_init", '"cb_in0"', '"cb_in1"')
        ),
        "the engine is prepared for mul_tiles; wanted the init of add_tiles",
    ),
    "vector engine not prepared": (
        without_line(EXP, call("exp_tile_init")),
        "the engine is prepared for nothing; wanted the init of exp_tile",
    ),
    "engine started again": (
        changed(GEMM, wait("cb_in0").strip(), f"{STARTUP}\n            " + wait("cb_in0").strip()),
        "starts the engine again",
    ),
    "divides by 0": (changed(GEMM, "tile_id // Nt", "tile_id // (Kt - 3)"), "divides by 0"),
    "reserved at the end and never pushed": (
        changed(
            GEMM,
            call("cb_push_back", '"cb_out"', 1),
            call("cb_push_back", '"cb_out"', 1) + "\n        " + call("cb_reserve_back", '"cb_out"', 1),
        ),
        "reserved and never pushed",
    ),
    "unbound variable": (
        changed(GEMM, '"Nt", "Kt"]', '"Nt"]'),
        "`Kt` is bound by nobody",
    ),
    "no loop over the output's tiles": (loop(GEMM), "wait for each other"),
    "loop over too few tiles of the inner dimension": (
        changed(
            GEMM,
            "for kt in range(Kt):\n            " + wait("cb_in0").strip(),
            "for kt in range(Kt - 1):\n            " + wait("cb_in0").strip(),
        ),
        "is left with",
    ),
    "deadlock by order": (
        # The reader brings all tiles of A before the first one of B.
        changed(GEMM, f"            {RESERVE_B}", f"        for kt in range(Kt):\n            {RESERVE_B}"),
        "`reader` waits for room for 1 page in `cb_in0` (2 of 2 are full); `compute` waits for 1 page in `cb_in1`",
    ),
    "more pages at a time than there are": (
        changed(GEMM, RESERVE_OUT, call("cb_reserve_back", '"cb_out"', 3)).replace(
            '"tt.persistent_config"', '"tt.cb_descriptors": {"cb_out": {"depth": 2}}, "tt.persistent_config"'
        ),
        "so that it never ends",
    ),
    "a push that wraps": (
        changed(GEMM, RESERVE_OUT, call("cb_reserve_back", '"cb_out"', 2))
        .replace(
            call("pack_tile", 0, '"cb_out"'),
            call("pack_tile", 0, '"cb_out"') + "\n        " + call("pack_tile", 0, '"cb_out"'),
        )
        .replace(call("cb_push_back", '"cb_out"', 1), call("cb_push_back", '"cb_out"', 2))
        .replace('"tt.persistent_config"', '"tt.cb_descriptors": {"cb_out": {"depth": 3}}, "tt.persistent_config"'),
        "which wraps",
    ),
    "pushed before it arrived": (
        without_line(GEMM, call("noc_async_read_barrier")),
        "whose copies may not have arrived",
    ),
    "popped before it left": (
        without_line(GEMM, call("noc_async_write_barrier")),
        "that may still be on their way out",
    ),
    "pushed and never filled": (
        without_line(
            GEMM, call("noc_async_read_tile", "row * Kt + kt", '"A"', call("get_write_ptr", '"cb_in0"', dtype="uint32"))
        ),
        "of which 0 were filled",
    ),
    "written to unreserved pages": (
        changed(GEMM, call("cb_reserve_back", '"cb_in0"', 1), call("cb_reserve_back", '"cb_in0"', 0)),
        "that were not reserved",
    ),
    "DST not acquired": (without_line(GEMM, call("tt.dst.acquire")), "uses DST, which was not acquired"),
    "DST not committed": (without_line(GEMM, COMMIT), "nothing was committed"),
    "DST not waited for": (without_line(GEMM, call("tt.dst.wait")), "packs from DST, which the packer does not have"),
    "DST not released": (without_line(GEMM, call("tt.dst.release")), "DST is held already"),
    "DST not released at the end": (
        without_line(gemm(32, 32, 32), call("tt.dst.release")),
        "DST is acquired here and never released",
    ),
    "too many tiles of DST": (
        changed(ADD, call("tt.fpu.add", '"cb_in0"', '"cb_in1"', 0), call("tt.fpu.add", '"cb_in0"', '"cb_in1"', 8)),
        "uses tile 8 of DST, which has 8",
    ),
    "too many tiles of DST in f32": (
        changed(
            ADD, call("tt.fpu.add", '"cb_in0"', '"cb_in1"', 0), call("tt.fpu.add", '"cb_in0"', '"cb_in1"', 4)
        ).replace('"tt.kernel_role": "compute"', '"tt.kernel_role": "compute", "tt.fp32_dest_acc_en": True'),
        "uses tile 4 of DST, which has 4",
    ),
    "packs what nobody computed": (
        changed(ADD, call("pack_tile", 0, '"cb_out"'), call("pack_tile", 1, '"cb_out"')),
        "packs tile 1 of DST, into which nothing was put",
    ),
    "a function of nothing": (
        without_line(EXP, call("copy_tile", '"cb_in0"', 0, 0)),
        "takes pages of `cb_in0` and never reads them",
    ),
    "reads pages that are not there": (
        changed(
            ADD, call("tt.fpu.add", '"cb_in0"', '"cb_in1"', 0), call("tt.fpu.add", '"cb_in0"', '"cb_in1"', 1, 0, 0)
        ),
        "reads page 1 of `cb_in0`, of which 1 were waited for",
    ),
    "reads tiles that are not there": (
        changed(GEMM, "row * Kt + kt", "row * Kt + kt + 1"),
        "reads tile 6 of `A`, which has 6",
    ),
    "writes tiles that are not there": (
        changed(GEMM, WRITE, WRITE.replace("tile_id", "tile_id + 1")),
        "writes tile 4 of `C`, which has 4",
    ),
    "writes a tile twice": (
        changed(GEMM, WRITE, WRITE.replace("tile_id", "0")),
        "which was written before",
    ),
    "leaves out a tile": (
        # Every core does the first of its two tiles.
        changed(GEMM, '"count_expr": "count"', '"count_expr": "1"'),
        "is never written (2 of 4 are not)",
    ),
    "partition leaves out a tile": (
        changed(
            GEMM,
            '"tt.core_grid"',
            '"tt.work_partition": {"core_0_0": [[0, 0], [0, 1]], "core_0_1": [[1, 0]]}, "tt.core_grid"',
        ),
        "leaves out tile [1, 1]",
    ),
    "partition has a tile twice": (
        changed(
            GEMM,
            '"tt.core_grid"',
            '"tt.work_partition": {"core_0_0": [[0, 0], [0, 1]], "core_0_1": [[1, 0], [0, 1]]}, "tt.core_grid"',
        ),
        "has tile [0, 1] twice",
    ),
    "partition out of order": (
        changed(
            GEMM,
            '"tt.core_grid"',
            '"tt.work_partition": {"core_0_0": [[1, 0], [1, 1]], "core_0_1": [[0, 0], [0, 1]]}, "tt.core_grid"',
        ),
        "tiles go to the cores in order",
    ),
    "partition for a core that is not there": (
        changed(GEMM, '"tt.core_grid"', '"tt.work_partition": {"core_0_5": [[0, 0]]}, "tt.core_grid"'),
        "which is none of the program's cores",
    ),
    "cores outside of the grid": (gemm(64, 64, 64, (9, 1)), "outside of the grid"),
    "cores of the kernels differ": (
        changed(
            GEMM,
            '"tt.kernel_role": "writer", "tt.core_grid": [2, 1]',
            '"tt.kernel_role": "writer", "tt.core_grid": [1, 2]',
        ),
        "stands on other cores",
    ),
    "more than L1 holds": (
        changed(
            GEMM, '"tt.persistent_config"', '"tt.cb_descriptors": {"cb_in0": {"depth": 700}}, "tt.persistent_config"'
        ),
        "bytes of L1",
    ),
    "a number that no circular buffer has": (
        changed(GEMM, '"cb_out": 16', '"cb_out": 40'),
        "is circular buffer 40",
    ),
    "two circular buffers with one number": (changed(GEMM, '"cb_in1": 1', '"cb_in1": 0'), "are both number 0"),
    "a circular buffer that nobody declares": (
        changed(GEMM, ', "cb_in1": 1', ""),
        "is no circular buffer of `tt.cb_indices`",
    ),
    "too many arguments": (
        changed(
            GEMM,
            '"start_id", "count", "Nt", "Kt"]',
            '"start_id", "count", "Nt", "Kt"' + "".join(f', "x{i}"' for i in range(336)) + "]",
        ),
        "has 342 runtime arguments; wanted at most 341",
    ),
    "an argument of 64 bits": (
        changed(
            GEMM,
            '"tt.cb_indices": {"cb_out": 16}',
            '"tt.runtime_args_info": {"count": 3, "types": {"count": "uint64_t"}}, "tt.cb_indices": {"cb_out": 16}',
        ),
        "the device takes 32 bits each",
    ),
    "an argument without a value": (
        changed(GEMM, '"Nt", "Kt"]', '"Nt", "Kt", "stride"]')
        .replace("kt * Nt + col", "kt * stride + col")
        .replace("        Kt = T.int32()\n", "        Kt = T.int32()\n        stride = T.int32()\n", 1),
        "nothing says what the runtime argument `stride` is",
    ),
    "an address of nothing": (
        changed(GEMM, '"B_addr"', '"D_addr", "B_addr"'),
        "nothing says what buffer `D_addr` is the address of",
    ),
    "an accessor of nothing": (changed(GEMM, 'kt, "A"', 'kt, "X"'), "is no accessor"),
    "an unknown function": (changed(GEMM, '"cb_pop_front"', '"cb_pop_frnt"'), "did you mean `cb_pop_front`?"),
    "a wrong number of arguments": (
        changed(GEMM, RESERVE_OUT, call("cb_reserve_back", '"cb_out"')),
        "is called with 1 arguments",
    ),
    "an unknown attribute": (changed(GEMM, '"tt.runtime_args"', '"tt.runtime_arg"'), "did you mean `tt.runtime_args`?"),
    "no writer": (
        GEMM[: GEMM.index("    @T.prim_func\n    def gemm_writer")],
        "no function whose `tt.kernel_role` is `writer`",
    ),
    "two readers": (changed(GEMM, '"tt.kernel_role": "writer"', '"tt.kernel_role": "reader"'), "is a second reader"),
    "a role that is none": (
        changed(GEMM, '"tt.kernel_role": "writer"', '"tt.kernel_role": "scribe"'),
        "has the role `scribe`",
    ),
    "pages of another size": (
        changed(
            GEMM,
            '"tt.persistent_config"',
            '"tt.cb_descriptors": {"cb_in0": {"page_size": 4096}}, "tt.persistent_config"',
        ),
        "a tile of its format has 2048",
    ),
    "an element at a time": (
        changed(GEMM, WRITE, "C[0, 0] = 1.0"),
        "stores an element into `C`",
    ),
    "a transposed product": (
        changed(GEMM, STARTUP, STARTUP[:-1] + ", 1)"),
        "asks for a transposed operand",
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_fault_is_refused_with_its_own_words(opt, fault):
    text, words = BROKEN[fault]
    code, _, error = opt(text, VERIFY)
    assert code == 1, "it got through"
    assert words in error, error


@pytest.mark.parametrize("version", real_tvm.VERSIONS)
@pytest.mark.parametrize("fault", BROKEN)
def test_fault_that_tvm_wrote_is_refused_with_the_same_words(opt, fault, version):
    real_tvm.require()
    texts = {name: text for name, (text, _) in BROKEN.items()}
    written = dict(zip(texts, real_tvm.serialized(version, tuple(texts.values())), strict=True))[fault]
    assert isinstance(written, str), written
    code, _, error = opt(written, VERIFY)
    assert code == 1, "it got through"
    assert BROKEN[fault][1] in error, error


def test_every_fault_has_words_of_its_own(opt):
    """No error of one fault has the words of another kind."""
    words = [words for _, words in BROKEN.values()]
    assert len(BROKEN) >= 30
    assert len(set(words)) >= 30


@pytest.mark.parametrize("text", [GEMM, ADD, EXP], ids=["gemm", "add", "exp"])
def test_what_they_are_changes_of_is_good(opt, text):
    code, _, error = opt(text, VERIFY)
    assert code == 0, error
