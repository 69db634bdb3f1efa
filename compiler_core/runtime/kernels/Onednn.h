// oneDNN with absl::Status, for the kernels' own files.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_ONEDNN_H
#define TTC_RUNTIME_KERNELS_ONEDNN_H

#include "absl/functional/function_ref.h"
#include "absl/strings/str_cat.h"
#include "oneapi/dnnl/dnnl.hpp"
#include "ttc/support/Status.h"
#include <new>

namespace ttc::runtime {

inline const dnnl::engine &cpuEngine() {
  static const auto *engine = new dnnl::engine(dnnl::engine::kind::cpu, 0);
  return *engine;
}

/// oneDNN's streams are not shared by threads.
inline dnnl::stream &cpuStream() {
  thread_local dnnl::stream stream(cpuEngine());
  return stream;
}

inline dnnl::memory wrap(const dnnl::memory::desc &desc, const float *data) {
  // oneDNN has one type for what it reads and what it writes.
  return {desc, cpuEngine(), const_cast<float *>(data)};
}

/// Runs `work`, whose oneDNN calls throw, and says what went wrong.
inline absl::Status runOnednn(const char *what,
                              absl::FunctionRef<void()> work) {
  try {
    work();
    cpuStream().wait();
  } catch (const dnnl::error &error) {
    if (error.status == dnnl_out_of_memory) {
      return absl::ResourceExhaustedError(
          absl::StrCat("no host memory for ", what));
    }
    return absl::InternalError(
        absl::StrCat("oneDNN refuses ", what, ": ", error.what()));
  } catch (const std::bad_alloc &) {
    return absl::ResourceExhaustedError(
        absl::StrCat("no host memory for ", what));
  }
  return absl::OkStatus();
}

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_ONEDNN_H
