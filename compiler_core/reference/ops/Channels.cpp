// send, recv, infeed and outfeed; and the grid of processes that
// interpreter.run_parallel starts.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/IR/SymbolTable.h"
#include "reference/Evaluator.h"
#include "reference/ProcessGrid.h"
#include <thread>

using namespace mlir;

namespace ttc::reference {

namespace {

std::string channelTopic(const Call &call) {
  auto channel = call.attribute<stablehlo::ChannelHandleAttr>("channel_handle");
  return "channel#" + std::to_string(channel ? channel.getHandle() : 0);
}

ProcessId flattened(int64_t id, const ProcessGrid &grid) {
  return {id / grid.partitions, id % grid.partitions};
}

/// Without pairs a channel has one queue, whoever sends and receives.
FailureOr<Values> send(const Call &call) {
  Process &self = call.evaluator.process();
  Values message(call.operands.drop_back());
  Shape pairs = call.integers("source_target_pairs");
  if (pairs.empty()) {
    self.post(channelTopic(call), message);
  }
  for (size_t i = 0; i + 1 < pairs.size(); i += 2) {
    if (flattened(pairs[i], self.grid) == self.id) {
      self.sendTo(flattened(pairs[i + 1], self.grid), channelTopic(call),
                  message);
    }
  }
  return Values{Value()};
}

/// A process that is nobody's target gets zeros.
FailureOr<Values> received(const Call &call) {
  Process &self = call.evaluator.process();
  Shape pairs = call.integers("source_target_pairs");
  if (pairs.empty()) {
    return self.collect(channelTopic(call));
  }
  for (size_t i = 0; i + 1 < pairs.size(); i += 2) {
    if (flattened(pairs[i + 1], self.grid) == self.id) {
      return self.receiveFrom(flattened(pairs[i], self.grid),
                              channelTopic(call));
    }
  }
  Values zeros;
  for (unsigned i = 0; i + 1 < call.op->getNumResults(); ++i) {
    zeros.push_back(Tensor(call.resultElement(i), call.resultShape(i)));
  }
  return zeros;
}

FailureOr<Values> recv(const Call &call) {
  FailureOr<Values> message = received(call);
  if (failed(message)) {
    return call.fail() << "waits for a message that never comes";
  }
  message->push_back(Value());
  return message;
}

FailureOr<Values> infeed(const Call &call) {
  std::deque<std::string> &queue = call.evaluator.process().grid.infeed;
  if (queue.empty()) {
    return call.fail() << "finds the infeed empty";
  }
  std::string callee = queue.front();
  queue.pop_front();
  FailureOr<Values> results = call.evaluator.call(call.op, callee, {});
  if (failed(results)) {
    return failure();
  }
  results->push_back(Value());
  return results;
}

FailureOr<Values> outfeed(const Call &call) {
  call.evaluator.process().grid.outfeed.push_back(
      Values(call.operands.drop_back()));
  return Values{Value()};
}

/// Every process takes a thread.
constexpr size_t maxProcesses = 1024;

/// A program of the grid: its process, function, arguments and results.
struct Program {
  ProcessId id;
  func::FuncOp function;
  Values arguments;
  FailureOr<Values> results;
};

/// The function that an entry (a symbol, or a name as a string) names.
func::FuncOp functionNamed(const Call &call, Attribute entry) {
  StringRef name;
  if (auto symbol = dyn_cast<FlatSymbolRefAttr>(entry)) {
    name = symbol.getValue();
  } else if (auto text = dyn_cast<StringAttr>(entry)) {
    name = text.getValue();
  }
  return dyn_cast_or_null<func::FuncOp>(SymbolTable::lookupNearestSymbolFrom(
      call.op, StringAttr::get(call.op->getContext(), name)));
}

/// The programs in row-major order, with their shares of the operands.
LogicalResult readPrograms(const Call &call, ArrayAttr rows,
                           std::vector<Program> &programs) {
  ArrayRef<Value> inputs = call.operands;
  for (auto [replica, row] : llvm::enumerate(rows)) {
    for (auto [partition, entry] : llvm::enumerate(cast<ArrayAttr>(row))) {
      func::FuncOp function = functionNamed(call, entry);
      if (!function) {
        return call.fail() << "names no function: " << entry;
      }
      if (inputs.size() < function.getNumArguments()) {
        return call.fail() << "has too few operands for `" << function.getName()
                           << "`";
      }
      programs.push_back(
          {{static_cast<int64_t>(replica), static_cast<int64_t>(partition)},
           function,
           Values(inputs.take_front(function.getNumArguments())),
           failure()});
      inputs = inputs.drop_front(function.getNumArguments());
    }
  }
  if (!inputs.empty()) {
    return call.fail() << "has " << inputs.size() << " operands too many";
  }
  return success();
}

/// Every row of `programs` has as many entries.
FailureOr<ArrayAttr> programRows(const Call &call) {
  auto rows = call.attribute<ArrayAttr>("programs");
  if (!rows || rows.empty() || !isa<ArrayAttr>(rows[0])) {
    return call.fail() << "has `programs` that are no grid of functions";
  }
  for (Attribute row : rows) {
    auto entries = dyn_cast<ArrayAttr>(row);
    if (!entries || entries.size() != cast<ArrayAttr>(rows[0]).size()) {
      return call.fail() << "has rows of `programs` that differ in length";
    }
  }
  return rows;
}

void runAll(const Call &call, ProcessGrid &grid,
            std::vector<Program> &programs) {
  std::vector<std::thread> threads;
  {
    // Nobody starts before all of them are there.
    std::unique_lock<std::mutex> lock = grid.enter();
    for (Program &program : programs) {
      threads.emplace_back([&call, &grid, &program] {
        Process process(grid, program.id);
        Evaluator evaluator(call.evaluator.module(), call.evaluator.journal(),
                            process);
        program.results = evaluator.run(program.function, program.arguments);
      });
    }
  }
  for (std::thread &thread : threads) {
    thread.join();
  }
}

FailureOr<Values> runParallel(const Call &call) {
  FailureOr<ArrayAttr> rows = programRows(call);
  std::vector<Program> programs;
  if (failed(rows) || failed(readPrograms(call, *rows, programs))) {
    return failure();
  }
  if (programs.size() > maxProcesses) {
    return call.fail() << "starts " << programs.size()
                       << " processes; expected at most " << maxProcesses;
  }
  ProcessGrid grid(static_cast<int64_t>(rows->size()),
                   static_cast<int64_t>(cast<ArrayAttr>((*rows)[0]).size()));
  if (auto queue = call.attribute<ArrayAttr>("infeed")) {
    for (Attribute entry : queue) {
      func::FuncOp function = functionNamed(call, entry);
      if (!function) {
        return call.fail() << "names no function: " << entry;
      }
      grid.infeed.push_back(function.getName().str());
    }
  }
  runAll(call, grid, programs);
  Values results;
  for (Program &program : programs) {
    if (failed(program.results)) {
      return failure();
    }
    results.append(program.results->begin(), program.results->end());
  }
  return results;
}

} // namespace

void registerChannels(HandlerTable &table) {
  table["stablehlo.send"] = send;
  table["stablehlo.recv"] = recv;
  table["stablehlo.infeed"] = infeed;
  table["stablehlo.outfeed"] = outfeed;
  table["interpreter.run_parallel"] = runParallel;
}

} // namespace ttc::reference
