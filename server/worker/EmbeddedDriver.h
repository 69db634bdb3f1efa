// ttnn_driver.py, inside of the binary: no program has to find files at run
// time.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WORKER_EMBEDDEDDRIVER_H
#define TTC_WORKER_EMBEDDEDDRIVER_H

#include <string_view>

namespace ttc::worker {

std::string_view embeddedDriver();

} // namespace ttc::worker

#endif // TTC_WORKER_EMBEDDEDDRIVER_H
