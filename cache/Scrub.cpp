// SHA-256 of everything: finds what an ordinary read's cheap check would miss
// or has not read yet.
// SPDX-License-Identifier: Apache-2.0
#include "LocalStore.h"

#include "absl/strings/str_cat.h"

namespace ttc::cache {
namespace {

constexpr size_t pieceBytes = 1 << 20;
constexpr size_t idsAtOnce = 256;

absl::StatusOr<Digest> digestOf(const Payload &payload) {
  Sha256 hash;
  std::string piece;
  for (uint64_t offset = 0; offset < payload.size(); offset += piece.size()) {
    piece.resize(std::min<uint64_t>(pieceBytes, payload.size() - offset));
    TTC_TRY(payload.read(offset, piece.data(), piece.size()));
    hash.update(piece);
  }
  return hash.finish();
}

} // namespace

absl::Status LocalStore::scrubEntry(int64_t id) {
  std::optional<EntryRow> row;
  TTC_TRY(readers.run("scrub the cache", [&](Connection &db) {
    row = readEntry(db, id);
    return absl::OkStatus();
  }));
  if (!row) {
    return absl::OkStatus(); // evicted meanwhile
  }
  return checkRow(std::move(*row), Depth::Full);
}

absl::Status LocalStore::checkRow(EntryRow row, Depth depth) const {
  TTC_TRY_ASSIGN(Hit hit, loadRow(std::move(row)));
  if (depth == Depth::Cheap) {
    return absl::OkStatus();
  }
  TTC_TRY_ASSIGN(Digest found, digestOf(*hit->payload));
  if (found != hit->entry.digest) {
    return absl::DataLossError("its SHA-256 is another than when stored");
  }
  return absl::OkStatus();
}

absl::StatusOr<ScrubResult>
LocalStore::scrub(std::function<bool(uint64_t, uint64_t, uint64_t)> progress) {
  ScrubResult result;
  uint64_t total = stats().entries;
  uint64_t droppedBefore = counters.corruptDropped;
  std::vector<int64_t> ids;
  int64_t after = 0;
  do {
    TTC_TRY(readers.run("scrub the cache", [&](Connection &db) {
      ids = entryIds(db, after, idsAtOnce);
      return absl::OkStatus();
    }));
    for (int64_t id : ids) {
      after = id;
      absl::Status status = scrubEntry(id);
      if (absl::IsDataLoss(status) || absl::IsNotFound(status)) {
        dropIfBad(id, status, Depth::Full);
      } else {
        TTC_TRY(status);
      }
      ++result.checked;
      result.dropped = counters.corruptDropped - droppedBefore;
      if (progress && !progress(result.checked, std::max(total, result.checked),
                                result.dropped)) {
        return result;
      }
    }
  } while (!ids.empty());
  return result;
}

} // namespace ttc::cache
