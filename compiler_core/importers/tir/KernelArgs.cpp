// Names of arguments to their values.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/KernelArgs.h"

#include "absl/strings/str_cat.h"
#include "importers/tir/Attributes.h"
#include <algorithm>

namespace ttc::tir {
namespace {

constexpr size_t maxRuntimeArgs = 341;

constexpr std::string_view starts[] = {"start_id", "start_tile",
                                       "tt_start_tile", "start_tile_id"};
constexpr std::string_view counts[] = {"count", "num_tiles", "n_tiles",
                                       "tt_tile_count", "tile_count"};
constexpr std::string_view inputs[] = {"input_addr", "src_addr", "src0_addr",
                                       "in0_addr"};
constexpr std::string_view seconds[] = {"weight_addr", "src1_addr", "in1_addr"};
constexpr std::string_view outputs[] = {"output_addr", "dst_addr", "out_addr"};

template <size_t n>
bool isAmong(std::string_view name, const std::string_view (&names)[n]) {
  return std::count(std::begin(names), std::end(names), name) != 0;
}

bool isAddress(std::string_view name) {
  return name.ends_with("_addr") || name.ends_with("_address");
}

class Binder {
public:
  Binder(const Module &module, const KernelProgram &program, Kernel &kernel,
         Problems &problems)
      : module(module), program(program), kernel(kernel),
        function(*kernel.function), problems(problems) {}

  void run() {
    std::vector<std::string> names = argNames();
    if (names.size() > maxRuntimeArgs) {
      return fail(absl::StrCat("has ", names.size(),
                               " runtime arguments; wanted at "
                               "most ",
                               maxRuntimeArgs));
    }
    checkWidths();
    for (const std::string &name : names) {
      if (std::any_of(kernel.args.begin(), kernel.args.end(),
                      [&](auto &other) { return other.name == name; })) {
        fail(absl::StrCat("has two runtime arguments called `", name, "`"));
      }
      RuntimeArg arg;
      arg.name = name;
      bind(arg, names);
      kernel.args.push_back(std::move(arg));
    }
  }

private:
  void fail(const std::string &message) {
    problems.push_back({true, "invalid-program",
                        located(module, function, none, message),
                        function.place});
  }

  std::vector<std::string> argNames() {
    const Attr *given =
        findFirst(function.attrs, {"tt.runtime_args", "tt.runtime_arg_names"});
    auto names = textsOf(given);
    if (given && !names) {
      fail("`tt.runtime_args` is no list of names");
    }
    if (names) {
      return *names;
    }
    std::vector<std::string> made;
    for (const Param &param : function.params) {
      if (param.var != none && module.vars[param.var].dtype != "handle") {
        made.push_back(module.vars[param.var].name);
      }
    }
    return made;
  }

  /// The device takes 32 bits an argument. Addresses are said to be of 64 in
  /// some versions, and are of 32 on the device.
  void checkWidths() {
    const Attr *info = function.attrs.find("tt.runtime_args_info");
    const Attr *types = info ? info->find("types") : nullptr;
    for (size_t i = 0; types && i < types->keys.size(); ++i) {
      bool isWide = types->items[i].text.find("64") != std::string::npos;
      if (isWide && !isAddress(types->keys[i])) {
        fail(absl::StrCat("runtime argument `", types->keys[i], "` is of `",
                          types->items[i].text,
                          "`; the device takes 32 bits each"));
      }
    }
    for (const Param &param : function.params) {
      if (param.var != none &&
          module.vars[param.var].dtype.find("64") != std::string::npos) {
        fail(absl::StrCat("parameter `", module.vars[param.var].name,
                          "` is of `", module.vars[param.var].dtype,
                          "`; the device takes 32 bits each"));
      }
    }
  }

  const TensorBuffer *nthBuffer(bool isOutput, size_t n) const {
    for (const TensorBuffer &buffer : program.buffers) {
      if (buffer.isOutput == isOutput && n-- == 0) {
        return &buffer;
      }
    }
    return nullptr;
  }

