// From mlir::Diagnostic to ttc::Diagnostic.
// SPDX-License-Identifier: Apache-2.0
#include "importers/DiagnosticCapture.h"

#include "dialects/Diagnostics.h"
#include "mlir/IR/Location.h"

using namespace mlir;

namespace ttc {
namespace {

constexpr size_t longestSourceLine = 4096;

Severity severityOf(DiagnosticSeverity severity) {
  switch (severity) {
  case DiagnosticSeverity::Note:
    return Severity::Note;
  case DiagnosticSeverity::Warning:
    return Severity::Warning;
  case DiagnosticSeverity::Error:
    return Severity::Error;
  case DiagnosticSeverity::Remark:
    return Severity::Remark;
  }
  return Severity::Error;
}

/// The outermost name of a location: the framework's scope.
StringRef scopeOf(Location location) {
  StringRef scope;
  location->walk([&](Location part) {
    if (auto named = dyn_cast<NameLoc>(part)) {
      scope = named.getName();
      return WalkResult::interrupt();
    }
    return WalkResult::advance();
  });
  return scope;
}

/// The first file position in a location.
FileLineColLoc positionOf(Location location) {
  FileLineColLoc position;
  location->walk([&](Location part) {
    position = dyn_cast<FileLineColLoc>(part);
    return position ? WalkResult::interrupt() : WalkResult::advance();
  });
  return position;
}

/// "stablehlo.while" out of "'stablehlo.while' op is not supported".
std::string opNamedIn(StringRef message) {
  if (!message.consume_front("'")) {
    return "";
  }
  auto [name, rest] = message.split("' op ");
  return rest.empty() ? "" : name.str();
}

} // namespace

DiagnosticCapture::DiagnosticCapture(MLIRContext *context,
                                     DiagnosticHandler handler,
                                     StringRef fileName, StringRef graph)
    : handler(std::move(handler)), fileName(fileName), graph(graph),
      scope(context, [this](mlir::Diagnostic &diagnostic) {
        return handle(diagnostic);
      }) {}

LogicalResult DiagnosticCapture::handle(mlir::Diagnostic &diagnostic) {
  errors += diagnostic.getSeverity() == DiagnosticSeverity::Error;
  handler(convert(diagnostic));
  for (mlir::Diagnostic &note : diagnostic.getNotes()) {
    // "see current operation" prints a whole op for compiler developers.
    if (!StringRef(note.str()).starts_with("see current operation")) {
      handler(convert(note));
    }
  }
  return success();
}

ttc::Diagnostic DiagnosticCapture::convert(mlir::Diagnostic &diagnostic) {
  ttc::Diagnostic result;
  result.severity = severityOf(diagnostic.getSeverity());
  result.code = codeOf(diagnostic).str();
  if (result.code.empty() && result.severity == Severity::Error) {
    result.code = defaultCode;
  }
  result.message = diagnostic.str();
  result.op = opNamedIn(result.message);
  result.location = place(diagnostic.getLocation());
  return result;
}

SourceLocation DiagnosticCapture::place(Location location) {
  SourceLocation result;
  result.scope = scopeOf(location).str();
  FileLineColLoc position = positionOf(location);
  if (!position) {
    result.file = fileName;
    return result;
  }
  result.file = position.getFilename().str();
  result.line = position.getLine();
  result.column = position.getColumn();
  if (result.file == fileName) {
    result.sourceLine = sourceLine(result.line).take_front(longestSourceLine);
  }
  return result;
}

StringRef DiagnosticCapture::sourceLine(unsigned line) {
  if (graph.contains('\0')) {
    return {}; // Bytecode has no lines.
  }
  if (lineStarts.empty()) {
    lineStarts.push_back(0);
    for (size_t at = graph.find('\n'); at != StringRef::npos;
         at = graph.find('\n', at + 1)) {
      lineStarts.push_back(at + 1);
    }
  }
  if (line == 0 || line > lineStarts.size()) {
    return {};
  }
  return graph.drop_front(lineStarts[line - 1]).take_until([](char c) {
    return c == '\n';
  });
}

} // namespace ttc
