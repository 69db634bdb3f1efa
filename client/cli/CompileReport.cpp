// The end of a compile, for people and for programs.
// SPDX-License-Identifier: Apache-2.0
#include "CompileReport.h"

#include "DiagnosticText.h"
#include "ProgressLines.h"
#include "absl/strings/str_cat.h"
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace ttc::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kShortKey = 12;

Json diagnosticJson(const v1::Diagnostic &diagnostic,
                    const std::string &graph) {
  const v1::SourceLocation &at = diagnostic.location();
  Json json = {{"severity", severityName(diagnostic.severity())},
               {"code", diagnostic.code()},
               {"message", diagnostic.message()},
               {"file", at.file().empty() ? graph : at.file()},
               {"line", at.line()},
               {"column", at.column()}};
  for (const auto &[name, value] : {std::pair("source_line", at.source_line()),
                                    {"scope", at.scope()},
                                    {"op", diagnostic.op()},
                                    {"option", diagnostic.option()}}) {
    if (!value.empty()) {
      json[name] = value;
    }
  }
  return json;
}

/// Seconds by phase; phases that come twice are added up.
Json timingsJson(const std::vector<v1::PhaseTiming> &timings) {
  Json json = Json::object();
  for (const v1::PhaseTiming &timing : timings) {
    double before = json.value(timing.phase(), 0.0);
    json[timing.phase()] =
        before + static_cast<double>(timing.duration_us()) / 1e6;
  }
  return json;
}

Json reportJson(const CompileReport &report, const std::string &reproducer,
                ExitCode code) {
  const client::CompileResult &result = report.result;
  Json diagnostics = Json::array();
  for (const v1::Diagnostic &diagnostic : result.diagnostics) {
    diagnostics.push_back(diagnosticJson(diagnostic, report.graph));
  }
  std::string_view cache = cacheName(result.cache);
  Json json = {
      {"outcome", outcomeName(result.outcome)},
      {"cache", cache.empty() ? Json() : Json(cache)},
      {"key", result.key.empty() ? Json() : Json(result.key)},
      {"files", report.output.empty() ? Json::array() : Json(result.files)},
      {"timings", timingsJson(result.timings)},
      {"diagnostics", diagnostics},
      {"output", report.output.empty() ? Json() : Json(report.output)},
      {"elapsed", absl::ToDoubleSeconds(report.elapsed)},
      {"exit_code", static_cast<int>(code)}};
  if (!result.message.empty()) {
    json["message"] = result.message;
  }
  if (!reproducer.empty()) {
    json["reproducer"] = reproducer;
  }
  return json;
}

std::string successText(const CompileReport &report) {
  const client::CompileResult &result = report.result;
  return absl::StrCat("wrote ", printable(report.output), ": ",
                      result.files.size(),
                      result.files.size() == 1 ? " file, " : " files, ",
                      sizeText(report.archiveBytes), " packed, in ",
                      durationText(absl::ToInt64Microseconds(report.elapsed)),
                      " (cache ", std::string(cacheName(result.cache)),
                      ", key ", result.key.substr(0, kShortKey), ")\n");
}

void printError(const Session &session, const std::string &text) {
  std::string line = absl::StrCat(
      styled(session.terminal.colour, "1", "ttc:"), " ",
      styled(session.terminal.colour, "1;31", "error:"), " ", text, "\n");
  std::fputs(line.c_str(), stderr);
}

/// One line on what went wrong.
std::string failureText(const CompileReport &report) {
  std::string message = printable(report.result.message);
  auto errors = std::count_if(report.result.diagnostics.begin(),
                              report.result.diagnostics.end(),
                              [](const v1::Diagnostic &d) {
                                return d.severity() == v1::SEVERITY_ERROR;
                              });
  switch (report.result.outcome) {
  case v1::OUTCOME_PROGRAM_ERROR:
    return absl::StrCat("`", printable(report.graph),
                        "` was not compiled: ", errors,
                        errors == 1 ? " error" : " errors");
  case v1::OUTCOME_COMPILER_CRASH:
    return message.empty() ? "the compiler crashed" : message;
  case v1::OUTCOME_TIMEOUT:
    return message.empty() ? "the daemon's time limit for a job was reached"
                           : message;
  case v1::OUTCOME_CANCELLED:
    return message.empty() ? "cancelled" : message;
  default:
    return message.empty()
               ? absl::StrCat("the daemon ended the job with outcome ",
                              static_cast<int>(report.result.outcome),
                              ", which this ttc does not know; update it")
               : message;
  }
}

/// Saves and announces the reproducer. Returns its path.
std::string keepReproducer(const Session &session,
                           const client::CompileResult &result) {
  if (result.outcome != v1::OUTCOME_COMPILER_CRASH) {
    return "";
  }
  if (result.reproducer.empty()) {
    std::fputs("  the daemon sent no reproducer\n", stderr);
    return "";
  }
  std::string why;
  std::string path =
      saveReproducer(result.reproducerName, result.reproducer, why);
  std::string line =
      path.empty() ? absl::StrCat("  the reproducer could not be saved: ", why)
                   : absl::StrCat("  reproducer: ", printable(path));
  std::fputs((line + "\n").c_str(), stderr);
  return path;
}

} // namespace

void printDiagnostics(const Session &session, const CompileReport &report) {
  for (const v1::Diagnostic &diagnostic : report.result.diagnostics) {
    std::string text =
        diagnosticText(diagnostic, report.graph, session.terminal);
    std::fputs(text.c_str(), stderr);
  }
}

ExitCode printReport(Session &session, const CompileReport &report) {
  ExitCode code = exitCodeOf(report.result.outcome);
  std::string reproducer;
  if (code != ExitCode::Done) {
    printError(session, failureText(report));
    reproducer = keepReproducer(session, report.result);
  }
  if (!report.remark.empty()) {
    std::fputs(
        absl::StrCat("ttc: warning: ", printable(report.remark), "\n").c_str(),
        stderr);
  }
  if (session.common.json) {
    session.printJson(reportJson(report, reproducer, code));
  } else if (code == ExitCode::Done) {
    printOut(successText(report));
  }
  return code;
}

} // namespace ttc::cli
