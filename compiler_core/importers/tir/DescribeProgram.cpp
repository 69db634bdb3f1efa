// Functions with attributes to one description.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/KernelProgram.h"

#include "absl/strings/str_cat.h"
#include "importers/tir/Attributes.h"
#include "importers/tir/KernelArgs.h"
#include "importers/tir/Print.h"
#include "importers/tir/WorkShares.h"
#include "ttc/support/Names.h"
#include <algorithm>

namespace ttc::tir {
namespace {

/// More than any chip has.
constexpr size_t maxCores = 1024;
constexpr size_t maxCircularBuffers = 64;
/// Each has an address among the arguments.
constexpr size_t maxBuffers = 341;
/// Of a buffer: 128 GiB.
constexpr int64_t maxTiles = int64_t(1) << 26;
constexpr double maxElements = 1024.0 * maxTiles;

class Describer {
public:
  Describer(const Module &module, Problems &problems)
      : module(module), problems(problems) {}

  KernelProgram run() {
    for (const Function &function : module.functions) {
      checkAttributeNames(module, function, problems);
      addKernel(function);
    }
    std::stable_sort(
        program.kernels.begin(), program.kernels.end(),
        [](const Kernel &a, const Kernel &b) { return a.role < b.role; });
    program.name = programName();
    checkRoles();
    if (!hasErrors(problems)) {
      addBuffers();
      addCircularBuffers();
      addSemaphores();
      addCores();
    }
    if (!hasErrors(problems)) {
      shareWork(module, program, problems);
      bindArgs(module, program, problems);
    }
    return std::move(program);
  }

private:
  void fail(const Function &function, const std::string &message,
            std::string code = "invalid-program") {
    problems.push_back({true, std::move(code),
                        located(module, function, none, message),
                        function.place});
  }

  void warn(const Function &function, const std::string &message) {
    problems.push_back({false, "tir", located(module, function, none, message),
                        function.place});
  }

  void addKernel(const Function &function) {
    Kernel kernel;
    kernel.role = roleOf(function).value_or(Role::Reader);
    kernel.function = &function;
    const Attr &attrs = function.attrs;
    if (const Attr *config =
            findFirst(attrs, {"tt.persistent_config", "tt.persistent_loop"})) {
      PersistentLoop loop;
      auto text = [&](const char *key, const char *unsaid) {
        const Attr *found = config->find(key);
        return !found                              ? std::string(unsaid)
               : found->kind == Attr::Kind::String ? found->text
                                                   : printAttr(*found);
      };
      loop.var = text("loop_var", "tile_id");
      loop.start = text("start_expr", "start_id");
      loop.count = text("count_expr", "count");
      kernel.loop = loop;
    }
    if (const Attr *fidelity = findFirst(attrs, {"tt.math_fidelity"})) {
      kernel.mathFidelity = fidelity->text;
    }
    kernel.fp32DestAccEn = truthOf(findFirst(attrs, {"tt.fp32_dest_acc_en"}));
    kernel.dstFullSyncEn = truthOf(findFirst(attrs, {"tt.dst_full_sync_en"}));
    kernel.mathApproxMode = truthOf(findFirst(attrs, {"tt.math_approx_mode"}));
    if (const Attr *given = findFirst(attrs, {"tt.compile_time_args"})) {
      for (size_t i = 0; i < given->keys.size(); ++i) {
        kernel.compileArgs.emplace_back(
            given->keys[i], integerOf(&given->items[i]).value_or(0));
      }
    }
    program.kernels.push_back(std::move(kernel));
  }

  /// What the functions' names have in common: "gemm_reader" and
  /// "gemm_compute" are "gemm".
  std::string programName() const {
    if (program.kernels.empty()) {
      return "kernels";
    }
    std::string name = program.kernels[0].function->name;
    std::string_view suffix = roleName(program.kernels[0].role);
    if (name.ends_with(suffix)) {
      name.resize(name.size() - suffix.size());
    }
    while (!name.empty() && (name.back() == '_' || name.back() == '.')) {
      name.pop_back();
    }
    bool isName =
        !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
          return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                 (c >= 'A' && c <= 'Z');
        });
    return isName ? name : "kernels";
  }

