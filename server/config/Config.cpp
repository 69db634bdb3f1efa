// Layers of settings: default, file, environment, flag; the last one wins.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/server/Config.h"

#include "TomlFile.h"
#include "Values.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "ttc/support/Names.h"

namespace ttc::server {
namespace {

const SettingSpec *findSetting(absl::string_view name) {
  for (const SettingSpec &spec : settingTable()) {
    if (absl::string_view(spec.name.data(), spec.name.size()) == name) {
      return &spec;
    }
  }
  return nullptr;
}

std::string variableOf(std::string_view name) {
  return "TTCD_" +
         absl::AsciiStrToUpper(absl::StrReplaceAll(
             absl::string_view(name.data(), name.size()), {{"-", "_"}}));
}

/// Gathers the layers and everything that is wrong with them.
class Reader {
public:
  absl::StatusOr<Config> read(const std::vector<std::string> &arguments,
                              const std::map<std::string, std::string> &env);

private:
  void readFlags(const std::vector<std::string> &arguments);
  bool readAction(const std::string &argument);
  void readEnvironment(const std::map<std::string, std::string> &environment);
  absl::Status readFile();
  void unknown(const std::string &shown, const std::string &name,
               absl::string_view prefix, bool asVariable);
  void assignAll();

  Config config;
  std::map<std::string, std::string> flags, variables, fileValues;
  std::vector<std::string> problems;
};

void Reader::unknown(const std::string &shown, const std::string &name,
                     absl::string_view prefix, bool asVariable) {
  std::vector<std::string_view> known;
  for (const SettingSpec &spec : settingTable()) {
    known.push_back(spec.name);
  }
  known.push_back("config");
  std::string nearest(nearestName(name, known));
  std::string hint;
  if (!nearest.empty()) {
    std::string spelled =
        asVariable ? variableOf(nearest) : absl::StrCat(prefix, nearest);
    hint = absl::StrCat("; did you mean `", spelled, "`?");
  }
  problems.push_back(absl::StrCat("unknown setting `", shown, "`", hint));
}

bool Reader::readAction(const std::string &argument) {
  static const std::map<std::string, Action> actions = {
      {"--check-config", Action::CheckConfig},
      {"--help", Action::Help},
      {"-h", Action::Help},
      {"--help-markdown", Action::HelpMarkdown},
      {"--version", Action::Version}};
  auto found = actions.find(argument);
  if (found == actions.end()) {
    return false;
  }
  config.action = found->second;
  return true;
}

void Reader::readFlags(const std::vector<std::string> &arguments) {
  for (size_t i = 0; i < arguments.size(); ++i) {
    const std::string &argument = arguments[i];
    if (readAction(argument)) {
      continue;
    }
    size_t equals = argument.find('=');
    std::string name = argument.substr(0, equals);
    const SettingSpec *spec =
        absl::StartsWith(name, "--") ? findSetting(name.substr(2)) : nullptr;
    if (spec == nullptr && name != "--config") {
      unknown(name, name.substr(std::min<size_t>(2, name.size())), "--", false);
      // Its value, if it has one apart, is no setting of its own.
      if (equals == std::string::npos && i + 1 < arguments.size() &&
          !absl::StartsWith(arguments[i + 1], "--")) {
        ++i;
      }
      continue;
    }
    std::string value = "true";
    if (equals != std::string::npos) {
      value = argument.substr(equals + 1);
    } else if (spec == nullptr || spec->type != SettingType::Bool) {
      if (i + 1 == arguments.size()) {
        problems.push_back(absl::StrCat("`", name, "` needs a value"));
        continue;
      }
      value = arguments[++i];
    }
    flags[name.substr(2)] = value;
  }
}

void Reader::readEnvironment(
    const std::map<std::string, std::string> &environment) {
  for (const auto &[name, value] : environment) {
    if (!absl::StartsWith(name, "TTCD_")) {
      continue;
    }
    std::string setting = absl::AsciiStrToLower(
        absl::StrReplaceAll(name.substr(5), {{"_", "-"}}));
    if (setting != "config" && findSetting(setting) == nullptr) {
      unknown(name, setting, "", true);
      continue;
    }
    variables[setting] = value;
  }
}

absl::Status Reader::readFile() {
  for (const auto *layer : {&variables, &flags}) {
    if (auto found = layer->find("config"); found != layer->end()) {
      config.configFile = found->second;
    }
  }
  if (config.configFile.empty()) {
    return absl::OkStatus();
  }
  TTC_TRY_ASSIGN(auto pairs, readTomlFile(config.configFile));
  for (const auto &[name, value] : pairs) {
    if (findSetting(name) == nullptr) {
      unknown(name, name, "", false);
      problems.back() += absl::StrCat(" (", config.configFile, ")");
      continue;
    }
    fileValues[name] = value;
  }
  return absl::OkStatus();
}

void Reader::assignAll() {
  struct Layer {
    const std::map<std::string, std::string> *values;
    const char *source;
  };
  const Layer layers[] = {
      {&fileValues, "file"}, {&variables, "environment"}, {&flags, "flag"}};
  for (const SettingSpec &spec : settingTable()) {
    std::string name(spec.name);
    Config::Value value{std::string(spec.defaultText), "default"};
    for (const Layer &layer : layers) {
      auto found = layer.values->find(name);
      if (found != layer.values->end()) {
        value = {found->second, layer.source};
      }
    }
    absl::Status status = assignSetting(spec, value.text, config.settings);
    if (!status.ok()) {
      problems.push_back(
          absl::StrCat(status.message(), " (from ", value.source, ")"));
    }
    config.values[name] = std::move(value);
  }
}

absl::StatusOr<Config>
Reader::read(const std::vector<std::string> &arguments,
             const std::map<std::string, std::string> &environment) {
  readFlags(arguments);
  readEnvironment(environment);
  TTC_TRY(readFile());
  assignAll();
  if (!problems.empty()) {
    return absl::InvalidArgumentError(absl::StrJoin(problems, "\n"));
  }
  return std::move(config);
}

} // namespace

absl::StatusOr<Config>
readConfig(const std::vector<std::string> &arguments,
           const std::map<std::string, std::string> &environment) {
  return Reader().read(arguments, environment);
}

} // namespace ttc::server
