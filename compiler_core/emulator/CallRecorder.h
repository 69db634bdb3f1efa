// Writes down what kernels call, for the cost model.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_CALLRECORDER_H
#define TTC_EMULATOR_CALLRECORDER_H

#include "KernelThread.h"
#include "ttc/costmodel/KernelPipeline.h"
#include <map>

namespace ttc::emulator {

/// Calls as steps, kernel by kernel and core by core, in the order in which
/// each kernel makes them. Calls that have no time of their own (inits, address
/// arithmetic) are not steps. Keeps some millions; then it is `full` and the
/// rest is lost. Used by one thread.
class CallRecorder {
public:
  /// The one that calls go to; null: they are not written down.
  static CallRecorder *current;

  /// `program` outlives this.
  explicit CallRecorder(const KernelProgram &program);

  void buffer(KernelThread &thread, costmodel::PipeKind kind, uint32_t cb,
              uint32_t pages);
  void transfer(KernelThread &thread, costmodel::PipeKind kind, uint64_t there,
                uint32_t bytes);
  /// Of this core's semaphore at `address`, or those at NoC address `there`.
  void semaphore(KernelThread &thread, costmodel::PipeKind kind,
                 uint32_t address, uint64_t there, uint32_t value);
  void tiles(KernelThread &thread, costmodel::PipeKind kind,
             const char *function, uint32_t in0, uint32_t in1);
  /// Barriers, DST.
  void plain(KernelThread &thread, costmodel::PipeKind kind);
  void registers(KernelThread &thread, std::string_view call);

  bool isFull() const { return steps > most; }
  costmodel::PipeProgram take();

private:
  static constexpr uint64_t most = 4'000'000;

  struct Track {
    costmodel::PipeTrack track;
    std::vector<costmodel::PipeStep> steps;
  };

  void add(KernelThread &thread, const costmodel::PipeStep &step);
  uint32_t coreOf(const Core &core);
  int16_t bufferOf(uint32_t cb) const;
  int16_t semaphoreOf(KernelThread &thread, uint32_t address) const;
  int16_t targetOf(KernelThread &thread, uint64_t there, bool isMany);

  const KernelProgram &program;
  costmodel::PipeProgram pipeline;
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> cores;
  std::map<const KernelThread *, size_t> placeOf;
  std::vector<Track> tracks;
  uint64_t steps = 0;
};

} // namespace ttc::emulator

#endif // TTC_EMULATOR_CALLRECORDER_H
