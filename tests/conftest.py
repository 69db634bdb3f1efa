"""What holds for every test.

SPDX-License-Identifier: Apache-2.0
"""

import signal

# A shell that starts its tests in the background ignores SIGINT for them, and what they start inherits that: then
# nothing that a test interrupts would end. A handler of ours is not inherited.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
