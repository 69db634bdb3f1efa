// The outputs of a run in a few numbers each.
// SPDX-License-Identifier: Apache-2.0
#include "CompileReport.h"
#include "ProgressLines.h"
#include "RunCommand.h"
#include "TextTable.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "ttc/client/TensorFiles.h"
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>

namespace ttc::cli {
namespace {

using Json = nlohmann::ordered_json;

/// Over all elements; NaN if there are none, or one of them is NaN.
struct Statistics {
  double mean = NAN, minimum = NAN, maximum = NAN;
};

template <typename T> Statistics statisticsOf(std::string_view bytes) {
  size_t count = bytes.size() / sizeof(T);
  if (count == 0) {
    return {};
  }
  double sum = 0, low = INFINITY, high = -INFINITY;
  for (size_t i = 0; i < count; ++i) {
    T element;
    std::memcpy(&element, bytes.data() + i * sizeof(T), sizeof(T));
    auto value = static_cast<double>(element);
    if (std::isnan(value)) {
      return {};
    }
    sum += value;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  return {sum / static_cast<double>(count), low, high};
}

Statistics statisticsOf(const SafeTensor &tensor) {
  using Function = Statistics (*)(std::string_view);
  static constexpr std::pair<std::string_view, Function> byDtype[] = {
      {"F32", statisticsOf<float>},    {"F64", statisticsOf<double>},
      {"I8", statisticsOf<int8_t>},    {"I16", statisticsOf<int16_t>},
      {"I32", statisticsOf<int32_t>},  {"I64", statisticsOf<int64_t>},
      {"U8", statisticsOf<uint8_t>},   {"BOOL", statisticsOf<uint8_t>},
      {"U16", statisticsOf<uint16_t>}, {"U32", statisticsOf<uint32_t>},
      {"U64", statisticsOf<uint64_t>}, // Of complex numbers, over all parts.
      {"C64", statisticsOf<float>},    {"C128", statisticsOf<double>}};
  for (const auto &[dtype, function] : byDtype) {
    if (dtype == tensor.dtype) {
      return function(tensor.bytes);
    }
  }
  return statisticsOf<float>(client::widenedToFloat32(tensor));
}

std::string numberText(double value) { return absl::StrFormat("%.6g", value); }

/// JSON knows neither NaN nor infinities.
Json numberJson(double value) {
  return std::isfinite(value) ? Json(value) : Json(numberText(value));
}

std::string outputsText(const std::vector<SafeTensor> &outputs) {
  std::vector<std::vector<std::string>> rows = {
      {"OUTPUT", "SHAPE", "DTYPE", "MEAN", "MIN", "MAX"}};
  for (const SafeTensor &output : outputs) {
    Statistics all = statisticsOf(output);
    rows.push_back({output.name,
                    absl::StrCat("[", absl::StrJoin(output.shape, ", "), "]"),
                    output.dtype, numberText(all.mean), numberText(all.minimum),
                    numberText(all.maximum)});
  }
  return textTable(rows);
}

Json outputsJson(const std::vector<SafeTensor> &outputs) {
  Json list = Json::array();
  for (const SafeTensor &output : outputs) {
    Statistics all = statisticsOf(output);
    list.push_back({{"name", output.name},
                    {"shape", output.shape},
                    {"dtype", output.dtype},
                    {"mean", numberJson(all.mean)},
                    {"min", numberJson(all.minimum)},
                    {"max", numberJson(all.maximum)}});
  }
  return list;
}

Json nullIfEmpty(std::string_view text) {
  return text.empty() ? Json() : Json(text);
}

Json reportJson(const RunReport &report, const std::vector<SafeTensor> &outputs,
                ExitCode code) {
  const client::RunResult &result = report.result;
  Json diagnostics = Json::array();
  for (const v1::Diagnostic &diagnostic : result.diagnostics) {
    diagnostics.push_back({{"severity", severityName(diagnostic.severity())},
                           {"code", diagnostic.code()},
                           {"message", diagnostic.message()}});
  }
  Json timings = Json::object();
  for (const v1::PhaseTiming &timing : result.timings) {
    timings[timing.phase()] = timings.value(timing.phase(), 0.0) +
                              static_cast<double>(timing.duration_us()) / 1e6;
  }
  Json json = {{"outcome", outcomeName(result.outcome)},
               {"cache", nullIfEmpty(cacheName(result.cache))},
               {"key", nullIfEmpty(result.key)},
               {"device", nullIfEmpty(result.summary.device())},
               {"numerics", nullIfEmpty(result.summary.numerics())},
               {"operations", result.summary.operations()},
               {"device_ns", result.summary.device_ns()},
               {"outputs", outputsJson(outputs)},
               {"outputs_file", nullIfEmpty(report.outputs)},
               {"profile", nullIfEmpty(report.profile)},
               {"timings", timings},
               {"diagnostics", diagnostics},
               {"exit_code", static_cast<int>(code)}};
  if (!result.message.empty()) {
    json["message"] = result.message;
  }
  return json;
}

std::string successText(const RunReport &report) {
  const client::RunResult &result = report.result;
  std::string text = absl::StrCat(
      "ran ", result.summary.operations(), " operations on ",
      printable(result.summary.device()), " (", result.summary.numerics(),
      ") in ", durationText(absl::ToInt64Microseconds(report.elapsed)));
  if (result.summary.device_ns() > 0) {
    absl::StrAppend(&text, ", ",
                    durationText((result.summary.device_ns() + 500) / 1000),
                    " on the device as the cost model sees it");
  }
  for (const std::string &path : {report.outputs, report.profile}) {
    if (!path.empty()) {
      absl::StrAppend(&text, "\nwrote ", printable(path));
    }
  }
  return text + "\n";
}

std::string failureText(const RunReport &report) {
  std::string message = printable(report.result.message, /*multiline=*/true);
  if (report.result.outcome == v1::OUTCOME_PROGRAM_ERROR) {
    return absl::StrCat("`", printable(report.program), "` did not run",
                        report.result.diagnostics.empty() ? ": " + message
                                                          : "");
  }
  return message.empty() ? "the run ended without a result" : message;
}

} // namespace

ExitCode printRunReport(Session &session, const RunReport &report) {
  CompileReport said;
  said.result.diagnostics = report.result.diagnostics;
  said.graph = report.program;
  printDiagnostics(session, said);
  ExitCode code = exitCodeOf(report.result.outcome);
  std::vector<SafeTensor> outputs;
  if (code == ExitCode::Done) {
    auto parsed = parseSafetensors(report.result.outputs);
    if (!parsed.ok()) {
      return session.fail(parsed.status(), ExitCode::Unavailable);
    }
    outputs = *std::move(parsed);
  } else {
    std::string line =
        absl::StrCat(styled(session.terminal.colour, "1", "ttc:"), " ",
                     styled(session.terminal.colour, "1;31", "error:"), " ",
                     failureText(report), "\n");
    std::fputs(line.c_str(), stderr);
  }
  if (!report.remark.empty()) {
    std::fputs(
        absl::StrCat("ttc: warning: ", printable(report.remark), "\n").c_str(),
        stderr);
  }
  if (session.common.json) {
    session.printJson(reportJson(report, outputs, code));
  } else if (code == ExitCode::Done) {
    printOut(outputsText(outputs) + successText(report));
  }
  return code;
}

} // namespace ttc::cli
