// Which parts of a request make which digest.
// SPDX-License-Identifier: Apache-2.0
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ttc/server/Request.h"
#include "ttc/wire/Version.h"

namespace ttc::server {

/// Grows when the meaning of a part or the form of an export changes: old
/// entries are then never found.
static constexpr const char *keyFormat = "1";

static void addCommonParts(CacheKey &key, const Request &request,
                           const KeyContext &context) {
  key.add("format", keyFormat);
  key.add("build_id", context.buildId);
  for (const OptionSpec &spec : optionTable()) {
    if (spec.inKey) {
      std::string name(spec.name);
      key.add("option." + name, request.options.getString(spec.name));
    }
  }
  std::vector<std::string> targets;
  for (const Target *target : request.targets) {
    targets.emplace_back(target->name);
  }
  key.add("targets", absl::StrJoin(targets, ","));
  std::vector<std::string> devices;
  for (const DeviceProfile *device : request.devices) {
    devices.push_back(device->name);
    key.add("device." + device->name, device->digest.hex());
  }
  key.add("devices", absl::StrJoin(devices, ","));
  key.add("tenant", request.scope);
  key.add("salt", context.salt);
}

Digest requestDigest(const Request &request, const KeyContext &context) {
  CacheKey key;
  addCommonParts(key, request, context);
  key.add("wire", absl::StrCat(wire::protocolMajor));
  key.add("input_kind", std::string(inputKindName(request.kind)));
  key.add("graph", request.graphDigest.hex());
  return key.digest();
}

CacheKey exportKey(const Request &request, const KeyContext &context,
                   const Digest &semantics, const Digest &names) {
  CacheKey key;
  addCommonParts(key, request, context);
  key.add("semantics", semantics.hex());
  key.add("names", names.hex());
  return key;
}

} // namespace ttc::server
