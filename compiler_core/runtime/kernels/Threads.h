// How many threads oneDNN works with.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_THREADS_H
#define TTC_RUNTIME_KERNELS_THREADS_H

// Of the OpenMP library that oneDNN brings; absent with another one.
extern "C" __attribute__((weak)) void omp_set_num_threads(int count);

namespace ttc::runtime {

/// For what the calling thread asks of oneDNN from now on.
inline void setOnednnThreads(int threads) {
  if (&omp_set_num_threads != nullptr) {
    omp_set_num_threads(threads);
  }
}

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_THREADS_H
