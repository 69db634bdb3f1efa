// SPDX-License-Identifier: Apache-2.0
#include "DeviceTensor.h"

#include "Text.h"
#include <algorithm>
#include <cstdlib>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;

static constexpr size_t cacheLine = 64; // and what vector loads like

absl::Status HostMemory::take(uint64_t bytes) {
  uint64_t before = used.fetch_add(bytes);
  if (limit && before + bytes > limit) {
    used -= bytes;
    return absl::ResourceExhaustedError(
        text("host memory: ", bytes, " bytes wanted, ", before, " of ", limit,
             " in use; raise the limit or use smaller inputs"));
  }
  return absl::OkStatus();
}

absl::StatusOr<std::shared_ptr<Storage>>
Storage::allocate(size_t elements, std::shared_ptr<HostMemory> memory) {
  if (elements > (size_t(1) << 48)) {
    return absl::ResourceExhaustedError(
        text("host memory: a tensor of ", elements, " elements"));
  }
  TTC_TRY(memory->take(elements * 4));
  size_t bytes = (elements * 4 + cacheLine) / cacheLine * cacheLine;
  void *data = std::aligned_alloc(cacheLine, bytes);
  if (!data) {
    memory->give(elements * 4);
    return absl::ResourceExhaustedError(
        text("host memory: a tensor takes ", bytes,
             " bytes, more than this process can have now (a daemon's "
             "--worker-memory, or what the machine has left)"));
  }
  std::shared_ptr<Storage> made(new Storage(data, elements));
  made->memory = std::move(memory);
  return made;
}

std::shared_ptr<Storage> Storage::borrow(const void *data, size_t elements,
                                         std::shared_ptr<const void> owner) {
  std::shared_ptr<Storage> made(new Storage(data, elements));
  made->owner = std::move(owner);
  return made;
}

Storage::~Storage() {
  if (memory) {
    std::free(const_cast<void *>(data));
    memory->give(elements * 4);
  }
}

std::string runtime::describe(const executable::Tensor &spec) {
  return text(dtypeName(spec.dtype), " [", listed(spec.shape), "] ",
              spec.layout == executable::Layout::Tile ? "in tiles"
                                                      : "row-major");
}
