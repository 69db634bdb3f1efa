// Looking for layers: which two values may be the results of two of them.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/structure/Layers.h"

#include "transforms/ttnn/structure/LayerChain.h"
#include "transforms/ttnn/structure/PairMatcher.h"
#include <algorithm>
#include <set>

using namespace mlir;

namespace ttc::structure {
namespace {

/// A function for less than this saves nobody a line.
constexpr unsigned fewestSavedOps = 8;
constexpr unsigned fewestOps = 2;
/// How far back a layer's result may have likes in the same layer.
constexpr unsigned mostLikes = 8;
/// How many of the last ops of a kind may be the result of the last layer.
constexpr unsigned mostRoots = 2;
constexpr unsigned mostChains = 24;

unsigned carriedCount(const Layers &layers) {
  std::set<LayerResult> carried;
  for (const Slot &slot : layers.slots) {
    if (slot.kind == Slot::Kind::Carried) {
      carried.insert(slot.from);
    }
  }
  return carried.size();
}

struct Candidate {
  Layers pair;
  size_t estimate;  ///< ops that all of its layers might have
  unsigned carried; ///< values from one layer to the next

  /// The more ops, the better; then the less is carried, then the later it
  /// ends.
  auto rank() const {
    return std::tuple(-static_cast<int64_t>(estimate), carried,
                      -static_cast<int64_t>(pair.ops[1].back()));
  }
};

/// One search; used once.
class Search {
public:
  explicit Search(const OpGraph &graph)
      : graph(graph), steps(100000 + 100 * static_cast<int64_t>(graph.size())) {
    for (OpIndex op = 0; op < graph.size(); ++op) {
      if (graph.isMovable(op)) {
        alike[graph.label(op)].push_back(op);
        wide[graph.wideLabel(op)].push_back(op);
        deep[graph.deepLabel(op)].push_back(op);
      }
    }
  }

  std::optional<Layers> run() {
    for (OpIndex root : roots()) {
      addCandidate(root);
    }
    llvm::sort(candidates, [](const Candidate &a, const Candidate &b) {
      return a.rank() < b.rank();
    });
    candidates.resize(std::min<size_t>(candidates.size(), mostChains));
    for (Candidate &candidate : candidates) {
      std::optional<Layers> layers =
          LayerChain(graph, std::move(candidate.pair)).run();
      if (layers && isWorthIt(*layers) && isBetter(*layers)) {
        best = std::move(layers);
      }
    }
    return std::move(best);
  }

private:
  using Likes = llvm::DenseMap<unsigned, std::vector<OpIndex>>;

  /// Ops that may make the result of the last layer, the last ones first.
  std::vector<OpIndex> roots() const {
    std::vector<OpIndex> roots;
    for (const auto &[_, ops] : wide) {
      size_t taken = std::min<size_t>(mostRoots, ops.size());
      roots.insert(roots.end(), ops.end() - taken, ops.end());
    }
    llvm::sort(roots, std::greater<>());
    return roots;
  }

  /// The nearest like of `root` in front of it that makes a pair with it: first
  /// among those whose operands come from likes too, of which a layer has fewer
  /// than of mere likes; those come into question where a layer's result is
  /// made of what it got, which the first layer got from something else.
  void addCandidate(OpIndex root) {
    addCandidate(root, deep.find(graph.deepLabel(root))->second) ||
        addCandidate(root, wide.find(graph.wideLabel(root))->second) ||
        addCandidate(root, alike.find(graph.label(root))->second);
  }

  bool addCandidate(OpIndex root, const std::vector<OpIndex> &likes) {
    size_t at = llvm::lower_bound(likes, root) - likes.begin();
    for (size_t back = 1; back <= std::min<size_t>(mostLikes, at); ++back) {
      std::optional<Layers> pair =
          PairMatcher(graph, likes[at - back], root, steps).run();
      if (pair && pair->width() >= fewestOps) {
        size_t most = estimate(pair->width(), likes[at - back], root);
        unsigned carried = carriedCount(*pair);
        candidates.push_back({*std::move(pair), most, carried});
        return true;
      }
    }
    return false;
  }

  /// How many ops the layers have if all likes of the root are roots that lie
  /// as far apart as these two; never more than stand there.
  size_t estimate(size_t width, OpIndex earlier, OpIndex root) const {
    const std::vector<OpIndex> &likes = alike.find(graph.label(root))->second;
    size_t at = llvm::lower_bound(likes, root) - likes.begin();
    size_t apart = at - (llvm::lower_bound(likes, earlier) - likes.begin());
    return std::min<size_t>(width * (at / apart + 1), root + 1);
  }

  static bool isWorthIt(const Layers &layers) {
    return layers.width() * (layers.count() - 1) >= fewestSavedOps;
  }

  /// The more ops, the better; then the less is carried; then the later: what
  /// comes first (an embedding's norm) is more often no part of a layer than
  /// what comes last.
  bool isBetter(const Layers &layers) const {
    if (!best) {
      return true;
    }
    auto rank = [](const Layers &other) {
      return std::tuple(-static_cast<int64_t>(other.width() * other.count()),
                        carriedCount(other) + other.collected.size(),
                        -static_cast<int64_t>(other.ops.back().back()));
    };
    return rank(layers) < rank(*best);
  }

  const OpGraph &graph;
  int64_t steps;
  Likes alike, wide, deep;
  std::vector<Candidate> candidates;
  std::optional<Layers> best;
};

} // namespace

std::optional<Layers> findLayers(const OpGraph &graph) {
  return Search(graph).run();
}

} // namespace ttc::structure
