// Reading program.json. The file may come from anybody: nothing is believed.
// SPDX-License-Identifier: Apache-2.0
#include "KernelProgram.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace ttc::emulator {
namespace {

using Json = nlohmann::json;

constexpr uint64_t maxTiles = 1 << 20;
constexpr size_t maxCores = 256;
constexpr size_t maxRuntimeArgs = 341;

/// Reads fields of one object; the first thing that is wrong is kept.
class Fields {
public:
  Fields(const Json &json, std::string where, absl::Status &status)
      : json(json), where(std::move(where)), status(status) {}

  std::string text(const char *name) {
    const Json *value = find(name);
    if (value && !value->is_string()) {
      fail(name, "is no string");
    }
    return value && value->is_string() ? value->get<std::string>() : "";
  }

  int64_t number(const char *name, int64_t least, int64_t most) {
    const Json *value = find(name);
    return value ? checked(name, *value, least, most) : least;
  }

  std::vector<int64_t> numbers(const char *name, int64_t least, int64_t most) {
    std::vector<int64_t> list;
    for (const Json &value : array(name)) {
      list.push_back(checked(name, value, least, most));
    }
    return list;
  }

  bool flag(const char *name) {
    auto found = json.is_object() ? json.find(name) : json.end();
    return found != json.end() && found->is_boolean() && found->get<bool>();
  }

  /// A text that may be missing.
  std::string word(const char *name, const std::string &otherwise) {
    auto found = json.is_object() ? json.find(name) : json.end();
    return found != json.end() && found->is_string() ? found->get<std::string>()
                                                     : otherwise;
  }

  float real(const char *name) {
    auto found = json.is_object() ? json.find(name) : json.end();
    return found != json.end() && found->is_number() ? found->get<float>() : 0;
  }

  const Json &array(const char *name) {
    static const Json empty = Json::array();
    const Json *value = find(name);
    if (value && !value->is_array()) {
      fail(name, "is no list");
    }
    return value && value->is_array() ? *value : empty;
  }

  void fail(const char *name, const std::string &what) {
    if (status.ok()) {
      status = absl::InvalidArgumentError(absl::StrCat(
          "program.json: `", where, *name ? "." : "", name, "` ", what));
    }
  }

private:
  const Json *find(const char *name) {
    if (!json.is_object()) {
      fail("", "is no object");
      return nullptr;
    }
    auto found = json.find(name);
    if (found == json.end()) {
      fail(name, "is missing");
      return nullptr;
    }
    return &*found;
  }

  int64_t checked(const char *name, const Json &value, int64_t least,
                  int64_t most) {
    if (!value.is_number_integer() || value < least || value > most) {
      fail(name, absl::StrCat("is ", value.dump().substr(0, 40),
                              "; wanted a number from ", least, " to ", most));
      return least;
    }
    return value.get<int64_t>();
  }

  const Json &json;
  std::string where;
  absl::Status &status;
};

TileFormat readFormat(Fields &fields) {
  std::string text = fields.text("data_format");
  for (TileFormat format :
       {TileFormat::Float32, TileFormat::BFloat16, TileFormat::Bfp8}) {
    if (text == nameOf(format)) {
      return format;
    }
  }
  fields.fail("data_format",
              absl::StrCat("is `", text, "`; wanted f32, bf16 or bfp8"));
  return TileFormat::BFloat16;
}

uint32_t tilesOf(int64_t elements) {
  return static_cast<uint32_t>((elements + tileSide - 1) / tileSide);
}

class Reader {
public:
  absl::StatusOr<KernelProgram> read(const Json &json) {
    Fields fields(json, "program", status);
    program.name = fields.text("name");
    program.device = fields.text("device");
    each(fields, "buffers", &Reader::readBuffer);
    each(fields, "circular_buffers", &Reader::readCircularBuffer);
    each(fields, "semaphores", &Reader::readSemaphore);
    each(fields, "kernels", &Reader::readKernel);
    if (!status.ok()) {
      return status;
    }
    return std::move(program);
  }

private:
  void each(Fields &fields, const char *name, void (Reader::*read)(Fields &)) {
    size_t number = 0;
    for (const Json &entry : fields.array(name)) {
      Fields one(entry, absl::StrCat(name, "[", number++, "]"), status);
      (this->*read)(one);
    }
  }

