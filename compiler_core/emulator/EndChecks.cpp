// Circular buffers first: what they hold explains what the outputs lack.
// SPDX-License-Identifier: Apache-2.0
#include "EndChecks.h"

#include "absl/strings/str_cat.h"

namespace ttc::emulator {
namespace {

using Threads = std::vector<std::unique_ptr<KernelThread>>;

/// What a kernel of this core computed that explains a buffer nobody read.
std::string selfOperationOn(const Core &core, const Threads &threads) {
  for (const auto &thread : threads) {
    if (&thread->core() == &core && !thread->selfOperation().empty()) {
      return absl::StrCat(", while ", thread->name(), " did ",
                          thread->selfOperation());
    }
  }
  return "";
}

std::string unreadText(const CircularBuffer &cb, const Core &core,
                       const Threads &threads) {
  return absl::StrCat("pages of `", cb.name(),
                      "` were pushed and popped, and nothing read one",
                      selfOperationOn(core, threads),
                      ": does an operation name another circular buffer "
                      "twice?");
}

std::string faultOf(const Core &core, const Threads &threads) {
  for (const CircularBuffer &cb : core.circularBuffers) {
    std::string text = cb.exists() ? cb.leftover() : "";
    if (text.empty() && cb.isUnread()) {
      text = unreadText(cb, core, threads);
    }
    if (!text.empty()) {
      return absl::StrCat("core (", core.x, ", ", core.y, "): ", text);
    }
  }
  return "";
}

} // namespace

absl::Status checkEnd(const Machine &machine, const Threads &threads) {
  std::string first;
  size_t others = 0;
  for (const Core *core : machine.allCores()) {
    std::string text = faultOf(*core, threads);
    if (first.empty()) {
      first = std::move(text);
    } else {
      others += !text.empty();
    }
  }
  if (!first.empty()) {
    return absl::FailedPreconditionError(absl::StrCat(
        first, others == 0
                   ? ""
                   : absl::StrCat(" (", others, " more cores likewise)")));
  }
  for (const auto &ledger : machine.outputs()) {
    if (std::optional<std::string> fault = ledger->fault()) {
      return absl::FailedPreconditionError(*fault);
    }
  }
  return absl::OkStatus();
}

} // namespace ttc::emulator
