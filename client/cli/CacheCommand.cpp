// `ttc cache stats|list|explain`.
// SPDX-License-Identifier: Apache-2.0
#include "InfoCommands.h"
#include "ProgressLines.h"
#include "TextTable.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ttc/support/Digest.h"
#include <nlohmann/json.hpp>

namespace ttc::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kShortKey = 12;

std::string timeText(int64_t unixMs) {
  return absl::FormatTime("%Y-%m-%d %H:%M:%S", absl::FromUnixMillis(unixMs),
                          absl::LocalTimeZone());
}

std::string digestHex(const v1::Digest &digest) {
  auto parsed = Digest::fromRaw(digest.sha256());
  return parsed ? parsed->hex() : "";
}

Json entryJson(const v1::CacheEntry &entry) {
  return {{"key", entry.key()},
          {"sha256", digestHex(entry.digest())},
          {"bytes", entry.digest().size_bytes()},
          {"created_unix_ms", entry.created_unix_ms()},
          {"used_unix_ms", entry.used_unix_ms()},
          {"uses", entry.uses()},
          {"targets", entry.targets()},
          {"devices", entry.devices()},
          {"file_name", entry.file_name()}};
}

std::vector<std::string> entryRow(const v1::CacheEntry &entry) {
  return {entry.key().substr(0, kShortKey),
          sizeText(entry.digest().size_bytes()),
          absl::StrCat(entry.uses()),
          timeText(entry.used_unix_ms()),
          absl::StrJoin(entry.targets(), ","),
          absl::StrJoin(entry.devices(), ","),
          entry.file_name()};
}

std::string explainText(const v1::ExplainResponse &explained) {
  std::string head =
      absl::StrCat("a  ", explained.key_a(), "\nb  ", explained.key_b(), "\n");
  if (explained.differences().empty()) {
    return absl::StrCat(head, "the same key: all ", explained.common_size(),
                        " parts are equal\n");
  }
  std::vector<std::vector<std::string>> rows = {{"PART", "A", "B"}};
  for (const v1::KeyDifference &part : explained.differences()) {
    rows.push_back({part.label(), part.value_a().empty() ? "-" : part.value_a(),
                    part.value_b().empty() ? "-" : part.value_b()});
  }
  return absl::StrCat(head, explained.differences_size(), " of ",
                      explained.differences_size() + explained.common_size(),
                      " parts differ\n\n", textTable(rows));
}

Json explainJson(const v1::ExplainResponse &explained) {
  Json differences = Json::array();
  for (const v1::KeyDifference &part : explained.differences()) {
    differences.push_back({{"label", part.label()},
                           {"a", part.value_a()},
                           {"b", part.value_b()}});
  }
  Json common = Json::object();
  for (const v1::KeyPart &part : explained.common()) {
    common[part.label()] = part.value();
  }
  return {{"key_a", explained.key_a()},
          {"key_b", explained.key_b()},
          {"differences", differences},
          {"common", common}};
}

/// Name, value, and the value for people, in one list for both forms.
struct Counter {
  const char *name;
  uint64_t value;
  bool isSize;
};

std::vector<Counter> countersOf(const v1::CacheStats &stats) {
  return {{"entries", stats.entries(), false},
          {"aliases", stats.aliases(), false},
          {"bytes", stats.bytes(), true},
          {"max_bytes", stats.max_bytes(), true},
          {"hits", stats.hits(), false},
          {"misses", stats.misses(), false},
          {"coalesced", stats.coalesced(), false},
          {"remote_hits", stats.remote_hits(), false},
          {"stores", stats.stores(), false},
          {"evictions", stats.evictions(), false},
          {"corrupt_dropped", stats.corrupt_dropped(), false},
          {"store_failures", stats.store_failures(), false}};
}

} // namespace

ExitCode runCacheStats(Session &session) {
  auto stats = session.client().cacheStats(session.call());
  if (!stats.ok()) {
    return session.fail(stats.status());
  }
  Json json = {{"directory", stats->directory()}};
  std::vector<std::vector<std::string>> rows = {
      {"directory", stats->directory()}};
  for (const Counter &counter : countersOf(*stats)) {
    json[counter.name] = counter.value;
    rows.push_back({counter.name, counter.isSize
                                      ? sizeText(counter.value)
                                      : absl::StrCat(counter.value)});
  }
  if (session.common.json) {
    session.printJson(json);
  } else {
    printOut(textTable(rows));
  }
  return ExitCode::Done;
}

ExitCode runCacheList(Session &session, size_t limit) {
  auto entries = session.client().cacheEntries(limit, session.call());
  if (!entries.ok()) {
    return session.fail(entries.status());
  }
  Json list = Json::array();
  std::vector<std::vector<std::string>> rows = {
      {"KEY", "SIZE", "USES", "LAST USED", "TARGETS", "DEVICES", "GRAPH"}};
  for (const v1::CacheEntry &entry : *entries) {
    list.push_back(entryJson(entry));
    rows.push_back(entryRow(entry));
  }
  if (session.common.json) {
    session.printJson({{"entries", list}});
  } else {
    printOut(entries->empty() ? "the cache is empty\n" : textTable(rows));
  }
  return ExitCode::Done;
}

ExitCode runCacheExplain(Session &session, const std::string &a,
                         const std::string &b) {
  auto explained = session.client().explain(a, b, session.call());
  if (!explained.ok()) {
    return session.fail(explained.status());
  }
  if (session.common.json) {
    session.printJson(explainJson(*explained));
  } else {
    printOut(explainText(*explained));
  }
  return ExitCode::Done;
}

} // namespace ttc::cli