  /// The buffer of an address: by its name, by what the accessors say, by its
  /// direction, by its place.
  std::string bufferOf(const std::string &name,
                       const std::vector<std::string> &names) const {
    std::string stem = name.substr(0, name.rfind('_'));
    if (program.findBuffer(stem)) {
      return stem;
    }
    auto place = std::find(names.begin(), names.end(), name) - names.begin();
    constexpr std::string_view prefix = "tt.tensor_accessor.";
    for (size_t i = 0; i < function.attrs.keys.size(); ++i) {
      const std::string &key = function.attrs.keys[i];
      if (key.starts_with(prefix) &&
          integerOf(function.attrs.items[i].find("runtime_arg_idx")) == place) {
        return key.substr(prefix.size());
      }
    }
    const TensorBuffer *found = isAmong(name, inputs)    ? nthBuffer(false, 0)
                                : isAmong(name, seconds) ? nthBuffer(false, 1)
                                : isAmong(name, outputs) ? nthBuffer(true, 0)
                                                         : nullptr;
    return found ? found->name : bufferInPlace(name, names);
  }

  std::string bufferInPlace(const std::string &name,
                            const std::vector<std::string> &names) const {
    std::vector<std::string> addresses, buffers;
    std::copy_if(names.begin(), names.end(), std::back_inserter(addresses),
                 isAddress);
    for (const Param &param : function.params) {
      if (param.buffer != none) {
        buffers.push_back(module.buffers[param.buffer].name);
      }
    }
    size_t place = static_cast<size_t>(
        std::find(addresses.begin(), addresses.end(), name) -
        addresses.begin());
    return addresses.size() == buffers.size() ? buffers[place] : "";
  }

  void setConstant(RuntimeArg &arg, int64_t value) {
    arg.kind = ArgKind::Constant;
    arg.values = {value};
  }

  void bind(RuntimeArg &arg, const std::vector<std::string> &names) {
    const Attr *given = function.attrs.find("tt.runtime_arg_values");
    if (auto value = integerOf(given ? given->find(arg.name) : nullptr)) {
      return setConstant(arg, *value);
    }
    if (isAmong(arg.name, starts) && program.isLocal) {
      setConstant(arg, 0);
    } else if (isAmong(arg.name, starts)) {
      arg.kind = ArgKind::WorkStart;
    } else if (isAmong(arg.name, counts)) {
      arg.kind = ArgKind::WorkCount;
    } else if (isAddress(arg.name)) {
      bindAddress(arg, names);
    } else {
      bindSize(arg);
    }
  }

  void bindAddress(RuntimeArg &arg, const std::vector<std::string> &names) {
    arg.buffer = bufferOf(arg.name, names);
    if (!program.findBuffer(arg.buffer)) {
      return fail(absl::StrCat("nothing says what buffer `", arg.name,
                               "` is the address of; give the function a "
                               "parameter `",
                               arg.name.substr(0, arg.name.rfind('_')),
                               ": T.Buffer(shape, dtype)`"));
    }
    arg.kind = ArgKind::Address;
  }

  void bindSize(RuntimeArg &arg) {
    const TensorBuffer *output = nthBuffer(true, 0);
    const TensorBuffer *input = nthBuffer(false, 0);
    if (arg.name == "Mt" && output) {
      return setConstant(arg, output->rows());
    }
    if (arg.name == "Nt" && output) {
      return setConstant(arg, output->columns());
    }
    if (arg.name == "Kt" && input) {
      return setConstant(arg, input->columns());
    }
    constexpr struct {
      std::string_view name, attribute;
      size_t place;
    } pairs[] = {{"Sm", "tt.local_shape_tiles", 0},
                 {"Sn", "tt.local_shape_tiles", 1},
                 {"Gy", "tt.shard_grid", 0},
                 {"Gx", "tt.shard_grid", 1}};
    for (const auto &pair : pairs) {
      auto numbers = integersOf(function.attrs.find(pair.attribute));
      if (pair.name == arg.name && numbers && numbers->size() == 2) {
        return setConstant(arg, (*numbers)[pair.place]);
      }
    }
    if (arg.name == "sy" || arg.name == "sx") {
      arg.kind = ArgKind::PerCore;
      for (auto [x, y] : program.coreList()) {
        arg.values.push_back(arg.name == "sy" ? y : x);
      }
    }
  }

  const Module &module;
  const KernelProgram &program;
  Kernel &kernel;
  const Function &function;
  Problems &problems;
};

} // namespace

void bindArgs(const Module &module, KernelProgram &program,
              Problems &problems) {
  for (Kernel &kernel : program.kernels) {
    Binder(module, program, kernel, problems).run();
  }
}

} // namespace ttc::tir
