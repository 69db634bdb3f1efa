// Help, markdown and the effective configuration, written from the table.
// SPDX-License-Identifier: Apache-2.0
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "ttc/server/Config.h"

namespace ttc::server {

static std::string str(std::string_view text) { return std::string(text); }

static std::string choicesOf(const SettingSpec &spec) {
  std::string words;
  for (std::string_view word : spec.choices) {
    absl::StrAppend(&words, words.empty() ? "" : "|", str(word));
  }
  return words;
}

static std::string flagOf(const SettingSpec &spec) {
  std::string value =
      spec.choices.empty() ? str(spec.placeholder) : choicesOf(spec);
  return absl::StrCat("--", str(spec.name), value.empty() ? "" : " ", value);
}

std::string describeConfig(const Config &config) {
  std::string out;
  if (!config.configFile.empty()) {
    absl::StrAppend(&out, "# file: ", config.configFile, "\n");
  }
  for (const SettingSpec &spec : settingTable()) {
    const Config::Value &value = config.values.at(str(spec.name));
    absl::StrAppendFormat(&out, "%-18s = %-24s # %s\n", str(spec.name),
                          absl::StrCat("\"", value.text, "\""), value.source);
  }
  return out;
}

std::string helpText() {
  std::string out =
      "ttcd - the compile daemon\n\n"
      "usage: ttcd --listen unix:PATH|HOST:PORT --cache-dir DIR [setting "
      "...]\n\n"
      "Every setting is a flag --NAME, a variable TTCD_NAME (dashes become\n"
      "underscores) or a line `NAME = VALUE` in the TOML file of --config;\n"
      "flag wins over variable, variable over file, file over default.\n\n";
  for (const SettingSpec &spec : settingTable()) {
    absl::StrAppend(&out, "  ", flagOf(spec), "\n      ", str(spec.help));
    if (!spec.defaultText.empty()) {
      absl::StrAppend(&out, " Default: ", str(spec.defaultText), ".");
    }
    out += "\n";
  }
  out += "\n  --config FILE\n      A TOML file of settings.\n"
         "  --check-config\n      Print every setting with its source and "
         "leave: 0 good, 2 wrong.\n"
         "  --help, --help-markdown, --version\n";
  return out;
}

std::string helpMarkdown() {
  std::string out =
      "# Configuration of ttcd\n\n"
      "Written by `ttcd --help-markdown` from the one table of settings; a "
      "test holds this page to it.\n\n"
      "A setting is a flag, an environment variable, or a line `name = value` "
      "in the TOML file of `--config FILE` (or\n"
      "`TTCD_CONFIG`). Flag wins over variable, variable over file, file over "
      "default. An unknown name is an error that\n"
      "names the nearest known one. `ttcd --check-config` prints every value "
      "with its source. Bytes take K, M, G and T\n"
      "(powers of 1024); times are seconds, or take ms, s, m and h.\n\n"
      "| setting | variable | default | meaning |\n"
      "|---|---|---|---|\n";
  for (const SettingSpec &spec : settingTable()) {
    std::string variable = "TTCD_" + absl::AsciiStrToUpper(absl::StrReplaceAll(
                                         str(spec.name), {{"-", "_"}}));
    std::string flag = absl::StrReplaceAll(flagOf(spec), {{"|", "\\|"}});
    std::string fallback = spec.defaultText.empty()
                               ? ""
                               : absl::StrCat("`", str(spec.defaultText), "`");
    std::string help = absl::StrReplaceAll(str(spec.help), {{"|", "\\|"}});
    absl::StrAppend(&out, "| `", flag, "` | `", variable, "` | ", fallback,
                    " | ", help, " |\n");
  }
  return out;
}

} // namespace ttc::server
