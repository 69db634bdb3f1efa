// Folding, one statement after the other.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Fold.h"

#include "emitters/python/Names.h"

using namespace mlir;

namespace ttc::python {
namespace {

/// Room for `name = ` and numbers behind names, which are not known yet.
constexpr size_t bodyIndent = 4, numberRoom = 4;
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

bool isNested(const Expression &expression) {
  return llvm::any_of(expression.items, [](const Expression &item) {
    return item.open == '(' && !item.text.empty();
  });
}

/// The item of `user` that refers to `value`, if it is a direct one.
Expression *directUse(Statement &user, Value value) {
  for (Expression &item : user.expression.items) {
    if (item.isReference() && item.value == value) {
      return &item;
    }
  }
  return nullptr;
}

class Folder {
public:
  Folder(std::vector<Statement> &statements, NameLookup nameOf)
      : statements(statements), nameOf(nameOf), gone(statements.size()) {
    for (const Statement &statement : statements) {
      if (statement.kind != Statement::Kind::Free) {
        countUses(statement.expression, counts);
      }
    }
  }

  void run() {
    for (size_t i = 0; i < statements.size(); ++i) {
      if (statements[i].kind == Statement::Kind::Assign) {
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
      if (gone[i]) {
        continue;
      }
      if (statements[i].kind == Statement::Kind::Free) {
        between.push_back(i);
        continue;
      }
      if (!tryFold(i, user)) {
        break;
      }
      gone[i] = true;
      for (size_t free : between) {
        postponed[free] = user;
      }
    }
  }

  bool tryFold(size_t candidate, size_t user) {
    Statement &inner = statements[candidate];
    if (inner.kind != Statement::Kind::Assign || inner.targets.size() != 1 ||
        counts.lookup(inner.targets[0]) != 1 || isNested(inner.expression)) {
      return false;
    }
    // A name that tells where a value comes from is worth a line.
    std::vector<std::string> scopes = scopesOf(inner.location);
    if (!scopes.empty() && scopes != scopesOf(statements[user].location)) {
      return false;
    }
    Expression *use = directUse(statements[user], inner.targets[0]);
    if (!use || flatText(inner.expression, nameOf).size() > longestFolded) {
      return false;
    }
    Expression saved = *use;
    *use = inner.expression;
    use->keyword = saved.keyword;
    if (!fits(statements[user])) {
      *use = std::move(saved);
      return false;
    }
    folded.insert(inner.targets[0]);
    return true;
  }

  bool fits(const Statement &statement) {
    size_t width = bodyIndent + numberRoom + 3;
    for (Value target : statement.targets) {
      width += nameOf(target).size() + 2;
    }
    return width + flatText(statement.expression, nameOf).size() <= lineWidth;
  }

  /// Drops what was folded, and the deallocations of it; puts the postponed
  /// ones behind the statement that they wait for.
  void rebuild() {
    std::vector<Statement> result;
    std::vector<std::vector<size_t>> behind(statements.size());
    for (auto [free, user] : postponed) {
      behind[user].push_back(free);
    }
    auto keep = [&](size_t i) {
      if (!gone[i] && !folded.contains(statements[i].freed)) {
        result.push_back(std::move(statements[i]));
      }
    };
    for (size_t i = 0; i < statements.size(); ++i) {
      if (postponed.count(i)) {
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
  NameLookup nameOf;
  UseCounts counts;
  std::vector<bool> gone;
  llvm::DenseMap<size_t, size_t> postponed;
  llvm::DenseSet<Value> folded;
};

} // namespace

void foldSingleUses(std::vector<Statement> &statements, NameLookup nameOf) {
  Folder(statements, nameOf).run();
}

} // namespace ttc::python
