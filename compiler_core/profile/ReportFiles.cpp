// The small files of the report directory.
// SPDX-License-Identifier: Apache-2.0
#include "Writers.h"
#include "absl/strings/str_cat.h"
#include <nlohmann/json.hpp>

namespace ttc::profile {

std::string writeReportConfig(const RunView &run) {
  nlohmann::ordered_json config = {{"report_name", run.info.modelName.empty()
                                                       ? "ttc run"
                                                       : run.info.modelName},
                                   {"enable_logging", true},
                                   {"enable_graph_report", false},
                                   {"enable_detailed_buffer_report", false},
                                   {"enable_detailed_tensor_report", false},
                                   {"enable_comparison_mode", false}};
  return config.dump(2, ' ', false,
                     nlohmann::ordered_json::error_handler_t::replace) +
         "\n";
}

std::string writeClusterDescriptor(const DeviceProfile &device) {
  std::string arch =
      device.architecture == "wormhole" ? "wormhole_b0" : device.architecture;
  std::string archs, chips;
  for (uint32_t chip = 0; chip < device.chips; ++chip) {
    absl::StrAppend(&archs, "  ", chip, ": ", arch, "\n");
    absl::StrAppend(&chips, "  ", chip, ": [", chip, ", 0, 0, 0]\n");
  }
  return absl::StrCat("arch:\n", archs, "chips:\n", chips,
                      "ethernet_connections: []\nchips_with_mmio:\n  - 0: 0\n");
}

} // namespace ttc::profile