  void readBuffer(Fields &fields) {
    Buffer buffer;
    buffer.name = fields.text("name");
    buffer.role = fields.text("role");
    buffer.shape = fields.numbers("shape", 1, int64_t(1) << 30);
    buffer.format = readFormat(fields);
    buffer.inDram = fields.text("memory") != "l1";
    buffer.fill = fields.real("fill");
    uint64_t tiles = 1;
    for (size_t i = 0; i < buffer.shape.size(); ++i) {
      uint64_t extent = i + 2 >= buffer.shape.size() ? tilesOf(buffer.shape[i])
                                                     : buffer.shape[i];
      tiles = std::min(tiles * extent, maxTiles + 1);
    }
    if (buffer.shape.empty() || tiles > maxTiles) {
      fields.fail("shape", absl::StrCat("has no dimensions, or more than ",
                                        maxTiles, " tiles"));
    }
    program.buffers.push_back(std::move(buffer));
  }

  void readCircularBuffer(Fields &fields) {
    CircularBufferSpec cb;
    cb.name = fields.text("name");
    cb.index = static_cast<uint32_t>(fields.number("index", 0, 63));
    cb.pages = static_cast<uint32_t>(fields.number("pages", 1, 4096));
    cb.format = readFormat(fields);
    for (const CircularBufferSpec &other : program.circularBuffers) {
      if (other.index == cb.index) {
        fields.fail("index",
                    absl::StrCat("is ", cb.index, ": `", other.name, "` and `",
                                 cb.name, "` are both number ", cb.index));
      }
    }
    program.circularBuffers.push_back(std::move(cb));
  }

  void readSemaphore(Fields &fields) {
    program.semaphores.push_back(
        {fields.text("name"),
         static_cast<uint32_t>(fields.number("initial", 0, UINT32_MAX))});
  }

  void readKernel(Fields &fields) {
    Kernel kernel;
    kernel.name = fields.text("name");
    kernel.file = fields.text("file");
    if (kernel.file.empty() || absl::StrContains(kernel.file, "/")) {
      fields.fail("file", absl::StrCat("is `", kernel.file,
                                       "`; wanted a file of this directory"));
    }
    std::string role = fields.text("role");
    if (role != "reader" && role != "compute" && role != "writer") {
      fields.fail("role", absl::StrCat("is `", role,
                                       "`; wanted reader, compute or writer"));
    }
    kernel.role = role == "compute"  ? Role::Compute
                  : role == "writer" ? Role::Writer
                                     : Role::Reader;
    for (const Json &core : fields.array("cores")) {
      if (!core.is_array() || core.size() != 2 ||
          !core[0].is_number_unsigned() || !core[1].is_number_unsigned() ||
          core[0] > 31 || core[1] > 31) {
        fields.fail("cores", "has an entry that is no [x, y] of 0 to 31");
        continue;
      }
      kernel.cores.emplace_back(core[0].get<uint32_t>(),
                                core[1].get<uint32_t>());
    }
    if (kernel.cores.empty() || kernel.cores.size() > maxCores) {
      fields.fail("cores", absl::StrCat("has ", kernel.cores.size(),
                                        " cores; wanted 1 to ", maxCores));
    }
    for (int64_t value :
         fields.numbers("compile_args", INT32_MIN, UINT32_MAX)) {
      kernel.compileArgs.push_back(static_cast<uint32_t>(value));
    }
    for (const Json &name : fields.array("accessors")) {
      kernel.accessors.push_back(name.is_string() ? name.get<std::string>()
                                                  : "");
      checkBuffer(fields, "accessors", kernel.accessors.back());
    }
    readArgs(fields, kernel);
    kernel.fp32DestAcc = fields.flag("fp32_dest_acc_en");
    kernel.dstFullSync = fields.flag("dst_full_sync_en");
    kernel.mathFidelity = fields.word("math_fidelity", kernel.mathFidelity);
    checkRoles(fields, kernel);
    program.kernels.push_back(std::move(kernel));
  }

