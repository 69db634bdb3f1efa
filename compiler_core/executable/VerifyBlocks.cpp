// Loops and branches.
// SPDX-License-Identifier: Apache-2.0
#include "VerifyBlocks.h"

#include "absl/strings/str_cat.h"
#include "ttc/executable/Verify.h"

namespace ttc::executable {

uint64_t nestedOperations(const Operation &operation) {
  uint64_t count = 0;
  for (const Block &block : operation.blocks) {
    count += block.size;
  }
  return count;
}

namespace {

bool isAlike(const Tensor &a, const Tensor &b) {
  const MemoryConfig &m = a.memory, &n = b.memory;
  return a.shape == b.shape && a.dtype == b.dtype && a.layout == b.layout &&
         m.buffer == n.buffer && m.sharding == n.sharding &&
         m.shardHeight == n.shardHeight && m.shardWidth == n.shardWidth &&
         m.gridX == n.gridX && m.gridY == n.gridY;
}

/// Checks one operation; used once.
class BlockVerifier {
public:
  BlockVerifier(const Program &program, const Operation &operation,
                const std::string &where)
      : program(program), operation(operation), where(where) {}

  absl::Status run() {
    const std::string &callee = operation.callee;
    if (callee == "while") {
      return checkWhile();
    }
    if (callee == "if" || callee == "case") {
      return checkBranches(callee == "if");
    }
    return operation.blocks.empty()
               ? absl::OkStatus()
               : invalid("has blocks; only `while`, `if` and `case` have some");
  }

private:
  absl::Status invalid(const std::string &message) const {
    return absl::InvalidArgumentError(absl::StrCat(where, " ", message));
  }

  absl::Status wantBlocks(bool fits, const std::string &wanted) const {
    return fits ? absl::OkStatus()
                : invalid(absl::StrCat("has ", operation.blocks.size(),
                                       " blocks, ", wanted, " wanted"));
  }

  absl::Status sameCount(const std::vector<TensorId> &found, size_t wanted,
                         const char *what) const {
    return found.size() == wanted
               ? absl::OkStatus()
               : invalid(absl::StrCat("has ", found.size(), " ", what, ", ",
                                      wanted, " wanted"));
  }

  /// Each tensor of `found` is one like that of `wanted`.
  absl::Status sameTensors(const std::vector<TensorId> &found,
                           const std::vector<TensorId> &wanted,
                           const char *what) const {
    TTC_TRY(sameCount(found, wanted.size(), what));
    for (size_t i = 0; i < found.size(); ++i) {
      if (found[i] >= program.tensors.size()) {
        return invalid(absl::StrCat("refers to tensor ", found[i],
                                    ", there are ", program.tensors.size()));
      }
      const Tensor &one = program.tensors[found[i]];
      const Tensor &other = program.tensors[wanted[i]];
      if (!isAlike(one, other)) {
        return invalid(absl::StrCat(what, " ", i, ", `", one.name,
                                    "`, differs from `", other.name,
                                    "` in shape, dtype, layout or memory"));
      }
    }
    return absl::OkStatus();
  }

  /// What the host decides on.
  absl::Status checkDecision(TensorId id, bool integer) const {
    if (id >= program.tensors.size()) {
      return invalid(absl::StrCat("refers to tensor ", id, ", there are ",
                                  program.tensors.size()));
    }
    const Tensor &tensor = program.tensors[id];
    bool isInteger = tensor.dtype >= DType::Int32;
    bool fits = elementCount(tensor.shape) == uint64_t(1) &&
                tensor.memory.buffer == BufferType::Host &&
                (isInteger || !integer);
    return fits ? absl::OkStatus()
                : invalid(absl::StrCat(
                      "decides on `", tensor.name, "`, expected one ",
                      integer ? "integer" : "element", " that the host has"));
  }

  absl::Status checkWhile() const {
    TTC_TRY(wantBlocks(operation.blocks.size() == 2, "2"));
    TTC_TRY_ASSIGN(std::vector<TensorId> carried, carriedTensors());
    TTC_TRY_ASSIGN(bool counted, isCounted());
    const Block &condition = operation.blocks[0], &body = operation.blocks[1];
    TTC_TRY(sameTensors(condition.arguments, carried, "condition argument"));
    TTC_TRY(sameTensors(body.arguments, carried, "body argument"));
    TTC_TRY(sameTensors(body.results, carried, "body result"));
    TTC_TRY(sameTensors(operation.results, carried, "result"));
    TTC_TRY(sameCount(condition.results, counted ? 0 : 1, "condition results"));
    return counted ? absl::OkStatus()
                   : checkDecision(condition.results[0], false);
  }

  absl::StatusOr<std::vector<TensorId>> carriedTensors() const {
    const List *list =
        operation.arguments.empty()
            ? nullptr
            : std::get_if<List>(&operation.arguments[0].value.data);
    if (!list || !operation.arguments[0].keyword.empty()) {
      return invalid("has no list of tensors as its first argument");
    }
    std::vector<TensorId> carried;
    for (const Value &item : *list) {
      const auto *tensor = std::get_if<TensorRef>(&item.data);
      if (!tensor) {
        return invalid("carries something else than a tensor");
      }
      carried.push_back(tensor->id);
    }
    return carried;
  }

  absl::StatusOr<bool> isCounted() const {
    if (operation.arguments.size() == 1) {
      return false;
    }
    const Argument &second = operation.arguments[1];
    const auto *count = std::get_if<int64_t>(&second.value.data);
    if (operation.arguments.size() != 2 || second.keyword != "trip_count" ||
        !count || *count < 0) {
      return invalid("has other arguments than its tensors and a `trip_count` "
                     "of 0 or more");
    }
    return true;
  }

  absl::Status checkBranches(bool two) const {
    TTC_TRY(two ? wantBlocks(operation.blocks.size() == 2, "2")
                : wantBlocks(!operation.blocks.empty(), "1 or more"));
    const auto *decision =
        operation.arguments.size() == 1
            ? std::get_if<TensorRef>(&operation.arguments[0].value.data)
            : nullptr;
    if (!decision) {
      return invalid("has other arguments than one tensor to decide on");
    }
    TTC_TRY(checkDecision(decision->id, !two));
    for (const Block &block : operation.blocks) {
      TTC_TRY(sameCount(block.arguments, 0, "block arguments"));
      TTC_TRY(sameTensors(block.results, operation.results, "block result"));
    }
    return absl::OkStatus();
  }

  const Program &program;
  const Operation &operation;
  const std::string &where;
};

} // namespace

absl::Status checkBlocks(const Program &program, const Operation &operation,
                         const std::string &where) {
  return BlockVerifier(program, operation, where).run();
}

} // namespace ttc::executable
