// Writing the loop, its table and its call.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/LayerLoop.h"

#include "emitters/python/Literals.h"
#include "emitters/python/Render.h"
#include "emitters/source/OwnValues.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc::python {
namespace {

using source::OwnForm;

/// Writes one loop; used once.
class LoopWriter {
public:
  LoopWriter(const source::Statement &loop, const source::Program &program,
             size_t indent)
      : loop(loop), program(program), indent(indent),
        call(Expression::call(loop.expression.name)) {}

  std::string text() {
    addItems();
    std::string margin(indent, ' '), text;
    for (const source::FilledList &list : loop.lists) {
      text += margin + list.list + " = []\n";
    }
    text += header() + layOut(targets(), call, indent + indentStep);
    for (const source::FilledList &list : loop.lists) {
      text += std::string(indent + indentStep, ' ') + list.list + ".append(" +
              list.item + ")\n";
    }
    return text;
  }

private:
  void addItems() {
    for (const source::Expression &item : loop.expression.items) {
      if (item.kind != source::Expression::Kind::Own) {
        flushSequence();
        call.items.push_back(render(item, program));
        continue;
      }
      OwnForm form = formOf(item, program);
      if (form.kind == OwnForm::Kind::Sequence) {
        addToSequence(form);
        continue;
      }
      flushSequence();
      if (form.kind == OwnForm::Kind::Pattern) {
        call.items.push_back(Expression::atom(patternText(form)));
        continue;
      }
      table.push_back(&item);
      call.items.push_back(Expression::atom(item.name));
    }
    flushSequence();
  }

  /// "i", "i + 1", "9 * i + 1".
  std::string placeText(int64_t step, int64_t first) {
    countsTurns = true;
    std::string text = step == 1 ? loop.variable
                                 : std::to_string(step) + " * " + loop.variable;
    return first == 0 ? text : text + " + " + std::to_string(first);
  }

  std::string patternText(const OwnForm &form) {
    // The names of parameters are plain (TensorSignature): no quotes, no
    // braces.
    return "weights[f\"" + form.pattern.prefix + "{" +
           placeText(1, form.pattern.first) + "}" + form.pattern.suffix + "\"]";
  }

  /// Values that lie one behind the other in each layer are one slice.
  void addToSequence(const OwnForm &form) {
    bool goesOn = sequenceLength > 0 && form.step == sequence.step &&
                  form.first == sequence.first + sequenceLength;
    if (!goesOn) {
      flushSequence();
      sequence = form;
    }
    ++sequenceLength;
  }

  void flushSequence() {
    if (sequenceLength == 0) {
      return;
    }
    std::string first = placeText(sequence.step, sequence.first);
    std::string text =
        sequenceLength == 1
            ? "inputs[" + first + "]"
            : "*inputs[" + first + " : " +
                  placeText(sequence.step, sequence.first + sequenceLength) +
                  "]";
    call.items.push_back(Expression::atom(std::move(text)));
    sequenceLength = 0;
  }

  Expression rowOf(unsigned layer) const {
    Expression row = Expression::tuple();
    for (const source::Expression *own : table) {
      row.items.push_back(render(own->items[layer], program));
    }
    return table.size() == 1 ? row.items.front() : row;
  }

  std::string header() const {
    std::string margin(indent, ' ');
    std::string turn = countsTurns ? loop.variable : "_";
    if (table.empty()) {
      return margin + "for " + turn + " in range(" +
             std::to_string(*loop.count) + "):\n";
    }
    Expression rows = Expression::list();
    for (unsigned layer = 0; layer < *loop.count; ++layer) {
      rows.items.push_back(rowOf(layer));
    }
    std::string columns = llvm::join(
        llvm::map_range(table, [](auto *own) { return own->name; }), ", ");
    if (!countsTurns) {
      return layOut("for " + columns + " in ", rows, indent, ":");
    }
    Expression numbered = Expression::call("enumerate");
    numbered.items.push_back(std::move(rows));
    columns = table.size() == 1 ? columns : "(" + columns + ")";
    return layOut("for " + turn + ", " + columns + " in ", numbered, indent,
                  ":");
  }

  std::string targets() const {
    std::vector<std::string> names;
    for (Value target : loop.targets) {
      names.push_back(nameText(program.nameOf(target)));
    }
    for (const source::FilledList &list : loop.lists) {
      names.push_back(list.item);
    }
    return llvm::join(names, ", ") + " = ";
  }

  const source::Statement &loop;
  const source::Program &program;
  size_t indent;
  Expression call;
  std::vector<const source::Expression *> table; ///< columns
  OwnForm sequence;
  int64_t sequenceLength = 0;
  bool countsTurns = false;
};

} // namespace

std::string layerLoopText(const source::Statement &loop,
                          const source::Program &program, size_t indent) {
  return LoopWriter(loop, program, indent).text();
}

} // namespace ttc::python