  /// A role is a processor (compute: three), and a core has one of each.
  void checkRoles(Fields &fields, const Kernel &kernel) {
    for (auto core : kernel.cores) {
      for (const Kernel &other : program.kernels) {
        if (other.role == kernel.role &&
            std::find(other.cores.begin(), other.cores.end(), core) !=
                other.cores.end()) {
          fields.fail("role",
                      absl::StrCat("makes `", kernel.name, "` a second ",
                                   fields.text("role"), " beside `", other.name,
                                   "` on core (", core.first, ", ", core.second,
                                   "); a core has one of each"));
          return;
        }
      }
    }
  }

  void readArgs(Fields &fields, Kernel &kernel) {
    if (size_t count = fields.array("runtime_args").size();
        count > maxRuntimeArgs) {
      fields.fail("runtime_args",
                  absl::StrCat("has ", count,
                               " runtime arguments; wanted at most ",
                               maxRuntimeArgs));
    }
    for (const Json &entry : fields.array("runtime_args")) {
      Fields arg(entry,
                 absl::StrCat(kernel.name, ".runtime_args[",
                              kernel.runtimeArgs.size(), "]"),
                 status);
      RuntimeArg read;
      read.name = arg.text("name");
      read.kind = arg.text("kind");
      if (read.kind == "buffer_address") {
        read.buffer = arg.text("buffer");
        checkBuffer(arg, "buffer", read.buffer);
      } else {
        for (int64_t value : arg.numbers("values", INT32_MIN, UINT32_MAX)) {
          read.values.push_back(static_cast<uint32_t>(value));
        }
        if (read.values.size() != kernel.cores.size()) {
          arg.fail("values",
                   absl::StrCat("has ", read.values.size(), " values for ",
                                kernel.cores.size(), " cores"));
        }
      }
      kernel.runtimeArgs.push_back(std::move(read));
    }
  }

  void checkBuffer(Fields &fields, const char *field, const std::string &name) {
    if (!program.findBuffer(name)) {
      fields.fail(field,
                  absl::StrCat("names `", name, "`, which is no buffer"));
    }
  }

  KernelProgram program;
  absl::Status status;
};

} // namespace

uint32_t Buffer::tileRows() const {
  return shape.size() < 2 ? 1 : tilesOf(shape[shape.size() - 2]);
}

uint32_t Buffer::tileColumns() const { return tilesOf(shape.back()); }

uint32_t Buffer::tiles() const {
  uint64_t matrices = 1;
  for (size_t i = 0; i + 2 < shape.size(); ++i) {
    matrices *= static_cast<uint64_t>(shape[i]);
  }
  return static_cast<uint32_t>(matrices * tileRows() * tileColumns());
}

size_t Buffer::elements() const {
  size_t count = 1;
  for (int64_t extent : shape) {
    count *= static_cast<size_t>(extent);
  }
  return count;
}

const Buffer *KernelProgram::findBuffer(std::string_view wanted) const {
  auto found = std::find_if(buffers.begin(), buffers.end(),
                            [&](const Buffer &b) { return b.name == wanted; });
  return found == buffers.end() ? nullptr : &*found;
}

absl::StatusOr<KernelProgram> parseKernelProgram(std::string_view text) {
  Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) {
    return absl::InvalidArgumentError("program.json is no JSON");
  }
  return Reader().read(json);
}

} // namespace ttc::emulator
