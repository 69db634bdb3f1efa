// Finds loops in what was unrolled.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/costmodel/KernelPipeline.h"

#include <compare>
#include <cstddef>
#include <map>
#include <tuple>

namespace ttc::costmodel {
namespace {

constexpr size_t longestBody = 256;

/// Steps and loops have numbers, so that equal ones compare fast.
class Roller {
public:
  explicit Roller(const std::vector<PipeStep> &steps) {
    for (const PipeStep &step : steps) {
      line.push_back(numberOf(step));
    }
    // Outer loops show when the inner ones are one number each.
    size_t before = 0;
    do {
      before = line.size();
      for (size_t length = 1; length <= longestBody; ++length) {
        roll(length);
      }
    } while (line.size() != before);
  }

  std::vector<PipeStep> unfold() const {
    StepList list;
    write(line, list);
    return list.take();
  }

private:
  struct Loop {
    std::vector<uint32_t> body;
    uint64_t trips = 0;
    auto operator<=>(const Loop &) const = default;
  };
  using Fields = std::tuple<PipeKind, Buffer, int16_t, int16_t, int16_t,
                            int16_t, uint16_t, uint64_t>;

  uint32_t numberOf(const PipeStep &step) {
    Fields fields{step.kind,      step.memory, step.cb,       step.cb2,
                  step.semaphore, step.target, step.function, step.count};
    auto next = static_cast<uint32_t>(items.size());
    auto [found, isNew] = stepNumbers.try_emplace(fields, next);
    if (isNew) {
      items.push_back({step, {}});
    }
    return found->second;
  }

  uint32_t numberOf(const Loop &loop) {
    auto next = static_cast<uint32_t>(items.size());
    auto [found, isNew] = loopNumbers.try_emplace(loop, next);
    if (isNew) {
      items.push_back({{}, loop});
    }
    return found->second;
  }

  /// Bodies of `length` numbers that follow themselves.
  void roll(size_t length) {
    std::vector<uint32_t> made;
    size_t at = 0;
    while (at < line.size()) {
      size_t same = 0;
      while (at + same + length < line.size() &&
             line[at + same] == line[at + same + length]) {
        ++same;
      }
      uint64_t trips = same / length + 1;
      auto begin = line.begin() + static_cast<std::ptrdiff_t>(at);
      if (trips == 1) { // nor does a body begin before what differs
        made.insert(made.end(), begin,
                    begin + static_cast<std::ptrdiff_t>(same + 1));
        at += same + 1;
        continue;
      }
      made.push_back(
          numberOf(Loop{std::vector<uint32_t>(
                            begin, begin + static_cast<std::ptrdiff_t>(length)),
                        trips}));
      at += trips * length;
    }
    line = std::move(made);
  }

  void write(const std::vector<uint32_t> &numbers, StepList &list) const {
    for (uint32_t number : numbers) {
      const auto &[step, loop] = items[number];
      if (loop.trips == 0) {
        list.add(step);
        continue;
      }
      StepList body;
      write(loop.body, body);
      list.addLoop(loop.trips, body.take());
    }
  }

  std::vector<uint32_t> line;
  std::vector<std::pair<PipeStep, Loop>> items;
  std::map<Fields, uint32_t> stepNumbers;
  std::map<Loop, uint32_t> loopNumbers;
};

} // namespace

std::vector<PipeStep> rolled(const std::vector<PipeStep> &steps) {
  return Roller(steps).unfold();
}

} // namespace ttc::costmodel
