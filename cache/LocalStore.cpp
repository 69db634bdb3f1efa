// Opening, closing, and the thread that keeps the store in order.
// SPDX-License-Identifier: Apache-2.0
#include "LocalStore.h"

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"

namespace ttc::cache {
namespace {

constexpr uint64_t largestInline = 16 << 20;
constexpr std::chrono::seconds idleInterval{30};

absl::Status checkOptions(const Options &options) {
  if (options.directory.empty()) {
    return absl::InvalidArgumentError("`directory` is empty");
  }
  if (!(options.lowWatermark > 0) || options.lowWatermark > 1) {
    return absl::InvalidArgumentError(
        absl::StrCat("`lowWatermark` is ", options.lowWatermark,
                     "; wanted more than 0 and at most 1"));
  }
  if (options.maxBytes == 0 || options.readers == 0) {
    return absl::InvalidArgumentError(
        "`maxBytes` and `readers` must be at least 1");
  }
  if (options.inlineBytes > largestInline) {
    return absl::InvalidArgumentError(absl::StrCat(
        "`inlineBytes` is ", options.inlineBytes, "; at most ", largestInline));
  }
  return absl::OkStatus();
}

} // namespace

absl::StatusOr<std::unique_ptr<Store>> Store::open(Options options) {
  TTC_TRY(checkOptions(options));
  auto store = std::make_unique<LocalStore>(std::move(options));
  TTC_TRY(store->start());
  return std::unique_ptr<Store>(std::move(store));
}

LocalStore::LocalStore(Options given)
    : options(std::move(given)), files(options.directory),
      memory(options.memoryBytes) {}

LocalStore::~LocalStore() {
  {
    absl::MutexLock lock(&upkeepMutex);
    stopping = true;
  }
  if (upkeep.joinable()) {
    upkeep.join();
  }
  absl::MutexLock lock(&writerMutex);
  if (writer != nullptr) {
    if (absl::Status flushed = flushTouches(); !flushed.ok()) {
      note(std::string(flushed.message()));
    }
  }
}

void LocalStore::runUpkeep() {
  auto stopped = [this]() ABSL_EXCLUSIVE_LOCKS_REQUIRED(upkeepMutex) {
    return stopping;
  };
  Time idleSince = now();
  while (true) {
    {
      absl::MutexLock lock(&upkeepMutex);
      if (upkeepMutex.AwaitWithTimeout(absl::Condition(&stopped),
                                       absl::FromChrono(options.touchDelay))) {
        return;
      }
    }
    absl::Status done;
    if (!touches.empty()) {
      absl::MutexLock lock(&writerMutex);
      done = flushTouches();
      idleSince = now();
    } else if (now() - idleSince >= idleInterval) {
      done = maintain();
      idleSince = now();
    }
    if (!done.ok()) {
      note(std::string(done.message()));
    }
  }
}

absl::Status LocalStore::maintain() {
  absl::MutexLock lock(&writerMutex);
  TTC_TRY(flushTouches());
  TTC_TRY(dropAged());
  return writer->run("tidy the cache's database",
                     [&](Connection &db) -> absl::Status {
                       // In steps, so that a store does not wait long for the
                       // writer.
                       db.execute("PRAGMA incremental_vacuum(1000)");
                       db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                       return absl::OkStatus();
                     });
}

void LocalStore::note(std::string_view line) const {
  if (options.log) {
    options.log(line);
  }
}

Time LocalStore::now() const {
  return options.now ? options.now()
                     : std::chrono::time_point_cast<std::chrono::milliseconds>(
                           std::chrono::system_clock::now());
}

} // namespace ttc::cache
