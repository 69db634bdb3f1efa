// Spellings of attributes, as data where they can be.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/Attributes.h"

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "importers/tir/Print.h"
#include "ttc/support/Names.h"
#include <algorithm>

namespace ttc::tir {
namespace {

/// Every attribute of a function that some version of the passes writes. Those
/// that describe what the statements say anyway are known and not read.
constexpr std::string_view known[] = {
    "tt.kernel_role",
    "tt.core_grid",
    "tt.core_ranges",
    "tt.core_range",
    "tt.partition_mode",
    "tt.grid_tiles",
    "tt.grid",
    "tt.block_shape",
    "tt.start_tile",
    "tt.shard_grid",
    "tt.local_shape_tiles",
    "tt.work_partition",
    "tt.runtime_args",
    "tt.runtime_args_finalized",
    "tt.runtime_args_info",
    "tt.runtime_arg_names",
    "tt.runtime_arg_values",
    "tt.compile_time_args",
    "tt.persistent_config",
    "tt.persistent_loop",
    "tt.cb_indices",
    "tt.cb_assignment",
    "tt.cb_desc",
    "tt.cb_descriptors",
    "tt.cb_summary",
    "tt.conceptual_cbs",
    "tt.shared_to_cb_map",
    "tt.semaphores",
    "tt.tile_dfg",
    "tt.accessor_summary",
    "tt.accessor_binding_summary",
    "tt.cb_protocol_inserted",
    "tt.compute_init_inserted",
    "tt.compute_init_info",
    "tt.dst_management_inserted",
    "tt.dst_pattern",
    "tt.core_map_x",
    "tt.core_map_y",
    "tt.transformed_to_core",
    "tt.user_layout",
    "tt.user_schedule",
    "tt.layout_desc",
    "tt.math_fidelity",
    "tt.fp32_dest_acc_en",
    "tt.dst_full_sync_en",
    "tt.math_approx_mode",
};

struct FormatName {
  std::string_view name; ///< squeezed
  Format format;
  bool isRounded;
};

constexpr FormatName formats[] = {
    {"bfloat16", Format::BFloat16, false}, {"bf16", Format::BFloat16, false},
    {"float16b", Format::BFloat16, false}, {"float16", Format::BFloat16, true},
    {"fp16", Format::BFloat16, true},      {"half", Format::BFloat16, true},
    {"float32", Format::Float32, false},   {"fp32", Format::Float32, false},
    {"f32", Format::Float32, false},       {"bfp8", Format::Bfp8, false},
    {"bfp8b", Format::Bfp8, false},        {"bfloat8b", Format::Bfp8, false},
    {"bfloat8", Format::Bfp8, false},
};

bool isNothing(const Attr &attr) {
  return attr.isNull() ||
         (attr.kind == Attr::Kind::String && attr.text == "None");
}

/// [x0, y0, x1, y1], [[x0, y0], [x1, y1]] or {start, extent} or {start, end}.
std::optional<CoreRange> rangeOf(const Attr &attr) {
  std::optional<std::vector<int64_t>> flat = integersOf(&attr);
  if (flat && flat->size() == 4) {
    return CoreRange{(*flat)[0], (*flat)[1], (*flat)[2], (*flat)[3]};
  }
  if (flat && flat->size() == 2) { // one core
    return CoreRange{(*flat)[0], (*flat)[1], (*flat)[0], (*flat)[1]};
  }
  auto pair = [](const Attr *corner) {
    auto numbers = integersOf(corner);
    return numbers && numbers->size() == 2 ? numbers : std::nullopt;
  };
  if (attr.kind == Attr::Kind::Array && attr.items.size() == 2) {
    auto first = pair(&attr.items[0]), last = pair(&attr.items[1]);
    if (first && last) {
      return CoreRange{(*first)[0], (*first)[1], (*last)[0], (*last)[1]};
    }
  }
  auto start = pair(findFirst(attr, {"start", "start_core", "start_coord"}));
  auto end = pair(findFirst(attr, {"end", "end_core", "end_coord"}));
  auto extent = pair(findFirst(attr, {"extent", "size"}));
  if (start && extent) {
    return CoreRange{(*start)[0], (*start)[1], (*start)[0] + (*extent)[0] - 1,
                     (*start)[1] + (*extent)[1] - 1};
  }
  if (start && end) {
    return CoreRange{(*start)[0], (*start)[1], (*end)[0], (*end)[1]};
  }
  return std::nullopt;
}

/// Single cores, row by row and without gaps, are one rectangle.
std::vector<CoreRange> joined(std::vector<CoreRange> ranges) {
  if (ranges.size() < 2) {
    return ranges;
  }
  CoreRange whole = ranges.front();
  whole.x1 = ranges.back().x1;
  whole.y1 = ranges.back().y1;
  int64_t width = whole.x1 - whole.x0 + 1;
  for (size_t i = 0; i < ranges.size(); ++i) {
    const CoreRange &one = ranges[i];
    int64_t place = static_cast<int64_t>(i);
    bool fits = width > 0 && one.x0 == one.x1 && one.y0 == one.y1 &&
                one.x0 == whole.x0 + place % width &&
                one.y0 == whole.y0 + place / width;
    if (!fits) {
      return ranges;
    }
  }
  return {whole};
}

} // namespace

const Attr *findFirst(const Attr &attrs,
                      std::initializer_list<std::string_view> names) {
  for (std::string_view name : names) {
    const Attr *found = attrs.find(name);
    if (found && !isNothing(*found)) {
      return found;
    }
  }
  return nullptr;
}

std::optional<int64_t> integerOf(const Attr *attr) {
  int64_t parsed = 0;
  if (!attr) {
    return std::nullopt;
  }
  if (attr->kind == Attr::Kind::Int || attr->kind == Attr::Kind::Bool) {
    return attr->integer;
  }
  if (attr->kind == Attr::Kind::String &&
      absl::SimpleAtoi(attr->text, &parsed)) {
    return parsed;
  }
  return std::nullopt;
}

std::optional<bool> truthOf(const Attr *attr) {
  if (attr && attr->kind == Attr::Kind::String) {
    std::string word = plainName(attr->text);
    return word == "true" || word == "1"    ? std::optional<bool>(true)
           : word == "false" || word == "0" ? std::optional<bool>(false)
                                            : std::nullopt;
  }
  auto number = integerOf(attr);
  return number ? std::optional<bool>(*number != 0) : std::nullopt;
}

std::optional<std::vector<int64_t>> integersOf(const Attr *attr) {
  std::vector<int64_t> numbers;
  if (attr && attr->kind == Attr::Kind::Array) {
    for (const Attr &item : attr->items) {
      auto number = integerOf(&item);
      if (!number) {
        return std::nullopt;
      }
      numbers.push_back(*number);
    }
    return numbers;
  }
  if (attr && attr->kind == Attr::Kind::String) {
    absl::string_view inner = absl::StripAsciiWhitespace(attr->text);
    if (inner.size() < 2 || (inner.front() != '[' && inner.front() != '(')) {
      return std::nullopt;
    }
    inner = inner.substr(1, inner.size() - 2);
    for (absl::string_view part :
         absl::StrSplit(inner, ',', absl::SkipWhitespace())) {
      int64_t parsed = 0;
      if (!absl::SimpleAtoi(part, &parsed)) {
        return std::nullopt;
      }
      numbers.push_back(parsed);
    }
    return numbers;
  }
  return std::nullopt;
}

std::optional<std::vector<std::string>> textsOf(const Attr *attr) {
  if (!attr || attr->kind != Attr::Kind::Array) {
    return std::nullopt;
  }
  std::vector<std::string> texts;
  for (const Attr &item : attr->items) {
    // The structured form of an argument: {"name": "A_addr", "type": …}.
    const Attr *name = item.kind == Attr::Kind::Map ? item.find("name") : &item;
    if (!name || name->kind != Attr::Kind::String) {
      return std::nullopt;
    }
    texts.push_back(name->text);
  }
  return texts;
}

std::optional<Format> formatOf(std::string_view text, bool &isRounded) {
  std::string squeezed = squeezedName(text);
  for (const FormatName &known : formats) {
    if (known.name == squeezed) {
      isRounded = known.isRounded;
      return known.format;
    }
  }
  return std::nullopt;
}

int64_t tileBytesOf(Format format) {
  constexpr int64_t f32 = 4096, bf16 = 2048, bfp8 = 1088;
  return format == Format::Float32    ? f32
         : format == Format::BFloat16 ? bf16
                                      : bfp8;
}

void checkAttributeNames(const Module &module, const Function &function,
                         Problems &problems) {
  for (const std::string &key : function.attrs.keys) {
    bool isOurs = key.starts_with("tt.") && !key.starts_with("tt.buffer.") &&
                  !key.starts_with("tt.tensor_accessor.");
    if (!isOurs || std::count(std::begin(known), std::end(known), key) != 0) {
      continue;
    }
    std::string_view nearest =
        nearestName(key, {std::begin(known), std::end(known)});
    problems.push_back(
        {true, "unsupported-op",
         located(module, function, none,
                 absl::StrCat("unknown attribute `", key.substr(0, 128), "`",
                              nearest.empty() ? "" : "; did you mean `",
                              view(nearest), nearest.empty() ? "" : "`?")),
         function.place});
  }
}

std::vector<CoreRange> coresOf(const Module &module, const Function &function,
                               Problems &problems) {
  const Attr *ranges =
      findFirst(function.attrs, {"tt.core_ranges", "tt.core_range"});
  std::vector<CoreRange> found;
  if (ranges) {
    if (auto single = rangeOf(*ranges)) {
      found.push_back(*single);
    } else if (ranges->kind == Attr::Kind::Array && !ranges->items.empty()) {
      for (const Attr &item : ranges->items) {
        if (auto range = rangeOf(item)) {
          found.push_back(*range);
        }
      }
    }
    if (found.empty() ||
        (ranges->kind == Attr::Kind::Array && found.size() > 1 &&
         found.size() != ranges->items.size())) {
      problems.push_back(
          {true, "invalid-program",
           located(module, function, none,
                   absl::StrCat("`tt.core_ranges` is `",
                                printAttr(*ranges).substr(0, 200),
                                "`; wanted [[x0, y0, x1, y1], …] or {start: "
                                "[x, y], extent: [w, h]}")),
           function.place});
    }
    return joined(std::move(found));
  }
  auto grid = integersOf(findFirst(function.attrs, {"tt.core_grid"}));
  if (grid && grid->size() == 2) {
    return {{0, 0, (*grid)[0] - 1, (*grid)[1] - 1}};
  }
  return {};
}

} // namespace ttc::tir