  void checkRoles() {
    for (Role role : {Role::Reader, Role::Compute, Role::Writer}) {
      std::vector<const Function *> found;
      for (const Kernel &kernel : program.kernels) {
        if (kernel.role == role) {
          found.push_back(kernel.function);
        }
      }
      std::string_view name = roleName(role);
      absl::string_view shown(name.data(), name.size());
      if (found.size() > 1) {
        fail(*found[1],
             absl::StrCat("is a second ", shown, " beside `", found[0]->name,
                          "`; a program has one of each role"));
      }
      if (found.empty() && !module.functions.empty()) {
        fail(module.functions[0],
             absl::StrCat("the file has no function whose `tt.kernel_role` is "
                          "`",
                          shown,
                          "`; a program has a reader, a compute kernel and a "
                          "writer"));
      }
    }
  }

  const Attr *layoutOf(const std::string &buffer) const {
    for (const Kernel &kernel : program.kernels) {
      if (const Attr *found =
              kernel.function->attrs.find("tt.buffer." + buffer)) {
        return found;
      }
      const Attr *all = kernel.function->attrs.find("tt.layout_desc");
      if (const Attr *found = all ? all->find(buffer) : nullptr) {
        return found;
      }
    }
    return nullptr;
  }

  void addBuffers() {
    for (const Kernel &kernel : program.kernels) {
      for (const Param &param : kernel.function->params) {
        if (param.buffer != none && kernel.role != Role::Compute) {
          addBuffer(*kernel.function, module.buffers[param.buffer],
                    kernel.role == Role::Writer);
        }
      }
    }
    // The pipeline gives every function all buffers; a compute kernel's
    // tell the shapes of those that others only have addresses of.
    for (const Kernel &kernel : program.kernels) {
      for (const Param &param : kernel.function->params) {
        if (param.buffer != none && kernel.role == Role::Compute) {
          addBuffer(*kernel.function, module.buffers[param.buffer], false);
        }
      }
    }
    settleDirections();
    std::stable_sort(program.buffers.begin(), program.buffers.end(),
                     [](const TensorBuffer &a, const TensorBuffer &b) {
                       return a.isOutput < b.isOutput;
                     });
  }

  /// Where every function has every buffer, accessors or the order tell what
  /// is written: the arguments of the writer.
  void settleDirections() {
    for (const Kernel &kernel : program.kernels) {
      auto names = textsOf(findFirst(
          kernel.function->attrs, {"tt.runtime_args", "tt.runtime_arg_names"}));
      for (const std::string &name :
           names.value_or(std::vector<std::string>())) {
        for (TensorBuffer &buffer : program.buffers) {
          if (name == buffer.name + "_addr") {
            buffer.isOutput = kernel.role == Role::Writer ||
                              (buffer.isOutput && kernel.role != Role::Reader);
          }
        }
      }
    }
  }

  void addBuffer(const Function &function, const Buffer &found, bool isOutput) {
    if (program.buffers.size() > maxBuffers) {
      return; // said already
    }
    TensorBuffer made;
    made.name = found.name;
    made.isOutput = isOutput;
    for (ExprId extent : found.shape) {
      const Expr &size = module.exprs[extent];
      if (size.kind != ExprKind::Int || size.integer <= 0 ||
          size.integer > INT32_MAX) {
        return fail(function,
                    absl::StrCat("buffer `", found.name, "` has the extent `",
                                 printExpr(module, extent),
                                 "`; wanted a positive number"));
      }
      made.shape.push_back(size.integer);
    }
    while (made.shape.size() < 2) {
      made.shape.insert(made.shape.begin(), 1);
    }
    double count = 1; // of elements, without overflow
    for (int64_t extent : made.shape) {
      count *= static_cast<double>(extent);
    }
    if (count > maxElements || made.rows() > maxTiles / made.columns()) {
      return fail(function,
                  absl::StrCat("buffer `", found.name, "` fits no device"));
    }
    setFormat(function, found.name, found.dtype, made.format);
    setLayout(function, made);
    for (TensorBuffer &other : program.buffers) {
      if (other.name == made.name) {
        if (other.shape != made.shape) {
          fail(function, absl::StrCat("buffer `", made.name,
                                      "` has another shape than in another "
                                      "function"));
        }
        return;
      }
    }
    program.buffers.push_back(std::move(made));
    if (program.buffers.size() > maxBuffers) {
      fail(function, absl::StrCat("has more than ", maxBuffers,
                                  " buffers; a kernel has no more arguments"));
    }
  }

