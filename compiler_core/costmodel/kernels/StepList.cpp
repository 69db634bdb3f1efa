// Lists of steps: equal turns of a loop in a row, equal lists once.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/costmodel/KernelPipeline.h"

#include <algorithm>

namespace ttc::costmodel {

void StepList::addLoop(uint64_t trips, const std::vector<PipeStep> &body) {
  if (trips == 0 || body.empty()) {
    return;
  }
  // The same as the loop just before: more trips of it.
  if (lastLoop != SIZE_MAX && steps.size() - lastLoop == body.size() + 2 &&
      steps.back().kind == PipeKind::LoopEnd &&
      std::equal(body.begin(), body.end(), steps.begin() + lastLoop + 1)) {
    steps[lastLoop].count += trips;
    return;
  }
  lastLoop = steps.size();
  PipeStep edge;
  edge.kind = PipeKind::LoopBegin;
  edge.count = trips;
  steps.push_back(edge);
  steps.insert(steps.end(), body.begin(), body.end());
  edge.kind = PipeKind::LoopEnd;
  edge.count = 0;
  steps.push_back(edge);
}

uint32_t placeOfCode(PipeProgram &program, std::vector<PipeStep> code) {
  auto found = std::find(program.codes.begin(), program.codes.end(), code);
  auto place = static_cast<uint32_t>(found - program.codes.begin());
  if (found == program.codes.end()) {
    program.codes.push_back(std::move(code));
  }
  return place;
}

uint16_t placeOfName(std::vector<std::string> &names, const std::string &name) {
  auto found = std::find(names.begin(), names.end(), name);
  auto place = static_cast<uint16_t>(found - names.begin());
  if (found == names.end()) {
    names.push_back(name);
  }
  return place;
}

} // namespace ttc::costmodel
