// Refinement of classes until they are stable.
// SPDX-License-Identifier: Apache-2.0
#include "CoreClasses.h"

#include <algorithm>
#include <map>

namespace ttc::costmodel {
namespace {

/// A track without the cores that it reaches: these by their place among the
/// track's, so that equal kernels of different cores are equal.
struct Shape {
  uint32_t code = 0; ///< number among all different ones
  std::vector<int16_t> targets;
};

using Signature = std::vector<uint64_t>;

class Refiner {
public:
  Refiner(const PipeProgram &program, bool merges)
      : program(program), tracksOf(program.cores.size()),
        classOf(program.cores.size()) {
    makeShapes();
    for (uint32_t track = 0; track < program.tracks.size(); ++track) {
      tracksOf[program.tracks[track].core].push_back(track);
    }
    std::vector<Signature> signatures(program.cores.size());
    for (size_t core = 0; core < signatures.size(); ++core) {
      if (!merges) {
        signatures[core].push_back(core);
      }
      for (uint32_t track : tracksOf[core]) {
        const PipeTrack &kernel = program.tracks[track];
        signatures[core].insert(signatures[core].end(),
                                {static_cast<uint64_t>(kernel.role),
                                 static_cast<uint64_t>(kernel.fidelity),
                                 kernel.fullSync, shapes[track].code});
      }
    }
    size_t classes = 0, before = 0;
    do {
      before = classes;
      classes = number(signatures);
      signatures = refined();
    } while (classes != before);
  }

  CoreClasses make() const {
    CoreClasses made;
    made.program = program;
    made.program.cores.clear();
    made.program.tracks.clear();
    made.program.targets.clear();
    made.program.codes.clear();
    made.trackOf.resize(program.tracks.size());
    std::map<uint32_t, uint32_t> firstOf; // core that stands for a class
    for (uint32_t core = 0; core < program.cores.size(); ++core) {
      auto [first, isNew] = firstOf.try_emplace(classOf[core], core);
      for (size_t i = 0; i < tracksOf[core].size(); ++i) {
        uint32_t track = tracksOf[core][i];
        if (isNew) {
          made.trackOf[track] = add(track, made);
        } else {
          made.trackOf[track] = made.trackOf[tracksOf[first->second][i]];
        }
        ++made.count[made.trackOf[track]];
      }
      if (isNew) {
        made.program.cores.push_back(program.cores[core]);
      }
    }
    retarget(made);
    return made;
  }

private:
  void makeShapes() {
    std::map<uint32_t, Shape> known; // by code
    std::vector<std::vector<PipeStep>> plain;
    for (const PipeTrack &track : program.tracks) {
      auto [found, isNew] = known.try_emplace(track.code);
      Shape &shape = found->second;
      if (isNew) {
        std::vector<PipeStep> steps = program.codes[track.code];
        for (PipeStep &step : steps) {
          if (step.target >= 0) {
            step.target = placeIn(shape.targets, step.target);
          }
        }
        auto same = std::find(plain.begin(), plain.end(), steps);
        shape.code = static_cast<uint32_t>(same - plain.begin());
        if (same == plain.end()) {
          plain.push_back(std::move(steps));
        }
      }
      shapes.push_back(shape);
    }
  }

  static int16_t placeIn(std::vector<int16_t> &list, int16_t value) {
    auto found = std::find(list.begin(), list.end(), value);
    auto place = static_cast<int16_t>(found - list.begin());
    if (found == list.end()) {
      list.push_back(value);
    }
    return place;
  }

  /// Classes by signature, in the order of cores; how many there are.
  size_t number(const std::vector<Signature> &signatures) {
    std::map<Signature, uint32_t> numbers;
    for (size_t core = 0; core < signatures.size(); ++core) {
      auto next = static_cast<uint32_t>(numbers.size());
      classOf[core] = numbers.try_emplace(signatures[core], next).first->second;
    }
    return numbers.size();
  }

  /// Calls `visit` with each track's core, its number on that core, the place
  /// among its targets, and each core that is reached.
  template <typename Visit> void eachEdge(Visit visit) const {
    for (uint32_t core = 0; core < tracksOf.size(); ++core) {
      for (size_t i = 0; i < tracksOf[core].size(); ++i) {
        const Shape &shape = shapes[tracksOf[core][i]];
        for (size_t place = 0; place < shape.targets.size(); ++place) {
          for (uint32_t other : program.targets[shape.targets[place]]) {
            visit(core, i, place, other);
          }
        }
      }
    }
  }

  std::vector<Signature> refined() const {
    std::vector<Signature> edges(program.cores.size());
    eachEdge([&](uint32_t core, size_t track, size_t place, uint32_t other) {
      uint64_t edge = track << 24 | place << 8;
      edges[core].push_back((edge << 32 | classOf[other]) * 2);
      edges[other].push_back((edge << 32 | classOf[core]) * 2 + 1);
    });
    for (size_t core = 0; core < edges.size(); ++core) {
      std::sort(edges[core].begin(), edges[core].end());
      edges[core].push_back(classOf[core]);
    }
    return edges;
  }

  /// Copies `track` of a class's first core; its steps' targets are places
  /// among its own until `retarget`.
  uint32_t add(uint32_t track, CoreClasses &made) const {
    PipeTrack copy = program.tracks[track];
    copy.core = static_cast<uint32_t>(made.program.cores.size());
    copy.code = static_cast<uint32_t>(made.program.codes.size());
    made.program.codes.push_back(program.codes[program.tracks[track].code]);
    made.program.tracks.push_back(std::move(copy));
    made.count.push_back(0);
    made.first.push_back(track);
    return static_cast<uint32_t>(made.program.tracks.size() - 1);
  }

  void retarget(CoreClasses &made) const {
    // How often the class's tracks reach the first core of each class.
    std::map<std::pair<uint32_t, size_t>, std::vector<uint32_t>> reached;
    std::vector<uint32_t> placeOfCore(program.cores.size(), UINT32_MAX);
    uint32_t next = 0;
    std::map<uint32_t, bool> seen;
    for (uint32_t core = 0; core < program.cores.size(); ++core) {
      if (seen.try_emplace(classOf[core]).second) {
        placeOfCore[core] = next++;
      }
    }
    eachEdge([&](uint32_t core, size_t track, size_t place, uint32_t other) {
      if (placeOfCore[other] != UINT32_MAX) {
        reached[{made.trackOf[tracksOf[core][track]], place}].push_back(
            placeOfCore[other]);
      }
    });
    for (uint32_t track = 0; track < made.program.tracks.size(); ++track) {
      std::vector<int16_t> own = shapes[made.first[track]].targets;
      std::vector<int16_t> targets;
      for (size_t place = 0; place < own.size(); ++place) {
        targets.push_back(static_cast<int16_t>(made.program.targets.size()));
        made.program.targets.push_back(reached[{track, place}]);
      }
      for (PipeStep &step :
           made.program.codes[made.program.tracks[track].code]) {
        if (step.target >= 0) {
          step.target = targets[placeIn(own, step.target)];
        }
      }
    }
  }

  const PipeProgram &program;
  std::vector<Shape> shapes; ///< by track
  std::vector<std::vector<uint32_t>> tracksOf;
  std::vector<uint32_t> classOf;
};

} // namespace

CoreClasses classesOf(const PipeProgram &program, bool merges) {
  return Refiner(program, merges).make();
}

} // namespace ttc::costmodel