  void setFormat(const Function &function, const std::string &name,
                 const std::string &dtype, Format &format) {
    bool isRounded = false;
    auto known = formatOf(dtype, isRounded);
    if (!known) {
      return fail(function,
                  absl::StrCat("`", name, "` is of `", dtype.substr(0, 64),
                               "`; tiles are bfloat16, float32 or bfp8 here"),
                  "unsupported-op");
    }
    if (isRounded && rounded.insert({name, true}).second) {
      warn(function, absl::StrCat("`", name, "` is of `", dtype,
                                  "` and is computed in bfloat16"));
    }
    format = *known;
  }

  void setLayout(const Function &function, TensorBuffer &buffer) {
    const Attr *layout = layoutOf(buffer.name);
    if (!layout) {
      return;
    }
    if (const Attr *fill = layout->find("fill")) {
      buffer.fill = fill->kind == Attr::Kind::Float
                        ? fill->real
                        : static_cast<double>(integerOf(fill).value_or(0));
    }
    if (const Attr *memory = layout->find("memory")) {
      buffer.isInL1 = plainName(memory->text) == "l1";
    }
    const Attr *kind = layout->find("layout");
    if (kind && plainName(kind->text) == "sharded") {
      fail(function,
           absl::StrCat("buffer `", buffer.name,
                        "` is sharded; only interleaved buffers are compiled"),
           "unsupported-op");
    }
    auto shape = integersOf(layout->find("tile_shape"));
    if (shape && *shape != std::vector<int64_t>{tileSide, tileSide}) {
      fail(function,
           absl::StrCat("buffer `", buffer.name, "` has tiles of ",
                        printAttr(*layout->find("tile_shape")),
                        "; wanted [32, 32]"),
           "unsupported-op");
    }
    if (const Attr *dtype = layout->find("dtype")) {
      setFormat(function, buffer.name, dtype->text, buffer.format);
    }
  }

  void addCircularBuffers() {
    for (const Kernel &kernel : program.kernels) {
      const Attr &attrs = kernel.function->attrs;
      const Attr *indices = findFirst(attrs, {"tt.cb_indices"});
      const Attr *assigned = findFirst(attrs, {"tt.cb_assignment"});
      for (const Attr *map : {indices, assigned}) {
        for (size_t i = 0; map && i < map->keys.size(); ++i) {
          addCB(*kernel.function, map->keys[i], integerOf(&map->items[i]));
        }
      }
    }
    for (const Kernel &kernel : program.kernels) {
      const Attr *all =
          findFirst(kernel.function->attrs,
                    {"tt.cb_desc", "tt.cb_descriptors", "tt.conceptual_cbs"});
      for (size_t i = 0; all && i < all->keys.size(); ++i) {
        describeCB(*kernel.function, all->keys[i], all->items[i]);
      }
    }
    program.numbersAreCBs = program.cbs.empty();
    std::stable_sort(program.cbs.begin(), program.cbs.end(),
                     [](const CircularBuffer &a, const CircularBuffer &b) {
                       return a.index < b.index;
                     });
  }

  void addCB(const Function &function, const std::string &name,
             std::optional<int64_t> index) {
    if (program.cbs.size() > maxCircularBuffers) {
      return; // said already
    }
    if (!index || *index < 0) {
      return fail(function,
                  absl::StrCat("circular buffer `", name, "` has no number"));
    }
    for (const CircularBuffer &other : program.cbs) {
      if (other.name == name && other.index != *index) {
        return fail(function,
                    absl::StrCat("circular buffer `", name, "` is number ",
                                 *index, " here and ", other.index,
                                 " in another function"));
      }
      if (other.name != name && other.index == *index) {
        return fail(function,
                    absl::StrCat("circular buffers `", other.name, "` and `",
                                 name, "` are both number ", *index));
      }
      if (other.name == name) {
        return;
      }
    }
    CircularBuffer made;
    made.name = name;
    made.index = *index;
    // Until somebody says more.
    made.format = program.formatOf(name.find("out") != name.npos);
    program.cbs.push_back(std::move(made));
    if (program.cbs.size() > maxCircularBuffers) {
      fail(function, absl::StrCat("has more than ", maxCircularBuffers,
                                  " circular buffers, which no device has"));
    }
  }

