// A run made by hand: a small network of operations of every kind, with
// buffers, a host operation, and names that must not reach a page as markup.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_UNIT_PROFILE_FIXTURE_H
#define TTC_TESTS_UNIT_PROFILE_FIXTURE_H

#include "ttc/profile/Profile.h"
#include <string>

namespace ttc::profile::testing {

/// The program and its trace. A layer has 18 operations on the device; `layers`
/// of them follow an embedding.
struct Fixture {
  explicit Fixture(int layers = 1, const std::string &device = "wormhole_n150");
  executable::Program program;
  runtime::RunTrace trace;
  const DeviceProfile *device;
  std::string modelName = "tiny_gpt </script>";

  RunInfo info() const {
    return {program, trace, *device, modelName, "c0ffee"};
  }
  /// Data of the file at `path`; fails the test if there is none.
  std::string file(const std::string &path) const;
};

} // namespace ttc::profile::testing

#endif // TTC_TESTS_UNIT_PROFILE_FIXTURE_H
