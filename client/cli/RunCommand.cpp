// `ttc run` step by step: find the program, open the inputs, run, write.
// SPDX-License-Identifier: Apache-2.0
#include "RunCommand.h"

#include "ProgressLines.h"
#include "RunProgram.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "ttc/client/ExportDirectory.h"
#include "ttc/support/Zip.h"
#include <filesystem>

namespace ttc::cli {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t kUnpackAtMost = 8ull << 30;

/// Everything that a run needs, open.
struct Prepared {
  std::optional<client::Graph> file; ///< the program, or its source
  std::unique_ptr<client::InputFile> inputs;
  std::optional<client::ExportDirectory> profile;
  client::RunJob job;
};

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
    if (!absl::SimpleAtoi(*arguments.seed, &prepared.job.seed)) {
      return absl::InvalidArgumentError(
          absl::StrCat("`--random-inputs ", *arguments.seed,
                       "`: wanted: a seed from 0 to 2^64 - 1"));
    }
    return absl::OkStatus();
  }
  TTC_TRY_ASSIGN(prepared.inputs,
                 client::openInputs(arguments.inputs, session.call()));
  prepared.job.inputs = prepared.inputs.get();
  return absl::OkStatus();
}

/// Of kernels; their export has a trace.json, too, and more.
bool isOnlyATrace(const std::string &path) {
  std::error_code error;
  fs::directory_iterator files(path, error);
  return !error && std::distance(fs::begin(files), fs::end(files)) == 1;
}

/// A profile replaces an older one, or nothing.
absl::Status checkProfileDirectory(const std::string &path) {
  std::error_code error;
  bool ours = !fs::exists(path, error) || fs::is_empty(path, error) ||
              (fs::exists(fs::path(path) / "trace.json", error) &&
               (fs::exists(fs::path(path) / "profile.html", error) ||
                isOnlyATrace(path)));
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
    std::error_code error;
    if (fs::equivalent(arguments.outputs, arguments.inputs, error)) {
      return absl::InvalidArgumentError(absl::StrCat(
          "`", arguments.outputs,
          "` holds the inputs, and the outputs would replace them; name "
          "another file"));
    }
    code = ExitCode::CannotWrite;
    TTC_TRY(client::checkOutputsPlace(arguments.outputs));
    code = std::nullopt;
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
  TTC_TRY(openProgram(session, arguments, prepared.file, prepared.job));
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
    // The device is not there, or the daemon runs no source of others: that is
    // this request's trouble, not the service's.
    bool request = absl::IsFailedPrecondition(result.status()) ||
                   absl::IsPermissionDenied(result.status());
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
