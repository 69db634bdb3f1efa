// `ttc run` step by step: find the program, open the inputs, run, write.
// SPDX-License-Identifier: Apache-2.0
#include "RunCommand.h"

#include "CompileCommand.h"
#include "ProgressLines.h"
#include "Specializations.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "ttc/client/ExportDirectory.h"
#include "ttc/support/Zip.h"
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace ttc::cli {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t kUnpackAtMost = 8ull << 30;
constexpr std::string_view kProgramName = "model.ttx";

/// Everything that a run needs, open.
struct Prepared {
  std::optional<client::Graph> graph; ///< or a model.ttx
  std::unique_ptr<client::InputFile> inputs;
  std::optional<client::ExportDirectory> profile;
  client::RunJob job;
};

/// The model.ttx of an export directory, or the specialization that `inputs`
/// fit.
absl::StatusOr<std::string> programIn(const std::string &directory,
                                      const client::InputFile *inputs) {
  TTC_TRY_ASSIGN(std::string specialized, specializationFor(directory, inputs));
  if (!specialized.empty()) {
    return specialized;
  }
  std::error_code error;
  for (const fs::path &below : {fs::path(), fs::path("executable")}) {
    fs::path path = fs::path(directory) / below / kProgramName;
    if (fs::is_regular_file(path, error)) {
      return path.string();
    }
  }
  return absl::InvalidArgumentError(
      absl::StrCat("`", directory,
                   "` has no model.ttx; make one with `ttc compile --emit "
                   "executable`, or run the graph itself"));
}

/// The key of the export that holds `program`, if the file is still the one
/// that was exported: then the daemon may have it already.
std::string keyOf(const std::string &program, const client::Graph &file) {
  if (fs::path(program).filename() != kProgramName) {
    return ""; // of several: the key alone does not say which
  }
  std::ifstream index(fs::path(program).parent_path() / "export.json");
  std::string text{std::istreambuf_iterator<char>(index), {}};
  auto json = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("key") || !json.contains("files")) {
    return "";
  }
  const auto &key = json["key"];
  std::string hex = key.is_string()   ? key.get<std::string>()
                    : key.is_object() ? key.value("hex", std::string())
                                      : std::string();
  std::string files = json["files"].dump();
  return files.find(file.digest().hex()) != files.npos ? hex : "";
}

bool isExecutable(const std::string &path) {
  return fs::path(path).extension() == ".ttx";
}

absl::Status openProgram(Session &session, const RunArguments &arguments,
                         Prepared &prepared) {
  const client::Call &call = session.call(absl::InfiniteDuration());
  client::RunJob &job = prepared.job;
  std::string path = arguments.program;
  std::error_code error;
  if (path != "-" && fs::is_directory(path, error)) {
    TTC_TRY_ASSIGN(path, programIn(path, prepared.inputs.get()));
  }
  TTC_TRY_ASSIGN(prepared.graph, client::Graph::open(path, call));
  job.name = arguments.program == "-"
                 ? "graph"
                 : fs::path(arguments.program).filename().string();
  if (isExecutable(path)) {
    job.executable = &*prepared.graph;
    job.key = keyOf(path, *prepared.graph);
    return absl::OkStatus();
  }
  CompileArguments compile;
  compile.options = arguments.options;
  compile.dims = arguments.dims;
  compile.shapes = arguments.shapes;
  compile.output = "."; // Nothing is exported: only the options are wanted.
  TTC_TRY_ASSIGN(MergedOptions merged, mergeOptions(compile));
  TTC_TRY_ASSIGN(job.compile.inputKind, parseInputKind(arguments.inputKind));
  job.compile.options = std::move(merged.options);
  job.compile.recompile = arguments.recompile;
  job.compile.graph = &*prepared.graph;
  return absl::OkStatus();
}

absl::Status openInputs(Session &session, const RunArguments &arguments,
                        Prepared &prepared) {
  if (arguments.inputs.empty() == !arguments.seed) {
    return absl::InvalidArgumentError(
        arguments.seed
            ? "`--inputs` and `--random-inputs` are both given; leave one out"
            : "a run needs inputs: `--inputs FILE.npz`, or `--random-inputs "
              "SEED` for a quick look");
  }
  if (arguments.seed) {
    prepared.job.seed = *arguments.seed;
    return absl::OkStatus();
  }
  TTC_TRY_ASSIGN(prepared.inputs,
                 client::openInputs(arguments.inputs, session.call()));
  prepared.job.inputs = prepared.inputs.get();
  return absl::OkStatus();
}

