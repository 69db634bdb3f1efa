// Graph in, export bundle out: the whole of compiler_core behind one door, free
// of MLIR headers.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COMPILER_H
#define TTC_COMPILER_H

#include "ttc/Devices.h"
#include "ttc/Diagnostics.h"
#include "ttc/Options.h"
#include "ttc/Targets.h"
#include "ttc/support/Digest.h"
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ttc {

/// What is to be made of a graph.
struct CompileRequest {
  std::string_view graph; ///< must stay alive as long as the ImportedGraph;
                          ///< never copied whole
  std::string fileName;   ///< shown in diagnostics, never opened
  InputKind kind = InputKind::Auto;
  Options options;
  std::vector<const Target *> targets;        ///< at least one, no duplicates
  std::vector<const DeviceProfile *> devices; ///< at least one, no duplicates
};

/// What the graph means, whatever it was called and however it was printed
/// (docs/cache-key.md).
struct Fingerprint {
  Digest semantics; ///< everything but what cannot matter
  Digest names;     ///< what reaches the output as names
};

/// The cache key of an export and its labelled parts (CacheKey.h), as
/// export.json shows them.
struct ExportKey {
  std::string hex;
  std::vector<std::pair<std::string, std::string>> parts;
};

/// A finished export.
struct Bundle {
  std::string zip;                ///< deterministic archive
  std::vector<std::string> files; ///< paths inside, sorted
};

/// Begin (durationUs == 0) and end of a named phase.
using PhaseHandler =
    std::function<void(std::string_view phase, uint64_t durationUs)>;

/// A graph that was read and verified, with its MLIR context. Use from one
/// thread at a time.
class ImportedGraph;

/// Reads and compiles graphs, one at a time. Not thread-safe; a worker process
/// owns one. Bad input never aborts: errors are diagnostics, and the call
/// returns INVALID_ARGUMENT ("the program has errors"). Any other status code
/// is a fault of ours.
class Compiler {
public:
  Compiler(DiagnosticHandler diagnostics, PhaseHandler phases);
  ~Compiler();

  /// Detects the kind, parses, verifies and fingerprints.
  absl::StatusOr<std::unique_ptr<ImportedGraph>> import(CompileRequest request);

  /// Lowers, emits and packs. `key` is written to export.json. Call it once for
  /// a graph: lowering consumes the module.
  absl::StatusOr<Bundle> compile(ImportedGraph &graph, const ExportKey &key);

private:
  DiagnosticHandler diagnostics;
  PhaseHandler phases;
};

class ImportedGraph {
public:
  virtual ~ImportedGraph() = default;
  virtual const Fingerprint &fingerprint() const = 0;
  virtual InputKind kind() const = 0; ///< as detected; never Auto
};

} // namespace ttc

#endif // TTC_COMPILER_H
