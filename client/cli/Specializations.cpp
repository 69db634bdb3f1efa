// export.json's specializations against the shapes in a file of inputs.
// SPDX-License-Identifier: Apache-2.0
#include "Specializations.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ttc/support/Status.h"
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

namespace ttc::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Shapes = std::map<std::string, std::vector<int64_t>>;

/// Longer headers than this are no file of inputs.
constexpr uint64_t kHeaderAtMost = 64ull << 20;

Json readJson(const std::string &text) {
  return Json::parse(text, nullptr, /*allow_exceptions=*/false);
}

/// Shape by name, from the head of the safetensors file.
absl::StatusOr<Shapes> shapesOf(const client::InputFile &inputs) {
  TTC_TRY_ASSIGN(std::string size, inputs.read(0, 8));
  uint64_t length = 0;
  for (size_t i = size.size(); i-- > 0;) {
    length = length << 8 | static_cast<unsigned char>(size[i]);
  }
  if (length > kHeaderAtMost || length + 8 > inputs.size()) {
    return absl::InvalidArgumentError("the inputs are no safetensors file");
  }
  TTC_TRY_ASSIGN(std::string text, inputs.read(8, length));
  Json header = readJson(text);
  Shapes shapes;
  for (const auto &[name, entry] : header.items()) {
    if (entry.is_object() && entry.contains("shape") &&
        entry["shape"].is_array()) {
      for (const Json &extent : entry["shape"]) {
        shapes[name].push_back(extent.is_number() ? extent.get<int64_t>() : -1);
      }
      shapes.try_emplace(name);
    }
  }
  return shapes;
}

/// Whether every argument of `signature` that the file has is of its shape.
bool fits(const Json &signature, const Shapes &shapes) {
  size_t index = 0;
  for (const Json &argument : signature["arguments"]) {
    auto found = shapes.find(absl::StrCat("arg", index++));
    if (found == shapes.end()) {
      found = shapes.find(argument.value("name", std::string()));
    }
    if (found != shapes.end() && Json(found->second) != argument["shape"]) {
      return false;
    }
  }
  return true;
}

/// "b8: x [8,784]"
std::string described(const Json &one) {
  std::vector<std::string> inputs;
  for (const Json &argument : one["signature"]["arguments"]) {
    if (argument.value("role", std::string()) == "input") {
      inputs.push_back(absl::StrCat(argument.value("name", std::string()), " ",
                                    argument["shape"].dump()));
    }
  }
  return absl::StrCat(one.value("name", std::string()), ": ",
                      absl::StrJoin(inputs, ", "));
}

bool isSpecialization(const Json &one) {
  return one.is_object() && one.contains("name") && one["name"].is_string() &&
         one.contains("signature") && one["signature"].is_object() &&
         one["signature"].contains("arguments") &&
         one["signature"]["arguments"].is_array();
}

} // namespace

absl::StatusOr<std::string> specializationFor(const std::string &directory,
                                              const client::InputFile *inputs) {
  std::ifstream index(fs::path(directory) / "export.json");
  Json json = readJson({std::istreambuf_iterator<char>(index), {}});
  if (!json.is_object() || !json.contains("specializations") ||
      !json["specializations"].is_array()) {
    return std::string();
  }
  Shapes shapes;
  if (inputs != nullptr) {
    TTC_TRY_ASSIGN(shapes, shapesOf(*inputs));
  }
  std::vector<std::string> compiled;
  for (const Json &one : json["specializations"]) {
    if (!isSpecialization(one)) {
      continue;
    }
    if (!fits(one["signature"], shapes)) {
      compiled.push_back(described(one));
      continue;
    }
    std::string file =
        absl::StrCat("model.", one["name"].get<std::string>(), ".ttx");
    std::error_code error;
    for (const fs::path &below : {fs::path(), fs::path("executable")}) {
      fs::path path = fs::path(directory) / below / file;
      if (fs::is_regular_file(path, error)) {
        return path.string();
      }
    }
    return absl::InvalidArgumentError(
        absl::StrCat("`", directory, "` has no ", file,
                     "; make one with `ttc compile --emit executable`"));
  }
  return absl::InvalidArgumentError(absl::StrCat(
      "`", directory,
      "` has no specialization for the shapes of the inputs; it has\n  ",
      absl::StrJoin(compiled, "\n  ")));
}

} // namespace ttc::cli
