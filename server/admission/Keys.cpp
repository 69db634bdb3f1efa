// Which parts of a request make which digest.
// SPDX-License-Identifier: Apache-2.0
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ttc/server/Request.h"
#include "ttc/wire/Version.h"
#include <string_view>

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

/// A field of requestDigest's text; the length keeps neighbours apart.
static void appendField(std::string &text, std::string_view value) {
  absl::StrAppend(&text, value.size(), ":");
  text.append(value);
}

/// Every hit comes through here and nobody has to explain this digest: one
/// text, hashed at once, takes a sixth of what labelled and sorted parts take.
Digest requestDigest(const Request &request, const KeyContext &context) {
  std::string text;
  text.reserve(4096);
  appendField(text, absl::StrCat(wire::protocolMajor));
  for (std::string_view field :
       {std::string_view(keyFormat), std::string_view(context.buildId),
        std::string_view(context.salt), std::string_view(request.scope),
        std::string_view(inputKindName(request.kind))}) {
    appendField(text, field);
  }
  appendField(text, request.graphDigest.raw());
  for (const OptionSpec &spec : optionTable()) {
    if (spec.inKey) {
      appendField(text, spec.name);
      appendField(text, request.options.getString(spec.name));
    }
  }
  for (const Target *target : request.targets) {
    appendField(text, "target");
    appendField(text, target->name);
  }
  for (const DeviceProfile *device : request.devices) {
    appendField(text, "device");
    appendField(text, device->name);
    appendField(text, device->digest.raw());
  }
  return sha256(text);
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
