// The built-in device profiles, by name.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Devices.h"

#include "EmbeddedProfiles.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "ttc/support/Names.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace ttc {
namespace {

/// The profiles are part of the program: one that does not parse is a broken
/// build, and a unit test parses them all.
std::vector<DeviceProfile> loadProfiles() {
  std::vector<DeviceProfile> profiles;
  for (const EmbeddedFile &file : embeddedProfiles()) {
    absl::StatusOr<DeviceProfile> profile =
        parseDeviceProfile(std::string(file.text));
    if (!profile.ok()) {
      std::fprintf(stderr, "ttc: built-in %s\n",
                   profile.status().ToString().c_str());
      std::abort();
    }
    profiles.push_back(*std::move(profile));
  }
  return profiles;
}

bool answersTo(const DeviceProfile &profile, const std::string &name) {
  return profile.name == name ||
         std::count(profile.aliases.begin(), profile.aliases.end(), name) != 0;
}

} // namespace

const std::vector<DeviceProfile> &deviceProfiles() {
  static const auto *profiles = new std::vector<DeviceProfile>(loadProfiles());
  return *profiles;
}

absl::StatusOr<const DeviceProfile *> findDevice(std::string_view name) {
  std::string plain = plainName(name);
  for (const DeviceProfile &profile : deviceProfiles()) {
    if (answersTo(profile, plain)) {
      return &profile;
    }
  }
  std::vector<std::string_view> known;
  std::string names;
  for (const DeviceProfile &profile : deviceProfiles()) {
    known.push_back(profile.name);
    known.insert(known.end(), profile.aliases.begin(), profile.aliases.end());
    absl::StrAppend(&names, names.empty() ? "`" : ", `", profile.name, "`");
  }
  std::string_view nearest = nearestName(name, known);
  std::string shown(name.substr(0, 128));
  return absl::InvalidArgumentError(absl::StrCat(
      "unknown device `", shown, "`; ",
      nearest.empty()
          ? absl::StrCat("known are ", names)
          : absl::StrCat("did you mean `", std::string(nearest), "`?")));
}

std::string_view defaultDevice() { return "wormhole_n150"; }

} // namespace ttc
