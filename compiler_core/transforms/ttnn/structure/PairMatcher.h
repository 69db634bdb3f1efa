// Two values that may be the results of two layers, one behind the other: what
// belongs to each.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_STRUCTURE_PAIRMATCHER_H
#define TTC_TRANSFORMS_TTNN_STRUCTURE_PAIRMATCHER_H

#include "transforms/ttnn/structure/Layers.h"
#include "llvm/ADT/DenseSet.h"

namespace ttc::structure {

/// Goes back from `earlier` and `later` at once, as long as both sides agree.
/// The later side ends where it reaches the earlier one: there the layer
/// begins. Used once.
class PairMatcher {
public:
  /// `steps` counts the work down; nothing is found once it is used up.
  PairMatcher(const OpGraph &graph, OpIndex earlier, OpIndex later,
              int64_t &steps)
      : graph(graph), earlier(earlier), later(later), steps(steps) {}

  /// Two layers, without `collected`; the root, `later`, is the last place.
  /// None if the two do not agree up to where the later one begins.
  std::optional<Layers> run();

private:
  bool match();
  void matchInputs(OpIndex first, OpIndex second);
  bool begins(OpIndex producer) const;
  bool overlaps();
  void dropSharedWork();
  bool isClosed() const;
  std::optional<Layers> toLayers() const;
  bool isInside(OpIndex second) const { return partner.contains(second); }

  const OpGraph &graph;
  OpIndex earlier, later;
  int64_t &steps;
  llvm::DenseMap<OpIndex, OpIndex> partner;   ///< of an op of the later layer
  llvm::DenseMap<OpIndex, OpIndex> partnerOf; ///< of an op of the earlier one
  llvm::DenseSet<OpIndex> begin; ///< where the later layer ends to be found
  std::vector<OpIndex> found;    ///< of the later layer, to be looked at
  bool reachesEarlier = false;
};

} // namespace ttc::structure

#endif // TTC_TRANSFORMS_TTNN_STRUCTURE_PAIRMATCHER_H
