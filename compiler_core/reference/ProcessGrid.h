// Processes that run side by side and talk to each other: replicas by
// partitions, as the StableHLO specification has them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_REFERENCE_PROCESSGRID_H
#define TTC_REFERENCE_PROCESSGRID_H

#include "reference/Tensor.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>

namespace ttc::reference {

struct ProcessId {
  int64_t replica = 0;
  int64_t partition = 0;

  bool operator==(const ProcessId &other) const {
    return replica == other.replica && partition == other.partition;
  }
};

using ProcessGroup = llvm::SmallVector<ProcessId, 4>;

/// The mail of a grid. One process runs at a time, the others wait: what it
/// does to the context and to this object needs no other lock, and a run is
/// the same every time. When nobody can go on, all waits fail.
class ProcessGrid {
public:
  ProcessGrid(int64_t replicas, int64_t partitions)
      : replicas(replicas), partitions(partitions) {}

  const int64_t replicas, partitions;

  /// Held by the process that runs.
  std::unique_lock<std::mutex> enter() {
    return std::unique_lock<std::mutex>(turn);
  }
  /// A process has come to its end. REQUIRES: the caller runs.
  void leave();

  /// Puts a message into a box. REQUIRES: the caller runs.
  void send(llvm::StringRef box, Values message);
  /// Takes the oldest message out of a box, waiting for it if need be; failure
  /// if it can never come. REQUIRES: the caller runs and holds `lock`.
  mlir::FailureOr<Values> receive(llvm::StringRef box,
                                  std::unique_lock<std::mutex> &lock);

  /// The names of functions whose results infeed delivers, in order.
  std::deque<std::string> infeed;
  std::vector<Values> outfeed;

private:
  void checkStuck();

  std::mutex turn;
  std::condition_variable changed;
  std::map<std::string, std::deque<Values>> boxes;
  llvm::StringMap<int> waiters; ///< by box
  int64_t ended = 0;
  bool stuck = false;
};

/// One process's place in the grid.
class Process {
public:
  /// Waits until it is the one that runs.
  Process(ProcessGrid &grid, ProcessId id)
      : grid(grid), id(id), lock(grid.enter()) {}
  ~Process() { grid.leave(); }

  ProcessGrid &grid;
  const ProcessId id;

  void sendTo(ProcessId target, llvm::StringRef topic, const Values &message);
  mlir::FailureOr<Values> receiveFrom(ProcessId source, llvm::StringRef topic);
  /// Of a box that is nobody's in particular.
  void post(llvm::StringRef topic, const Values &message) {
    grid.send(topic, message);
  }
  mlir::FailureOr<Values> collect(llvm::StringRef topic) {
    return grid.receive(topic, lock);
  }

  /// Everybody's contribution, in the group's order. The process is one of the
  /// group.
  mlir::FailureOr<std::vector<Values>> exchange(const ProcessGroup &group,
                                                llvm::StringRef topic,
                                                const Values &mine);

private:
  std::unique_lock<std::mutex> lock;
};

} // namespace ttc::reference

#endif // TTC_REFERENCE_PROCESSGRID_H
