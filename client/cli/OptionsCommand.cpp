// `ttc options [NAME]`: the daemon's option table.
// SPDX-License-Identifier: Apache-2.0
#include "InfoCommands.h"
#include "Nearest.h"
#include "TextTable.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace ttc::cli {
namespace {

using Json = nlohmann::ordered_json;

Json optionJson(const v1::OptionInfo &option) {
  return {{"name", option.name()},
          {"aliases", option.aliases()},
          {"type", option.type()},
          {"default", option.default_value()},
          {"choices", option.choices()},
          {"help", option.help()},
          {"has_effect", option.has_effect()},
          {"in_key", option.in_key()}};
}

/// Up to the end of the first sentence.
std::string brief(const std::string &help) {
  size_t end = help.find(". ");
  return end == std::string::npos ? help : help.substr(0, end + 1);
}

std::string optionsText(const v1::GetCapabilitiesResponse &capabilities) {
  std::vector<std::vector<std::string>> rows = {
      {"NAME", "TYPE", "DEFAULT", "MEANING"}};
  for (const v1::OptionInfo &option : capabilities.options()) {
    rows.push_back({option.name(), option.type(), option.default_value(),
                    (option.has_effect() ? "" : "(no effect yet) ") +
                        brief(option.help())});
  }
  return textTable(rows);
}

std::string optionText(const v1::OptionInfo &option) {
  std::string text =
      absl::StrCat(option.name(), " (", option.type(), ", default `",
                   option.default_value(), "`)\n  ", option.help(), "\n");
  if (!option.choices().empty()) {
    absl::StrAppend(&text, "  values: ", absl::StrJoin(option.choices(), ", "),
                    "\n");
  }
  if (!option.aliases().empty()) {
    absl::StrAppend(&text, "  also accepted as: ",
                    absl::StrJoin(option.aliases(), ", "), "\n");
  }
  absl::StrAppend(
      &text, "  ",
      option.has_effect() ? "" : "accepted, and without effect yet; ",
      option.in_key() ? "part of the cache key"
                      : "no part of the cache key (it says where, not what)",
      "\n");
  return printable(text, /*multiline=*/true);
}

bool answersTo(const v1::OptionInfo &option, const std::string &name) {
  return option.name() == name ||
         std::find(option.aliases().begin(), option.aliases().end(), name) !=
             option.aliases().end();
}

absl::Status unknownOption(const std::string &name,
                           const v1::GetCapabilitiesResponse &capabilities) {
  std::vector<std::string> known;
  for (const v1::OptionInfo &option : capabilities.options()) {
    known.push_back(option.name());
    known.insert(known.end(), option.aliases().begin(), option.aliases().end());
  }
  std::string near = nearest(name, known);
  return absl::InvalidArgumentError(
      absl::StrCat("unknown option `", name, "`; ",
                   near.empty() ? "`ttc options` lists them all"
                                : absl::StrCat("did you mean `", near, "`?")));
}

ExitCode showOne(Session &session, const std::string &name,
                 const v1::GetCapabilitiesResponse &capabilities) {
  for (const v1::OptionInfo &option : capabilities.options()) {
    if (!answersTo(option, name)) {
      continue;
    }
    if (session.common.json) {
      session.printJson(optionJson(option));
    } else {
      printOut(optionText(option));
    }
    return ExitCode::Done;
  }
  return session.fail(unknownOption(name, capabilities));
}

} // namespace

ExitCode runOptions(Session &session, const std::string &name) {
  auto capabilities = session.client().capabilities(session.call());
  if (!capabilities.ok()) {
    return session.fail(capabilities.status());
  }
  if (!name.empty()) {
    return showOne(session, name, *capabilities);
  }
  if (session.common.json) {
    Json list = Json::array();
    for (const v1::OptionInfo &option : capabilities->options()) {
      list.push_back(optionJson(option));
    }
    session.printJson({{"options", list}});
  } else {
    printOut(optionsText(*capabilities));
  }
  return ExitCode::Done;
}

} // namespace ttc::cli
