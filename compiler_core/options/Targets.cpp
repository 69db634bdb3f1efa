// The table of emit targets, and how `--emit` and the option `backend` choose
// among them.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Targets.h"

#include "absl/strings/str_cat.h"
#include "ttc/Options.h"
#include "ttc/support/Names.h"
#include <algorithm>

namespace ttc {
namespace {

absl::string_view view(std::string_view s) { return {s.data(), s.size()}; }

bool answersTo(const Target &target, std::string_view name) {
  std::string squeezed = squeezedName(name);
  return squeezedName(target.name) == squeezed ||
         std::any_of(target.aliases.begin(), target.aliases.end(),
                     [&](std::string_view alias) {
                       return squeezedName(alias) == squeezed;
                     });
}

absl::Status unknownTarget(std::string_view name) {
  std::vector<std::string_view> known, canonical;
  for (const Target &target : targets()) {
    canonical.push_back(target.name);
    known.push_back(target.name);
    known.insert(known.end(), target.aliases.begin(), target.aliases.end());
  }
  std::string message =
      absl::StrCat("unknown target `", view(name.substr(0, 128)), "`; ");
  if (std::string_view nearest = nearestName(name, known); !nearest.empty()) {
    absl::StrAppend(&message, "did you mean `", view(nearest), "`?");
  } else {
    absl::StrAppend(&message, "known are");
    for (std::string_view target : canonical) {
      absl::StrAppend(&message, " `", view(target), "`");
    }
  }
  return absl::InvalidArgumentError(message);
}

absl::Status notBuilt(const Target &target) {
  std::string message =
      absl::StrCat("target `", view(target.name), "` (", view(target.help),
                   ") is not built yet; available are");
  for (const Target &other : targets()) {
    if (other.available) {
      absl::StrAppend(&message, " `", view(other.name), "`");
    }
  }
  return absl::UnimplementedError(message);
}

/// Target of the option `backend`, or null for "default".
absl::StatusOr<const Target *> backendTarget(const Options &options) {
  const std::string &backend = options.getString("backend");
  if (backend == "default") {
    return nullptr;
  }
  if (backend == "codegen_load_py") {
    return absl::UnimplementedError(
        "backend `codegen_load_py` runs an edited export instead of making "
        "one; make it with `codegen_py` and run its `main.py`");
  }
  return findTarget(backend);
}

} // namespace

std::string_view inputKindName(InputKind kind) {
  switch (kind) {
  case InputKind::Auto:
    return "auto";
  case InputKind::Stablehlo:
    return "stablehlo";
  case InputKind::Ttir:
    return "ttir";
  case InputKind::Tir:
    return "tir";
  case InputKind::Model:
    return "model";
  }
  return "auto";
}

const std::vector<Target> &targets() {
  static const auto *table = new std::vector<Target>{
      {"python",
       {"codegen_py", "py"},
       "standalone TTNN Python: main.py, run, ttir.mlir, ttnn.mlir",
       true},
      {"cpp",
       {"codegen_cpp", "c++"},
       "standalone TTNN C++: main.cpp, main.h, CMakeLists.txt, run, ttir.mlir, "
       "ttnn.mlir",
       true},
      {"executable",
       {"ttnn_flatbuffer", "flatbuffer", "ttx"},
       "model.ttx, ttc's own program format, which its simulator runs (not "
       "tt-mlir's .ttnn)",
       true},
      {"graph",
       {"dot", "svg"},
       "the graph as graph.json, graph.dot, graph.svg",
       true},
      {"manifest",
       {"deployment"},
       "deployment.json: configs and hardware needs of each op, and runtime.py "
       "that executes it",
       true},
      {"metalium",
       {"tt_metal", "kernels"},
       "Metalium kernels and their host program: reader.cpp, compute.cpp, "
       "writer.cpp, main.cpp",
       true},
  };
  return *table;
}

absl::StatusOr<const Target *> findTarget(std::string_view name) {
  for (const Target &target : targets()) {
    if (!answersTo(target, name)) {
      continue;
    }
    if (!target.available) {
      return notBuilt(target);
    }
    return &target;
  }
  return unknownTarget(name);
}

absl::StatusOr<std::vector<const Target *>>
selectTargets(const std::vector<std::string> &emit, const Options &options) {
  std::vector<const Target *> selected;
  for (const std::string &name : emit) {
    TTC_TRY_ASSIGN(const Target *target, findTarget(name));
    if (std::count(selected.begin(), selected.end(), target) == 0) {
      selected.push_back(target);
    }
  }
  TTC_TRY_ASSIGN(const Target *backend, backendTarget(options));
  if (selected.empty()) {
    selected.push_back(backend ? backend : &targets().front());
  } else if (backend &&
             std::count(selected.begin(), selected.end(), backend) == 0) {
    return absl::InvalidArgumentError(
        absl::StrCat("option `backend` is `", options.getString("backend"),
                     "`, but the targets asked for do not include `",
                     view(backend->name), "`; give one of the two"));
  }
  return selected;
}

} // namespace ttc
