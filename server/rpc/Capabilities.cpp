// Tables into messages.
// SPDX-License-Identifier: Apache-2.0
#include "Capabilities.h"

#include "ttc/wire/Version.h"

namespace ttc::server {

template <typename From, typename To>
static void copyAll(const From &from, To &to) {
  for (const auto &each : from) {
    *to.Add() = std::string(each);
  }
}

static void describeTargets(ttc::v1::GetCapabilitiesResponse &response) {
  for (const Target &target : targets()) {
    ttc::v1::TargetInfo &info = *response.add_targets();
    info.set_name(std::string(target.name));
    copyAll(target.aliases, *info.mutable_aliases());
    info.set_help(std::string(target.help));
    info.set_available(target.available);
  }
}

static void describeDevices(ttc::v1::GetCapabilitiesResponse &response) {
  for (const DeviceProfile &device : deviceProfiles()) {
    ttc::v1::DeviceInfo &info = *response.add_devices();
    info.set_name(device.name);
    copyAll(device.aliases, *info.mutable_aliases());
    info.set_architecture(device.architecture);
    info.set_chips(device.chips);
    info.set_grid_x(device.gridX);
    info.set_grid_y(device.gridY);
    info.set_l1_bytes_per_core(device.l1BytesPerCore);
    info.set_dram_bytes(device.dramBytes);
    info.set_profile_json(device.json);
  }
}

static const char *typeName(OptionType type) {
  switch (type) {
  case OptionType::Bool:
    return "bool";
  case OptionType::Int:
    return "int";
  case OptionType::Enum:
    return "enum";
  case OptionType::String:
    return "string";
  }
  return "";
}

static void describeOptions(ttc::v1::GetCapabilitiesResponse &response) {
  for (const OptionSpec &spec : optionTable()) {
    ttc::v1::OptionInfo &info = *response.add_options();
    info.set_name(std::string(spec.name));
    copyAll(spec.aliases, *info.mutable_aliases());
    info.set_type(typeName(spec.type));
    info.set_default_value(std::string(spec.defaultValue));
    copyAll(spec.choices, *info.mutable_choices());
    info.set_help(std::string(spec.help));
    info.set_has_effect(spec.hasEffect);
    info.set_in_key(spec.inKey);
  }
}

void describeDaemon(ServiceContext &context,
                    ttc::v1::GetCapabilitiesResponse &response) {
  response.mutable_protocol()->set_major(wire::protocolMajor);
  response.mutable_protocol()->set_minor(wire::protocolMinor);
  response.set_version(TTC_VERSION);
  response.set_build_id(context.pool.currentBuildId());
  describeTargets(response);
  describeDevices(response);
  describeOptions(response);
  response.set_max_graph_bytes(context.limits.maxGraphBytes);
  for (InputKind kind : {InputKind::Stablehlo, InputKind::Ttir}) {
    response.add_input_kinds(std::string(inputKindName(kind)));
  }
  response.set_ready(context.pool.ready() && !context.draining);
}

} // namespace ttc::server