/// A profile replaces an older one, or nothing.
absl::Status checkProfileDirectory(const std::string &path) {
  std::error_code error;
  bool ours = !fs::exists(path, error) || fs::is_empty(path, error) ||
              (fs::exists(fs::path(path) / "trace.json", error) &&
               fs::exists(fs::path(path) / "profile.html", error));
  return ours ? absl::OkStatus()
              : absl::FailedPreconditionError(absl::StrCat(
                    "cannot write `", path,
                    "`: it exists and is no profile of ours; name another "
                    "directory"));
}

absl::Status prepareOutputs(const RunArguments &arguments, Prepared &prepared,
                            std::optional<ExitCode> &code) {
  if (!arguments.outputs.empty()) {
    TTC_TRY(client::checkOutputsName(arguments.outputs));
  }
  if (arguments.profile.empty()) {
    return absl::OkStatus();
  }
  code = ExitCode::CannotWrite;
  TTC_TRY(checkProfileDirectory(arguments.profile));
  TTC_TRY_ASSIGN(prepared.profile, client::ExportDirectory::prepare(
                                       arguments.profile, /*force=*/true));
  code = std::nullopt;
  prepared.job.wantProfile = true;
  return absl::OkStatus();
}

absl::Status prepare(Session &session, const RunArguments &arguments,
                     Prepared &prepared, std::optional<ExitCode> &code) {
  prepared.job.device = arguments.device;
  prepared.job.numerics = arguments.numerics;
  if (!arguments.deviceProfile.empty()) {
    TTC_TRY_ASSIGN(prepared.job.deviceProfile,
                   readDeviceProfile(arguments.deviceProfile, session));
  }
  // A directory may hold several programs: the inputs say which is meant.
  TTC_TRY(openInputs(session, arguments, prepared));
  TTC_TRY(openProgram(session, arguments, prepared));
  return prepareOutputs(arguments, prepared, code);
}

/// By key first where there is one; what the daemon has forgotten is sent.
absl::StatusOr<client::RunResult> execute(Session &session,
                                          Prepared &prepared) {
  ProgressLines progress(session.terminal);
  auto result = session.client().run(prepared.job, progress, session.call());
  if (absl::IsNotFound(result.status()) && !prepared.job.key.empty()) {
    prepared.job.key.clear();
    result = session.client().run(prepared.job, progress, session.call());
  }
  return result;
}

absl::Status writeResults(Session &session, const RunArguments &arguments,
                          const Prepared &prepared, RunReport &report) {
  if (!arguments.outputs.empty()) {
    TTC_TRY_ASSIGN(
        std::string file,
        client::outputsFile(arguments.outputs, report.result.outputs));
    TTC_TRY(client::writeFileWhole(arguments.outputs, file));
    report.outputs = arguments.outputs;
  }
  if (prepared.profile) {
    TTC_TRY_ASSIGN(std::vector<ZipEntry> files,
                   readZip(report.result.profile, kUnpackAtMost));
    TTC_TRY(prepared.profile->write(files, session.call(), report.remark));
    report.profile = prepared.profile->path();
  }
  return absl::OkStatus();
}

} // namespace

absl::StatusOr<std::string> readDeviceProfile(const std::string &path,
                                              Session &session) {
  TTC_TRY_ASSIGN(client::Graph file, client::Graph::open(path, session.call()));
  constexpr uint64_t atMost = 1 << 20;
  if (file.size() > atMost) {
    return absl::InvalidArgumentError(
        absl::StrCat("device profile `", path, "` has ", file.size(),
                     " bytes; wanted: at most ", atMost));
  }
  return file.read(0, file.size());
}

ExitCode runRun(Session &session, const RunArguments &arguments) {
  static_cast<void>(session.call(absl::InfiniteDuration()));
  std::optional<ExitCode> code;
  Prepared prepared;
  absl::Status ready = prepare(session, arguments, prepared, code);
  if (!ready.ok()) {
    return session.fail(ready, code);
  }
  absl::Time start = absl::Now();
  auto result = execute(session, prepared);
  if (!result.ok()) {
    // The device is not there: that is this request's trouble, not the
    // service's.
    bool request = absl::IsFailedPrecondition(result.status());
    return session.fail(result.status(), request
                                             ? std::optional(ExitCode::Usage)
                                             : std::nullopt);
  }
  prepared.inputs.reset(); // Large ones should not stay beside the outputs.
  RunReport report;
  report.result = *std::move(result);
  report.program = arguments.program;
  if (report.result.outcome == v1::OUTCOME_OK) {
    absl::Status written = writeResults(session, arguments, prepared, report);
    if (!written.ok()) {
      return session.fail(written, exitCodeOf(written) == ExitCode::Interrupted
                                       ? ExitCode::Interrupted
                                       : ExitCode::CannotWrite);
    }
  }
  report.elapsed = absl::Now() - start;
  return printRunReport(session, report);
}

} // namespace ttc::cli
