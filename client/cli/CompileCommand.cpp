// `ttc compile` step by step: merge, open, ask, compile, write, report.
// SPDX-License-Identifier: Apache-2.0
#include "CompileCommand.h"

#include "CompileReport.h"
#include "ProgressLines.h"
#include "RunCommand.h"
#include "absl/time/clock.h"
#include "ttc/client/ExportDirectory.h"
#include "ttc/support/Zip.h"

namespace ttc::cli {
namespace {

/// Unpacked, an export may be large (constants of a model), but a few megabytes
/// of zip must not fill the memory.
constexpr uint64_t kUnpackAtMost = 64ull << 30;

struct Prepared {
  client::Graph graph;
  client::ExportDirectory output;
  client::CompileJob job;
};

/// Everything that can be wrong before a daemon is asked. Sets `code` where the
/// status alone does not tell it.
absl::StatusOr<Prepared> prepare(Session &session,
                                 const CompileArguments &arguments,
                                 std::optional<ExitCode> &code) {
  client::CompileJob job;
  TTC_TRY_ASSIGN(job.inputKind, parseInputKind(arguments.inputKind));
  TTC_TRY_ASSIGN(MergedOptions merged, mergeOptions(arguments));
  TTC_TRY_ASSIGN(client::Graph graph,
                 client::Graph::open(arguments.graph,
                                     session.call(absl::InfiniteDuration())));
  absl::StatusOr<client::ExportDirectory> output =
      client::ExportDirectory::prepare(merged.output, arguments.force);
  if (!output.ok()) {
    code = ExitCode::CannotWrite;
    return output.status();
  }
  job.options = std::move(merged.options);
  job.targets = arguments.emit;
  job.devices = arguments.devices;
  job.recompile = arguments.recompile;
  for (const std::string &path : arguments.deviceProfiles) {
    TTC_TRY_ASSIGN(std::string json, readDeviceProfile(path, session));
    job.deviceProfiles.push_back(std::move(json));
  }
  return Prepared{std::move(graph), *std::move(output), std::move(job)};
}

/// Unpacks and writes. A broken archive is the daemon's fault, everything else
/// that fails is this machine's.
absl::Status writeExport(Session &session, const Prepared &prepared,
                         CompileReport &report, std::optional<ExitCode> &code) {
  TTC_TRY_ASSIGN(std::vector<ZipEntry> files,
                 readZip(report.result.archive, kUnpackAtMost));
  // The zip is no longer needed; a large export should not stay in memory
  // twice.
  report.archiveBytes = report.result.archive.size();
  report.result.archive = std::string();
  std::string remark;
  absl::Status written = prepared.output.write(files, session.call(), remark);
  if (!written.ok() && exitCodeOf(written) != ExitCode::Interrupted) {
    code = ExitCode::CannotWrite;
  }
  report.remark = remark;
  report.output = prepared.output.path();
  return written;
}

} // namespace

ExitCode runCompile(Session &session, const CompileArguments &arguments) {
  std::optional<ExitCode> code;
  absl::StatusOr<Prepared> prepared = prepare(session, arguments, code);
  if (!prepared.ok()) {
    return session.fail(prepared.status(), code);
  }
  prepared->job.graph = &prepared->graph;
  absl::Time start = absl::Now();
  ProgressLines progress(session.terminal);
  absl::StatusOr<client::CompileResult> result =
      session.client().compile(prepared->job, progress, session.call());
  progress.finish();
  if (!result.ok()) {
    return session.fail(result.status());
  }
  CompileReport report;
  report.result = *std::move(result);
  report.graph = prepared->graph.name();
  printDiagnostics(session, report);
  if (report.result.outcome == v1::OUTCOME_OK) {
    absl::Status written = writeExport(session, *prepared, report, code);
    if (!written.ok()) {
      return session.fail(written, code);
    }
  }
  report.elapsed = absl::Now() - start;
  return printReport(session, report);
}

} // namespace ttc::cli
