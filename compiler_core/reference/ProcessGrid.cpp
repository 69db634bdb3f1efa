// Boxes of messages, and who waits for them.
// SPDX-License-Identifier: Apache-2.0
#include "reference/ProcessGrid.h"

using namespace mlir;

namespace ttc::reference {

void ProcessGrid::leave() {
  ++ended;
  checkStuck();
}

/// Everybody has ended or waits for a box that is empty.
void ProcessGrid::checkStuck() {
  int64_t blocked = ended;
  for (const auto &entry : waiters) {
    auto box = boxes.find(entry.first().str());
    size_t messages = box == boxes.end() ? 0 : box->second.size();
    blocked +=
        std::max<int64_t>(entry.second - static_cast<int64_t>(messages), 0);
  }
  if (blocked >= replicas * partitions && ended < replicas * partitions) {
    stuck = true;
    changed.notify_all();
  }
}

void ProcessGrid::send(StringRef box, Values message) {
  boxes[box.str()].push_back(std::move(message));
  changed.notify_all();
}

FailureOr<Values> ProcessGrid::receive(StringRef box,
                                       std::unique_lock<std::mutex> &lock) {
  std::deque<Values> &messages = boxes[box.str()];
  if (messages.empty()) {
    ++waiters[box];
    checkStuck();
    changed.wait(lock, [&] { return stuck || !messages.empty(); });
    --waiters[box];
  }
  if (messages.empty()) {
    return failure();
  }
  Values message = std::move(messages.front());
  messages.pop_front();
  return message;
}

static std::string boxOf(ProcessId source, ProcessId target, StringRef topic) {
  auto text = [](ProcessId id) {
    return std::to_string(id.replica) + "," + std::to_string(id.partition);
  };
  return topic.str() + ":" + text(source) + ">" + text(target);
}

void Process::sendTo(ProcessId target, StringRef topic, const Values &message) {
  grid.send(boxOf(id, target, topic), message);
}

FailureOr<Values> Process::receiveFrom(ProcessId source, StringRef topic) {
  return grid.receive(boxOf(source, id, topic), lock);
}

FailureOr<std::vector<Values>> Process::exchange(const ProcessGroup &group,
                                                 StringRef topic,
                                                 const Values &mine) {
  for (ProcessId member : group) {
    if (!(member == id)) {
      sendTo(member, topic, mine);
    }
  }
  std::vector<Values> all;
  for (ProcessId member : group) {
    FailureOr<Values> message =
        member == id ? FailureOr<Values>(mine) : receiveFrom(member, topic);
    if (failed(message)) {
      return failure();
    }
    all.push_back(*message);
  }
  return all;
}

} // namespace ttc::reference
