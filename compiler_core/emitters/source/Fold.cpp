// Folding, one statement after the other.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/source/Fold.h"

#include "emitters/source/Names.h"

using namespace mlir;

namespace ttc::source {
namespace {

/// What is folded fits on a line of this many columns.
constexpr size_t lineWidth = 88;
constexpr size_t indentStep = 4;
/// Room for numbers behind names, which are not known yet.
constexpr size_t numberRoom = 4;
/// "while …:", "if not …:", and "== 1" of a branch by number.
constexpr size_t wordRoom = 12;
/// A longer call is a thought of its own and deserves a line.
constexpr size_t longestFolded = 56;

using UseCounts = llvm::DenseMap<Value, unsigned>;

void countUses(const Expression &expression, UseCounts &counts) {
  if (expression.isReference()) {
    ++counts[expression.value];
  }
  for (const Expression &item : expression.items) {
    countUses(item, counts);
  }
}

void countUses(const std::vector<Statement> &statements, UseCounts &counts) {
  for (const Statement &statement : statements) {
    if (statement.kind != Statement::Kind::Free) {
      countUses(statement.expression, counts);
    }
    for (const std::vector<Statement> &block : statement.blocks) {
      countUses(block, counts);
    }
  }
}

/// What the host decides on: the whole expression, not an argument of a call.
bool decides(const Statement &statement) {
  return statement.kind == Statement::Kind::Test ||
         statement.kind == Statement::Kind::Branch;
}

/// To read back is no thought of its own.
bool readsBack(const Statement &statement) {
  return statement.expression.name == "ttnn.from_device" &&
         statement.expression.helper.empty();
}

bool isNested(const Expression &expression) {
  return llvm::any_of(expression.items, [](const Expression &item) {
    return item.isCall() || item.isFunction();
  });
}

/// The item of `user` that refers to `value`, if it is a direct one.
Expression *directUse(Statement &user, Value value) {
  if (decides(user)) {
    bool isIt = user.expression.isReference() && user.expression.value == value;
    return isIt ? &user.expression : nullptr;
  }
  for (Expression &item : user.expression.items) {
    if (item.isReference() && item.value == value) {
      return &item;
    }
  }
  return nullptr;
}

class Folder {
public:
  Folder(std::vector<Statement> &statements, size_t indent, NameLookup nameOf)
      : statements(statements), indent(indent), nameOf(nameOf),
        gone(statements.size()), isPostponed(statements.size()),
        behind(statements.size()) {
    countUses(statements, counts);
  }

  void run() {
    for (size_t i = 0; i < statements.size(); ++i) {
      if (statements[i].kind == Statement::Kind::Assign ||
          decides(statements[i])) {
        foldInto(i);
      }
    }
    rebuild();
  }

private:
  /// Folds the calls right in front of statement `user`.
  void foldInto(size_t user) {
    std::vector<size_t> between;
    for (size_t i = user; i-- > 0;) {
      if (gone[i] || isPostponed[i]) {
        continue;
      }
      if (statements[i].kind == Statement::Kind::Free) {
        between.push_back(i);
        continue;
      }
      // What waits for the folded call waits for its user from now on.
      between.insert(between.end(), behind[i].begin(), behind[i].end());
      if (!mayPostpone(between, user) || !tryFold(i, user)) {
        break;
      }
      gone[i] = true;
      behind[i].clear();
      postpone(between, user);
    }
  }

  /// Moves deallocations behind `user`; empties `frees`.
  void postpone(std::vector<size_t> &frees, size_t user) {
    for (size_t free : frees) {
      isPostponed[free] = true;
    }
    behind[user].insert(behind[user].end(), frees.begin(), frees.end());
    frees.clear();
  }

  /// Where a loop ends, nothing comes behind the test.
  bool mayPostpone(const std::vector<size_t> &frees, size_t user) {
    return statements[user].kind != Statement::Kind::Test ||
           llvm::all_of(frees, [&](size_t free) {
             return folded.contains(statements[free].freed);
           });
  }

  bool tryFold(size_t candidate, size_t user) {
    Statement &inner = statements[candidate];
    bool forHost = decides(statements[user]) || readsBack(statements[user]);
    if (inner.kind != Statement::Kind::Assign || inner.targets.size() != 1 ||
        inner.unpacks || counts.lookup(inner.targets[0]) != 1 ||
        (isNested(inner.expression) && !forHost)) {
      return false;
    }
    // A name that tells where a value comes from is worth a line.
    std::vector<std::string> scopes = scopesOf(inner.location);
    if (!forHost && !scopes.empty() &&
        scopes != scopesOf(statements[user].location)) {
      return false;
    }
    Expression *use = directUse(statements[user], inner.targets[0]);
    bool isLong = !forHost && widthOf(inner.expression, nameOf) > longestFolded;
    if (!use || isLong) {
      return false;
    }
    Expression saved = *use;
    *use = inner.expression;
    use->keyword = saved.keyword;
    use->asNumber = saved.asNumber;
    if (!fits(statements[user])) {
      *use = std::move(saved);
      return false;
    }
    folded.insert(inner.targets[0]);
    return true;
  }

  bool fits(const Statement &statement) {
    size_t width = indent + numberRoom + 3;
    width += decides(statement) ? wordRoom : 0;
    for (Value target : statement.targets) {
      width += nameOf(target).size() + 2;
    }
    return width + widthOf(statement.expression, nameOf) <= lineWidth;
  }

  /// Drops what was folded, and the deallocations of it; puts the postponed
  /// ones behind the statement that they wait for.
  void rebuild() {
    std::vector<Statement> result;
    auto keep = [&](size_t i) {
      if (!gone[i] && !folded.contains(statements[i].freed)) {
        result.push_back(std::move(statements[i]));
      }
    };
    for (size_t i = 0; i < statements.size(); ++i) {
      if (isPostponed[i]) {
        continue;
      }
      keep(i);
      llvm::sort(behind[i]);
      for (size_t free : behind[i]) {
        keep(free);
      }
    }
    statements = std::move(result);
  }

  std::vector<Statement> &statements;
  size_t indent;
  NameLookup nameOf;
  UseCounts counts;
  std::vector<bool> gone, isPostponed;
  std::vector<std::vector<size_t>> behind; ///< postponed ones, by statement
  llvm::DenseSet<Value> folded;
};

} // namespace

void foldSingleUses(std::vector<Statement> &statements, size_t indent,
                    NameLookup nameOf) {
  Folder(statements, indent, nameOf).run();
  for (Statement &statement : statements) {
    for (std::vector<Statement> &block : statement.blocks) {
      foldSingleUses(block, indent + indentStep, nameOf);
    }
  }
}

} // namespace ttc::source
