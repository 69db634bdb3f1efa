// Names, shapes and dtypes of the inputs.
// SPDX-License-Identifier: Apache-2.0
#include "InputBinding.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ttc/support/Names.h"
#include "ttc/support/Safetensors.h"
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace ttc::worker {

using executable::Port;
using executable::Program;
using runtime::HostTensor;

static std::string portText(size_t index, const Port &port) {
  std::string text = absl::StrCat("`arg", index, "`");
  if (!port.name.empty()) {
    absl::StrAppend(&text, " (`", port.name, "`)");
  }
  return text;
}

/// What is said of a dtype that no file can hold.
absl::Status noSuchInput(size_t index, const Port &port) {
  return absl::InvalidArgumentError(
      absl::StrCat("the argument ", portText(index, port), " has the dtype `",
                   port.dtype, "`, which a run cannot be given yet"));
}

/// Small floats travel as float32 where numpy has no name for them.
static bool mayComeAsFloat32(std::string_view dtype) {
  return dtype == "bfloat16" || dtype == "float16" ||
         dtype.substr(0, 6) == "float8";
}

static bool dtypeFits(const std::string &found, const std::string &wanted) {
  std::string_view name = safetensorsDtype(wanted);
  return (!name.empty() && found == name) ||
         (found == "F32" && mayComeAsFloat32(wanted));
}

static std::string typeText(std::string_view dtype,
                            const std::vector<int64_t> &shape) {
  return absl::StrCat(std::string(dtype), "[", absl::StrJoin(shape, ","), "]");
}

namespace {

/// Matches one file with one program and gathers what is wrong.
class Binding {
public:
  Binding(const Program &program, std::vector<SafeTensor> tensors)
      : program(program), tensors(std::move(tensors)) {}

  absl::StatusOr<std::vector<HostTensor>>
  run(const std::shared_ptr<const void> &storage) {
    for (SafeTensor &tensor : tensors) {
      byName[tensor.name] = &tensor;
    }
    std::vector<HostTensor> bound;
    for (size_t i = 0; i < program.arguments.size(); ++i) {
      if (const SafeTensor *tensor = find(i)) {
        check(i, *tensor);
        bound.push_back({tensor->name, tensor->dtype, tensor->shape,
                         tensor->bytes, storage});
      }
    }
    complainAboutUnused();
    if (!problems.empty()) {
      return absl::InvalidArgumentError(absl::StrJoin(problems, "\n"));
    }
    return bound;
  }

private:
  const SafeTensor *find(size_t index);
  void check(size_t index, const SafeTensor &tensor);
  void complainAboutUnused();
  void complain(std::string problem) {
    constexpr size_t shown = 20;
    if (problems.size() < shown) {
      problems.push_back(std::move(problem));
    }
  }

  const Program &program;
  std::vector<SafeTensor> tensors;
  std::map<std::string, const SafeTensor *> byName;
  std::set<std::string> used;
  std::vector<std::string> problems;
};

const SafeTensor *Binding::find(size_t index) {
  const Port &port = program.arguments[index];
  std::string position = absl::StrCat("arg", index);
  auto numbered = byName.find(position);
  auto named = port.name == position ? byName.end() : byName.find(port.name);
  if (numbered != byName.end() && named != byName.end()) {
    complain(absl::StrCat("the input ", portText(index, port),
                          " is there twice, by number and by name"));
  }
  auto found = numbered != byName.end() ? numbered : named;
  if (found != byName.end()) {
    used.insert(found->first);
    if (named != byName.end()) {
      used.insert(port.name);
    }
    return found->second;
  }
  complain(absl::StrCat(
      "the input ", portText(index, port), " is missing; wanted: ",
      typeText(port.dtype, frameworkShape(program, port)), "; the file ",
      tensors.empty() ? "is empty"
                      : absl::StrCat("has ", tensors.size(), " of ",
                                     program.arguments.size(), " tensors")));
  return nullptr;
}

/// 4-bit integers travel as 8-bit ones.
static std::optional<int> beyondFourBits(std::string_view dtype,
                                         std::string_view bytes) {
  bool isSigned = dtype == "int4";
  if (!isSigned && dtype != "uint4") {
    return std::nullopt;
  }
  for (char byte : bytes) {
    int value = isSigned ? static_cast<signed char>(byte)
                         : static_cast<unsigned char>(byte);
    if (value < (isSigned ? -8 : 0) || value > (isSigned ? 7 : 15)) {
      return value;
    }
  }
  return std::nullopt;
}

void Binding::check(size_t index, const SafeTensor &tensor) {
  const Port &port = program.arguments[index];
  if (safetensorsDtype(port.dtype).empty()) {
    complain(std::string(noSuchInput(index, port).message()));
    return;
  }
  std::vector<int64_t> shape = frameworkShape(program, port);
  bool dtype = dtypeFits(tensor.dtype, port.dtype);
  if (dtype && tensor.shape == shape) {
    if (auto value = beyondFourBits(port.dtype, tensor.bytes)) {
      complain(absl::StrCat("the input ", portText(index, port),
                            " has the element ", *value, ", which no ",
                            port.dtype, " is"));
    }
    return;
  }
  std::string wanted = typeText(port.dtype, shape);
  if (mayComeAsFloat32(port.dtype)) {
    absl::StrAppend(&wanted, " (or as float32)");
  } else if (port.dtype == "int4" || port.dtype == "uint4") {
    absl::StrAppend(&wanted, port.dtype == "int4" ? " as int8" : " as uint8");
  }
  complain(absl::StrCat("the input ", portText(index, port), " has ",
                        dtype ? "the shape of " : "the dtype of ",
                        typeText(tensor.dtype, tensor.shape),
                        "; wanted: ", wanted));
}

void Binding::complainAboutUnused() {
  std::vector<std::string> names;
  for (size_t i = 0; i < program.arguments.size(); ++i) {
    names.push_back(absl::StrCat("arg", i));
    names.push_back(program.arguments[i].name);
  }
  for (const SafeTensor &tensor : tensors) {
    if (used.count(tensor.name) != 0) {
      continue;
    }
    std::string near(nearestName(tensor.name, {names.begin(), names.end()}));
    complain(absl::StrCat("no argument of the program is called `",
                          tensor.name.substr(0, 128), "`; it takes ",
                          program.arguments.size(),
                          program.arguments.size() == 1 ? " input" : " inputs",
                          program.arguments.empty()
                              ? ""
                              : absl::StrCat(", `arg0` to `arg",
                                             program.arguments.size() - 1, "`"),
                          near.empty() || used.count(near) != 0
                              ? ""
                              : absl::StrCat("; did you mean `", near, "`?")));
  }
}

} // namespace

absl::StatusOr<std::vector<HostTensor>>
bindInputs(const Program &program, std::string_view file,
           const std::shared_ptr<const void> &storage) {
  TTC_TRY_ASSIGN(std::vector<SafeTensor> tensors, parseSafetensors(file));
  return Binding(program, std::move(tensors)).run(storage);
}

} // namespace ttc::worker
