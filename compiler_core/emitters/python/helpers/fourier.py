"""Steps on the host: Fourier transforms.

SPDX-License-Identifier: Apache-2.0
"""

import numpy as np
from transfer import join_parts, split_parts


def host_fft(parts, kind, lengths):
    """The transform of the last len(lengths) dimensions: FFT, IFFT, RFFT or IRFFT."""
    array, axes = join_parts(parts), range(-len(lengths), 0)
    if kind == "IRFFT":
        return split_parts(np.fft.irfftn(array, lengths, axes), 1)
    transforms = {"FFT": np.fft.fftn, "IFFT": np.fft.ifftn, "RFFT": np.fft.rfftn}
    return split_parts(transforms[kind](array, lengths, axes), 2)
