// The grammar of `dim` and `shape`.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Sizes.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include <algorithm>
#include <cctype>
#include <limits>

namespace ttc {
namespace {

constexpr int64_t largestSize = std::numeric_limits<int32_t>::max();

absl::string_view view(std::string_view s) { return {s.data(), s.size()}; }

absl::Status bad(absl::string_view option, absl::string_view entry,
                 absl::string_view wanted) {
  return absl::InvalidArgumentError(absl::StrCat("option `", option, "` has `",
                                                 entry.substr(0, 128),
                                                 "`; wanted ", wanted));
}

/// Of a symbol or of an argument: letters, digits and what paths are made of.
bool isName(absl::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) ||
           absl::string_view("_.:[]'\"-").find(c) != absl::string_view::npos;
  });
}

bool readSize(absl::string_view text, int64_t &size) {
  return absl::SimpleAtoi(text, &size) && size >= 1 && size <= largestSize;
}

/// `NAME=REST` of every entry.
absl::StatusOr<std::vector<std::pair<std::string, std::string>>>
entriesOf(absl::string_view option, std::string_view text,
          absl::string_view wanted) {
  std::vector<std::pair<std::string, std::string>> entries;
  for (absl::string_view entry :
       absl::StrSplit(view(text), ';', absl::SkipWhitespace())) {
    std::pair<absl::string_view, absl::string_view> halves =
        absl::StrSplit(entry, absl::MaxSplits('=', 1));
    absl::string_view name = absl::StripAsciiWhitespace(halves.first);
    absl::string_view rest = absl::StripAsciiWhitespace(halves.second);
    if (!isName(name) || rest.empty()) {
      return bad(option, entry, wanted);
    }
    entries.emplace_back(name, rest);
  }
  return entries;
}

bool readShape(absl::string_view text, std::vector<int64_t> &shape) {
  if (text == "scalar") {
    return true;
  }
  for (absl::string_view part : absl::StrSplit(text, 'x')) {
    if (!readSize(part, shape.emplace_back())) {
      return false;
    }
  }
  return true;
}

std::string shapeText(const std::vector<int64_t> &shape) {
  return shape.empty() ? "scalar" : absl::StrJoin(shape, "x");
}

/// `entry` of the list that has the name, made if there is none.
template <typename T>
T &entryOf(std::vector<T> &list, const std::string &name,
           std::string T::*field) {
  for (T &entry : list) {
    if (entry.*field == name) {
      return entry;
    }
  }
  list.emplace_back().*field = name;
  return list.back();
}

template <typename T>
void sortByName(std::vector<T> &list, std::string T::*field) {
  std::sort(list.begin(), list.end(),
            [&](const T &a, const T &b) { return a.*field < b.*field; });
}

/// One size or shape among several; `label` is empty where there is one.
struct Choice {
  std::string label, dims, shapes;
};

std::string joined(const std::string &a, const std::string &b,
                   absl::string_view separator) {
  return a.empty() || b.empty() ? a + b : absl::StrCat(a, separator, b);
}

/// Every one of `made` with every one of `choices`.
std::vector<Specialization> combined(const std::vector<Specialization> &made,
                                     const std::vector<Choice> &choices) {
  std::vector<Specialization> next;
  for (const Specialization &one : made) {
    for (const Choice &choice : choices) {
      next.push_back({joined(one.name, choice.label, "_"),
                      joined(one.dims, choice.dims, ";"),
                      joined(one.shapes, choice.shapes, ";")});
    }
  }
  return next;
}

/// Letters, digits and '_' only: it becomes part of file and module names.
std::string labelOf(absl::string_view name) {
  std::string label;
  for (char c : name) {
    label += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  }
  return label;
}

/// "b" and 8 are "b8"; "x_0" and 8 are "x_0_8".
std::string sizeLabel(const std::string &name, int64_t size) {
  std::string label = labelOf(name);
  bool endsInDigit = std::isdigit(static_cast<unsigned char>(label.back()));
  return absl::StrCat(label, endsInDigit ? "_" : "", size);
}

std::vector<Choice> choicesOf(const DimSizes &dim) {
  std::vector<Choice> choices;
  for (int64_t size : dim.sizes) {
    choices.push_back({dim.sizes.size() > 1 ? sizeLabel(dim.name, size) : "",
                       absl::StrCat(dim.name, "=", size), ""});
  }
  return choices;
}

