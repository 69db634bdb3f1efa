// Compile options: one table feeds the parser, the docs, `ttc options`, the
// capabilities and the error messages.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_OPTIONS_H
#define TTC_OPTIONS_H

#include "ttc/Diagnostics.h"
#include "ttc/support/Status.h"
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ttc {

enum class OptionType { Bool, Int, Enum, String };

/// One row of the option table (compiler_core/options/OptionTable.cpp).
struct OptionSpec {
  std::string_view name;
  std::vector<std::string_view>
      aliases; ///< older spellings, hyphenated ones included
  OptionType type;
  std::string_view defaultValue; ///< canonical text; may be empty ("not set")
  std::vector<std::string_view> choices; ///< of an Enum
  int64_t minimum = 0, maximum = 0;      ///< of an Int
  std::string_view help;                 ///< meaning, one or two sentences
  bool hasEffect;                        ///< false: accepted with a remark
  bool inKey; ///< false: client-side, says where to write and not what to make
  /// Of a String with a grammar: its canonical text, or INVALID_ARGUMENT.
  absl::StatusOr<std::string> (*canonicalText)(std::string_view) = nullptr;
};

/// All options, by name.
const std::vector<OptionSpec> &optionTable();

/// Options as understood: every known name with its canonical value, defaults
/// filled in, so that a default that is spelled out equals one left out. Value
/// type.
class Options {
public:
  /// All defaults.
  Options();

  /// Understands user input: aliases, "true"/"1"/"yes"/"on", case of enum
  /// values. Remarks (an option without effect, an old name) go to `remarks`.
  /// Fails with INVALID_ARGUMENT whose message names every bad option on a line
  /// of its own, with the nearest known name or the legal values; the same
  /// option given twice with different values is an error too.
  static absl::StatusOr<Options>
  parse(const std::vector<std::pair<std::string, std::string>> &given,
        std::vector<Diagnostic> &remarks);

  /// Takes canonical pairs as `canonical()` gave them (daemon to worker).
  static absl::StatusOr<Options>
  fromCanonical(const std::map<std::string, std::string> &values);

  /// Every option with its value, in order of names.
  const std::map<std::string, std::string> &canonical() const { return values; }

  /// REQUIRES: `name` is in the table and of that type.
  bool getBool(std::string_view name) const;
  int64_t getInt(std::string_view name) const;
  const std::string &getString(std::string_view name) const;

private:
  std::map<std::string, std::string> values;
};

/// The markdown of docs/options.md, generated from the table.
std::string optionsMarkdown();

} // namespace ttc

#endif // TTC_OPTIONS_H
