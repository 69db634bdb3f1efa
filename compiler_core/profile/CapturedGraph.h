// What one operation did on the device, in the nodes of ttnn's graph capture.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_PROFILE_CAPTUREDGRAPH_H
#define TTC_PROFILE_CAPTUREDGRAPH_H

#include "RunView.h"
#include <string>

namespace ttc::profile {

/// JSON text: a list of nodes that name each other by `id`. Starts with
/// `capture_start` and ends with `capture_end`; between them the tensors read,
/// the device operation as a start and an end, the buffers it allocates and
/// frees, and the tensors it makes.
std::string capturedGraph(const RunView &run, const OpView &op);

} // namespace ttc::profile

#endif // TTC_PROFILE_CAPTUREDGRAPH_H
