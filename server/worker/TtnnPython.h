// Which interpreter has the real library.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WORKER_TTNNPYTHON_H
#define TTC_WORKER_TTNNPYTHON_H

#include "ttc/support/Status.h"
#include <string>
#include <vector>

namespace ttc::worker {

/// Path of a Python that finds the package `ttnn`: `configured` if it is not
/// empty (which is not tried here), else the first of $VIRTUAL_ENV/bin/python3
/// and the `python3`, `python3.12` and `python3.10` in each folder of $PATH, as
/// `environment` has them. Fails with NOT_FOUND that names each one tried, and
/// what to do.
absl::StatusOr<std::string>
findTtnnPython(const std::string &configured,
               const std::vector<std::string> &environment);

} // namespace ttc::worker

#endif // TTC_WORKER_TTNNPYTHON_H
