// Header files, one translation unit around each kernel, a compiler's run.
// SPDX-License-Identifier: Apache-2.0
#include "KernelCompiler.h"

#include "EmbeddedShim.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include <dlfcn.h>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace ttc::emulator {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path &path, std::string_view text) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::ofstream(path, std::ios::binary) << text;
}

/// Path of a program: itself, or the first in $PATH; empty if there is none.
std::string findProgram(const std::string &name) {
  if (absl::StrContains(name, "/")) {
    return ::access(name.c_str(), X_OK) == 0 ? name : "";
  }
  const char *path = ::getenv("PATH");
  for (absl::string_view folder :
       absl::StrSplit(path ? path : "/usr/bin", ':', absl::SkipEmpty())) {
    std::string candidate = absl::StrCat(folder, "/", name);
    if (::access(candidate.c_str(), X_OK) == 0) {
      return candidate;
    }
  }
  return "";
}

/// Runs `arguments`; what it says goes to `log`. The wait status, or -1.
int runProgram(const std::vector<std::string> &arguments,
               const std::string &log) {
  std::vector<char *> pointers;
  for (const std::string &argument : arguments) {
    pointers.push_back(const_cast<char *>(argument.c_str()));
  }
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, 1, log.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::posix_spawn_file_actions_adddup2(&actions, 1, 2);
  pid_t pid = 0;
  int failed = ::posix_spawn(&pid, pointers[0], &actions, nullptr,
                             pointers.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  int status = -1;
  if (failed != 0 || ::waitpid(pid, &status, 0) != pid) {
    return -1;
  }
  return status;
}

/// Paths of Metalium's headers that the shim stands for.
std::string shimFor(std::string_view header) {
  absl::string_view name(header.data(), header.size());
  if (name == "dataflow_api.h" || absl::StartsWith(name, "api/dataflow/")) {
    return "dataflow.h";
  }
  if (name == "compute_kernel_api.h" ||
      absl::StartsWith(name, "api/compute/") ||
      absl::StartsWith(name, "compute_kernel_api/")) {
    return "compute.h";
  }
  return "";
}

std::string compileArgs(const KernelProgram &program, const Kernel &kernel) {
  std::vector<uint32_t> all = kernel.compileArgs;
  for (const std::string &accessor : kernel.accessors) {
    const Buffer &buffer = *program.findBuffer(accessor);
    all.push_back(buffer.inDram);
    all.push_back(static_cast<uint32_t>(bytesOf(buffer.format)));
  }
  std::string list = all.empty() ? "0" : absl::StrJoin(all, ",");
  return absl::StrCat("#define KERNEL_COMPILE_TIME_ARGS ", list,
                      "\n#define KERNEL_COMPILE_TIME_ARG_COUNT ", all.size(),
                      "\n");
}

/// Older compute kernels are `namespace NAMESPACE { void MAIN { … } }`.
constexpr char wrapperEnd[] = R"(
extern "C" void ttc_kernel_entry() { kernel_main(); }
)";

} // namespace

absl::StatusOr<KernelCompiler>
KernelCompiler::create(const std::string &wanted, const std::string &folder,
                       const std::string &scratch) {
  const char *variable = ::getenv("CXX");
  std::vector<std::string> names = {"clang++-22", "clang++", "g++", "c++"};
  if (!wanted.empty()) {
    names = {wanted};
  } else if (variable && *variable) {
    names.insert(names.begin(), variable);
  }
  for (const std::string &name : names) {
    if (std::string path = findProgram(name); !path.empty()) {
      for (const EmbeddedFile &file : embeddedShim()) {
        write(fs::path(scratch) / "shim" / fs::path(file.name).filename(),
              file.text);
      }
      return KernelCompiler(path, folder, scratch);
    }
  }
  return absl::NotFoundError(
      absl::StrCat("no C++ compiler to build the kernels with: none of `",
                   absl::StrJoin(names, "`, `"), "` is in PATH"));
}

absl::Status KernelCompiler::writeHeaders(const Kernel &kernel) const {
  std::string source = contentOf(fs::path(folder) / kernel.file);
  if (source.empty()) {
    return absl::FailedPreconditionError(
        absl::StrCat("kernel `", kernel.name, "`: `", kernel.file,
                     "` is not there, or empty"));
  }
  for (absl::string_view line : absl::StrSplit(source, '\n')) {
    absl::string_view rest = line;
    if (!absl::StartsWith(rest, "#include \"")) {
      continue;
    }
    rest.remove_prefix(sizeof("#include \"") - 1);
    std::string header(rest.substr(0, rest.find('"')));
    bool escapes = absl::StrContains(header, "..");
    if (std::string shim = shimFor(header); !shim.empty() && !escapes) {
      write(fs::path(scratch) / "include" / header,
            absl::StrCat("#include \"", scratch, "/shim/", shim, "\"\n"));
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<KernelEntry>
KernelCompiler::compile(const KernelProgram &program,
                        const Kernel &kernel) const {
  TTC_TRY(writeHeaders(kernel));
  fs::path stem = fs::path(scratch) / kernel.name;
  std::string unit = stem.string() + ".kernel.cpp";
  std::string library = stem.string() + ".so", log = stem.string() + ".log";
  write(unit,
        absl::StrCat(compileArgs(program, kernel),
                     "#define NAMESPACE ttc_kernel\n#define MAIN "
                     "kernel_main()\nnamespace ttc_kernel {}\nusing namespace "
                     "ttc_kernel;\n#include \"",
                     fs::absolute(fs::path(folder) / kernel.file).string(),
                     "\"\n", wrapperEnd));
  int status = runProgram({compiler, "-std=c++20", "-O1", "-shared", "-fPIC",
                           "-w", "-I", scratch + "/include", "-I",
                           scratch + "/shim", "-o", library, unit},
                          log);
  if (status != 0) {
    std::string words = contentOf(log).substr(0, 4000);
    return absl::FailedPreconditionError(
        absl::StrCat("kernel `", kernel.name, "` does not compile:\n", words));
  }
  void *handle = ::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
  void *entry = handle ? ::dlsym(handle, "ttc_kernel_entry") : nullptr;
  if (!entry) {
    return absl::FailedPreconditionError(absl::StrCat(
        "kernel `", kernel.name, "` does not load: ", ::dlerror()));
  }
  return reinterpret_cast<KernelEntry>(entry);
}

} // namespace ttc::emulator
