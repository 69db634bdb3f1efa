// File to tree, tree to description, description to IR.
// SPDX-License-Identifier: Apache-2.0
#include "importers/TirModule.h"

#include "dialects/Diagnostics.h"
#include "importers/tir/KernelProgram.h"
#include "importers/tir/Read.h"
#include "importers/tir/monolithic/SplitKernels.h"
#include "importers/ttkernel/ProgramBuilder.h"

using namespace mlir;

namespace ttc {
namespace {

/// Codes have to be literals.
llvm::StringLiteral codeOf(const tir::Problem &problem) {
  for (llvm::StringLiteral known :
       {llvm::StringLiteral("parse-error"),
        llvm::StringLiteral("unsupported-op"), llvm::StringLiteral("too-large"),
        llvm::StringLiteral("invalid-program")}) {
    if (known == problem.code) {
      return known;
    }
  }
  return "tir";
}

/// Says what there is to say, errors first, and tells whether there was one. A
/// file can be wrong in as many places as it has bytes.
bool report(MLIRContext &context, StringRef fileName,
            const tir::Problems &problems) {
  constexpr size_t most = 32;
  size_t said = 0;
  for (bool isError : {true, false}) {
    for (const tir::Problem &problem : problems) {
      if (problem.isError != isError || ++said > most) {
        continue;
      }
      auto location = FileLineColLoc::get(
          &context, fileName, problem.place.line, problem.place.column);
      withCode((isError ? emitError(location) : emitWarning(location))
                   << problem.message,
               codeOf(problem));
    }
  }
  if (said > most) {
    withCode(emitWarning(FileLineColLoc::get(&context, fileName, 0, 0))
                 << said - most << " more errors and warnings are not shown",
             "tir");
  }
  return tir::hasErrors(problems);
}

/// Functions without a role are what earlier passes take.
void checkRolesAreThere(const tir::Module &module, tir::Problems &problems) {
  for (const tir::Function &function : module.functions) {
    if (tir::roleOf(function)) {
      continue;
    }
    const tir::Attr *role = function.attrs.find("tt.kernel_role");
    problems.push_back(
        {true, "unsupported-op",
         tir::located(module, function, tir::none,
                      role ? "has the role `" + role->text.substr(0, 64) +
                                 "`; wanted `reader`, `compute` or `writer`"
                           : "has no `tt.kernel_role`; wanted `reader`, "
                             "`compute` or `writer`"),
         function.place});
  }
}

} // namespace

OwningOpRef<ModuleOp> readTir(MLIRContext &context, StringRef bytes,
                              StringRef fileName, bool isJson,
                              const ImportLimits &limits) {
  tir::Problems problems;
  tir::Module module = isJson ? tir::readJson(bytes, limits, problems)
                              : tir::readScript(bytes, limits, problems);
  tir::KernelProgram program;
  if (!tir::hasErrors(problems)) {
    tir::splitMonolithic(module, problems);
  }
  if (!tir::hasErrors(problems)) {
    checkRolesAreThere(module, problems);
  }
  if (!tir::hasErrors(problems)) {
    program = tir::describeProgram(module, problems);
  }
  if (report(context, fileName, problems)) {
    return nullptr;
  }
  return ttkernel::buildProgram(context, fileName, module, program);
}

} // namespace ttc
