// Cores that wait for each other, and multicasts that go elsewhere: each a mutation of a good program.
// RUN: ttc-opt %s --ttnn-to-ttkernel="grid-x=3 grid-y=3" -o %t
// RUN: ttc-opt %t --ttkernel-verify-protocol -o /dev/null 2>&1 | count 0
// RUN: sed 's/"in0_receivers", kind = constant, values = 2/"in0_receivers", kind = constant, values = 3/' %t | not ttc-opt --ttkernel-verify-protocol 2>&1 | FileCheck %s --check-prefix=MORE
// RUN: sed 's/"in1_receivers", kind = constant, values = 2/"in1_receivers", kind = constant, values = 1/' %t | not ttc-opt --ttkernel-verify-protocol 2>&1 | FileCheck %s --check-prefix=LESS
// RUN: sed 's/\(noc_async_write_multicast.*\), %%[0-9]*/\1, %%c1_i32/' %t | not ttc-opt --ttkernel-verify-protocol 2>&1 | FileCheck %s --check-prefix=DESTS
// RUN: sed '/noc_semaphore_set_multicast/d' %t | not ttc-opt --ttkernel-verify-protocol 2>&1 | FileCheck %s --check-prefix=FLAG
// RUN: sed '/noc_semaphore_inc/d' %t | not ttc-opt --ttkernel-verify-protocol 2>&1 | FileCheck %s --check-prefix=READY
// RUN: sed '/noc_semaphore_wait/,/get_noc_multicast/{/noc_semaphore_set /d}' %t | not ttc-opt --ttkernel-verify-protocol 2>&1 | FileCheck %s --check-prefix=SENDER
// RUN: sed '/else/,/get_noc_addr/{/noc_semaphore_set /d}' %t | not ttc-opt --ttkernel-verify-protocol 2>&1 | FileCheck %s --check-prefix=RECEIVER
// RUN: sed 's/"in0_first_x", kind = noc_x, values = 2/"in0_first_x", kind = noc_x, values = 9/' %t | not ttc-opt --ttkernel-verify-protocol 2>&1 | FileCheck %s --check-prefix=GRID
// RUN: sed 's/"in1_first_y", kind = noc_y, values = 2/"in1_first_y", kind = noc_y, values = 0/' %t | not ttc-opt --ttkernel-verify-protocol 2>&1 | FileCheck %s --check-prefix=WAY
// RUN: sed 's/"in0_sender_x", kind = noc_x, values = 0/"in0_sender_x", kind = noc_x, values = 3/' %t | not ttc-opt --ttkernel-verify-protocol 2>&1 | FileCheck %s --check-prefix=NOBODY
// RUN: sed 's/"in0_first_x", kind = noc_x/"in0_first_x", kind = per_core/' %t | ttc-opt --ttkernel-verify-protocol -o /dev/null 2>&1 | FileCheck %s --check-prefix=UNKNOWN

// MORE: the cores wait for each other: core (0, 0): `reader` waits for `in0_ready` to become 3 (it is 2)
// LESS: `reader` waits for `in1_ready` to become 1 (it is 2)
// DESTS: a multicast to 1 cores over a rectangle of 2 others
// FLAG: `reader` waits for `in0_valid` to become 1 (it is 0)
// READY: the cores wait for each other: core (0, 0): `reader` waits for `in0_ready` to become 2 (it is 0)
// SENDER: copies 16 pages of `cb_in0` to core (
// RECEIVER: pushes 16 pages of `cb_in0`, of which 0 were filled
// GRID: noc_async_write_multicast` in kernel `reader`, on core (0, 0): reaches core (3, 0), which is none of the program's
// WAY: the NoC of a reader goes from the larger coordinates to the smaller
// NOBODY: noc_semaphore_inc` in kernel `reader`, on core (1, 0): reaches core (3, 0), which is none of the program's
// UNKNOWN: remark: other cores were not followed
func.func @main(%a: tensor<192x512xbf16>, %b: tensor<512x320xbf16>) -> tensor<192x320xbf16> {
  %0 = "ttnn.matmul"(%a, %b) : (tensor<192x512xbf16>, tensor<512x320xbf16>) -> tensor<192x320xbf16>
  return %0 : tensor<192x320xbf16>
}
