// A Payload over a mapping.
// SPDX-License-Identifier: Apache-2.0
#include "HeldBytes.h"

#include <cstring>

namespace ttc::server {
namespace {

class HeldPayload : public cache::Payload {
public:
  explicit HeldPayload(std::shared_ptr<const link::SharedBytes> bytes)
      : bytes(std::move(bytes)) {}

  uint64_t size() const override { return bytes->view().size(); }
  std::optional<std::string_view> view() const override {
    return std::string_view(bytes->view().data(), bytes->view().size());
  }
  absl::Status read(uint64_t offset, char *out, size_t count) const override {
    absl::string_view all = bytes->view();
    if (offset > all.size() || count > all.size() - offset) {
      return absl::OutOfRangeError("read beyond the end of an export");
    }
    std::memcpy(out, all.data() + offset, count);
    return absl::OkStatus();
  }

private:
  std::shared_ptr<const link::SharedBytes> bytes;
};

} // namespace

cache::Hit holdBytes(cache::Entry entry,
                     std::shared_ptr<const link::SharedBytes> bytes) {
  auto stored = std::make_shared<cache::Stored>();
  entry.size = bytes->view().size();
  stored->entry = std::move(entry);
  stored->payload = std::make_unique<HeldPayload>(std::move(bytes));
  return stored;
}

} // namespace ttc::server