  void describeCB(const Function &function, const std::string &name,
                  const Attr &description) {
    auto found = std::find_if(program.cbs.begin(), program.cbs.end(),
                              [&](auto &cb) { return cb.name == name; });
    if (found == program.cbs.end()) {
      return; // described, and used by nobody
    }
    const Attr *format = findFirst(description, {"data_format", "dtype"});
    if (format) {
      setFormat(function, name, format->text, found->format);
    }
    auto pages = integerOf(
        findFirst(description, {"depth", "num_pages", "num_buffers", "pages"}));
    if (pages && *pages <= 0) {
      fail(function, absl::StrCat("circular buffer `", name, "` has ", *pages,
                                  " pages; wanted at least one"));
    }
    found->pages = pages.value_or(found->pages);
    auto bytes = integerOf(description.find("page_size"));
    if (bytes && *bytes != tileBytesOf(found->format)) {
      fail(function, absl::StrCat("circular buffer `", name, "` has pages of ",
                                  *bytes, " bytes; a tile of its format has ",
                                  tileBytesOf(found->format)));
    }
    auto shape = integersOf(description.find("tile_shape"));
    if (shape && *shape != std::vector<int64_t>{tileSide, tileSide}) {
      fail(function,
           absl::StrCat("circular buffer `", name, "` has tiles of ",
                        printAttr(*description.find("tile_shape")),
                        "; wanted [32, 32]"),
           "unsupported-op");
    }
  }

  void addSemaphores() {
    for (const Kernel &kernel : program.kernels) {
      const Attr *all = findFirst(kernel.function->attrs, {"tt.semaphores"});
      for (size_t i = 0; all && i < all->keys.size(); ++i) {
        bool isNew = std::none_of(
            program.semaphores.begin(), program.semaphores.end(),
            [&](auto &other) { return other.first == all->keys[i]; });
        if (isNew) {
          program.semaphores.emplace_back(
              all->keys[i], integerOf(&all->items[i]).value_or(0));
        }
      }
    }
  }

  void addCores() {
    const Function *first = nullptr;
    for (const Kernel &kernel : program.kernels) {
      std::vector<CoreRange> ranges =
          coresOf(module, *kernel.function, problems);
      if (ranges.empty()) {
        continue;
      }
      auto same = [](const CoreRange &a, const CoreRange &b) {
        return a.x0 == b.x0 && a.y0 == b.y0 && a.x1 == b.x1 && a.y1 == b.y1;
      };
      if (first &&
          !std::equal(ranges.begin(), ranges.end(), program.cores.begin(),
                      program.cores.end(), same)) {
        return fail(*kernel.function,
                    absl::StrCat("stands on other cores than `", first->name,
                                 "`; the kernels of a program share theirs"));
      }
      first = first ? first : kernel.function;
      program.cores = std::move(ranges);
    }
    if (program.cores.empty()) {
      program.cores.push_back({0, 0, 0, 0});
    }
    size_t count = 0;
    for (const CoreRange &range : program.cores) {
      if (range.x0 < 0 || range.y0 < 0 || range.x1 < range.x0 ||
          range.y1 < range.y0 || range.x1 > 255 || range.y1 > 255) {
        return fail(first ? *first : *program.kernels[0].function,
                    absl::StrCat("the core range [", range.x0, ", ", range.y0,
                                 ", ", range.x1, ", ", range.y1,
                                 "] is no rectangle of cores"));
      }
      count += static_cast<size_t>((range.x1 - range.x0 + 1) *
                                   (range.y1 - range.y0 + 1));
    }
    if (count > maxCores) {
      fail(*program.kernels[0].function,
           absl::StrCat("has ", count, " cores; wanted at most ", maxCores));
    }
  }

  const Module &module;
  Problems &problems;
  KernelProgram program;
  std::map<std::string, bool> rounded; ///< what has been warned of
};

} // namespace

KernelProgram describeProgram(const Module &module, Problems &problems) {
  return Describer(module, problems).run();
}

} // namespace ttc::tir
