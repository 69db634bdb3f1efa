"""A stand-in of `ttnn` 0.81.1 that computes on the CPU with numpy: for tests only, never shipped.

It has the calls that emitted programs use, with the real library's argument names, and refuses what the real library
refuses as far as docs/ttnn-facts.md says (wrong layouts, wrong or mixed dtypes, unknown keywords, freed tensors);
tests/ttnn/test_stand_in.py holds both to the same answers. Where the real library accepts a call silently and corrupts
(a view of a freed buffer, a slice past the end, an embedding with rank 3 indices), the stand-in refuses: a test should
fail there.

Numbers are exact: bf16 and bf8 tensors hold unrounded float32 values, so that a program's mathematics can be compared
with the framework's. Integers that become bf16 are rounded as on the device, so that a program that loses them is seen.
SPDX-License-Identifier: Apache-2.0
"""

# ruff: noqa: F403
from .config import *
from .convolution import *
from .creation import *
from .device import *
from .elementwise import *
from .indexing import *
from .matmul import *
from .normalization import *
from .reduction import *
from .shaping import *
from .tensor import *
from .unary import *
