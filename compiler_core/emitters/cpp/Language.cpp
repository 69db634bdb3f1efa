// Words that are no names in C++.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/Render.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace ttc::cpp {
namespace {

bool isKeyword(StringRef name) {
  // Also what the C library and the preprocessor claim, in lower case.
  return StringSwitch<bool>(name)
      .Cases({"alignas", "alignof", "and", "and_eq", "asm", "auto"}, true)
      .Cases({"bitand", "bitor", "bool", "break", "case", "catch", "char"},
             true)
      .Cases({"char8_t", "char16_t", "char32_t", "class", "compl"}, true)
      .Cases({"concept", "const", "consteval", "constexpr", "constinit"}, true)
      .Cases({"const_cast", "continue", "co_await", "co_return", "co_yield"},
             true)
      .Cases({"decltype", "default", "delete", "do", "double"}, true)
      .Cases({"dynamic_cast", "else", "enum", "explicit", "export"}, true)
      .Cases({"extern", "false", "float", "for", "friend", "goto", "if"}, true)
      .Cases({"inline", "int", "long", "mutable", "namespace", "new"}, true)
      .Cases({"noexcept", "not", "not_eq", "nullptr", "operator", "or"}, true)
      .Cases({"or_eq", "private", "protected", "public", "register"}, true)
      .Cases({"reinterpret_cast", "requires", "return", "short", "signed"},
             true)
      .Cases({"sizeof", "static", "static_assert", "static_cast"}, true)
      .Cases({"struct", "switch", "template", "this", "thread_local"}, true)
      .Cases({"throw", "true", "try", "typedef", "typeid", "typename"}, true)
      .Cases({"union", "unsigned", "using", "virtual", "void"}, true)
      .Cases({"volatile", "wchar_t", "while", "xor", "xor_eq"}, true)
      .Cases({"assert", "errno", "linux", "major", "minor", "unix"}, true)
      .Cases({"stdin", "stdout", "stderr", "signals", "slots", "i386"}, true)
      .Default(false);
}

/// "kComputeConfig" of `compute_kernel_config`, as Python shortens it.
std::string constantName(StringRef word) {
  auto [first, last] = word.split("_kernel_");
  std::string name = last.empty() ? word.str() : (first + "_" + last).str();
  return "k" + convertToCamelFromSnakeCase(name, /*capitalizeFirst=*/true);
}

} // namespace

source::Language language() {
  // What the files of the export define or use at the scope of `forward`.
  return {"C++",
          isKeyword,
          constantName,
          {"ttnn",
           "tt",
           "ttsl",
           "std",
           "model",
           "inputs",
           "weights",
           "constants",
           "device",
           "forward",
           "main",
           "turn",
           "item",
           "unpack",
           "collect",
           "print_output",
           "constant_infos",
           "device_shape",
           "dtype_name",
           "with_host_type",
           "host_tensor",
           "pick",
           "to_device",
           "to_tensor",
           "download",
           "upload",
           "arguments",
           "results",
           "make_inputs",
           "load_weights",
           "load_constants",
           "random_tensor",
           "host_fft",
           "host_lu",
           "host_qr",
           "host_svd",
           "host_eig",
           "host_eigh",
           "host_cholesky",
           "host_triangular_solve",
           "host_householder_product",
           "host_random_bits"}};
}

} // namespace ttc::cpp