std::vector<Choice> choicesOf(const ArgumentShapes &given) {
  std::vector<Choice> choices;
  for (const std::vector<int64_t> &shape : given.shapes) {
    std::string text = shapeText(shape);
    choices.push_back({given.shapes.size() > 1
                           ? absl::StrCat(labelOf(given.argument), "_", text)
                           : "",
                       "", absl::StrCat(given.argument, "=", text)});
  }
  return choices;
}

} // namespace

absl::StatusOr<std::vector<DimSizes>> parseDims(std::string_view text) {
  constexpr absl::string_view wanted =
      "`NAME=SIZE[,SIZE...]` with sizes from 1 to 2147483647, entries apart by "
      "`;`";
  TTC_TRY_ASSIGN(auto entries, entriesOf("dim", text, wanted));
  std::vector<DimSizes> dims;
  for (const auto &[name, rest] : entries) {
    DimSizes &dim = entryOf(dims, name, &DimSizes::name);
    for (absl::string_view part : absl::StrSplit(rest, ',')) {
      if (!readSize(absl::StripAsciiWhitespace(part),
                    dim.sizes.emplace_back())) {
        return bad("dim", absl::StrCat(name, "=", rest), wanted);
      }
    }
    std::sort(dim.sizes.begin(), dim.sizes.end());
    dim.sizes.erase(std::unique(dim.sizes.begin(), dim.sizes.end()),
                    dim.sizes.end());
  }
  sortByName(dims, &DimSizes::name);
  return dims;
}

absl::StatusOr<std::vector<ArgumentShapes>> parseShapes(std::string_view text) {
  constexpr absl::string_view wanted =
      "`NAME=SHAPE[,SHAPE...]` with shapes like `8x784` or `scalar`, entries "
      "apart by `;`";
  TTC_TRY_ASSIGN(auto entries, entriesOf("shape", text, wanted));
  std::vector<ArgumentShapes> all;
  for (const auto &[name, rest] : entries) {
    ArgumentShapes &given = entryOf(all, name, &ArgumentShapes::argument);
    for (absl::string_view part : absl::StrSplit(rest, ',')) {
      std::vector<int64_t> shape;
      if (!readShape(absl::StripAsciiWhitespace(part), shape)) {
        return bad("shape", absl::StrCat(name, "=", rest), wanted);
      }
      if (std::count(given.shapes.begin(), given.shapes.end(), shape) == 0) {
        given.shapes.push_back(std::move(shape));
      }
    }
    std::sort(given.shapes.begin(), given.shapes.end());
  }
  sortByName(all, &ArgumentShapes::argument);
  return all;
}

absl::StatusOr<std::string> canonicalDims(std::string_view text) {
  TTC_TRY_ASSIGN(auto dims, parseDims(text));
  return absl::StrJoin(dims, ";", [](std::string *out, const DimSizes &dim) {
    absl::StrAppend(out, dim.name, "=", absl::StrJoin(dim.sizes, ","));
  });
}

absl::StatusOr<std::string> canonicalShapes(std::string_view text) {
  TTC_TRY_ASSIGN(auto all, parseShapes(text));
  return absl::StrJoin(all, ";", [](std::string *out, const auto &given) {
    absl::StrAppend(out, given.argument, "=",
                    absl::StrJoin(given.shapes, ",",
                                  [](std::string *to, const auto &shape) {
                                    absl::StrAppend(to, shapeText(shape));
                                  }));
  });
}

absl::StatusOr<std::vector<Specialization>>
specializationsOf(const Options &options) {
  TTC_TRY_ASSIGN(auto dims, parseDims(options.getString("dim")));
  TTC_TRY_ASSIGN(auto shapes, parseShapes(options.getString("shape")));
  size_t count = 1;
  for (const DimSizes &dim : dims) {
    count = std::min(count * dim.sizes.size(), maxSpecializations + 1);
  }
  for (const ArgumentShapes &given : shapes) {
    count = std::min(count * given.shapes.size(), maxSpecializations + 1);
  }
  if (count > maxSpecializations) {
    return absl::InvalidArgumentError(absl::StrCat(
        "the options `dim` and `shape` give more than ", maxSpecializations,
        " combinations of sizes; give fewer, or compile several exports"));
  }
  std::vector<Specialization> made(1);
  for (const DimSizes &dim : dims) {
    made = combined(made, choicesOf(dim));
  }
  for (const ArgumentShapes &given : shapes) {
    made = combined(made, choicesOf(given));
  }
  return made;
}

} // namespace ttc
